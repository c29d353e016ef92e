import type { Entries, Kind } from '$lib/domain/entries.ts';
import type { Db } from '$lib/server/db/index.ts';
import * as directory from '$lib/server/directory/index.ts';

/** The names of everything that these entries refer to: entries, districts, sources. For showing values to editors. */
export async function namesFor(
	db: Db,
	entries: readonly Partial<Entries[Kind]>[]
): Promise<Record<string, string>> {
	const named = new Set(
		entries.flatMap((entry) =>
			Object.entries(entry).flatMap(([field, value]): unknown[] =>
				/_ids?$/.test(field) ? [value].flat() : []
			)
		)
	);
	const ids = [...named].filter((id) => typeof id === 'string' && id !== '') as string[];
	const names: Record<string, string> = {};
	for (const table of ['organization', 'location', 'contact', 'source'] as const) {
		if (ids.length === 0) break;
		const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute();
		for (const { id, name } of rows) names[id] = name ?? '';
	}
	for (const { code, name } of await directory.districts(db)) names[code] = name;
	return names;
}
