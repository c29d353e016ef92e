/** What rows link to: found here when our own export names what its file does not hold, and told when it is nowhere. */
import { type Entries, type Kind, references } from '../../domain/entries.ts';
import { type AnySaid, type Problem, problem } from '../../domain/reading-in/said.ts';
import type { Db } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import type { IdOf } from './merge.ts';

/**
 * Finds what our own export links to by id: its file may be a part of the directory, as when somebody took rows out.
 * @param ids entries by kind and key, as the source and the file name them: what is found is put in.
 */
export async function findLinks(
	db: Db,
	said: readonly AnySaid[],
	ids: Map<string, string>
): Promise<void> {
	const seen = new Set(said.map(({ kind, key }) => `${kind}:${key}`));
	for (const { of, key } of said.filter(({ own }) => own).flatMap(linksOf)) {
		const name = `${of}:${key}`;
		if (seen.has(name) || ids.has(name)) continue;
		seen.add(name);
		const id = await directory.standsFor(db, of, key);
		if (id !== undefined) ids.set(name, id);
	}
}

/**
 * What an entry links to and is nowhere. A service of no organisation is an error: it cannot be written. What else our
 * own export links to is left out, and said.
 */
export function unknownLinks(
	said: AnySaid,
	ours: Entries[Kind] | undefined,
	idOf: IdOf
): Problem[] {
	const unknown = linksOf(said).filter(({ of, key }) => idOf(of, key) === undefined);
	const isOwner = ({ field }: Link) => said.kind === 'service' && field === 'organization_id';
	const problems = unknown
		.filter((link) => said.own || isOwner(link))
		.map((link) => problem(said.row, link.field, 'link_unknown', link.key, isOwner(link)));
	const entry: Readonly<Record<string, unknown>> = { ...ours, ...said.fields };
	return said.kind === 'service' && !entry['organization_id']
		? [...problems, problem(said.row, 'organization_id', 'no_organization', '', true)]
		: problems;
}

interface Link {
	field: string;
	of: Kind;
	key: string;
}

function linksOf({ fields }: AnySaid): Link[] {
	const named: Record<string, unknown> = { ...fields };
	const schedules = 'schedules' in fields ? (fields.schedules ?? []) : [];
	const all = [
		...Object.entries(references).map(([field, of]) => ({ field, of, keys: named[field] })),
		{ field: 'schedules', of: 'location' as const, keys: schedules.map((each) => each.place_id) }
	];
	return all.flatMap(({ field, of, keys }) =>
		[...new Set([keys].flat())].flatMap((key) =>
			typeof key === 'string' && key !== '' ? [{ field, of, key }] : []
		)
	);
}
