/**
 * The phone: its engine over 2,000 services, and from a key press to painted answers in a browser slowed down four
 * times, without a connection: the app answers from its own copy, in a worker.
 */
import type { Page } from 'playwright-core';
import type { DirectoryChanges, ServiceDocument } from '../src/lib/domain/documents.ts';
import { launchBrowser, open, visit } from '../tests/support/browser.ts';
import { startServer } from '../tests/support/server.ts';
import { bytes, type Line, median, ms, percentile } from './figures.ts';
import { districts, generate } from './generate.ts';
import { measureApart } from './search.ts';

const size = 2_000;
const slowdown = 4;
const aim = 50;
const typed = ['schulden', 'taalles', 'eenzaam', 'rolstoel', 'belasting', 'kinderopvang', 'fatima'];
const searched = ['schulden', 'taalles', 'ik voel me alleen', 'wie helpt met formulier invullen'];

/** The lines of the phone. */
export async function measurePhone(): Promise<Line[]> {
	const engine = measureApart('memory', size);
	const { keys, results, ready } = await measureInBrowser();
	const worker = (slowdown - 1) * engine.suggest.p50;
	return [
		{
			part: 'phone',
			what: '2,000 services: to build the index',
			figure: ms(engine.index),
			beside: `${bytes(engine.bytes)} of JSON`
		},
		{
			part: 'phone',
			what: '2,000 services: a search, middle; 99 of 100 within',
			figure: `${ms(engine.p50)}; ${ms(engine.p99)}`,
			beside: `suggestions ${ms(engine.suggest.p50)}; ${ms(engine.suggest.p99)}`
		},
		{
			part: 'phone',
			what: 'browser at a quarter of the speed: key press to painted suggestions, middle',
			figure: ms(median(keys)),
			beside: `95 of 100 within ${ms(percentile(keys, 0.95))}; a worker as slow adds ${ms(worker)}`,
			aim: `< ${aim} ms`,
			met: median(keys) + worker < aim
		},
		{
			part: 'phone',
			what: 'the same: Enter to painted results, middle',
			figure: ms(median(results)),
			beside: `95 of 100 within ${ms(percentile(results, 0.95))}`
		},
		{
			part: 'phone',
			what: 'the same: the first answer, with the index still to be built',
			figure: ms(ready)
		}
	];
}

async function measureInBrowser() {
	const server = await startServer({ LOG_LEVEL: 'silent' });
	const browser = await launchBrowser();
	try {
		const { page, context } = await visit(browser, server.url, { serviceWorkers: 'block' });
		await context.route('**/api/directory*', (route) => route.fulfill({ json: madeUpCopy() }));
		await context.addInitScript(watch);
		const copied = page.waitForResponse('**/api/districts/shapes');
		await open(page, '/');
		await copied;
		// Once with a connection, so that what the results page needs is there; the copy has it for people who installed.
		await searchFor(page, searched[0] ?? '');
		await page.getByRole('listitem').first().waitFor();
		await page.goBack();
		await page.waitForTimeout(1500);
		const devtools = await context.newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await context.setOffline(true);
		await page.getByRole('combobox').first().click();
		const ready = await press(page, 'a').then(() => press(page, 'a'));
		await clear(page);
		const keys = await typeAll(page);
		const results = await searchAll(page);
		return { keys, results, ready };
	} finally {
		await browser.close();
		await server.stop();
	}
}

function madeUpCopy(): DirectoryChanges {
	const services: ServiceDocument[] = [...generate(size)];
	return {
		whole: true,
		revision: 1,
		gone: [],
		services,
		organizations: [],
		contacts: [],
		districts
	};
}

async function typeAll(page: Page): Promise<number[]> {
	const times: number[] = [];
	for (const word of typed) {
		for (const [at, letter] of [...word].entries()) {
			const time = await press(page, letter);
			if (at > 0) times.push(time);
		}
		await clear(page);
	}
	return times;
}

async function searchAll(page: Page): Promise<number[]> {
	const times: number[] = [];
	for (const text of [...searched, ...searched]) {
		times.push(await searchFor(page, text));
	}
	return times;
}

/** Gives the time from Enter to painted results. */
async function searchFor(page: Page, text: string): Promise<number> {
	await page.getByRole('combobox').first().fill(text);
	await page.waitForTimeout(500);
	await page.keyboard.press('Escape');
	const time = await press(page, 'Enter');
	await page.waitForTimeout(300);
	return time;
}

async function clear(page: Page): Promise<void> {
	await page.getByRole('combobox').first().fill('');
	await page.waitForTimeout(150);
}

/** Presses a key and gives the time until what the worker answered was painted; 0 when it asked nothing. */
async function press(page: Page, key: string): Promise<number> {
	await page.evaluate(() => Object.assign(window, { painted: 0, pressed: 0 }));
	await page.keyboard.press(key);
	await page
		.waitForFunction(() => (window as unknown as Watched).painted > 0, null, { timeout: 1500 })
		.catch(() => null);
	return page.evaluate(() => {
		const { painted, pressed } = window as unknown as Watched;
		return painted > 0 ? painted - pressed : 0;
	});
}

interface Watched {
	pressed: number;
	painted: number;
}

/** In the page: notes when a key went down, and when the frame after the worker's answer was on the screen. */
function watch(): void {
	const watched = window as unknown as Watched;
	addEventListener('keydown', (event) => (watched.pressed = event.timeStamp), { capture: true });
	const Original = Worker;
	window.Worker = class extends Original {
		constructor(...given: ConstructorParameters<typeof Worker>) {
			super(...given);
			this.addEventListener('message', () =>
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => (watched.painted = performance.now());
					port2.postMessage(null);
				})
			);
		}
	};
}
