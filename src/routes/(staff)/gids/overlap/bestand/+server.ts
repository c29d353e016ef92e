import { weekdays } from '$lib/domain/clock.ts';
import { coverage, overlapping } from '$lib/domain/overlap.ts';
import { toCsv } from '$lib/domain/table-text.ts';
import * as m from '$lib/i18n/paraglide/messages.js';
import * as directory from '$lib/server/directory/index.ts';
import { list } from '$lib/ui/format.ts';
import { hoursText } from '$lib/ui/fresh.ts';
import { audienceName, capacityText, spokenName } from '$lib/ui/labels.ts';
import { needName } from '$lib/ui/need-name.ts';
import { answering, chosenOf, needsOf } from '../found.server.ts';
import type { RequestHandler } from './$types.js';

type Table = (string | number)[][];

/** What the page shows as a table for a spreadsheet: the services that do the same, or the grid of gaps of a theme. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const districts = await directory.districts(locals.db);
	const { need, district, theme } = chosenOf(
		url,
		districts.map(({ code }) => code)
	);
	const wanted = need === null ? needsOf(theme) : [need];
	const services = await answering(locals, wanted);
	const rows: Table =
		need === null
			? gaps(coverage(services, wanted, districts), districts)
			: side(overlapping(services, need, district));
	return new Response(toCsv(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${need ?? `thema-${theme}`}.csv"`
		}
	});
};

function side(groups: ReturnType<typeof overlapping>): Table {
	const head = [
		m.entry_for_whom(),
		m.kind_service(),
		m.kind_organization(),
		m.entry_steps(),
		m.fact_hours(),
		m.klopt_languages(),
		m.fact_capacity(),
		m.fresh_checked_on()
	];
	const lines = groups.flatMap(({ forWhom, services }) =>
		services.map((service) => [
			forWhom === 'everybody' ? m.entry_everybody() : audienceName(forWhom),
			service.name,
			service.organization.name,
			service.how_to_sign_up.join(' '),
			service.schedules.map(hoursText).join('; '),
			list(service.languages.map(spokenName)),
			capacityText(service.capacity).text,
			service.verified_at?.slice(0, 10) ?? ''
		])
	);
	return [head, ...lines];
}

function gaps(rows: ReturnType<typeof coverage>, districts: readonly { name: string }[]): Table {
	const head = [
		m.overlap_need(),
		m.overlap_all(),
		...weekdays,
		...districts.map(({ name }) => name)
	];
	return [
		head,
		...rows.map(({ need, services, days, districts: each }) => [
			needName(need),
			services,
			...days.map(({ open }) => open),
			...each.map(({ serving }) => serving)
		])
	];
}
