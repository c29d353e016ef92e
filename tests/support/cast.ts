/** A small cast that specifications call by name, written down with the directory's own verbs. */
import { anyone, program } from '../../src/lib/domain/actor.ts';
import type { Schedule } from '../../src/lib/domain/documents.ts';
import { phoneEntry } from '../../src/lib/domain/entries.ts';
import { uuidOf } from '../../src/lib/domain/ids.ts';
import type { Db } from '../../src/lib/server/db/index.ts';
import * as directory from '../../src/lib/server/directory/index.ts';

type ContactInput = directory.Saved<'contact'>;
type ServiceInput = directory.Saved<'service'>;

export const editor = program('de redactie');

export const ids = {
	brug: uuidOf('test:brug'),
	huis: uuidOf('test:huis'),
	sanne: uuidOf('test:sanne'),
	rachid: uuidOf('test:rachid'),
	els: uuidOf('test:els'),
	inloop: uuidOf('test:inloop'),
	taalcafe: uuidOf('test:taalcafe')
};

/** Who looks: a visitor is `anyone` of the domain. */
export const worker = {
	...anyone,
	role: 'worker' as const,
	id: uuidOf('test:worker'),
	name: 'Wil',
	network: true,
	organization_id: null
};
export const colleague = {
	...anyone,
	role: 'worker' as const,
	id: uuidOf('test:colleague'),
	name: 'Cor',
	network: true,
	organization_id: ids.brug
};

const square = (west: number, south: number) => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[west + 0.1, south],
			[west + 0.1, south + 0.1],
			[west, south + 0.1],
			[west, south]
		]
	]
});

export const districts = [
	{
		code: 'WK1',
		name: 'Muziekwijk',
		city_part: 'Almere Stad',
		longitude: 5.05,
		latitude: 52.35,
		postal_codes: ['1312'],
		geometry: square(5, 52.3)
	},
	{
		code: 'WK2',
		name: 'De Werven',
		city_part: 'Almere Haven',
		longitude: 5.15,
		latitude: 52.35,
		postal_codes: ['1354'],
		geometry: square(5.1, 52.3)
	}
];

/** De Brug in the Muziekwijk: Sanne (public), Rachid (for the network), Els (for colleagues), two services. */
export async function cast(db: Db): Promise<void> {
	await town(db);
	await people(db);
}

/** The town without anybody in it: districts, and terms to file services under. */
export async function town(db: Db): Promise<void> {
	await db
		.insertInto('district')
		.values(
			districts.map(({ postal_codes, geometry, ...district }) => ({
				...district,
				postal_codes: JSON.stringify(postal_codes),
				geometry: JSON.stringify(geometry)
			}))
		)
		.execute();
	await terms(db, 'need', ['schulden', 'administratie', 'taal']);
	await terms(db, 'audience', ['ouderen']);
}

async function people(db: Db): Promise<void> {
	await directory.save(db, editor, 'organization', {
		id: ids.brug,
		name: 'Buurthuis De Brug',
		alternate_name: null,
		description: 'Het buurthuis van de Muziekwijk.',
		email: 'brug@voorbeeld.nl',
		website: null,
		phones: [phoneEntry('036 000 00 01', 'public')],
		example: true,
		source_id: null
	});
	await directory.save(db, editor, 'location', {
		id: ids.huis,
		organization_id: ids.brug,
		name: 'De Brug',
		address_1: 'Voorbeeldplein 1',
		postal_code: '1312 AA',
		city: 'Almere',
		district_code: 'WK1',
		latitude: 52.35,
		longitude: 5.05,
		accessibility: ['Lift'],
		example: true,
		source_id: null
	});
	await directory.save(db, editor, 'contact', contact('sanne', { name: 'Sanne de Wit' }));
	await directory.save(
		db,
		editor,
		'contact',
		contact('rachid', {
			name: 'Rachid Amrani',
			visibility: 'network',
			phones: [phoneEntry('036 000 00 03', 'network', { whatsapp: true })]
		})
	);
	await directory.save(
		db,
		editor,
		'contact',
		contact('els', {
			name: 'Els Vermeer',
			visibility: 'organization',
			phones: [phoneEntry('036 000 00 04', 'organization')]
		})
	);
	await directory.save(db, editor, 'service', service('inloop', { name: 'Inloop geldzaken' }));
	await directory.save(
		db,
		editor,
		'service',
		service('taalcafe', { name: 'Taalcafé', needs: ['taal'], contact_ids: [ids.sanne] })
	);
}

export function contact(
	who: 'sanne' | 'rachid' | 'els',
	changes: Partial<ContactInput> = {}
): ContactInput {
	return {
		id: ids[who],
		organization_id: ids.brug,
		name: who,
		title: 'Maatje',
		email: `${who}@voorbeeld.nl`,
		visibility: 'public',
		languages: ['nl', 'ar'],
		working_days: ['MO', 'TU'],
		phones: [phoneEntry('036 000 00 02', 'public')],
		away_from: null,
		away_until: null,
		deputy_id: null,
		valid_until: null,
		successor_id: null,
		example: true,
		source_id: null,
		assured: { phone: { at: '2026-01-05T09:00:00.000Z', by: 'Sanne de Wit' } },
		...changes
	};
}

export function service(
	which: 'inloop' | 'taalcafe',
	changes: Partial<ServiceInput> = {}
): ServiceInput {
	return {
		id: ids[which],
		organization_id: ids.brug,
		name: which,
		alternate_name: null,
		summary: 'Loop binnen met je vraag.',
		description: null,
		url: null,
		email: null,
		status: 'active',
		alert: null,
		needs: ['schulden', 'administratie'],
		audiences: ['ouderen'],
		location_ids: [ids.huis],
		area: ['WK1', 'WK2'],
		contact_ids: [ids.sanne, ids.rachid, ids.els],
		phones: [phoneEntry('036 000 00 05', 'public')],
		schedules: [dropIn],
		how_to_sign_up: ['Bel.', 'Kom langs.'],
		eligibility: null,
		minimum_age: 18,
		maximum_age: null,
		free: true,
		costs: null,
		bring: ['De brief'],
		languages: ['tr'],
		informal: false,
		example: true,
		source_id: null,
		assured: { entry: { at: '2026-01-02T09:00:00.000Z', by: 'de organisatie' } },
		...changes
	};
}

export const dropIn: Schedule = {
	freq: 'WEEKLY',
	byday: 'MO,WE',
	opens_at: '09:00',
	closes_at: '12:00',
	valid_from: null,
	valid_to: null,
	drop_in: true,
	place_id: ids.huis,
	note: null
};

async function terms(db: Db, taxonomy: string, codes: string[]): Promise<void> {
	const taxonomy_id = uuidOf(`test:${taxonomy}`);
	await db
		.insertInto('taxonomy')
		.values({ id: taxonomy_id, name: taxonomy, description: taxonomy, uri: null, version: null })
		.execute();
	await db
		.insertInto('taxonomy_term')
		.values(
			codes.map((code) => ({
				id: uuidOf(`test:${taxonomy}:${code}`),
				code,
				name: code,
				description: code,
				parent_id: null,
				taxonomy,
				language: 'nl',
				taxonomy_id,
				term_uri: null
			}))
		)
		.execute();
}
