/** A browser: the one that comes with npm, the same for everybody and light, for it has no windows; else the one that is installed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
	type Browser,
	type BrowserContext,
	chromium,
	type Locator,
	type Page,
	type Request
} from 'playwright-core';

/** It looks for nothing outside this machine by itself. */
const quiet = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/** Launches a browser without a window. Close it when the specification is over. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	return chromium.launch(await programOfBrowser(more));
}

/** Where the browser is, and how it is started. Of the packed one its own switches are left out: they turn safety off that is looked at here. */
export async function programOfBrowser(
	more: readonly string[] = []
): Promise<{ executablePath: string; args: string[] }> {
	const chosen = process.env['CHROMIUM_PATH'];
	return { executablePath: chosen ?? (await unpacked()), args: [...quiet, ...more] };
}

/** Unpacks the browser before two files of journeys do so at the same time; where it does not run, the installed one is taken. */
export async function prepareBrowser(): Promise<void> {
	if (process.env['CHROMIUM_PATH'] !== undefined) return;
	try {
		await (await launchBrowser()).close();
	} catch (error) {
		const installed = installedChromium();
		if (installed === undefined) throw error;
		process.env['CHROMIUM_PATH'] = installed;
	}
}

/** The packed browser brings its own libraries only when it believes that it is there. */
async function unpacked(): Promise<string> {
	process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
	return (await import('@sparticuz/chromium')).default.executablePath();
}

function installedChromium(): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return ['chromium', 'chromium-browser', 'google-chrome']
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((path) => existsSync(path));
}

export interface Visit {
	page: Page;
	context: BrowserContext;
	/** What the page complained about: errors on the console, uncaught errors, refusals of the content policy. */
	complaints: string[];
}

export type Visitor = NonNullable<Parameters<Browser['newContext']>[0]>;

/** A visitor on a phone, unless said otherwise, in a context of their own. */
export async function visit(browser: Browser, url: string, options: Visitor = {}): Promise<Visit> {
	const context = await browser.newContext({
		baseURL: url,
		viewport: { width: 360, height: 740 },
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		...options
	});
	// There is no telephone here: a tap on a number reaches the app, and nothing is dialled.
	await context.addInitScript(() => {
		addEventListener('click', (event) => {
			const number = event.target instanceof Element && event.target.closest('a[href^="tel:"]');
			if (number) event.preventDefault();
		});
	});
	// The machine may be busy with other things.
	context.setDefaultTimeout(60_000);
	if (options.javaScriptEnabled !== false) watch(context);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	return { page, context, complaints };
}

/** What each page is loading at this moment. */
const loading = new WeakMap<Page, Set<Request>>();

/** From now on who goes to an address in a page of this context waits until the page answers to taps, unless they say how long to wait. */
export function watch(context: BrowserContext): void {
	const begin = (page: Page) => {
		const requests = new Set<Request>();
		loading.set(page, requests);
		page.on('request', (request) => {
			if (request.resourceType() !== 'eventsource') requests.add(request);
		});
		page.on('requestfinished', (request) => requests.delete(request));
		page.on('requestfailed', (request) => requests.delete(request));
		const goto = page.goto.bind(page);
		page.goto = async (url, options) => {
			const response = await goto(url, options);
			if (options?.waitUntil === undefined) await alive(page);
			return response;
		};
	};
	context.pages().forEach(begin);
	context.on('page', begin);
}

/** Waits until a page of the app answers to taps: its name for screen readers stands there from that moment. */
async function alive(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			!document.querySelector('body[data-sveltekit-preload-data]') ||
			document.querySelector('#svelte-announcer')
	);
}

/** Waits until nothing is being loaded or moved any more. */
export async function settled(page: Page): Promise<void> {
	const requests = loading.get(page);
	if (!requests) throw new Error('Nobody watches what this page is loading.');
	await alive(page);
	for (let still = 0; still < 3; still = requests.size === 0 ? still + 1 : 0) {
		await page.waitForFunction(() =>
			document.getAnimations().every((run) => run.playState !== 'running')
		);
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
	}
}

/** Goes to an address and waits until the page answers to taps: then it has written down where it is. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await arrived(page);
}

/** Waits until the app shows the page of the present address. */
export async function arrived(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const last = JSON.parse(localStorage.getItem('last') ?? 'null') as { path: string } | null;
		return last?.path === location.pathname + location.search;
	});
}

/** Waits until the app and the directory are on the device. */
export async function kept(page: Page): Promise<void> {
	await page.waitForFunction(
		async () => (await navigator.serviceWorker.ready).active?.state === 'activated'
	);
	await page.waitForFunction(async () => {
		const names = (await indexedDB.databases()).map(({ name }) => name);
		if (!names.includes('warmwijzer')) return false;
		return new Promise<boolean>((resolve) => {
			const request = indexedDB.open('warmwijzer');
			request.onerror = () => resolve(false);
			request.onsuccess = () => {
				const db = request.result;
				const count = db.transaction('directory').objectStore('directory').count('copy');
				count.onsuccess = () => {
					db.close();
					resolve(count.result === 1);
				};
			};
		});
	});
}

/** Whether the whole of a thing is on the screen as it stands, without scrolling. */
export async function isInView(page: Page, thing: Locator): Promise<boolean> {
	const box = await thing.boundingBox();
	const size = page.viewportSize();
	if (!box || !size) return false;
	return (
		box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height
	);
}
