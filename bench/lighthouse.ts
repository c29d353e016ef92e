/** Lighthouse as a phone: four marks for start, results and an entry. */
import lighthouse, { type Result } from 'lighthouse';
import { launchBrowser } from '../tests/support/browser.ts';
import { freePort } from '../tests/support/port.ts';
import { startServer } from '../tests/support/server.ts';
import type { Line } from './figures.ts';
import { pagesOf } from './pages.ts';

const repeats = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The lines of Lighthouse; of each page the best of three runs, for what else the machine does only slows it down. */
export async function measureLighthouse(): Promise<Line[]> {
	const server = await startServer({ LOG_LEVEL: 'silent' });
	const port = await freePort();
	const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
	try {
		const lines: Line[] = [];
		for (const { name, path } of await pagesOf(server.url)) {
			const results: Result[] = [];
			for (let repeat = 0; repeat < repeats; repeat++) {
				const run = await lighthouse(server.url + path, {
					port,
					output: 'json',
					logLevel: 'error',
					onlyCategories: categories
				});
				if (run) results.push(run.lhr);
			}
			const best = results.toSorted((a, b) => total(b) - total(a))[0];
			if (!best) throw new Error(`Lighthouse said nothing about ${path}.`);
			const marks = categories.map((key) => mark(best, key));
			lines.push({
				part: 'lighthouse',
				what: `${name}: ${categories.join(', ')}`,
				figure: marks.join(', '),
				beside: `${timing(best)}; speed of this machine by its own measure ${Math.round(best.environment.benchmarkIndex)}${failing(best)}`,
				aim: '100',
				met: marks.every((value) => value === 100)
			});
		}
		return lines;
	} finally {
		await browser.close();
		await server.stop();
	}
}

function mark(result: Result, key: string): number {
	return Math.round((result.categories[key]?.score ?? 0) * 100);
}

function total(result: Result): number {
	return categories.reduce((sum, key) => sum + (result.categories[key]?.score ?? 0), 0);
}

function timing({ audits }: Result): string {
	return ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time']
		.map((key) => audits[key])
		.map((audit) => `${audit?.title ?? ''} ${audit?.displayValue ?? ''}`)
		.join(', ');
}

/** The audits that cost a mark. */
function failing(result: Result): string {
	const refs = categories.flatMap((key) => result.categories[key]?.auditRefs ?? []);
	const failed = refs
		.filter(({ weight }) => weight > 0)
		.map(({ id }) => result.audits[id])
		.filter((audit) => audit !== undefined && audit.score !== null && audit.score < 0.9)
		.map((audit) => audit?.id ?? '');
	return failed.length > 0 ? `; fails: ${[...new Set(failed)].join(', ')}` : '';
}
