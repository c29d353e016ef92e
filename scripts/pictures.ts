/** Takes the pictures of the screens (docs/pictures) and makes the app's icons, from the built app in a real browser. */
import { mkdirSync, readFileSync } from 'node:fs';
import { type Browser, type Page } from 'playwright-core';
import type { SearchResponse } from '../src/lib/domain/search/response.ts';
import { launchBrowser, open, visit } from '../tests/support/browser.ts';
import { atWork, handOver, receiver, sender } from '../tests/support/handing-over.ts';
import { signInAs } from '../tests/support/people.ts';
import { type Server, startServer } from '../tests/support/server.ts';
import { say } from '../tests/support/words.ts';

const folder = 'docs/pictures';
const editor = 'Bo Hendriks';
const coordinator = 'Mirjam Visser';
const views = {
	phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
	desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 }
};

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const server = await startServer({ LOG_LEVEL: 'silent' });
try {
	await makeIcons(browser);
	const entry = await addressOfEntry(server);
	const screens = {
		start: '/',
		results: '/?q=deurwaarder+aan+de+deur',
		map: '/?need=schulden&view=map',
		entry,
		empty: '/?q=xyzzyqwv',
		danger: '/?q=ik+word+geslagen',
		person: await addressOfPerson(server)
	};
	for (const [view, size] of Object.entries(views)) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const { page, context } = await visit(browser, server.url, { ...size, colorScheme });
			const shoot = (name: string) =>
				page.screenshot({ path: `${folder}/${name}-${view}-${colorScheme}.png` });
			for (const [name, path] of Object.entries(screens)) {
				await open(page, path);
				if (name === 'map') await page.locator('svg[role=group]').waitFor();
				await page.evaluate(() => document.fonts.ready.then(() => undefined));
				await shoot(name);
			}
			await copyIsThere(page);
			await context.setOffline(true);
			await open(page, '/?q=taalles');
			await page.locator('article').first().waitFor();
			await shoot('offline');
			await context.close();
		}
	}
	const question = await makeHandover(browser, server);
	const hour = await makeDropIn(browser, server);
	const edited = entry.replace('/aanbod/', '/gids/aanbod/');
	const staff: [who: string, screens: Record<string, string>][] = [
		[
			receiver,
			{
				work: '/werk',
				question,
				decline: `${question}/afwijzen`,
				notices: '/meldingen',
				account: '/account'
			}
		],
		[sender, { write: '/vraag/nieuw', outbox: '/postvak-uit' }],
		[coordinator, { 'drop-in': hour, board: `${hour}/bord`, connections: '/beheer/koppelingen' }],
		[
			editor,
			{
				directory: '/gids',
				edit: edited,
				history: `${edited}/geschiedenis`,
				import: '/gids/import',
				doubles: '/gids/dubbel',
				fresh: '/gids/vers',
				overlap: '/gids/overlap?need=schulden',
				'search-box': '/gids/zoekvak'
			}
		]
	];
	for (const [view, size] of Object.entries(views)) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const { page, context } = await visit(browser, server.url, { ...size, colorScheme });
			const shoot = async (name: string, path: string) => {
				await page.goto(path);
				await page.evaluate(() => document.fonts.ready.then(() => undefined));
				await page.screenshot({ path: `${folder}/${name}-${view}-${colorScheme}.png` });
			};
			await shoot('sign-in', '/inloggen');
			for (const [who, shown] of staff) {
				await signInAs(page, who);
				for (const [name, path] of Object.entries(shown)) await shoot(name, path);
				if (who !== sender) continue;
				const card = await cardOf(page, question);
				await page.screenshot({ path: `${folder}/card-code-${view}-${colorScheme}.png` });
				await shoot('card', card);
			}
			await context.close();
		}
	}
} finally {
	await browser.close();
	await server.stop();
}

/** Hands a question over between two example people, and gives its address. */
async function makeHandover(browser: Browser, server: Server): Promise<string> {
	const { page, context } = await visit(browser, server.url);
	await atWork(page, sender);
	const { question } = await handOver(page);
	await context.close();
	return question;
}

/** The address of the resident's card, in Arabic. */
async function cardOf(page: Page, question: string): Promise<string> {
	await page.goto(`${question}/kaart`);
	await page.locator('form[action="?/make"] button').click();
	const code = await page
		.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
		.first()
		.innerText();
	return `/kaart/${code}?taal=ar`;
}

/** Three visitors in the example hour, the first of whom is called. */
async function makeDropIn(browser: Browser, server: Server): Promise<string> {
	const { page, context } = await visit(browser, server.url);
	await signInAs(page, coordinator, '/inloop');
	await page.locator('main a[href^="/inloop/"]').first().click();
	await page.waitForURL(/\/inloop\/[0-9a-f-]{36}$/);
	const visitors = ['Deurwaarder, en de post', 'Toeslag stopgezet', 'Wil leren fietsen'];
	for (const [at, line] of visitors.entries()) {
		await page.getByLabel(say('intake_line')).fill(line);
		await page.getByRole('button', { name: `+ ${say('intake_add')}` }).click();
		await page.getByRole('article', { name: String(at + 1), exact: true }).waitFor();
	}
	await page
		.getByRole('button', { name: say('intake_call') })
		.first()
		.click();
	await page.getByRole('heading', { name: say('intake_at_you') }).waitFor();
	const hour = new URL(page.url()).pathname;
	await context.close();
	return hour;
}

/** Waits until the directory is on the device and the service worker looks after the page. */
async function copyIsThere(page: Page): Promise<void> {
	await page.waitForFunction(async () => {
		await navigator.serviceWorker.ready;
		const names = (await indexedDB.databases()).map(({ name }) => name);
		if (!names.includes('warmwijzer') || !navigator.serviceWorker.controller) return false;
		return new Promise<boolean>((resolve) => {
			const request = indexedDB.open('warmwijzer');
			request.onsuccess = () => {
				const kept = request.result.transaction('directory').objectStore('directory').get('copy');
				kept.onsuccess = () => resolve(kept.result !== undefined);
			};
		});
	});
}

async function firstResult(server: Server, query: string) {
	const response = await fetch(`${server.url}/api/search?q=${encodeURIComponent(query)}&limit=1`);
	const [result] = ((await response.json()) as SearchResponse).results;
	if (!result) throw new Error(`No result for '${query}'.`);
	return result;
}

async function addressOfEntry(server: Server): Promise<string> {
	return (await firstResult(server, 'deurwaarder aan de deur')).url;
}

async function addressOfPerson(server: Server): Promise<string> {
	const { contact } = await firstResult(server, 'deurwaarder aan de deur');
	return `/persoon/${contact?.id ?? ''}`;
}

/** The app's icons from the drawing: plain, and one with room around it that a phone may cut to its own shape. */
async function makeIcons(browser: Browser): Promise<void> {
	const drawing = readFileSync('src/lib/ui/assets/icon.svg', 'utf8');
	const page = await browser.newPage();
	const shoot = async (name: string, size: number, inner: number, background: string) => {
		await page.setViewportSize({ width: size, height: size });
		await page.setContent(
			`<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${background}}svg{width:${inner}px;height:${inner}px}</style>${drawing}`
		);
		await page.screenshot({
			path: `static/icons/${name}.png`,
			omitBackground: background === 'transparent'
		});
	};
	await shoot('icon-192', 192, 192, 'transparent');
	await shoot('icon-512', 512, 512, 'transparent');
	await shoot('icon-maskable-512', 512, 400, '#004d4f');
	await page.close();
	for (const [name, size] of [
		['screenshot-phone', views.phone],
		['screenshot-desktop', views.desktop]
	] as const) {
		const visitor = await visit(browser, server.url, size);
		await open(visitor.page, '/?q=schulden');
		await visitor.page.screenshot({ path: `static/icons/${name}.png` });
		await visitor.context.close();
	}
}
