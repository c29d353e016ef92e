/** One app and one browser for the journeys of a file. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { launchBrowser, visit, type Visit, type Visitor } from './browser.ts';
import { type DatabaseKind, emptyDatabase } from './database.ts';
import { type Server, startServer } from './server.ts';

/** Starts both before the journeys; gives the way to come in as a new visitor. Nothing may have failed on the server. */
export function journeys(kind: DatabaseKind = 'sqlite'): {
	visitor: (options?: Visitor) => Promise<Visit>;
	/** One who stays for all journeys of the file: coming in takes longer than looking at a page. */
	regular: (options?: Visitor) => Promise<Visit>;
	server: () => Server;
} {
	let server: Server;
	let browser: Browser;
	beforeAll(async () => {
		const starting =
			kind === 'sqlite'
				? startServer({}, inject('seeded'))
				: emptyDatabase().then((url) => startServer({ DATABASE_URL: url }));
		[server, browser] = await Promise.all([starting, launchBrowser()]);
	});
	afterAll(async () => {
		await browser.close();
		await server.stop();
		expect(server.errors()).toEqual([]);
	});
	return {
		server: () => server,
		regular: (options = {}) => visit(browser, server.url, options),
		async visitor(options = {}) {
			const guest = await visit(browser, server.url, options);
			onTestFinished(() => guest.context.close());
			return guest;
		}
	};
}
