import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyone } from '../src/lib/domain/actor.ts';
import { kinds, phoneEntry } from '../src/lib/domain/entries.ts';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import { revision } from '../src/lib/server/events.ts';
import {
	cast,
	colleague,
	contact,
	districts,
	dropIn,
	editor,
	ids,
	service,
	worker
} from './support/cast.ts';
import { databases, freshDatabase } from './support/database.ts';

describe.each(databases)('the directory on %s', (kind) => {
	let db: Kysely<Tables>;
	beforeEach(async () => {
		db = await freshDatabase(kind);
		await cast(db);
	});

	const names = (people: readonly { name: string }[]) => people.map(({ name }) => name);

	describe('an entry', () => {
		it('is read back whole, as it was written', async () => {
			expect(await directory.service(db, anyone, ids.inloop)).toMatchObject({
				id: ids.inloop,
				name: 'Inloop geldzaken',
				summary: 'Loop binnen met je vraag.',
				needs: ['schulden', 'administratie'],
				audiences: ['ouderen'],
				organization: { id: ids.brug, name: 'Buurthuis De Brug' },
				places: [
					{
						id: ids.huis,
						name: 'De Brug',
						address: 'Voorbeeldplein 1',
						postal_code: '1312 AA',
						district: 'WK1',
						accessibility: ['Lift']
					}
				],
				phone: { number: '036 000 00 05', whatsapp: false },
				schedules: [dropIn],
				how_to_sign_up: ['Bel.', 'Kom langs.'],
				minimum_age: 18,
				maximum_age: null,
				free: true,
				bring: ['De brief'],
				capacity: null,
				example: true
			});
		});

		it('works for the districts it names', async () => {
			const found = await directory.service(db, anyone, ids.inloop);
			expect(found?.area.toSorted()).toEqual(['WK1', 'WK2']);
		});

		it('speaks what it offers and what its people speak, each once', async () => {
			const found = await directory.service(db, anyone, ids.inloop);
			expect(found?.languages.toSorted()).toEqual(['ar', 'nl', 'tr']);
		});

		it('does not exist under another id', async () => {
			expect(await directory.service(db, anyone, ids.brug)).toBeUndefined();
			expect(await directory.organization(db, anyone, ids.inloop)).toBeUndefined();
			expect(await directory.person(db, anyone, ids.inloop)).toBeUndefined();
		});

		it('saved again replaces what hangs on it', async () => {
			await directory.save(
				db,
				editor,
				'service',
				service('inloop', {
					name: 'Inloop geldzaken',
					needs: ['administratie'],
					schedules: [],
					bring: [],
					phones: [],
					contact_ids: [ids.sanne],
					free: null
				})
			);
			expect(await directory.service(db, anyone, ids.inloop)).toMatchObject({
				needs: ['administratie'],
				schedules: [],
				bring: [],
				phone: null,
				other_phones: [],
				free: null,
				contacts: [{ id: ids.sanne }]
			});
		});
	});

	describe('what an entry was', () => {
		it('is kept each time it is written, the newest first, with who and why', async () => {
			await directory.save(db, editor, 'organization', {
				...(await brug()),
				name: 'De Brug',
				description: 'Nieuw.'
			});
			const [newest, oldest] = await directory.history(db, 'organization', ids.brug);
			expect(newest).toMatchObject({
				by: editor.name,
				reason: 'edit',
				fields: { name: 'De Brug' }
			});
			expect(oldest?.fields).toMatchObject({ name: 'Buurthuis De Brug' });
		});

		it('saving what is there already leaves no trace', async () => {
			const at = await revision(db);
			for (const kind of kinds) {
				for (const [id, found] of await directory.entries(
					db,
					kind,
					await directory.idsOf(db, kind)
				)) {
					expect(await directory.save(db, editor, kind, { ...found, id })).toBe(false);
				}
			}
			expect(await revision(db)).toBe(at);
			expect(await directory.history(db, 'organization', ids.brug)).toHaveLength(1);
		});

		it('is put back, whole or only some fields', async () => {
			const before = await brug();
			const [version] = await directory.history(db, 'organization', ids.brug);
			const changed = { ...before, name: 'De Brug', phones: [phoneEntry('036 000 00 99')] };
			await directory.save(db, editor, 'organization', changed);
			const back = (only?: string[]) =>
				directory.restore(db, editor, 'organization', ids.brug, version?.id ?? '', only);
			expect(await back(['name'])).toBe(true);
			expect(await brug()).toEqual({ ...changed, name: before.name });
			expect(await back()).toBe(true);
			expect(await brug()).toEqual(before);
			expect((await directory.history(db, 'organization', ids.brug))[0]?.reason).toBe('restore');
		});

		it('is not put back from a version of something else', async () => {
			const [other] = await directory.history(db, 'service', ids.inloop);
			const id = other?.id ?? '';
			expect(await directory.restore(db, editor, 'organization', ids.brug, id)).toBe(false);
		});

		it('a change is taken back without what was changed after it', async () => {
			const before = await brug();
			const after = { ...before, name: 'De Brug', description: 'Van een lijst.' };
			await directory.save(db, editor, 'organization', after);
			await directory.save(db, editor, 'organization', { ...after, description: 'Met de hand.' });
			const left = await directory.takeBack(
				db,
				editor,
				'organization',
				ids.brug,
				before,
				after,
				'take_back'
			);
			expect(left.map(({ field }) => field)).toEqual(['description']);
			expect(await brug()).toMatchObject({ name: before.name, description: 'Met de hand.' });
		});

		async function brug() {
			const found = await directory.entry(db, 'organization', ids.brug);
			if (!found) throw new Error('De Brug is gone.');
			return { ...found, id: ids.brug };
		}
	});

	describe('an entry that was merged into another', () => {
		const merged = (from: string, into: string) =>
			db.updateTable('service').set({ merged_into: into }).where('id', '=', from).execute();

		it('is answered with what stands for it, also by its number of old', async () => {
			await merged(ids.taalcafe, ids.inloop);
			expect((await directory.service(db, anyone, ids.taalcafe))?.id).toBe(ids.inloop);
			expect(await directory.standsFor(db, 'service', ids.taalcafe)).toBe(ids.inloop);
			expect(await directory.standsFor(db, 'service', uuidv7())).toBeUndefined();
		});

		it('stands nowhere by itself any more, and phones hear where it went', async () => {
			const before = await revision(db);
			await merged(ids.taalcafe, ids.inloop);
			await directory.save(db, editor, 'service', service('inloop', { name: 'Geldcafé' }));
			const page = await directory.organization(db, anyone, ids.brug);
			expect(page?.services.map(({ id }) => id)).toEqual([ids.inloop]);
			expect(await directory.serviceDocuments(db, anyone, [ids.taalcafe])).toEqual([]);
			expect((await directory.publicChanges(db, before)).moved).toEqual({
				[ids.taalcafe]: ids.inloop
			});
		});
	});

	it('keeps several numbers, the first to call, with what each is for', async () => {
		const phones = [
			phoneEntry('036 000 00 05'),
			phoneEntry('036 000 00 06', 'public', { extension: '12', description: 'Afspraken' }),
			phoneEntry('036 000 00 07', 'network', { description: 'Voor verwijzers' })
		];
		await directory.save(db, editor, 'service', service('inloop', { phones }));
		expect(await directory.service(db, anyone, ids.inloop)).toMatchObject({
			phone: { number: '036 000 00 05' },
			other_phones: [{ number: '036 000 00 06', extension: '12', description: 'Afspraken' }]
		});
		expect((await directory.service(db, worker, ids.inloop))?.other_phones).toHaveLength(2);
	});

	describe('a person', () => {
		it('stands in the directory once and is linked to everything they do', async () => {
			const found = await directory.person(db, anyone, ids.sanne);
			expect(found?.contact).toMatchObject({
				name: 'Sanne de Wit',
				organization: { id: ids.brug },
				languages: ['nl', 'ar'],
				working_days: ['MO', 'TU']
			});
			expect(names(found?.services ?? [])).toEqual(['Inloop geldzaken', 'Taalcafé']);
			expect(
				await db.selectFrom('contact').select('id').where('name', '=', 'Sanne de Wit').execute()
			).toHaveLength(1);
		});

		it('changes everywhere at once', async () => {
			await directory.save(db, editor, 'contact', contact('sanne', { name: 'Sanne Bos' }));
			for (const id of [ids.inloop, ids.taalcafe]) {
				const found = await directory.service(db, anyone, id);
				expect(names(found?.contacts ?? [])).toContain('Sanne Bos');
			}
		});

		it('who is away has a date and a deputy with a number', async () => {
			await directory.save(
				db,
				editor,
				'contact',
				contact('sanne', {
					name: 'Sanne de Wit',
					away_from: '2026-01-01',
					away_until: '2026-02-01',
					deputy_id: ids.rachid
				})
			);
			const seen = await directory.person(db, worker, ids.sanne);
			expect(seen?.contact).toMatchObject({
				away_until: '2026-02-01',
				deputy: { id: ids.rachid, name: 'Rachid Amrani', phone: '036 000 00 03' }
			});
		});

		it('a deputy who is not public is not named to a visitor', async () => {
			await directory.save(
				db,
				editor,
				'contact',
				contact('sanne', { away_until: '2026-02-01', deputy_id: ids.rachid, successor_id: ids.els })
			);
			const seen = await directory.person(db, anyone, ids.sanne);
			expect(seen?.contact).toMatchObject({ deputy: null, successor: null });
		});

		it('who leaves has a date and a successor', async () => {
			await directory.save(
				db,
				editor,
				'contact',
				contact('rachid', {
					visibility: 'network',
					valid_until: '2999-03-01',
					successor_id: ids.sanne
				})
			);
			const seen = await directory.person(db, worker, ids.rachid);
			expect(seen?.contact).toMatchObject({
				leaves_on: '2999-03-01',
				successor: { id: ids.sanne, name: 'Sanne de Wit' }
			});
		});

		it('who has left is not shown; the successor is called instead', async () => {
			await directory.save(
				db,
				editor,
				'contact',
				contact('sanne', { valid_until: '2026-03-01', successor_id: ids.rachid })
			);
			const found = await directory.service(db, worker, ids.inloop);
			expect(names(found?.contacts ?? [])).toEqual(['Rachid Amrani']);
			expect(await directory.person(db, worker, ids.sanne)).toBeUndefined();
		});
	});

	describe('what people chose to show', () => {
		it('a visitor sees who is public', async () => {
			const found = await directory.service(db, anyone, ids.inloop);
			expect(names(found?.contacts ?? [])).toEqual(['Sanne de Wit']);
			expect(await directory.person(db, anyone, ids.rachid)).toBeUndefined();
			expect(await directory.person(db, anyone, ids.els)).toBeUndefined();
		});

		it('somebody signed in sees the network as well', async () => {
			const found = await directory.service(db, worker, ids.inloop);
			expect(names(found?.contacts ?? [])).toEqual(['Sanne de Wit', 'Rachid Amrani']);
			expect(await directory.person(db, worker, ids.els)).toBeUndefined();
		});

		it('a colleague sees everybody of the own organisation', async () => {
			const found = await directory.service(db, colleague, ids.inloop);
			expect(names(found?.contacts ?? [])).toEqual([
				'Sanne de Wit',
				'Rachid Amrani',
				'Els Vermeer'
			]);
			expect((await directory.person(db, colleague, ids.els))?.contact.phone?.number).toBe(
				'036 000 00 04'
			);
		});

		it('somebody of another organisation does not', async () => {
			const stranger = { ...colleague, organization_id: uuidv7() };
			expect(await directory.person(db, stranger, ids.els)).toBeUndefined();
		});

		it('a public person may keep the own number for the network', async () => {
			await directory.save(
				db,
				editor,
				'contact',
				contact('sanne', {
					phones: [phoneEntry('036 000 00 02', 'network')]
				})
			);
			expect((await directory.person(db, anyone, ids.sanne))?.contact.phone).toBeNull();
			expect((await directory.person(db, worker, ids.sanne))?.contact.phone?.number).toBe(
				'036 000 00 02'
			);
		});

		it('a number of a service that is kept inside is for colleagues only', async () => {
			await directory.save(
				db,
				editor,
				'service',
				service('inloop', {
					phones: [phoneEntry('036 000 00 09', 'organization')]
				})
			);
			const number = async (actor: typeof anyone) =>
				(await directory.service(db, actor, ids.inloop))?.phone?.number;
			expect(await number(anyone)).toBeUndefined();
			expect(await number(worker)).toBeUndefined();
			expect(await number(colleague)).toBe('036 000 00 09');
		});

		it('the page of an organisation shows the same people', async () => {
			const seen = async (actor: typeof anyone) =>
				names((await directory.organization(db, actor, ids.brug))?.contacts ?? []);
			expect(await seen(anyone)).toEqual(['Sanne de Wit']);
			expect(await seen(worker)).toEqual(['Rachid Amrani', 'Sanne de Wit']);
			expect(await seen(colleague)).toEqual(['Els Vermeer', 'Rachid Amrani', 'Sanne de Wit']);
		});
	});

	describe('capacity', () => {
		const state = (
			given: 'open' | 'long_wait' | 'full',
			at: string,
			more: { weeks?: number; until?: string } = {}
		) =>
			directory.stateCapacity(
				db,
				editor,
				ids.inloop,
				{ state: given, weeks: more.weeks ?? null, until: more.until ?? null },
				at
			);

		it('is what was stated last, by whom and when', async () => {
			await state('full', '2026-01-01T10:00:00.000Z', { until: '2026-02-01' });
			await state('long_wait', '2026-01-03T10:00:00.000Z', { weeks: 6 });
			const found = await directory.service(db, anyone, ids.inloop);
			expect(found?.capacity).toEqual({
				state: 'long_wait',
				weeks: 6,
				until: null,
				stated_by: 'de redactie',
				stated_at: '2026-01-03T10:00:00.000Z'
			});
		});

		it('an older statement that comes in later does not count', async () => {
			await state('open', '2026-01-03T10:00:00.000Z');
			await state('full', '2026-01-01T10:00:00.000Z', { until: '2026-02-01' });
			expect((await directory.service(db, anyone, ids.inloop))?.capacity?.state).toBe('open');
		});

		it('keeps the older statements', async () => {
			await state('full', '2026-01-01T10:00:00.000Z', { until: '2026-02-01' });
			await state('open', '2026-01-03T10:00:00.000Z');
			expect(await db.selectFrom('capacity').select('id').execute()).toHaveLength(2);
		});

		it('of a service that does not exist is refused', async () => {
			await expect(
				directory.stateCapacity(db, editor, uuidv7(), { state: 'open', weeks: null, until: null })
			).rejects.toThrow();
		});
	});

	describe('assurance and history', () => {
		it('every fact says when and by whom it was last confirmed', async () => {
			const found = await directory.service(db, anyone, ids.inloop);
			expect(found?.verified).toEqual({
				entry: { at: '2026-01-02T09:00:00.000Z', by: 'de organisatie' }
			});
			expect((await directory.person(db, anyone, ids.sanne))?.contact.phone).toMatchObject({
				verified_at: '2026-01-05T09:00:00.000Z',
				verified_by: 'Sanne de Wit'
			});
		});

		it('a fact that stands elsewhere than the entry says where', async () => {
			const source = { name: 'almere.nl', url: 'https://almere.nl/tijden', date: '2026-01-03' };
			const source_id = uuidv7();
			await db
				.insertInto('source')
				.values({ id: source_id, ...source })
				.execute();
			const at = '2026-01-04T09:00:00.000Z';
			const by = 'de redactie';
			const assured = { schedules: { at, by, source_id }, costs: { at, by } };
			await directory.save(db, editor, 'service', service('taalcafe', { assured }));
			const found = await directory.service(db, anyone, ids.taalcafe);
			expect(found?.verified).toMatchObject({ schedules: { at, by, source }, costs: { at, by } });
			expect(found?.verified['costs']).not.toHaveProperty('source');
		});

		it('what nobody confirmed has no date', async () => {
			await directory.save(db, editor, 'service', service('taalcafe', { assured: {} }));
			await db.deleteFrom('assurance').where('entity_id', '=', ids.taalcafe).execute();
			const found = await directory.service(db, anyone, ids.taalcafe);
			expect(found).toMatchObject({ verified: {}, verified_at: null });
		});

		it('what was replaced is kept, field by field, with who did it', async () => {
			await directory.save(db, editor, 'service', service('inloop', { name: 'Geldzaken' }));
			const history = await db
				.selectFrom('metadata')
				.select(['field_name', 'previous_value', 'replacement_value', 'updated_by'])
				.where('resource_id', '=', ids.inloop)
				.execute();
			expect(history).toEqual([
				{
					field_name: 'name',
					previous_value: 'Inloop geldzaken',
					replacement_value: 'Geldzaken',
					updated_by: 'de redactie'
				}
			]);
		});

		it('a verb that cannot be carried out whole changes nothing', async () => {
			const before = await revision(db);
			await expect(
				directory.save(
					db,
					editor,
					'service',
					service('inloop', { name: 'Half', contact_ids: [uuidv7()] })
				)
			).rejects.toThrow();
			expect((await directory.service(db, anyone, ids.inloop))?.name).toBe('Inloop geldzaken');
			expect(await revision(db)).toBe(before);
		});
	});

	describe('what phones keep', () => {
		it('without an earlier copy it is everything public', async () => {
			const whole = await directory.publicChanges(db, null);
			expect(whole.whole).toBe(true);
			expect(names(whole.services).toSorted()).toEqual(['Inloop geldzaken', 'Taalcafé']);
			expect(names(whole.organizations)).toEqual(['Buurthuis De Brug']);
			expect(names(whole.contacts)).toEqual(['Sanne de Wit']);
			expect(names(whole.districts)).toEqual(['De Werven', 'Muziekwijk']);
			expect(whole.gone).toEqual([]);
			expect(JSON.stringify(whole)).not.toMatch(/Rachid|Els Vermeer|036 000 00 0[34]/);
		});

		it('with an earlier copy it is what changed since', async () => {
			const { revision: at } = await directory.publicChanges(db, null);
			expect(await directory.publicChanges(db, at)).toMatchObject({
				whole: false,
				services: [],
				organizations: [],
				contacts: [],
				gone: []
			});
			await directory.save(db, editor, 'service', service('taalcafe', { name: 'Taalhuis' }));
			const changes = await directory.publicChanges(db, at);
			expect(names(changes.services)).toEqual(['Taalhuis']);
			expect(changes.revision).toBeGreaterThan(at);
		});

		it('a person who changes takes along the services they stand in', async () => {
			const { revision: at } = await directory.publicChanges(db, null);
			await directory.save(db, editor, 'contact', contact('sanne', { name: 'Sanne Bos' }));
			const changes = await directory.publicChanges(db, at);
			expect(names(changes.contacts)).toEqual(['Sanne Bos']);
			expect(changes.services.map(({ id }) => id).toSorted()).toEqual(
				[ids.inloop, ids.taalcafe].toSorted()
			);
		});

		it('a person who turns private is gone, and out of the services', async () => {
			const { revision: at } = await directory.publicChanges(db, null);
			await directory.save(db, editor, 'contact', contact('sanne', { visibility: 'network' }));
			const changes = await directory.publicChanges(db, at);
			expect(changes.gone).toEqual([ids.sanne]);
			expect(changes.contacts).toEqual([]);
			expect(changes.services.flatMap((found) => found.contacts)).toEqual([]);
		});

		it('a revision from the future or from long ago gives everything', async () => {
			expect((await directory.publicChanges(db, 999_999)).whole).toBe(true);
		});
	});

	describe('districts', () => {
		it('are listed by name with their postcodes', async () => {
			const found = await directory.districts(db);
			expect(found.map(({ name, postal_codes }) => [name, postal_codes])).toEqual([
				['De Werven', ['1354']],
				['Muziekwijk', ['1312']]
			]);
		});

		it('have their shapes as GeoJSON', async () => {
			const shapes = await directory.districtShapes(db);
			expect(shapes).toEqual({
				type: 'FeatureCollection',
				features: districts.map(({ code, name, city_part, geometry }) => ({
					type: 'Feature',
					properties: { code, name, city_part },
					geometry
				}))
			});
		});
	});
});
