/** Watching over the app: ids of requests, slow statements, figures, and alerts that say what to do. */
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { open } from '../src/lib/server/db/index.ts';
import { figuresNow } from '../src/lib/server/gauges.ts';
import { log } from '../src/lib/server/log.ts';
import { countCommand, countJob, metricsText } from '../src/lib/server/metrics.ts';
import { answering, inHand, requestId } from '../src/lib/server/request.ts';
import * as searching from '../src/lib/server/search/index.ts';
import { databases, freshDatabase } from './support/database.ts';
import { castOfHands, now, sent } from './support/hands.ts';

describe('the id of a request', () => {
	const from = (headers: Record<string, string>) => requestId((name) => headers[name]);
	const trace = '0af7651916cd43dd8448eb211c80319c';
	const ours = /^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/;

	it('is what a proxy gave, when it is well formed', () => {
		const uuid = '01932f7e-8a51-7cc2-b7a1-6f2f7c9d1a10';
		expect(from({ 'x-request-id': uuid })).toBe(uuid);
		expect(from({ traceparent: `00-${trace}-b7ad6b7169203331-01` })).toBe(trace);
		expect(
			from({ 'x-request-id': 'k7m2p-9xq4t', traceparent: `00-${trace}-b7ad6b7169203331-01` })
		).toBe('k7m2p-9xq4t');
	});

	it.each([
		{},
		{ 'x-request-id': '0612345678' },
		{ 'x-request-id': 'Fatima El Idrissi' },
		{ 'x-request-id': '<script>alert(1)</script>' },
		{ 'x-request-id': 'x'.repeat(65) },
		{ traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01` },
		{ traceparent: 'nonsense' }
	])('else one of our own that can be read out: %j', (headers: Record<string, string>) => {
		expect(from(headers)).toMatch(ours);
	});

	it('is known wherever the work leads', async () => {
		const request = { id: requestId(() => null), route: '/x', action: null };
		await answering(request, async () => {
			await new Promise((resolve) => setTimeout(resolve, 1));
			expect(inHand()).toBe(request);
		});
		expect(inHand()).toBeUndefined();
	});
});

describe('a slow statement', () => {
	it('is logged with its text and its route, never with what was filled in', async () => {
		const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
		const { db } = await open('file::memory:', { slowMs: 0.000_001 });
		const secret = 'mevrouw R.';
		await answering({ id: 'k7m2p-9xq4t', route: '/(staff)/werk', action: null }, () =>
			sql`select id from contact where name = ${secret}`.execute(db)
		);
		await db.destroy();
		const lines = warn.mock.calls;
		expect(lines.at(-1)).toEqual([
			{
				route: '/(staff)/werk',
				ms: expect.any(Number),
				sql: 'select id from contact where name = ?'
			},
			'slow query'
		]);
		expect(JSON.stringify(lines)).not.toContain(secret);
		expect(await metricsText([])).toMatch(
			/warmwijzer_slow_queries_total\{route="\/\(staff\)\/werk"\} 1/
		);
	});
});

describe('figures', () => {
	it('say how commands ended, under the action that asked', async () => {
		const act = (action: string, ended: Promise<{ ok: true } | { ok: false; code: string }>) =>
			answering({ id: 'x', route: '/r', action }, () => countCommand(ended));
		await act('accept', Promise.resolve({ ok: true }));
		await act('accept', Promise.resolve({ ok: false, code: 'moved_on' }));
		await expect(act('accept', Promise.reject(new Error('x')))).rejects.toThrow();
		const text = await metricsText([]);
		for (const outcome of ['done', 'moved_on', 'failed']) {
			expect(text).toContain(
				`warmwijzer_commands_total{route="/r",verb="accept",outcome="${outcome}"} 1`
			);
		}
	});

	it('say what was done in the background, and what failed', async () => {
		expect(await countJob('sweep', async () => 3)).toBe(3);
		await expect(countJob('sweep', () => Promise.reject(new Error('x')))).rejects.toThrow();
		const text = await metricsText([]);
		expect(text).toContain('warmwijzer_job_seconds_count{job="sweep",outcome="done"} 1');
		expect(text).toContain('warmwijzer_job_seconds_count{job="sweep",outcome="failed"} 1');
	});

	it.each(databases)(
		'of the moment: queues, lateness, engine, connections, on %s',
		async (kind) => {
			const db = await freshDatabase(kind);
			const house = await castOfHands(db);
			await sent(house);
			const searcher = await searching.openSearcher(db);
			const figures = async (at: Date) =>
				Object.fromEntries(
					(await figuresNow(db, searcher, at)).flatMap(({ name, values }) =>
						values.map(({ labels, value }) => [
							[name, ...Object.values(labels ?? {})].join(' '),
							value
						])
					)
				);
			expect(await figures(now)).toMatchObject({
				'warmwijzer_questions open': 1,
				'warmwijzer_questions overdue': 0,
				'warmwijzer_notices_waiting mail': 1,
				'warmwijzer_notices_late_seconds mail': 0,
				'warmwijzer_notices_given_up mail': 0,
				'warmwijzer_search_engine embedded': 1,
				warmwijzer_search_fallback: 0,
				warmwijzer_streams_open: 0,
				'warmwijzer_database_connections waiting': 0
			});
			const later = await figures(new Date(now.getTime() + 30 * 86_400_000));
			expect(later).toMatchObject({ 'warmwijzer_questions overdue': 1 });
			expect(later['warmwijzer_notices_late_seconds mail']).toBeGreaterThan(86_400);
		}
	);
});

describe('every alert', () => {
	const rules = readFileSync('deploy/alerts.yml', 'utf8');
	const page = readFileSync('docs/alerts.md', 'utf8');
	const names = [...rules.matchAll(/- alert: (\w+)/g)].map(([, name]) => name ?? '');
	const chapters = new Map(
		page
			.split(/^## /m)
			.map((part) => [part.split('\n')[0] ?? '', part.split('\n').slice(1).join(' ')])
	);

	it('has a chapter that says what to do, and every chapter an alert', () => {
		expect(names.length).toBeGreaterThan(10);
		expect([...chapters.keys()].slice(1).toSorted()).toEqual(names.toSorted());
		for (const name of names) {
			expect(chapters.get(name)?.trim().length, name).toBeGreaterThan(100);
			expect(rules).toContain(`docs/alerts.md#${name.toLowerCase()}`);
		}
	});

	it('reads figures that the app gives', async () => {
		const db = await freshDatabase('sqlite');
		const text = await metricsText(await figuresNow(db, await searching.openSearcher(db)));
		const given = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
		const read = [...rules.matchAll(/\b(?:warmwijzer|nodejs|process)_\w+/g)].map(([name]) =>
			given.has(name) ? name : name.replace(/_(?:count|bucket|sum)$/, '')
		);
		expect(read.length).toBeGreaterThan(names.length);
		expect(read.filter((name) => !given.has(name))).toEqual([]);
	});
});
