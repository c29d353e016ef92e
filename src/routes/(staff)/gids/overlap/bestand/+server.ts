import { weekdays } from '$lib/domain/clock.ts';
import { coverage, overlapping } from '$lib/domain/overlap.ts';
import * as m from '$lib/i18n/paraglide/messages.js';
import * as directory from '$lib/server/directory/index.ts';
import { type TableToWrite, writeCsv, writeXlsx } from '$lib/server/tables/index.ts';
import { list } from '$lib/ui/format.ts';
import { hoursText } from '$lib/ui/hours-text.ts';
import { audienceName, capacityText, spokenName } from '$lib/ui/labels.ts';
import { needName } from '$lib/ui/need-name.ts';
import { chosenOf, needsOf } from '../found.server.ts';
import type { RequestHandler } from './$types.js';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the page shows as a table for a spreadsheet: the services that do the same, or the grid of gaps of a theme. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const districts = await directory.districts(locals.db);
	const { need, district, theme } = chosenOf(
		url,
		districts.map(({ code }) => code)
	);
	const wanted = need === null ? needsOf(theme) : [need];
	const services = await directory.answering(locals.db, locals.actor, wanted);
	const name = need ?? `thema-${theme}`;
	const table =
		need === null
			? gaps(name, coverage(services, wanted, districts), districts)
			: side(name, overlapping(services, need, district));
	const xlsx = url.searchParams.get('als') === 'xlsx';
	const body = xlsx ? new Blob([Uint8Array.from(await writeXlsx([table]))]) : writeCsv(table);
	return new Response(body, {
		headers: {
			'content-type': xlsx ? workbook : 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.${xlsx ? 'xlsx' : 'csv'}"`
		}
	});
};

function side(name: string, groups: ReturnType<typeof overlapping>): TableToWrite {
	const rows = groups.flatMap(({ forWhom, services }) =>
		services.map((service) => ({
			[m.entry_for_whom()]: forWhom === 'everybody' ? m.entry_everybody() : audienceName(forWhom),
			[m.kind_service()]: service.name,
			[m.kind_organization()]: service.organization.name,
			[m.entry_steps()]: service.how_to_sign_up.join(' '),
			[m.fact_hours()]: service.schedules.map((schedule) => hoursText(schedule)).join('; '),
			[m.klopt_languages()]: list(service.languages.map(spokenName)),
			[m.fact_capacity()]: capacityText(service.capacity).text,
			[m.fresh_checked_on()]: service.verified_at?.slice(0, 10) ?? ''
		}))
	);
	return { name, columns: Object.keys(rows[0] ?? { [m.kind_service()]: '' }), rows };
}

function gaps(
	name: string,
	covered: ReturnType<typeof coverage>,
	districts: readonly { name: string }[]
): TableToWrite {
	const columns = [
		m.overlap_need(),
		m.overlap_all(),
		...weekdays,
		...districts.map((district) => district.name)
	];
	const rows = covered.map((row) => {
		const counts = [
			row.services,
			...row.days.map(({ open }) => open),
			...row.districts.map(({ serving }) => serving)
		];
		const cells = [needName(row.need), ...counts.map(String)];
		return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
	});
	return { name, columns, rows };
}
