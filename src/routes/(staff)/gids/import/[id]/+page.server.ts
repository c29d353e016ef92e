import { error, fail, redirect } from '@sveltejs/kit';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import { isColumnField, type Mapping } from '$lib/domain/reading-in/columns.ts';
import * as directory from '$lib/server/directory/index.ts';
import * as dedupe from '$lib/server/dedupe/index.ts';
import * as imports from '$lib/server/import/index.ts';
import { log } from '$lib/server/log.ts';
import { verdicts } from '../texts.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** So long a preview is waited for; a longer one is told about while it goes on. */
const patience = 2500;

/** One list: its columns, what it would change, or what it changed. */
export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('import:progress');
	const line = isId(params.id) ? await imports.importOf(locals.db, params.id) : undefined;
	if (!line) error(404, { message: 'Not found' });
	const asksColumns = line.state === 'previewed' && url.searchParams.has('kolommen');
	const sheet = Number(url.searchParams.get('blad') ?? Number.NaN);
	const columns =
		['uploaded', 'refused'].includes(line.state) || asksColumns
			? await imports.columnsOf(
					locals.db,
					line.id,
					Number.isInteger(sheet) && sheet >= 0 ? sheet : undefined
				)
			: undefined;
	const counts: Readonly<Record<string, number>> = line.counts;
	const asked = url.searchParams.get('soort');
	const open =
		verdicts.find(({ key }) => key === asked) ??
		verdicts.find(({ key }) => (counts[key] ?? 0) > 0) ??
		verdicts[4];
	const page = Math.min(
		10_000,
		Math.max(0, Math.trunc(Number(url.searchParams.get('blz') ?? 0)) || 0)
	);
	const shows = line.state === 'previewed' || line.state === 'written';
	return {
		line,
		columns,
		verdict: open.key,
		page,
		rows: shows && !columns ? await imports.rowsOf(locals.db, line.id, open.key, page) : [],
		problems: shows ? await imports.problemCount(locals.db, line.id) : 0,
		names: Object.fromEntries(
			(await directory.districts(locals.db)).map(({ code, name }) => [code, name])
		),
		pageSize: imports.pageSize,
		command: uuidv7()
	};
};

export const actions: Actions = {
	preview: async ({ request, locals, params }) => {
		const data = await request.formData();
		const mapping: Mapping = Object.fromEntries(
			[...data].flatMap(([name, value]) =>
				name.startsWith('column:') && typeof value === 'string'
					? [[name.slice('column:'.length), isColumnField(value) ? value : null]]
					: []
			)
		);
		const sheet = Number(data.get('sheet') ?? 0);
		const chosen = Object.keys(mapping).length > 0 ? { mapping } : {};
		const reading = imports
			.preview(locals.db, params.id, {
				...chosen,
				sheet: Number.isInteger(sheet) ? Math.max(0, sheet) : 0
			})
			.catch((failure: unknown) => {
				log.error(
					{ import: params.id, kind: failure instanceof Error ? failure.name : 'unknown' },
					'a preview failed'
				);
			});
		await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, patience))]);
		redirect(303, `/gids/import/${params.id}`);
	},
	stop: async ({ locals, params }) => {
		await imports.stop(locals.db, params.id);
		redirect(303, `/gids/import/${params.id}`);
	},
	decide: async ({ request, locals, params }) => {
		const data = await request.formData();
		const rows = new Map<string, Record<string, string>>();
		for (const [name, value] of data) {
			const [, row, field] = /^choice:([0-9a-f-]{36}):(\w+)$/.exec(name) ?? [];
			if (!row || !field || typeof value !== 'string' || !/^(?:keep|take|yes|no)$/.test(value))
				continue;
			rows.set(row, { ...rows.get(row), [field]: value });
		}
		for (const [row, decisions] of rows) await imports.decide(locals.db, params.id, row, decisions);
		return { kept: true };
	},
	write: async ({ request, locals, params }) => {
		const done = await imports.write(locals.db, locals.actor, await commandOf(request), params.id);
		if (!done.ok) return fail(409, { code: done.code });
		dedupe.lookSoon(locals.db);
		redirect(303, `/gids/import/${params.id}`);
	},
	take_back: async ({ request, locals, params }) => {
		const done = await imports.takeBack(
			locals.db,
			locals.actor,
			await commandOf(request),
			params.id
		);
		if (!done.ok) return fail(409, { code: done.code });
		redirect(303, `/gids/import/${params.id}`);
	}
};

/** The id by which the browser names what it asks: sent twice is done once. */
async function commandOf(request: Request): Promise<string> {
	const command = (await request.formData()).get('command');
	return typeof command === 'string' && isId(command) ? command : uuidv7();
}
