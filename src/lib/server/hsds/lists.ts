/** The lists of HSDS: which entries, in pages, and as a stream without pages. */
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Db } from '../db/index.ts';
import { type DbRow, type Doc, fieldsOf } from './fields.ts';
import { documents, shortDocuments } from './documents.ts';
import { profile, profileTerms, termWith } from './profile.ts';
import type { ListName, Query } from './query.ts';
import type { TableName } from './tables.ts';

export interface Page {
	total_items: number;
	total_pages: number;
	page_number: number;
	size: number;
	first_page: boolean;
	last_page: boolean;
	empty: boolean;
	contents: unknown[];
}

const perPage = 50;
/** So many are read at once while they stream. */
const inStream = 200;

/** What a list is read from. */
interface Source {
	count(): Promise<number>;
	ids(limit: number, offset: number): Promise<string[]>;
	/** From one to the next, for a stream: no count, no offset. */
	after(id: string, limit: number): Promise<string[]>;
	contents(ids: readonly string[]): Promise<unknown[]>;
	/** A page at once, where that is less work. */
	lines?(limit: number, offset: number): Promise<unknown[]>;
}

/** One page of a list, as the standard describes it. Anyone may ask. */
export async function page<Of extends ListName>(db: Db, of: Of, query: Query<Of>): Promise<Page> {
	const source = await sourceOf(db, of, query);
	const total_items = await source.count();
	const whole = 'minimal' in query && query.minimal === true && query.per_page === undefined;
	const each = whole ? Math.max(1, total_items) : (query.per_page ?? perPage);
	const page_number = query.page ?? 1;
	const total_pages = Math.ceil(total_items / each);
	const offset = (page_number - 1) * each;
	const isBeyond = offset >= total_items;
	const contents = isBeyond
		? []
		: source.lines
			? await source.lines(each, offset)
			: await source.contents(await source.ids(each, offset));
	return {
		total_items,
		total_pages,
		page_number,
		size: contents.length,
		first_page: page_number === 1,
		last_page: page_number >= total_pages,
		empty: contents.length === 0,
		contents
	};
}

/** The whole list, one after another. Anyone may ask. */
export async function* stream<Of extends ListName>(
	db: Db,
	of: Of,
	query: Query<Of>
): AsyncGenerator<unknown> {
	const source = await sourceOf(db, of, query);
	let after = '';
	for (;;) {
		const ids = await source.after(after, inStream);
		const last = ids.at(-1);
		if (last === undefined) return;
		yield* await source.contents(ids);
		after = last;
	}
}

async function sourceOf<Of extends ListName>(db: Db, of: Of, query: Query<Of>): Promise<Source> {
	if (of === 'services') return services(db, query as Query<'services'>);
	if (of === 'organizations') return organizations(db, query as Query<'organizations'>);
	if (of === 'service_at_locations')
		return servicesAtLocations(db, query as Query<'service_at_locations'>);
	return listed(
		of === 'taxonomies'
			? await taxonomies(db, query as Query<'taxonomies'>)
			: await terms(db, query as Query<'taxonomy_terms'>)
	);
}

interface Rows {
	of: 'service' | 'organization' | 'service_at_location';
	from: RawBuilder<unknown>;
	conditions: readonly RawBuilder<SqlBool>[];
	/** Texts are searched: no index helps, so all rows are looked at, once. */
	searches: boolean;
	/** What stands in front in the order; by id after that. */
	order?: RawBuilder<unknown> | undefined;
}

/** Rows of one table that answer all conditions. */
function rowsOf(
	db: Db,
	{ of, from, conditions, searches, order }: Rows
): Pick<Source, 'count' | 'ids' | 'after'> {
	const id = sql.ref(`${of}.id`);
	const where = sql.join([...conditions], sql` and `);
	const by = order ? sql`${order}, ${id}` : id;
	const idsOf = async (query: RawBuilder<{ id: string }>) =>
		(await query.execute(db)).rows.map((row) => row.id);
	let all: Promise<string[]> | undefined;
	const found = () =>
		(all ??= idsOf(sql`select ${id} as id from ${from} where ${where} order by ${by}`));
	return {
		async count() {
			if (searches) return (await found()).length;
			const counted = await sql<{ total: number }>`
				select count(*) as total from ${from} where ${where}`.execute(db);
			return Number(counted.rows[0]?.total ?? 0);
		},
		ids: async (limit, offset) =>
			searches
				? (await found()).slice(offset, offset + limit)
				: idsOf(sql`select ${id} as id from ${from} where ${where}
					order by ${by} limit ${limit} offset ${offset}`),
		after: (last, limit) =>
			idsOf(sql`select ${id} as id from ${from} where ${where} and ${id} > ${last}
				order by ${id} limit ${limit}`)
	};
}

const standing = (of: string) => sql<SqlBool>`${sql.ref(`${of}.merged_into`)} is null`;

function services(db: Db, query: Query<'services'>): Source {
	const conditions = [standing('service'), ...filters(query)];
	const searches = wordsOf(query.search).length > 0;
	// Along the index of changes; who follows them reads the oldest first.
	const order = query.modified_after === undefined ? undefined : sql`service.last_modified`;
	return {
		...rowsOf(db, { of: 'service', from: sql`service`, conditions, searches, order }),
		...(query.minimal && { lines: minimalLines(db, sql.join(conditions, sql` and `)) }),
		contents: (ids) => {
			if (query.minimal) return minimal(db, ids);
			return query.full ? fullServices(db, ids) : shortServices(db, ids);
		}
	};
}

/** A service with everything about it. */
export function fullServices(db: Db, ids: readonly string[]): Promise<Doc[]> {
	return documents(db, 'service', ids, 'public', {
		without: ['service_at_location.service', 'organization.services']
	});
}

/** An organisation with everything about it; its services in short, or whole. */
export function fullOrganizations(
	db: Db,
	ids: readonly string[],
	full_service = false
): Promise<Doc[]> {
	return documents(db, 'organization', ids, 'public', {
		without: ['service.organization', 'service_at_location.service'],
		short: full_service ? [] : ['organization.services']
	});
}

/** A service at a place, with everything about both. */
export function fullServicesAtLocations(db: Db, ids: readonly string[]): Promise<Doc[]> {
	return documents(db, 'service_at_location', ids, 'public', {
		without: ['service.service_at_locations', 'organization.services']
	});
}

function minimalLines(db: Db, where: RawBuilder<unknown>) {
	return async (limit: number, offset: number): Promise<unknown[]> => {
		const found = await sql`select service.id, service.last_modified as modified_date from service
			where ${where} order by service.last_modified, service.id
			limit ${limit} offset ${offset}`.execute(db);
		return found.rows;
	};
}

function minimal(db: Db, ids: readonly string[]): Promise<unknown[]> {
	return db
		.selectFrom('service')
		.select(['id', 'last_modified as modified_date'])
		.where('id', 'in', ids)
		.orderBy('id')
		.execute();
}

async function shortServices(db: Db, ids: readonly string[]): Promise<Doc[]> {
	const docs = await shortDocuments(db, 'service', ids, 'public');
	const of = (column: string) =>
		[...docs.values()].flatMap((doc) => (doc[column] ? [String(doc[column])] : []));
	const organizations = await shortDocuments(db, 'organization', of('organization_id'), 'public');
	const programs = await shortDocuments(db, 'program', of('program_id'), 'public');
	return ids.flatMap((id) => {
		const doc = docs.get(id);
		if (!doc) return [];
		const organization = organizations.get(String(doc['organization_id']));
		const program = programs.get(String(doc['program_id']));
		return [{ ...doc, ...(organization && { organization }), ...(program && { program }) }];
	});
}

function organizations(db: Db, query: Query<'organizations'>): Source {
	const words = wordsOf(query.search).map((word) => says('organization', organizationTexts, word));
	return {
		...rowsOf(db, {
			of: 'organization',
			from: sql`organization`,
			conditions: [standing('organization'), ...words],
			searches: words.length > 0
		}),
		async contents(ids) {
			if (query.full || query.full_service) return fullOrganizations(db, ids, query.full_service);
			const docs = await shortDocuments(db, 'organization', ids, 'public');
			return ids.flatMap((id) => docs.get(id) ?? []);
		}
	};
}

async function servicesAtLocations(db: Db, query: Query<'service_at_locations'>): Promise<Source> {
	const from = sql`service_at_location
		join service on service.id = service_at_location.service_id
		join location on location.id = service_at_location.location_id`;
	const conditions = [
		standing('service'),
		standing('location'),
		...filters(query),
		...(query.postcode === undefined ? [] : await near(db, query.postcode, query.proximity))
	];
	return {
		...rowsOf(db, {
			of: 'service_at_location',
			from,
			conditions,
			searches: wordsOf(query.search).length > 0
		}),
		contents: async (ids) =>
			query.full ? fullServicesAtLocations(db, ids) : shortServicesAtLocations(db, ids)
	};
}

async function shortServicesAtLocations(db: Db, ids: readonly string[]): Promise<Doc[]> {
	const docs = await shortDocuments(db, 'service_at_location', ids, 'public');
	const of = (column: string) => [...docs.values()].map((doc) => String(doc[column]));
	const services = new Map((await shortServices(db, of('service_id'))).map((doc) => [doc.id, doc]));
	const locations = await shortDocuments(db, 'location', of('location_id'), 'public');
	return ids.flatMap((id) => {
		const doc = docs.get(id);
		if (!doc) return [];
		const service = services.get(String(doc['service_id']));
		const location = locations.get(String(doc['location_id']));
		return [{ ...doc, ...(location && { location }), ...(service && { service }) }];
	});
}

const serviceTexts = ['name', 'alternate_name', 'summary', 'description'];
const organizationTexts = ['name', 'alternate_name', 'description'];

/** The filters of services, which all hold at the same time. */
function filters(
	query: Pick<
		Query<'services'>,
		'search' | 'taxonomy_term_id' | 'taxonomy_id' | 'organization_id' | 'modified_after'
	>
): RawBuilder<SqlBool>[] {
	const found = wordsOf(query.search).map(
		(word) => sql<SqlBool>`(${says('service', serviceTexts, word)}
			or service.organization_id in (select id from organization where ${says('organization', ['name'], word)}))`
	);
	if (query.taxonomy_term_id !== undefined) found.push(hasTerm(query.taxonomy_term_id));
	if (query.taxonomy_id !== undefined) found.push(hasTaxonomy(query.taxonomy_id));
	if (query.organization_id !== undefined)
		found.push(sql`service.organization_id = ${query.organization_id}`);
	if (query.modified_after !== undefined)
		found.push(sql`service.last_modified >= ${query.modified_after}`);
	return found;
}

function wordsOf(search = ''): string[] {
	return search
		.split(/\s+/)
		.filter((word) => word !== '')
		.slice(0, 10);
}

/** Whether one of these texts has a word, whatever signs it has; capitals do not matter. */
function says(of: string, columns: readonly string[], word: string): RawBuilder<SqlBool> {
	const texts = columns.map((column) => sql`coalesce(${sql.ref(`${of}.${column}`)}, '')`);
	const pattern = `%${word.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
	return sql`lower(${sql.join(texts, sql` || ' ' || `)}) like ${pattern} escape '!'`;
}

/** Services with a term: of a taxonomy that is kept, or of our profile. */
function hasTerm(id: string): RawBuilder<SqlBool> {
	const own = termWith(id);
	if (!own)
		return sql`service.id in (select link_id from attribute
			where taxonomy_term_id = ${id} and link_entity = 'service')`;
	return ownTerms[own.code] ?? sql`1 = 0`;
}

const filled = (column: string, empty: string) =>
	sql<SqlBool>`${sql.ref(`service.${column}`)} <> ${empty}`;
const ownTerms: Readonly<Record<string, RawBuilder<SqlBool>>> = {
	'service.summary': filled('summary', ''),
	'service.how_to_sign_up': filled('how_to_sign_up', '[]'),
	'service.informal': sql`service.informal = 1`,
	'service.example': sql`1 = 1`,
	'service.source_id': sql`service.source_id is not null`,
	'service.capacity': sql`service.id in (select service_id from capacity where taken_back_at is null)`,
	'service.assured': sql`service.id in (select entity_id from assurance where entity = 'service')`
};

function hasTaxonomy(id: string): RawBuilder<SqlBool> {
	if (id === profile.id) return sql`(${sql.join(Object.values(ownTerms), sql` or `)})`;
	return sql`service.id in (select link_id from attribute
		join taxonomy_term on taxonomy_term.id = attribute.taxonomy_term_id
		where taxonomy_term.taxonomy_id = ${id} and link_entity = 'service')`;
}

/** Metres to a degree of latitude. */
const degree = 111_320;

/**
 * Places for a postcode: of services that work there, and with a distance only those that are so near to the middle
 * of the postcode. Where that is, is known from our own places with it, else from the district that it lies in.
 */
async function near(
	db: Db,
	postcode: string,
	metres: number | undefined
): Promise<RawBuilder<SqlBool>[]> {
	const district = (
		await db
			.selectFrom('district')
			.select(['code', 'longitude', 'latitude', 'postal_codes'])
			.execute()
	).find(({ postal_codes }) =>
		(JSON.parse(postal_codes) as string[]).includes(postcode.slice(0, 4))
	);
	if (metres === undefined) return district ? [worksIn(district.code)] : [sql`1 = 0`];
	const middle = (await middleOf(db, postcode)) ?? district;
	if (!middle) return [sql`1 = 0`];
	const { latitude, longitude } = middle;
	const wide = degree * Math.cos((latitude * Math.PI) / 180);
	const [up, aside] = [metres / degree, metres / wide];
	const covers = district ? [worksIn(district.code)] : [];
	return [
		...covers,
		sql`location.latitude between ${latitude - up} and ${latitude + up}`,
		sql`location.longitude between ${longitude - aside} and ${longitude + aside}`,
		sql`((location.latitude - ${latitude}) * ${degree}) * ((location.latitude - ${latitude}) * ${degree})
			+ ((location.longitude - ${longitude}) * ${wide}) * ((location.longitude - ${longitude}) * ${wide})
			<= ${metres * metres}`
	];
}

/** A service without an area works everywhere in the city. */
function worksIn(code: string): RawBuilder<SqlBool> {
	return sql`(exists (select 1 from service_area
			where service_area.service_id = service.id and service_area.district_code = ${code})
		or not exists (select 1 from service_area where service_area.service_id = service.id))`;
}

async function middleOf(db: Db, postcode: string) {
	if (postcode.length < 6) return undefined;
	const spelled = [postcode, `${postcode.slice(0, 4)} ${postcode.slice(4)}`];
	const middle = await db
		.selectFrom('address')
		.innerJoin('location', 'location.id', 'address.location_id')
		.select((eb) => [
			eb.fn.avg<number | null>('location.latitude').as('latitude'),
			eb.fn.avg<number | null>('location.longitude').as('longitude')
		])
		.where('address.postal_code', 'in', spelled)
		.where('location.merged_into', 'is', null)
		.executeTakeFirst();
	if (!middle || middle.latitude === null || middle.longitude === null) return undefined;
	return { latitude: Number(middle.latitude), longitude: Number(middle.longitude) };
}

/** Taxonomies and their terms are few: they are listed from memory, with those of our profile. */
function listed(docs: readonly Doc[]): Source {
	const sorted = docs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const ids = sorted.map(({ id }) => id);
	const byId = new Map(sorted.map((doc) => [doc.id, doc]));
	return {
		count: async () => ids.length,
		ids: async (limit, offset) => ids.slice(offset, offset + limit),
		after: async (last, limit) => ids.filter((id) => id > last).slice(0, limit),
		contents: async (wanted) => wanted.flatMap((id) => byId.get(id) ?? [])
	};
}

async function allOf(db: Db, of: TableName & ('taxonomy' | 'taxonomy_term')): Promise<Doc[]> {
	const rows = await db.selectFrom(of).selectAll().execute();
	return (rows as DbRow[]).map((row) => fieldsOf(of, row));
}

/** All taxonomies, with that of our profile. */
export async function taxonomies(db: Db, { search }: { search?: string | undefined }) {
	return matching([...(await allOf(db, 'taxonomy')), { ...profile }], search);
}

/** All terms that are asked for, with those of our profile. */
export async function terms(
	db: Db,
	query: Pick<Query<'taxonomy_terms'>, 'search' | 'taxonomy_id' | 'parent_id' | 'top_only'>
): Promise<Doc[]> {
	const all = [...(await allOf(db, 'taxonomy_term')), ...profileTerms.map((term) => ({ ...term }))];
	return matching(all, query.search).filter(
		(term) =>
			(query.taxonomy_id === undefined || term['taxonomy_id'] === query.taxonomy_id) &&
			(query.parent_id === undefined || term['parent_id'] === query.parent_id) &&
			(query.top_only !== true || term['parent_id'] === undefined)
	);
}

function matching(docs: readonly Doc[], search: string | undefined): Doc[] {
	const words = wordsOf(search?.toLowerCase());
	return docs.filter((doc) => {
		const text = [doc['name'], doc['code'], doc['description']].join(' ').toLowerCase();
		return words.every((word) => text.includes(word));
	});
}
