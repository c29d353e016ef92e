/** What hangs on a service in tables of its own, read for many services at once. */
import type { Schedule } from '../../domain/documents.ts';
import type { ServiceEntry } from '../../domain/entries.ts';
import { findNeed, type NeedKey } from '../../domain/needs.ts';
import type { Db, Row } from '../db/index.ts';
import { grouped, languagesOf } from './parts.ts';

type Parts = Pick<
	ServiceEntry,
	'needs' | 'audiences' | 'area' | 'schedules' | 'languages' | 'free' | 'bring'
>;

/** @returns what hangs on each of these services, by id. */
export async function partsOfServices(
	db: Db,
	ids: readonly string[]
): Promise<(id: string) => Parts> {
	const of = <Row extends { service_id: string | null }>(rows: Row[]) =>
		grouped(rows, (row) => row.service_id ?? '');
	const terms = await termsOf(db, ids);
	const languages = await languagesOf(db, 'service_id', ids);
	const rows = (table: 'service_area' | 'schedule' | 'cost_option' | 'required_document') =>
		db.selectFrom(table).selectAll().where('service_id', 'in', ids).orderBy('id').execute();
	const areas = of((await rows('service_area')) as Row<'service_area'>[]);
	const schedules = of((await rows('schedule')) as Row<'schedule'>[]);
	const costs = of((await rows('cost_option')) as Row<'cost_option'>[]);
	const documents = of((await rows('required_document')) as Row<'required_document'>[]);
	return (id) => {
		const cost = costs.get(id)?.[0];
		return {
			needs: (terms.get(id)?.get('need') ?? []).filter(isNeed),
			audiences: terms.get(id)?.get('audience') ?? [],
			area: (areas.get(id) ?? []).flatMap((area) => area.district_code ?? []),
			schedules: (schedules.get(id) ?? []).flatMap(scheduleOf),
			languages: languages.get(id) ?? [],
			free: cost ? cost.amount === 0 : null,
			bring: (documents.get(id) ?? []).flatMap((document) => document.document ?? [])
		};
	};
}

async function termsOf(
	db: Db,
	ids: readonly string[]
): Promise<Map<string, Map<string, string[]>>> {
	const rows = await db
		.selectFrom('attribute')
		.innerJoin('taxonomy_term', 'taxonomy_term.id', 'attribute.taxonomy_term_id')
		.select(['attribute.link_id', 'attribute.link_type', 'taxonomy_term.code'])
		.where('attribute.link_entity', '=', 'service')
		.where('attribute.link_id', 'in', ids)
		.orderBy('attribute.position')
		.execute();
	const services = grouped(rows, (row) => row.link_id);
	return new Map(
		[...services].map(([id, terms]) => {
			const types = grouped(terms, (term) => term.link_type ?? '');
			return [id, new Map([...types].map(([type, all]) => [type, all.map(({ code }) => code)]))];
		})
	);
}

function isNeed(code: string): code is NeedKey {
	return findNeed(code) !== undefined;
}

function scheduleOf(row: Row<'schedule'>): Schedule[] {
	if (!row.byday || !row.opens_at || !row.closes_at) return [];
	return [
		{
			freq: row.freq ?? 'WEEKLY',
			byday: row.byday,
			opens_at: row.opens_at,
			closes_at: row.closes_at,
			valid_from: row.valid_from,
			valid_to: row.valid_to,
			drop_in: row.drop_in === 1,
			place_id: row.location_id,
			note: row.notes
		}
	];
}
