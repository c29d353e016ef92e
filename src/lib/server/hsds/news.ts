/** What search engines and followers of the directory are told: every public page, and what changed last. */
import type { Db } from '../db/index.ts';

export interface Told {
	id: string;
	path: string;
	name: string;
	text: string;
	changed_at: string;
}

/** Services and organisations that changed last, the newest first. Anyone may see. */
export async function changedLast(db: Db, most = 100): Promise<Told[]> {
	const services = await db
		.selectFrom('service')
		.select(['id', 'name', 'summary as text', 'last_modified as changed_at'])
		.where('merged_into', 'is', null)
		.orderBy('last_modified', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
	const organizations = await db
		.selectFrom('organization')
		.select(['id', 'name', 'description as text', 'last_modified as changed_at'])
		.where('merged_into', 'is', null)
		.orderBy('last_modified', 'desc')
		.orderBy('id')
		.limit(most)
		.execute();
	return [
		...services.map((row) => ({ ...row, path: `/aanbod/${row.id}` })),
		...organizations.map((row) => ({ ...row, path: `/organisatie/${row.id}` }))
	]
		.toSorted((a, b) => (a.changed_at < b.changed_at ? 1 : -1))
		.slice(0, most);
}

export interface Listed {
	path: string;
	changed_at: string;
}

/** A map of a site holds so many addresses (sitemaps.org). */
export const mostInMap = 50_000;

/** How many pages of entries there are. */
export async function countPages(db: Db): Promise<number> {
	let total = 0;
	for (const kind of ['service', 'organization'] as const) {
		const row = await db
			.selectFrom(kind)
			.select((eb) => eb.fn.countAll().as('total'))
			.where('merged_into', 'is', null)
			.executeTakeFirst();
		total += Number(row?.total ?? 0);
	}
	return total;
}

/** The addresses of the pages of entries: the organisations, then the services that are still there; a part of them. */
export async function pagesOf(db: Db, offset: number, limit: number): Promise<Listed[]> {
	const of = (table: 'service' | 'organization', path: string) =>
		db
			.selectFrom(table)
			.select((eb) => ['id', 'last_modified as changed_at', eb.val(path).as('path')])
			.where('merged_into', 'is', null);
	const rows = await of('organization', '/organisatie/')
		.unionAll(of('service', '/aanbod/'))
		.orderBy('path')
		.orderBy('id')
		.limit(limit)
		.offset(offset)
		.execute();
	return rows.map(({ path, id, changed_at }) => ({ path: path + id, changed_at }));
}
