/** The whole directory as a file that reads back as the same directory: public data, and what the file needs. */
import { type Entries, type Identified, type Kind, kinds } from '../../domain/entries.ts';
import { ownColumns, ownRow } from '../../domain/reading-in/own.ts';
import type { Db } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { writeCsv, writeXlsx } from '../tables/index.ts';

export const fileFormats = ['csv', 'xlsx', 'json'] as const;
/** What people open in a spreadsheet. */
export const listFormats = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

export interface DirectoryFile {
	bytes: Uint8Array;
	type: string;
	/** How many entries of which kind. */
	counts: Record<Kind, number>;
}

const types: Record<FileFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json'
};

/** Sheets are called as people call what is on them. */
const sheets: Record<Kind, string> = {
	organization: 'Organisaties',
	location: 'Locaties',
	contact: 'Contactpersonen',
	service: 'Aanbod'
};

/**
 * Every entry that stands for itself, as anyone may see it: people and numbers that are not public are left out.
 * Formulas in cells are made harmless. Anyone may have it.
 */
export async function exportDirectory(db: Db, format: FileFormat): Promise<DirectoryFile> {
	const rows = await publicRows(db);
	const counts = {
		organization: rows.organization.length,
		location: rows.location.length,
		contact: rows.contact.length,
		service: rows.service.length
	};
	const columns = [...new Set(kinds.flatMap(ownColumns))];
	const encoded = (text: string) => new TextEncoder().encode(text);
	const written: Record<FileFormat, () => Uint8Array | Promise<Uint8Array>> = {
		csv: () => encoded(writeCsv({ columns, rows: kinds.flatMap((kind) => rows[kind]) })),
		xlsx: () =>
			writeXlsx(
				kinds.map((kind) => ({ name: sheets[kind], columns: ownColumns(kind), rows: rows[kind] }))
			),
		json: () => encoded(JSON.stringify({ warmwijzer: 1, ...rows }, null, '\t'))
	};
	return { bytes: await written[format](), type: types[format], counts };
}

async function publicRows(db: Db): Promise<Record<Kind, Record<string, string>[]>> {
	const sources = await db.selectFrom('source').selectAll().execute();
	const sourceOf = new Map(sources.map(({ id, name, url, date }) => [id, { name, url, date }]));
	const all = async <Of extends Kind>(kind: Of) =>
		[...(await directory.entries(db, kind, await directory.idsOf(db, kind))).values()].toSorted(
			(a, b) => (a.id < b.id ? -1 : 1)
		);
	const contacts = (await all('contact')).filter(({ visibility }) => visibility === 'public');
	const people = new Set(contacts.map(({ id }) => id));
	const row = <Of extends Kind>(kind: Of, { id, ...entry }: Identified<Of>) =>
		ownRow(
			kind,
			id,
			publicOnly(kind, entry as unknown as Entries[Of], people),
			sourceOf.get(entry.source_id ?? '') ?? null
		);
	return {
		organization: (await all('organization')).map((each) => row('organization', each)),
		location: (await all('location')).map((each) => row('location', each)),
		contact: contacts.map((each) => row('contact', each)),
		service: (await all('service')).map((each) => row('service', each))
	};
}

function publicOnly<Of extends Kind>(
	kind: Of,
	entry: Entries[Of],
	people: ReadonlySet<string>
): Entries[Of] {
	const shown: Record<string, unknown> = { ...entry };
	const isPublic = (id: unknown) => typeof id === 'string' && people.has(id);
	const { phones, contact_ids } = shown;
	if (Array.isArray(phones))
		shown['phones'] = phones.filter(
			({ visibility }: { visibility: string }) => visibility === 'public'
		);
	if (Array.isArray(contact_ids)) shown['contact_ids'] = contact_ids.filter(isPublic);
	for (const field of kind === 'contact' ? ['deputy_id', 'successor_id'] : [])
		if (!isPublic(shown[field])) shown[field] = null;
	return shown as unknown as Entries[Of];
}
