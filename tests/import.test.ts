import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { blank, type Entries, type Kind, kinds, phoneEntry } from '../src/lib/domain/entries.ts';
import { uuidOf, uuidv7 } from '../src/lib/domain/ids.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as dedupe from '../src/lib/server/dedupe/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import * as imports from '../src/lib/server/import/index.ts';
import { answer, catchUp, openSearcher } from '../src/lib/server/search/index.ts';
import { mostBytes } from '../src/lib/domain/reading-in/limits.ts';
import * as tables from '../src/lib/server/tables/index.ts';
import { parseSearch } from '../src/lib/domain/search/request.ts';
import { cast, editor, ids, town } from './support/cast.ts';
import { databases, freshDatabase } from './support/database.ts';
import { inherited } from './support/inherited.ts';
import { hasShared, readShared } from './support/shared.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (...lines: string[]) => bytes(lines.join('\r\n'));

const heading =
	'Organisatie;Naam aanbod;Omschrijving;Adres;Telefoon;Openingstijden;Contactpersoon;Doelgroep';
const taal =
	'Stichting Taalhuis;Taalmaatje;Samen oefenen met praten.;Spoordreef 8, 1315 GN Almere;036 - 000 10 01 / 06 00 00 00 01;di en do 10-12.30 uur;Anna Bos;nieuwkomers';
const fiets =
	'Fietsschool;Leren fietsen;Fietsles voor vrouwen.;Voorbeeldplein 2, 1312 AA Almere;036 000 10 02;wisselende tijden;;vrouwen';

describe.each(databases)('a list that is read in, on %s', (kind) => {
	let db: Kysely<Tables>;
	beforeEach(async () => {
		db = await freshDatabase(kind);
		await cast(db);
	});

	async function previewed(file: Uint8Array, source = 'Lijst van de wijk', name = 'lijst.csv') {
		const taken = await imports.upload(db, editor, { source, name, bytes: file });
		if (!taken.ok) throw new Error(taken.code);
		const read = await imports.preview(db, taken.id, {});
		if (!read.ok) throw new Error(read.code);
		return { id: taken.id, counts: read.counts };
	}

	async function written(file: Uint8Array, source?: string, name?: string) {
		const { id, counts } = await previewed(file, source, name);
		const done = await imports.write(db, editor, uuidv7(), id);
		if (!done.ok) throw new Error(done.code);
		return { id, counts, written: done.written };
	}

	const back = (id: string) => imports.takeBack(db, editor, uuidv7(), id);

	async function named<Of extends Kind>(of: Of, name: string) {
		const all = await directory.entries(db, of, await directory.idsOf(db, of));
		return [...all.values()].find((each) => each.name === name);
	}

	/** All that stands for itself, without what differs by nature. */
	async function everything() {
		const found: Record<string, unknown> = {};
		for (const of of kinds) {
			for (const [id, entry] of await directory.entries(db, of, await directory.idsOf(db, of)))
				found[id] = entry;
		}
		return found;
	}

	it('nothing is written before it was looked at', async () => {
		const before = await everything();
		const { id, counts } = await previewed(csv(heading, taal, fiets));
		expect(counts).toEqual({ new: 7 });
		expect(await everything()).toEqual(before);
		const [service] = (await imports.rowsOf(db, id, 'new', 0)).filter(
			(row) => row.kind === 'service'
		);
		expect(service).toMatchObject({ name: 'Taalmaatje', row: 2 });
		expect(service?.changes).toContainEqual({
			field: 'summary',
			before: '',
			after: 'Samen oefenen met praten.'
		});
	});

	it('then a row is an organisation, a place, a person and a service that belong together', async () => {
		await written(csv(heading, taal, fiets));
		const service = await named('service', 'Taalmaatje');
		const organization = await named('organization', 'Stichting Taalhuis');
		const location = await named('location', 'Spoordreef 8');
		const contact = await named('contact', 'Anna Bos');
		expect(service).toMatchObject({
			organization_id: organization?.id,
			location_ids: [location?.id],
			contact_ids: [contact?.id],
			audiences: ['nieuwkomers'].filter((code) => service?.audiences.includes(code)),
			needs: ['taal'],
			schedules: [
				{
					freq: 'WEEKLY',
					byday: 'TU,TH',
					opens_at: '10:00',
					closes_at: '12:30',
					place_id: location?.id
				}
			]
		});
		expect(service?.phones.map(({ number }) => number)).toEqual([
			'036 000 10 01',
			'06 00 00 00 01'
		]);
		expect(location).toMatchObject({ postal_code: '1315 GN', city: 'Almere' });
		expect(contact).toMatchObject({ visibility: 'network' });
		expect((await named('location', 'Voorbeeldplein 2'))?.district_code).toBe('WK1');
	});

	it('columns and names may be words that every object answers to', async () => {
		const list = csv(
			['Organisatie', 'Naam aanbod', 'Adres', ...inherited].join(';'),
			...inherited.map((word) => [word, word, `${word} 12, Almere`, ...inherited].join(';'))
		);
		const file = { source: 'Lijst van woorden', name: 'lijst.csv', bytes: list };
		const taken = await imports.upload(db, editor, file);
		if (!taken.ok) throw new Error(taken.code);
		const columns = (await imports.columnsOf(db, taken.id))?.columns ?? [];
		expect(columns.slice(3)).toMatchObject(inherited.map((column) => ({ column, field: null })));

		const described = inherited.map((column) => [column, 'service.description'] as const);
		const mapping = Object.fromEntries([
			...columns.slice(0, 3).map(({ column, field }) => [column, field] as const),
			...described
		]);
		expect(await imports.preview(db, taken.id, { mapping })).toMatchObject({ ok: true });
		expect(await imports.write(db, editor, uuidv7(), taken.id)).toMatchObject({ ok: true });
		const service = await named('service', 'constructor');
		for (const word of inherited) expect(service?.description).toContain(word);
		expect((await previewed(list, file.source)).counts).toEqual({ same: inherited.length * 3 });
	});

	it('a field may be asked of a column that the file has not', async () => {
		const bytes = csv(heading, taal);
		const taken = await imports.upload(db, editor, { source: 'Lijst', name: 'lijst.csv', bytes });
		if (!taken.ok) throw new Error(taken.code);
		const mapping = Object.fromEntries([
			['Organisatie', 'organization.name' as const],
			...inherited.map((column) => [column, 'service.name' as const] as const)
		]);
		expect(await imports.preview(db, taken.id, { mapping })).toMatchObject({ ok: true });
	});

	it('what could not be read is kept and told: row, column, what stands there', async () => {
		const { id } = await written(csv(heading, taal, fiets, ';;zonder naam;;;;;'));
		const wrong = (await imports.rowsOf(db, id, 'wrong', 0)).flatMap(({ problems }) => problems);
		expect(wrong).toMatchObject([
			{
				row: 3,
				column: 'Openingstijden',
				code: 'hours_unread',
				value: 'wisselende tijden',
				error: false
			},
			{ row: 4, column: 'Organisatie', code: 'no_name', error: true }
		]);
		expect((await named('service', 'Leren fietsen'))?.description).toBe(
			'Openingstijden: wisselende tijden'
		);
	});

	it('the same file again changes nothing, not even an event', async () => {
		await written(csv(heading, taal, fiets));
		const before = await everything();
		const events = await db
			.selectFrom('event')
			.select('id')
			.where('type', 'like', '%.saved')
			.execute();
		const { counts, written: changed } = await written(csv(heading, taal, fiets));
		expect(counts).toEqual({ same: 7 });
		expect(changed).toBe(0);
		expect(await everything()).toEqual(before);
		expect(
			await db.selectFrom('event').select('id').where('type', 'like', '%.saved').execute()
		).toEqual(events);
	});

	it('what the source changed is changed; what an editor changed stays, and both at once is a conflict', async () => {
		await written(csv(heading, taal, fiets));
		const service = await named('service', 'Taalmaatje');
		if (!service) throw new Error('no service');
		await directory.save(db, { ...editor, name: 'Ria' }, 'service', {
			...service,
			summary: 'Door Ria geschreven.'
		});
		await written(csv(heading, taal.replace('di en do 10-12.30', 'wo 9-11'), fiets));
		expect(await named('service', 'Taalmaatje')).toMatchObject({
			summary: 'Door Ria geschreven.',
			schedules: [{ byday: 'WE' }]
		});

		const { id, counts } = await previewed(
			csv(
				heading,
				taal.replace('Samen oefenen', 'Praten').replace('di en do 10-12.30', 'wo 9-11'),
				fiets
			)
		);
		expect(counts).toEqual({ conflict: 1, same: 6 });
		const [row] = await imports.rowsOf(db, id, 'conflict', 0);
		expect(row?.conflicts).toMatchObject([
			{ field: 'summary', ours: 'Door Ria geschreven.', theirs: 'Praten met praten.', by: 'Ria' }
		]);
		await imports.write(db, editor, uuidv7(), id);
		expect(await named('service', 'Taalmaatje')).toMatchObject({ summary: 'Door Ria geschreven.' });
	});

	it('the editor may choose for the source', async () => {
		await written(csv(heading, taal));
		const service = await named('service', 'Taalmaatje');
		if (!service) throw new Error('no service');
		await directory.save(db, editor, 'service', { ...service, summary: 'Anders.' });
		const { id } = await previewed(csv(heading, taal.replace('Samen oefenen', 'Praten')));
		const [row] = await imports.rowsOf(db, id, 'conflict', 0);
		expect(await imports.decide(db, id, row?.id ?? '', { summary: 'take' })).toBe(true);
		await imports.write(db, editor, uuidv7(), id);
		expect(await named('service', 'Taalmaatje')).toMatchObject({ summary: 'Praten met praten.' });
		expect(await imports.decide(db, id, row?.id ?? '', { summary: 'keep' })).toBe(false);
	});

	it('numbers and people that were added here stay, in whatever notation the source writes its own', async () => {
		await written(csv(heading, taal));
		const service = await named('service', 'Taalmaatje');
		if (!service) throw new Error('no service');
		const own = phoneEntry('036 000 99 99', 'network');
		await directory.save(db, editor, 'service', {
			...service,
			phones: [...service.phones, own],
			contact_ids: [...service.contact_ids, ids.sanne]
		});
		const { counts } = await written(
			csv(heading, taal.replace('036 - 000 10 01', '+31 36 000 10 01'))
		);
		expect(counts).toEqual({ same: 4 });
		const after = await named('service', 'Taalmaatje');
		expect(after?.phones).toContainEqual(own);
		expect(after?.contact_ids).toContain(ids.sanne);
	});

	it('a record that vanished from its source is marked, not deleted; and is there again when it comes back', async () => {
		await written(csv(heading, taal, fiets));
		const { counts } = await written(csv(heading, taal));
		expect(counts).toMatchObject({ same: 4, vanished: 3 });
		expect(await named('service', 'Leren fietsen')).toBeDefined();
		const marked = () =>
			db.selectFrom('source_record').select('kind').where('vanished_at', 'is not', null).execute();
		expect(await marked()).toHaveLength(3);
		expect((await written(csv(heading, taal))).counts).toEqual({ same: 4 });
		await written(csv(heading, taal, fiets));
		expect(await marked()).toEqual([]);
	});

	it('what looks like an entry that is here is shown; the editor says whether it is', async () => {
		const row =
			'Buurthuis de Brug;Inloop geldzaken;Hulp met geld.;Voorbeeldplein 1, 1312 AA;036 000 00 01;;;';
		const { id } = await previewed(csv(heading.replace('Telefoon', 'Telefoon organisatie'), row));
		const doubles = await imports.rowsOf(db, id, 'double', 0);
		expect(doubles.find((each) => each.kind === 'organization')?.double).toMatchObject({
			id: ids.brug,
			name: 'Buurthuis De Brug'
		});
		for (const each of doubles) await imports.decide(db, id, each.id, { same: 'yes' });
		await imports.write(db, editor, uuidv7(), id);
		expect(await directory.idsOf(db, 'organization')).toEqual([ids.brug]);
		expect(await directory.entry(db, 'organization', ids.brug)).toMatchObject({
			name: 'Buurthuis De Brug'
		});
	});

	it('an import is taken back whole', async () => {
		const first = await written(csv(heading, taal));
		const before = await everything();
		const { id } = await written(
			csv(heading, taal.replace('Anna Bos', 'Bea Smit').replace('di en do', 'wo'), fiets)
		);
		expect(await everything()).not.toEqual(before);
		expect(await back(first.id)).toEqual({ ok: false, code: 'later_import' });
		expect(await back(id)).toEqual({ ok: true, kept: [] });
		expect(await everything()).toEqual(before);
		expect(await back(first.id)).toEqual({ ok: true, kept: [] });
		expect(await named('service', 'Taalmaatje')).toBeUndefined();
		expect(await back(first.id)).toEqual({ ok: false, code: 'already' });
	});

	it('what was changed or used since stays, and is told', async () => {
		const { id } = await written(csv(heading, taal, fiets));
		const service = await named('service', 'Taalmaatje');
		if (!service) throw new Error('no service');
		await directory.save(db, editor, 'service', { ...service, summary: 'Van Ria.' });
		const done = await back(id);
		expect(done).toMatchObject({
			ok: true,
			kept: [
				{ kind: 'service', name: 'Taalmaatje', fields: ['summary'] },
				{ kind: 'contact' },
				{ kind: 'location' },
				{ kind: 'organization', fields: [] }
			]
		});
		expect(await named('service', 'Taalmaatje')).toMatchObject({ summary: 'Van Ria.' });
		expect(await named('service', 'Leren fietsen')).toBeUndefined();
	});

	it('what was merged since stays, with what others brought, and the merge can still be undone', async () => {
		const first = await written(csv('Organisatie;Aanbod', 'De Pollepel;Eettafel'), 'een');
		const second = await written(csv('Organisatie;Aanbod', 'Wereldkeuken;Soepuur'), 'twee');
		const [table, soup] = [await named('service', 'Eettafel'), await named('service', 'Soepuur')];
		const [ladle, kitchen] = [
			await named('organization', 'De Pollepel'),
			await named('organization', 'Wereldkeuken')
		];
		if (!table || !soup || !ladle || !kitchen) throw new Error('not there');
		const [services, organizations] = [uuidv7(), uuidv7()];
		const own = (kept: string, of: 'service' | 'organization') =>
			Object.fromEntries(Object.keys(blank[of]).map((field) => [field, kept]));
		const asFirst = [own(table.id, 'service'), own(ladle.id, 'organization')] as const;
		await dedupe.merge(db, editor, services, 'service', [table.id, soup.id], asFirst[0]);
		const both = [ladle.id, kitchen.id] as const;
		await dedupe.merge(db, editor, organizations, 'organization', both, asFirst[1]);
		const before = await everything();

		expect(await back(first.id)).toEqual({
			ok: true,
			kept: [
				{ kind: 'service', entity_id: table.id, name: 'Eettafel', fields: [] },
				{ kind: 'organization', entity_id: ladle.id, name: 'De Pollepel', fields: [] }
			]
		});
		expect(await everything()).toEqual(before);
		expect(await directory.standsFor(db, 'service', soup.id)).toBe(table.id);
		expect(await back(second.id)).toMatchObject({ ok: true, kept: [{}, {}] });
		expect(await everything()).toEqual(before);
		expect(await dedupe.unmerge(db, editor, organizations, {})).toEqual({ ok: true });
		expect(await dedupe.unmerge(db, editor, services, {})).toEqual({ ok: true });
		expect(await named('service', 'Soepuur')).toEqual(soup);
	});

	it('what was merged into an entry of here stays there, and its old id leads to it', async () => {
		const { id } = await written(csv('Organisatie;Aanbod', 'De Pollepel;Eettafel'));
		const table = await named('service', 'Eettafel');
		const merge = uuidv7();
		await dedupe.merge(db, editor, merge, 'service', [ids.inloop, table?.id ?? ''], {});
		expect(await back(id)).toMatchObject({
			ok: true,
			kept: [{ kind: 'service', entity_id: table?.id }, { kind: 'organization' }]
		});
		expect(await directory.standsFor(db, 'service', table?.id ?? '')).toBe(ids.inloop);
		expect(await dedupe.unmerge(db, editor, merge, null)).toEqual({ ok: true });
		expect(await named('service', 'Eettafel')).toEqual(table);
	});

	it('what a list changed and was merged since becomes what it was, where the merge kept it', async () => {
		await written(csv(heading, taal));
		const { id } = await written(csv(heading, taal.replace('Samen oefenen', 'Praten')));
		const service = await named('service', 'Taalmaatje');
		if (!service) throw new Error('no service');
		await dedupe.merge(db, editor, uuidv7(), 'service', [ids.taalcafe, service.id], {
			name: ids.taalcafe,
			summary: service.id
		});
		expect(await back(id)).toEqual({ ok: true, kept: [] });
		expect(await directory.entry(db, 'service', ids.taalcafe)).toMatchObject({
			name: 'Taalcafé',
			summary: 'Samen oefenen met praten.'
		});
	});

	it('search finds what came in, and no longer what was taken back', async () => {
		const searcher = await openSearcher(db);
		const found = async (q: string) => {
			await catchUp(db, searcher);
			const { request } = parseSearch(new URLSearchParams({ q }), 'nl', searcher.districts);
			const { results } = await answer(db, searcher, request, 'k');
			return results.map(({ name }) => name);
		};
		const { id } = await written(csv(heading, fiets));
		expect(await found('leren fietsen')).toContain('Leren fietsen');
		await back(id);
		expect(await found('leren fietsen')).not.toContain('Leren fietsen');
	});

	it('writing twice with one command is writing once; of two who write one wins', async () => {
		const { id } = await previewed(csv(heading, taal));
		const command = uuidv7();
		expect(await imports.write(db, editor, command, id)).toMatchObject({ ok: true, written: 4 });
		expect(await imports.write(db, editor, command, id)).toMatchObject({ ok: true });
		expect(await imports.write(db, editor, uuidv7(), id)).toEqual({ ok: false, code: 'already' });
		expect(await imports.write(db, editor, uuidv7(), uuidv7())).toEqual({
			ok: false,
			code: 'not_found'
		});
	});

	it('a list that was looked at twice and written twice stands here once', async () => {
		const list = csv(heading, taal, fiets);
		const [first, second] = [await previewed(list), await previewed(list)];
		expect(second.counts).toEqual({ new: 7 });
		const done = await Promise.all(
			[first, second].map(({ id }) => imports.write(db, editor, uuidv7(), id))
		);
		expect(done.map((each) => each.ok && each.written).toSorted()).toEqual([0, 7]);
		const names = await Promise.all(
			(await directory.idsOf(db, 'service')).map((id) => directory.entry(db, 'service', id))
		);
		expect(names.filter((each) => each?.name === 'Taalmaatje')).toHaveLength(1);
		expect((await previewed(list)).counts).toEqual({ same: 7 });
		expect(await back(second.id)).toEqual({ ok: true, kept: [] });
	});

	it('what was merged between looking and writing is written to the one that stands for it', async () => {
		await written(csv(heading, taal));
		const service = await named('service', 'Taalmaatje');
		if (!service) throw new Error('no service');
		const kept = { ...service, id: uuidv7(), name: 'Taalmaatjes', phones: [] };
		await directory.save(db, editor, 'service', kept);
		const list = csv(heading, taal.replace('000 10 01', '000 20 02'));
		const { id } = await previewed(list);
		await dedupe.merge(db, editor, uuidv7(), 'service', [kept.id, service.id], { name: kept.id });
		await imports.write(db, editor, uuidv7(), id);
		const after = await directory.entry(db, 'service', kept.id);
		expect(after).toMatchObject({ name: 'Taalmaatjes' });
		expect(after?.phones.map(({ number }) => number)).toEqual(['036 000 20 02', '06 00 00 00 01']);
		expect(await directory.entry(db, 'service', service.id)).toMatchObject({
			phones: service.phones
		});
		expect((await previewed(list)).counts).toEqual({ same: 4 });
	});

	it('what somebody changed between looking and writing stays, and the next list asks about it', async () => {
		await written(csv(heading, taal));
		const service = await named('service', 'Taalmaatje');
		if (!service) throw new Error('no service');
		await directory.save(db, editor, 'service', { ...service, summary: 'Eerst.' });
		const list = csv(heading, taal.replace('Samen oefenen', 'Praten'));
		const { id } = await previewed(list);
		const [row] = await imports.rowsOf(db, id, 'conflict', 0);
		await imports.decide(db, id, row?.id ?? '', { summary: 'take' });
		await directory.save(db, editor, 'service', { ...service, summary: 'Daarna.' });
		await imports.write(db, editor, uuidv7(), id);
		expect(await named('service', 'Taalmaatje')).toMatchObject({ summary: 'Daarna.' });

		const again = await written(list);
		expect(again.counts).toEqual({ conflict: 1, same: 3 });
		const [asked] = await imports.rowsOf(db, again.id, 'conflict', 0);
		expect(asked?.conflicts).toMatchObject([
			{ field: 'summary', ours: 'Daarna.', theirs: 'Praten met praten.' }
		]);
		expect((await previewed(list)).counts).toEqual({ same: 4 });
	});

	it('is stopped before it is written, and forgotten', async () => {
		const { id } = await previewed(csv(heading, taal));
		expect(await imports.stop(db, id)).toBe(true);
		expect(await imports.write(db, editor, uuidv7(), id)).toEqual({
			ok: false,
			code: 'not_previewed'
		});
		expect(await imports.preview(db, id, {})).toMatchObject({ ok: false, code: 'not_found' });
		expect(await imports.rowsOf(db, id, 'new', 0)).toEqual([]);
	});

	it('a file that nobody saved is forgotten after a week', async () => {
		const long = new Date(Date.now() - 8 * 86_400_000);
		const file = { source: 'oud', name: 'oud.csv', bytes: csv(heading, taal) };
		const old = await imports.upload(db, editor, file, long);
		await imports.upload(db, editor, { ...file, source: 'nieuw' });
		expect(await imports.importOf(db, old.ok ? old.id : '')).toMatchObject({ state: 'stopped' });
		expect(
			await db.selectFrom('import_file').select('import_id').distinct().execute()
		).toHaveLength(1);
	});

	it('a long file tells how far it is, and stops when it is asked to', async () => {
		const rows = Array.from({ length: 1500 }, (_, at) => `Organisatie ${at};Aanbod ${at};;;;;;`);
		const taken = await imports.upload(db, editor, {
			source: 'lang',
			name: 'lang.csv',
			bytes: csv(heading, ...rows)
		});
		if (!taken.ok) throw new Error(taken.code);
		const reading = imports.preview(db, taken.id, {});
		await expect
			.poll(async () => (await imports.importOf(db, taken.id))?.rows_read, { interval: 1 })
			.toBeGreaterThan(0);
		await imports.stop(db, taken.id);
		expect(await reading).toMatchObject({ ok: false, code: 'stopped' });
	});

	it('columns are proposed, corrected and remembered for the source', async () => {
		const file = csv('Wie;Wat;Bel', 'Taalhuis;Taalmaatje;036 000 10 01');
		const taken = await imports.upload(db, editor, {
			source: 'kort',
			name: 'kort.csv',
			bytes: file
		});
		if (!taken.ok) throw new Error(taken.code);
		expect((await imports.columnsOf(db, taken.id))?.columns).toMatchObject([
			{ column: 'Wie', field: null },
			{ column: 'Wat', field: null },
			{ column: 'Bel', samples: ['036 000 10 01'] }
		]);
		const mapping = {
			Wie: 'organization.name',
			Wat: 'service.name',
			Bel: 'service.phones'
		} as const;
		expect(await imports.preview(db, taken.id, { mapping })).toMatchObject({ counts: { new: 2 } });
		expect((await previewed(file, 'kort')).counts).toEqual({ new: 2 });
	});

	it.each([
		['empty', bytes('')],
		['wrong_type', bytes('<html>')],
		['too_large', new Uint8Array(mostBytes + 1)]
	])('a file that is %s is refused', async (code, file) => {
		expect(
			await imports.upload(db, editor, { source: 's', name: 'x.csv', bytes: file })
		).toMatchObject({ ok: false, code });
		expect((await imports.imports(db)).imports).toEqual([]);
	});

	it('a citizen service number does not come in', async () => {
		const { id } = await written(csv(heading, taal.replace('Samen oefenen', 'BSN 123456782')));
		expect(JSON.stringify(await everything())).not.toContain('123456782');
		expect(JSON.stringify(await db.selectFrom('import_row').selectAll().execute())).not.toContain(
			'123456782'
		);
		expect((await imports.rowsOf(db, id, 'wrong', 0))[0]?.problems).toMatchObject([
			{ code: 'citizen_number' }
		]);
	});

	it.skipIf(!hasShared('hsds/examples/service_full.json'))(
		'HSDS 3.0: services, organisations, pages and a tabular data package',
		async () => {
			for (const name of ['service_full', 'organization_full']) {
				await written(bytes(readShared(`hsds/examples/${name}.json`)), 'hsds', `${name}.json`);
				expect(await named('service', 'Community Counselling')).toMatchObject({
					email: 'email@example.com',
					minimum_age: 12
				});
			}
			const page = {
				contents: [JSON.parse(readShared('hsds/examples/service_full.json')) as unknown]
			};
			expect((await written(bytes(JSON.stringify(page)), 'hsds pagina')).counts).not.toHaveProperty(
				'wrong'
			);
		}
	);

	describe('three lists that overlap', () => {
		const other =
			'Aanbieder,Dienst,Telefoonnummer,E-mailadres\nTaalhuis,Taalmaatje,0360001001,taal@voorbeeld.nl\n';

		it('are read in, read in again without any change, and taken back', async () => {
			const before = await everything();
			const workbook = await tables.writeXlsx([
				{
					name: 'Blad1',
					columns: ['Organisatie', 'Naam aanbod', 'Telefoon'],
					rows: [
						{
							Organisatie: 'Stichting Taalhuis',
							'Naam aanbod': 'Taalmaatje',
							Telefoon: '+31360001001'
						}
					]
				}
			]);
			const hsds = bytes(
				JSON.stringify([
					{
						id: uuidOf('h'),
						name: 'Taalmaatje',
						phones: [{ number: '036 000 10 01' }],
						organization: { id: uuidOf('o'), name: 'Taalhuis' }
					}
				])
			);
			const lists = [
				['a', csv(heading, taal, fiets)],
				['b', Buffer.from(other, 'latin1')],
				['c', workbook],
				['d', hsds]
			] as const;
			const done = [];
			for (const [source, file] of lists) done.push(await written(file, source));
			const after = await everything();
			expect((await directory.idsOf(db, 'organization')).length).toBe(3);
			for (const [source, file] of lists) {
				const again = await written(file, source);
				expect(again.written, source).toBe(0);
				done.push(again);
			}
			expect(await everything()).toEqual(after);
			for (const { id } of done.toReversed())
				expect(await back(id)).toEqual({ ok: true, kept: [] });
			expect(await everything()).toEqual(before);
		});
	});

	describe('a part of the directory as a file', () => {
		/** Our own export with only these rows. */
		const only = async (of: RegExp, edit = (text: string) => text) => {
			const { bytes: file } = await imports.exportDirectory(db, 'csv');
			const text = new TextDecoder().decode(file);
			const [names = '', ...rows] = text.split('\r\n');
			return bytes(edit([names, ...rows.filter((row) => of.test(row))].join('\r\n')));
		};
		const wrongIn = async (id: string) =>
			(await imports.rowsOf(db, id, 'wrong', 0)).flatMap(({ problems }) => problems);

		it('is known where it came from by the ids of what it leaves out', async () => {
			const before = await everything();
			const { id, counts } = await written(await only(/^service/), 'diensten');
			expect(counts).toEqual({ same: 2 });
			expect(await wrongIn(id)).toEqual([]);
			expect(await everything()).toEqual(before);
			const changed = await only(/^service/, (text) => text.replace('Taalcafé', 'Taalhuiskamer'));
			expect((await written(changed, 'diensten')).counts).toEqual({ changed: 1, same: 1 });
			expect(await directory.entry(db, 'service', ids.taalcafe)).toMatchObject({
				name: 'Taalhuiskamer',
				organization_id: ids.brug,
				location_ids: [ids.huis]
			});
		});

		it('without its organisation is not written elsewhere, and says so', async () => {
			const file = await only(/^service/);
			db = await freshDatabase(kind);
			await town(db);
			const { id, counts, written: count } = await written(file, 'diensten');
			expect([counts, count]).toEqual([{ wrong: 2 }, 0]);
			expect(await wrongIn(id)).toContainEqual({
				row: 2,
				column: 'organization_id',
				code: 'link_unknown',
				value: ids.brug,
				error: true
			});
			expect(await everything()).toEqual({});
		});

		it('with its organisation is written elsewhere; a place that it leaves out is told', async () => {
			const file = await only(/^(?:service|organization)/);
			db = await freshDatabase(kind);
			await town(db);
			const { id, counts } = await written(file, 'diensten');
			expect(counts).toEqual({ new: 3 });
			expect(await directory.entry(db, 'service', ids.taalcafe)).toMatchObject({
				organization_id: ids.brug,
				location_ids: []
			});
			expect(await wrongIn(id)).toContainEqual(
				expect.objectContaining({ column: 'location_ids', code: 'link_unknown', error: false })
			);
		});

		it('of which the organisation went out since it was looked at is left out, and told', async () => {
			const file = await only(/^service/);
			db = await freshDatabase(kind);
			await town(db);
			const organization = { ...blank.organization, name: 'De Brug', id: ids.brug };
			await directory.save(db, editor, 'organization', organization);
			const { id, counts } = await previewed(file);
			expect(counts).toEqual({ new: 2 });
			await directory.withdraw(db, editor, 'organization', ids.brug);
			expect(await imports.write(db, editor, uuidv7(), id)).toEqual({ ok: true, written: 0 });
			expect(await wrongIn(id)).toContainEqual(
				expect.objectContaining({ column: 'organization_id', error: true })
			);
			expect(await everything()).toEqual({});
		});

		it('in which somebody emptied the organisation leaves the service as it is', async () => {
			const before = await everything();
			const file = await only(/^service/, (text) => text.replaceAll(ids.brug, ''));
			const { id, counts } = await written(file, 'diensten');
			expect(counts).toEqual({ wrong: 2 });
			expect(await wrongIn(id)).toMatchObject([
				{ code: 'no_organization', error: true },
				{ code: 'no_organization', error: true }
			]);
			expect(await everything()).toEqual(before);
		});
	});

	describe('the whole directory as a file', () => {
		it.each(imports.fileFormats)('in %s changes nothing where it came from', async (format) => {
			const before = await everything();
			const { bytes: file, counts } = await imports.exportDirectory(db, format);
			expect(counts).toEqual({ organization: 1, location: 1, contact: 1, service: 2 });
			const read = await written(file, 'ons bestand');
			expect(read.counts).toEqual({ same: 5 });
			expect(await everything()).toEqual(before);
		});

		it.each(imports.fileFormats)(
			'in %s makes the same directory elsewhere; nothing private is in it',
			async (format) => {
				const { bytes: file } = await imports.exportDirectory(db, format);
				const whole = await imports.exportDirectory(db, 'json');
				expect(new TextDecoder().decode(whole.bytes)).not.toMatch(/Rachid|000 00 03|Els Vermeer/);
				db = await freshDatabase(kind);
				await town(db);
				const { id } = await written(file, 'ander bestand');
				expect(new TextDecoder().decode((await imports.exportDirectory(db, 'json')).bytes)).toBe(
					new TextDecoder().decode(whole.bytes)
				);
				expect(await back(id)).toEqual({ ok: true, kept: [] });
				expect(await everything()).toEqual({});
			}
		);
	});
});

describe('export, then import', () => {
	const text = fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
		.map((each) => each.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim() || 'x');
	const tricky = fc.oneof(
		text,
		fc.constantFrom(
			'=1+1',
			"'=x",
			'@naam',
			'-',
			'+31',
			'a;b',
			'a"b',
			'ja',
			'0123',
			'[x]',
			'a\nb',
			'_x0041_'
		)
	);
	const maybe = fc.option(tricky, { nil: null });
	const phones = fc.array(
		tricky.map((number) => phoneEntry(number)),
		{ maxLength: 2 }
	);
	const entry: { [Of in Kind]?: fc.Arbitrary<Partial<Entries[Of]>> } = {
		organization: fc.record({
			name: tricky,
			alternate_name: maybe,
			description: tricky,
			website: maybe,
			phones,
			example: fc.boolean()
		}),
		service: fc.record({
			name: tricky,
			summary: tricky,
			description: maybe,
			how_to_sign_up: fc.array(tricky, { maxLength: 3 }),
			bring: fc.array(tricky, { maxLength: 3 }),
			audiences: fc.constantFrom([], ['ouderen']),
			area: fc.constantFrom([], ['WK1'], ['WK1', 'WK2']),
			languages: fc.constantFrom([], ['nl'], ['nl', 'ar']),
			needs: fc.constantFrom([], ['taal'], ['schulden', 'administratie']),
			minimum_age: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
			free: fc.constantFrom(null, true, false),
			costs: maybe,
			phones
		})
	};

	it('gives the same directory, whatever is in it', { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(
				entry.organization ?? fc.constant({}),
				fc.array(entry.service ?? fc.constant({}), { maxLength: 3 }),
				fc.constantFrom(...imports.fileFormats),
				async (organization, services, format) => {
					const db = await freshDatabase('sqlite');
					await cast(db);
					const organization_id = uuidOf('eigen');
					await directory.save(db, editor, 'organization', {
						...blank.organization,
						...organization,
						id: organization_id
					});
					for (const [at, service] of services.entries())
						await directory.save(db, editor, 'service', {
							...blank.service,
							...service,
							organization_id,
							id: uuidOf(`dienst ${at}`)
						});
					const { bytes: file } = await imports.exportDirectory(db, format);
					const reference = new TextDecoder().decode(
						(await imports.exportDirectory(db, 'json')).bytes
					);
					const elsewhere = await freshDatabase('sqlite');
					await town(elsewhere);
					const taken = await imports.upload(elsewhere, editor, {
						source: 'x',
						name: 'x',
						bytes: file
					});
					if (!taken.ok) throw new Error(taken.code);
					await imports.preview(elsewhere, taken.id, {});
					await imports.write(elsewhere, editor, uuidv7(), taken.id);
					expect(
						new TextDecoder().decode((await imports.exportDirectory(elsewhere, 'json')).bytes)
					).toBe(reference);
				}
			),
			{ numRuns: 25 }
		);
	});
});
