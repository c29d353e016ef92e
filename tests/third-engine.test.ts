/** Meilisearch behind search: kept level, made anew beside the live index, and no search is ever without an answer. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { parseSearch } from '../src/lib/domain/search/request.ts';
import type { Db } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import * as searching from '../src/lib/server/search/index.ts';
import { cast, contact, editor, service } from './support/cast.ts';
import { databases, freshDatabase } from './support/database.ts';
import { FakeMeilisearch } from './support/meilisearch.ts';

const key = 'the key of the index';
let db: Db;
let meili: FakeMeilisearch;
let searcher: searching.Searcher;
beforeEach(async () => {
	const fresh = await freshDatabase('sqlite');
	await cast(fresh);
	db = fresh;
	meili = await new FakeMeilisearch(key).start();
	searcher = await opened();
	await look();
});
afterEach(() => meili.stop());

const opened = (given = key) =>
	searching.openSearcher(db, { url: meili.url, key: given, every: 0 });
const look = async (who = searcher) => who.third?.look();
const inUse = (who = searcher) => searching.engineInUse(who);

async function find(q: string, who = searcher): Promise<string[]> {
	await searching.catchUp(db, who);
	const { request } = parseSearch(new URLSearchParams({ q }), 'nl', who.districts);
	const secret = 'a key that is at least thirty-two characters long';
	return (await searching.answer(db, who, request, secret)).results.map(({ name }) => name);
}
const rename = (name: string) => directory.save(db, editor, 'service', service('inloop', { name }));
const asked = (line: string) => meili.asked.filter((each) => each === line).length;

/** Writes into the index what the app did not. */
async function tamper(document: Record<string, unknown>): Promise<void> {
	const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
	await fetch(`${meili.url}/indexes/warmwijzer/documents`, {
		method: 'POST',
		headers,
		body: JSON.stringify([document])
	});
	await expect.poll(() => meili.everything()).toContain(JSON.stringify(document));
}

describe('the index', () => {
	it('answers once it is level, from Meilisearch', async () => {
		expect(inUse()).toMatchObject({ engine: 'meilisearch', meilisearch: { why: null } });
		const before = asked('POST /multi-search');
		expect(await find('schulden')).toEqual(['Inloop geldzaken']);
		expect(asked('POST /multi-search')).toBeGreaterThan(before);
	});

	it('a change is found at once, by the embedded engine, and soon by Meilisearch', async () => {
		await rename('Geldcafé');
		expect(await find('geldcafe')).toEqual(['Geldcafé']);
		expect(inUse()).toMatchObject({ engine: 'embedded', meilisearch: { standing: 'behind' } });
		await look();
		expect(await find('geldcafe')).toEqual(['Geldcafé']);
		expect(inUse().engine).toBe('meilisearch');
		expect(meili.everything()).toContain('geldcafe');
		expect(asked('POST /swap-indexes')).toBe(1);
	});

	it('what is no longer public leaves it', async () => {
		const name = 'Sanne Wolkenberg';
		await directory.save(db, editor, 'contact', contact('sanne', { name }));
		await look();
		expect(meili.everything()).toContain('wolkenberg');
		await directory.save(db, editor, 'contact', contact('sanne', { name, visibility: 'network' }));
		expect(await find(name)).toEqual([]);
		await look();
		expect(meili.everything()).not.toContain('wolkenberg');
		expect(await find(name)).toEqual([]);
	});

	it('never holds a person or a number that visitors may not see', () => {
		const everything = meili.everything();
		expect(everything).toContain('Inloop geldzaken'.toLowerCase());
		for (const secret of ['achid', 'mrani', 'ermeer', '0000003', '0000004', '000003', '000004']) {
			expect(everything, secret).not.toContain(secret);
		}
	});

	it('has settings out of the lists of the other engines: everyday words and typing errors lead to the need', async () => {
		const hits = async (q: string) => {
			const response = await fetch(`${meili.url}/indexes/warmwijzer/search`, {
				method: 'POST',
				headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
				body: JSON.stringify({ q })
			});
			return ((await response.json()) as { hits: { id: string }[] }).hits.map(({ id }) => id);
		};
		const { id } = service('inloop');
		for (const q of ['deurwaarder', 'bailiff', 'gelzaken']) expect(await hits(q), q).toContain(id);
		expect(meili.settingsOf('warmwijzer')?.rankingRules.slice(-2)).toEqual([
			'quality:asc',
			'id:asc'
		]);
	});

	it.each([
		['of another version', { id: 'state', version: 'older', database: 'x', revision: 1 }],
		['that knows more than the database', { id: 'state', revision: 1e9 }]
	])('%s is made anew beside the live one', async (_, state) => {
		const own = JSON.parse(meili.everything()) as [string, [string, object][]][];
		const before = own[0]?.[1].find(([id]) => id === 'state')?.[1] ?? {};
		await tamper({ ...before, ...state });
		const second = await opened();
		expect(await find('schulden', second)).toEqual(['Inloop geldzaken']);
		expect(inUse(second).engine).toBe('embedded');
		await look(second);
		expect(asked('POST /swap-indexes')).toBe(2);
		expect(meili.uids).toEqual(['warmwijzer']);
		expect(inUse(second).engine).toBe('meilisearch');
		expect(await find('schulden', second)).toEqual(['Inloop geldzaken']);
	});

	it('that is gone is made anew', async () => {
		meili.forget();
		expect(await find('schulden')).toEqual(['Inloop geldzaken']);
		expect(inUse().engine).toBe('embedded');
		await look();
		expect(inUse().engine).toBe('meilisearch');
	});

	it('half made stays away from searches, and is cleared away the next time', async () => {
		meili.forget();
		meili.failing = 'documentAdditionOrUpdate';
		await look();
		expect(inUse()).toMatchObject({
			engine: 'embedded',
			meilisearch: { standing: 'down', why: 'no_space_left_on_device' }
		});
		expect(await find('schulden')).toEqual(['Inloop geldzaken']);
		meili.failing = undefined;
		await look();
		expect(meili.uids).toEqual(['warmwijzer']);
		expect(inUse().engine).toBe('meilisearch');
	});
});

describe.each(databases)('several processes on %s', (kind) => {
	it('one makes the index and brings it level, all answer from it', async () => {
		const shared = await freshDatabase(kind);
		await cast(shared);
		db = shared;
		meili.forget();
		meili.asked.length = 0;
		const others = [await opened(), await opened()];
		await Promise.all(others.map((each) => look(each)));
		expect(asked('POST /swap-indexes')).toBe(1);
		await Promise.all(others.map((each) => look(each)));
		expect(others.map((each) => inUse(each).engine)).toEqual(['meilisearch', 'meilisearch']);
		const [one, other] = others;
		await rename('Geldcafé');
		await look(one);
		expect(await find('geldcafe', other)).toEqual(['Geldcafé']);
		expect(inUse(other).engine).toBe('meilisearch');
	});
});

describe('when Meilisearch', () => {
	const fallsBack = async (why: unknown) => {
		expect(await find('schulden')).toEqual(['Inloop geldzaken']);
		expect(await searching.names(searcher, 'inl', 5)).not.toEqual([]);
		expect(inUse()).toMatchObject({ engine: 'embedded', meilisearch: { standing: 'down', why } });
	};

	it('stops, embedded search answers and says so; when it is back it answers again', async () => {
		await meili.stop();
		await fallsBack(expect.stringMatching(/^(?:ECONN|UND_ERR)/));
		await look();
		await fallsBack(expect.any(String));
		await meili.start();
		await look();
		expect(await find('schulden')).toEqual(['Inloop geldzaken']);
		expect(inUse().engine).toBe('meilisearch');
	});

	it('takes long, a search waits a second at most, and the next not at all', async () => {
		meili.delay = 3000;
		const took = async () => {
			const started = performance.now();
			expect(await find('schulden')).toEqual(['Inloop geldzaken']);
			return performance.now() - started;
		};
		expect(await took()).toBeLessThan(2000);
		expect(await took()).toBeLessThan(200);
		meili.delay = 0;
	});

	it('is not there or slow, nobody waits for it at the start', async () => {
		meili.delay = 3000;
		const started = performance.now();
		const second = await searching.openSearcher(db, { url: meili.url, key });
		expect(await find('schulden', second)).toEqual(['Inloop geldzaken']);
		expect(performance.now() - started).toBeLessThan(1000);
		expect(inUse(second)).toMatchObject({ engine: 'embedded' });
		second.third?.stop();
		meili.delay = 0;
	});

	it('does not know the key, it says so', async () => {
		searcher = await opened('another key');
		await look();
		await fallsBack('invalid_api_key');
	});

	it('is looked after by itself', async () => {
		const second = await searching.openSearcher(db, { url: meili.url, key, every: 20 });
		await expect.poll(() => inUse(second).engine).toBe('meilisearch');
		await directory.save(db, editor, 'service', {
			...service('inloop'),
			id: uuidv7(),
			name: 'Twee'
		});
		expect(await find('schulden', second)).toHaveLength(2);
		await expect.poll(() => inUse(second).engine).toBe('meilisearch');
		second.third?.stop();
	});
});
