/** What a first visit transfers, as the browser counts it: compressed, without anything kept from before. */
import type { Browser } from 'playwright-core';
import { launchBrowser, open, visit } from '../tests/support/browser.ts';
import { startServer } from '../tests/support/server.ts';
import { bytes, type Line } from './figures.ts';
import { pagesOf } from './pages.ts';

const aim = 60_000;

/** What a page gets in the background for the time without a connection: not part of showing it. */
const background =
	/\/api\/directory|\/api\/districts\/shapes|\/immutable\/workers\/|\/service-worker\.js|\/manifest\.webmanifest/;

interface Sent {
	url: string;
	kind: string;
	/** With headers. */
	whole: number;
	body: number;
}

/** The lines of the first load. */
export async function measureLoad(): Promise<Line[]> {
	const server = await startServer({ LOG_LEVEL: 'silent' });
	const browser = await launchBrowser();
	try {
		const lines: Line[] = [];
		for (const { name, path } of await pagesOf(server.url)) {
			const all = await firstVisit(browser, server.url, path);
			const shown = all.filter(({ url }) => !background.test(url));
			const fonts = shown.filter(({ kind }) => kind === 'Font');
			const own = shown.filter(({ kind }) => kind !== 'Font');
			const whole = sum(own, 'whole');
			lines.push({
				part: 'load',
				what: `${name}: all but the type`,
				figure: `${bytes(whole)}; ${bytes(sum(own, 'body'))} without headers`,
				beside: `${byKind(own)}; type ${bytes(sum(fonts, 'whole'))}`,
				...(name === 'start' ? { aim: '< 60 kB', met: whole < aim } : {})
			});
		}
		return lines;
	} finally {
		await browser.close();
		await server.stop();
	}
}

async function firstVisit(browser: Browser, url: string, path: string): Promise<Sent[]> {
	const { page, context } = await visit(browser, url);
	const devtools = await context.newCDPSession(page);
	const sent = new Map<string, Sent>();
	await devtools.send('Network.enable');
	devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
		sent.set(requestId, { url: response.url, kind: type, whole: 0, body: 0 });
	});
	devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
		const known = sent.get(requestId);
		if (known) known.body += encodedDataLength;
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const known = sent.get(requestId);
		if (known) known.whole = encodedDataLength;
	});
	await open(page, path);
	await page.waitForLoadState('networkidle');
	await context.close();
	return [...sent.values()].filter((item) => item.url.startsWith('http'));
}

function byKind(items: readonly Sent[]): string {
	return [...Map.groupBy(items, ({ kind }) => kind)]
		.map(([kind, own]) => `${kind.toLowerCase()} ${own.length}× ${bytes(sum(own, 'whole'))}`)
		.join(', ');
}

function sum(items: readonly Sent[], which: 'whole' | 'body'): number {
	return items.reduce((total, item) => total + item[which], 0);
}
