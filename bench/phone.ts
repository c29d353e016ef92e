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
	const { keys, start, again, ready } = await measureInBrowser();
	// The slowdown is of the page alone: what a worker as slow would add is counted too.
	const suggesting = (slowdown - 1) * engine.suggest.p50;
	const searching = (slowdown - 1) * engine.p50;
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
			beside: `95 of 100 within ${ms(percentile(keys, 0.95))}; a worker as slow adds ${ms(suggesting)}`,
			...aimed(median(keys) + suggesting)
		},
		results('from the start page', start, searching),
		results('from other results', again, searching),
		{
			part: 'phone',
			what: 'the same: the first answer, with the index still to be built',
			figure: ms(ready)
		}
	];
}

function results(where: string, shown: readonly Shown[], searching: number): Line {
	const first = shown.map((each) => each.first);
	const last = shown.map((each) => each.last);
	return {
		part: 'phone',
		what: `the same: Enter to painted results, ${where}, middle`,
		figure: ms(median(first)),
		beside: `95 of 100 within ${ms(percentile(first, 0.95))}, also below the screen ${ms(median(last))}; a worker as slow adds ${ms(searching)}`,
		...aimed(median(first) + searching)
	};
}

function aimed(time: number): Pick<Line, 'aim' | 'met'> {
	return { aim: `< ${aim} ms`, met: time < aim };
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
		await page.goBack();
		await page.locator('a[href="/onderwerp/geld"]').waitFor();
		await page.evaluate(() => (window as unknown as Watched).answered());
		const devtools = await context.newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await context.setOffline(true);
		await page.getByRole('combobox').first().click();
		await press(page, 'a', 'suggestions');
		const { first: ready } = await press(page, 'a', 'suggestions');
		await clear(page);
		return { keys: await typeAll(page), ...(await searchAll(page)), ready };
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
		moved: {},
		gone: [],
		services,
		organizations: [],
		contacts: [],
		districts
	};
}

/** From the key that goes down to the frame in which the suggestions that it asked for are on the screen. */
async function typeAll(page: Page): Promise<number[]> {
	const times: number[] = [];
	for (const word of typed) {
		for (const [at, letter] of [...word].entries()) {
			const { first } = await press(page, letter, 'suggestions');
			// A letter that changes no suggestion paints nothing.
			if (at > 0 && first > 0) times.push(first);
		}
		await clear(page);
	}
	return times;
}

/** From Enter to the frame in which the results are on the screen: from the start page, and from other results. */
async function searchAll(page: Page): Promise<{ start: Shown[]; again: Shown[] }> {
	const start: Shown[] = [];
	const again: Shown[] = [];
	for (const [at, text] of [...searched, ...searched].entries()) {
		const other = searched[(at + 1) % searched.length] ?? '';
		await page.locator('header a[href="/"]').first().click();
		await page.locator('a[href="/onderwerp/geld"]').waitFor();
		start.push(await searchFor(page, text));
		again.push(await searchFor(page, other));
	}
	return { start, again };
}

async function searchFor(page: Page, text: string): Promise<Shown> {
	await page.getByRole('combobox').first().fill(text);
	// Who types pauses before Enter: so long that the app has looked ahead, where it does.
	await page.evaluate((query) => (window as unknown as Watched).lookedAhead(query), text);
	const shown = await press(page, 'Enter', text);
	if (shown.first === 0) throw new Error(`No results were painted for '${text}'.`);
	return shown;
}

async function clear(page: Page): Promise<void> {
	await page.getByRole('combobox').first().fill('');
	await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

/** Milliseconds from the key press: to the first frame with the answer, and to the last that added to it; 0 is never. */
interface Shown {
	first: number;
	last: number;
}

async function press(page: Page, key: string, awaited: string): Promise<Shown> {
	await page.evaluate((what) => (window as unknown as Watched).watchFor(what), awaited);
	await page.keyboard.press(key);
	// Asked once: asking again and again whether it is done would be work for the page.
	return page.evaluate(async (what) => {
		const watched = window as unknown as Watched;
		await (what === 'suggestions' ? watched.answered() : watched.complete());
		const { pressed, first, last } = watched;
		return first > 0 ? { first: first - pressed, last: last - pressed } : { first: 0, last: 0 };
	}, awaited);
}

interface Watched {
	pressed: number;
	first: number;
	last: number;
	watchFor(awaited: string): void;
	/** Until the worker owes no answer, and what it answered was painted. */
	answered(): Promise<void>;
	/** Until the search that looks ahead was answered; at once with a connection, when nothing looks ahead. */
	lookedAhead(query: string): Promise<void>;
	/** Until all results are painted, also those below the screen. */
	complete(): Promise<void>;
}

/**
 * In the page: notes when a key went down, and when the frame was on the screen that has the answer in it. The answer
 * to a letter is a change in the list of suggestions; the answer to a search is cards under a title that names it.
 */
function watch(): void {
	const watched = window as unknown as Watched;
	let awaited = '';
	const owed = new Map<number, string>();
	const given: string[] = [];
	const listening = new WeakSet<Worker>();
	const changed = new EventTarget();
	const until = async (is: () => boolean) => {
		while (!is()) {
			await new Promise((resolve) => changed.addEventListener('change', resolve, { once: true }));
		}
	};
	const painted = () =>
		new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	const post: (message: unknown) => void = Worker.prototype.postMessage;
	Worker.prototype.postMessage = function (message: {
		id: number;
		request: { kind: string; path?: string };
	}) {
		if (!listening.has(this)) {
			listening.add(this);
			this.addEventListener('message', ({ data }: MessageEvent<{ id: number }>) => {
				given.push(owed.get(data.id) ?? '');
				owed.delete(data.id);
				changed.dispatchEvent(new Event('change'));
			});
		}
		owed.set(message.id, message.request.path ?? message.request.kind);
		post.call(this, message);
	};
	watched.answered = async () => {
		await until(() => owed.size === 0);
		await painted();
		await painted();
	};
	watched.lookedAhead = async (query) => {
		if (navigator.onLine) return;
		await until(() =>
			given.some(
				(path) =>
					new URLSearchParams(path.split('?')[1]).get('q') === query &&
					path.startsWith('/api/search')
			)
		);
		given.length = 0;
		await watched.answered();
		await new Promise((resolve) => requestIdleCallback(resolve));
	};
	watched.complete = async () => {
		await until(() => watched.first > 0 && !document.querySelector('main ol > li[hidden]'));
		await painted();
		await painted();
	};
	watched.watchFor = (what) => {
		awaited = what;
		Object.assign(watched, { pressed: 0, first: 0, last: 0 });
	};
	addEventListener('keydown', (event) => (watched.pressed = event.timeStamp), { capture: true });
	const answered = (changes: MutationRecord[]) => {
		const within = (place: string) =>
			changes.some(({ target, addedNodes }) => {
				const changed = target instanceof Element ? target : target.parentElement;
				// Another page comes as a whole: then the place itself is in what was added.
				const whole = [...addedNodes].some(
					(node) => node instanceof Element && node.matches(`${place}, :has(${place})`)
				);
				return whole || changed?.closest(place);
			});
		if (awaited === 'suggestions') return within('[role=listbox]:not([hidden])');
		const named = document.querySelector('main h1')?.textContent?.includes(awaited);
		return named === true && document.querySelector('main article') !== null && within('main');
	};
	new MutationObserver((changes) => {
		if (watched.pressed === 0 || !answered(changes)) return;
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				watched.last = performance.now();
				watched.first ||= watched.last;
				changed.dispatchEvent(new Event('change'));
			};
			port2.postMessage(null);
		});
	}).observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributeFilter: ['hidden']
	});
}
