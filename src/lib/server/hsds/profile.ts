/** What HSDS has no column for, as terms of one taxonomy: docs/hsds-profile.md tells of each. */
import { uuidOf } from '../../domain/ids.ts';
import { type TableName, tableNames, tables } from './tables.ts';

/** The taxonomy of our own facts. */
export const profile = {
	id: uuidOf('hsds:profile'),
	name: 'Warmwijzer',
	description: 'Facts that HSDS 3.0 has no field for. The value of the attribute is the fact.',
	version: '1'
};

/** Rows of our own tables, each as the JSON of its columns, and the column by which they hang on an entry. */
export const records = {
	contact_link: { of: 'contact', column: 'contact_id', term: 'link' },
	language: { of: 'contact', column: 'contact_id', term: 'language' },
	capacity: { of: 'service', column: 'service_id', term: 'capacity' },
	assurance: { of: null, column: 'entity_id', term: 'assured' },
	hidden_phone: { of: null, column: 'entity_id', term: 'hidden_phone' },
	entry_version: { of: null, column: 'entity_id', term: 'version' }
} as const;
export type RecordName = keyof typeof records;

/** Entries: what is confirmed, merged and kept in versions. */
export const entryTables = ['organization', 'location', 'contact', 'service'] as const;

const words: Readonly<Record<string, string>> = {
	summary: 'What it is, in one plain sentence',
	how_to_sign_up: 'The steps to sign up, in order: a JSON list of texts',
	informal: '1: an initiative of neighbours',
	example: '1: made up, as an example; 0: real',
	source_id: 'Where the entry comes from: JSON with id, name, url and date',
	last_modified: 'When the entry was last written',
	merged_into: 'The id of the entry that stands for this one',
	district_code: 'The district (CBS wijk), as its code',
	visibility: 'Who may see it: public (when absent), network or organization',
	working_days: 'The days on which somebody works, as RFC 5545 codes',
	away_from: 'Absent from this date',
	away_until: 'Absent until and including this date',
	deputy_id: 'The contact to call meanwhile',
	valid_from: 'Here from this date',
	valid_until: 'Here until and including this date',
	successor_id: 'The contact to call afterwards',
	whatsapp: '1: the number takes WhatsApp messages',
	drop_in: '1: one may walk in without an appointment',
	link: 'What a contact is called for: JSON with entity, entity_id and position (0 is called first)',
	language: 'A language that the contact speaks: JSON with its ISO 639 code',
	capacity: 'Whether it can take people: JSON with state, weeks, until, stated_by and stated_at',
	assured: 'A fact that was confirmed: JSON with field, assured_at, assured_by and how',
	hidden_phone: 'A number that callers said is wrong: JSON with number and hidden_at',
	version: 'What the entry was: JSON with at, by, reason and fields',
	more: 'The rest of a value that is too long for one cell: which part (from 1), a colon, and the text',
	source: 'A source that facts come from: JSON with id, name, url and date',
	district:
		'A district: JSON with code, name, city_part, longitude, latitude, geometry and postal_codes'
};

export interface Term {
	id: string;
	code: string;
	name: string;
	description: string;
	taxonomy: string;
	taxonomy_id: string;
	language: string;
}

function term(of: string, name: string): Term {
	const code = `${of}.${name}`;
	const exact = `As it stands here, where the standard asks for another form of ${name}`;
	return {
		id: uuidOf(`hsds:${code}`),
		code,
		name: code,
		description: words[name] ?? exact,
		taxonomy: profile.name,
		taxonomy_id: profile.id,
		language: 'en'
	};
}

/** Fields whose text here may not be what the standard asks for: an address that is no URI, an extension with letters. */
const exact: readonly [TableName, string][] = [
	['organization', 'email'],
	['organization', 'website'],
	['organization', 'uri'],
	['service', 'email'],
	['service', 'url'],
	['location', 'url'],
	['contact', 'email'],
	['phone', 'extension'],
	['schedule', 'schedule_link'],
	['required_document', 'uri'],
	['accessibility', 'url']
];

const all: Term[] = [
	...tableNames.flatMap((of) => tables[of].own.map((column) => term(of, column))),
	...exact.map(([of, column]) => term(of, column)),
	...Object.values(records).flatMap(({ of, term: name }) =>
		of === null ? entryTables.map((each) => term(each, name)) : [term(of, name)]
	),
	term('attribute', 'more'),
	term('directory', 'source'),
	term('directory', 'district')
];

const byCode = new Map(all.map((each) => [each.code, each]));
const byId = new Map(all.map((each) => [each.id, each]));

/** Every term of the profile. */
export const profileTerms: readonly Term[] = all;

/** @throws when the profile has no such term: then it must be told there first. */
export function termOf(of: string, name: string): Term {
	const found = byCode.get(`${of}.${name}`);
	if (!found) throw new Error(`The HSDS profile has no term ${of}.${name}.`);
	return found;
}

/** The term of the profile with this id, if it is one. */
export function termWith(id: string): Term | undefined {
	return byId.get(id);
}
