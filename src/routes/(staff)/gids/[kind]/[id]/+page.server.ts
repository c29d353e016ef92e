import { error, fail, redirect } from '@sveltejs/kit';
import { blank, type Conflict, type Kind } from '$lib/domain/entries.ts';
import { draftOf } from '$lib/domain/entry-draft.ts';
import { type FormValues, parseEntry, readForm, toForm } from '$lib/domain/entry-forms.ts';
import type { FieldProblems } from '$lib/domain/forms.ts';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import type { Db } from '$lib/server/db/index.ts';
import * as dedupe from '$lib/server/dedupe/index.ts';
import * as directory from '$lib/server/directory/index.ts';
import { kindOf } from '$lib/ui/entry/paths.ts';
import { choicesFor } from './choices.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

/** The form of an entry; `nieuw` in the place of the id is a new one, of the organisation that the address names. */
export const load: PageServerLoad = async ({ params, locals: { db }, url }) => {
	const kind = kindOf(params.kind) ?? error(404, 'Not found');
	const districts = await directory.districts(db);
	if (params.id === 'nieuw') {
		const values = newValues(kind, url.searchParams.get('organisatie') ?? '');
		const choices = await choicesFor(db, values);
		const id = uuidv7();
		return { kind, id, name: null, version: null, values, choices, districts, saved: null };
	}
	const id = isId(params.id) ? await directory.standsFor(db, kind, params.id) : undefined;
	const entry = id === undefined ? undefined : await directory.entry(db, kind, id);
	if (id === undefined || !entry) error(404, 'Not found');
	if (id !== params.id) redirect(301, `/gids/${params.kind}/${id}${url.search}`);
	const values = toForm(kind, entry);
	return {
		kind,
		id,
		name: entry.name,
		version: await directory.newestVersion(db, kind, id),
		values,
		choices: await choicesFor(db, values),
		districts,
		saved: url.searchParams.get('bewaard')
	};
};

function newValues(kind: Kind, organization: string): FormValues {
	const values = toForm(kind, blank[kind]);
	const defaults: FormValues = {
		...('city' in values ? { city: 'Almere' } : {}),
		...('visibility' in values ? { visibility: 'network' } : {}),
		...('organization_id' in values && isId(organization) ? { organization_id: organization } : {})
	};
	return { ...values, ...defaults };
}

export const actions: Actions = {
	save: async (event) => {
		const { kind, id, data, values, version } = await sent(event);
		const { db, actor } = event.locals;
		const parsed = parseEntry(kind, values);
		if (!parsed.ok)
			return fail(400, await shown(db, values, version, { problems: parsed.problems }));
		const take = [...data.entries()].flatMap(([name, value]) =>
			name.startsWith('keep.') && value === 'other' ? [name.slice('keep.'.length)] : []
		);
		const form = { base: version, typed: parsed.value, take };
		const done = await directory.edit(db, actor, kind, id, form);
		if (done.ok) {
			if (version === null) dedupe.lookSoon(db);
			const what = new URLSearchParams({ bewaard: done.version ?? 'niets' });
			redirect(303, `/gids/${event.params.kind}/${id}?${what}`);
		}
		if (done.code === 'not_found') error(404, 'Not found');
		if (done.code === 'problems')
			return fail(400, await shown(db, values, version, { problems: done.problems }));
		const met = await metBy(db, kind, id, done.conflicts);
		return fail(400, await shown(db, toForm(kind, done.fields), done.version, { met }));
	},

	/** One more row, for who has no JavaScript. */
	row: async (event) => {
		const { data, values, version } = await sent(event);
		const field = data.get('add') === 'schedules' ? 'schedules' : 'phones';
		const rows = Array.isArray(values[field]) ? values[field] : [];
		const more = { ...values, [field]: [...rows, {}] } as FormValues;
		return shown(event.locals.db, more, version);
	},

	/** Looks for an organisation, people or places by name. */
	find: async (event) => {
		const { data, values, version } = await sent(event);
		const field = String(data.get('find') ?? '');
		const text = String(data.get(`find.${field}`) ?? '').trim();
		return shown(event.locals.db, values, version, { sought: { [field]: text } });
	},

	/** Is this in the directory already? Asked while somebody types, or by a button. */
	alike: async (event) => {
		const { kind, id, values, version } = await sent(event);
		const { db } = event.locals;
		const organization =
			typeof values['organization_id'] === 'string' ? values['organization_id'] : '';
		const names = await directory.namesOf(db, [{ organization_id: organization }]);
		const draft = draftOf(id, values, names[organization] ?? '');
		return shown(db, values, version, { alike: await dedupe.alike(db, kind, draft) });
	},

	undo: async ({ request, params, locals: { db, actor } }) => {
		const kind = kindOf(params.kind) ?? error(404, 'Not found');
		const version = String((await request.formData()).get('version') ?? '');
		const done =
			isId(params.id) &&
			isId(version) &&
			(await directory.undo(db, actor, kind, params.id, version));
		if (!done) error(404, 'Not found');
		redirect(303, `/gids/${params.kind}/${params.id}?bewaard=terug`);
	}
};

async function sent({ request, params }: RequestEvent) {
	const kind = kindOf(params.kind) ?? error(404, 'Not found');
	const data = await request.formData();
	const id = String((params.id === 'nieuw' ? data.get('id') : params.id) ?? '');
	if (!isId(id)) error(404, 'Not found');
	const given = String(data.get('version') ?? '');
	return { kind, id, data, values: readForm(kind, data), version: isId(given) ? given : null };
}

async function metBy(db: Db, kind: Kind, id: string, conflicts: Conflict[]): Promise<Met> {
	const [newest] = await directory.history(db, kind, id);
	const values = conflicts.flatMap(({ field, ours, theirs }) => [
		{ [field]: ours },
		{ [field]: theirs }
	]);
	const names = await directory.namesOf(db, values);
	return { conflicts, by: newest?.by ?? '', names };
}

interface Met {
	conflicts: Conflict[];
	/** Who changed the same. */
	by: string;
	names: Record<string, string>;
}

/** The form as it goes back: nothing that was typed is lost. */
async function shown(
	db: Db,
	values: FormValues,
	version: string | null,
	more: {
		sought?: Record<string, string>;
		problems?: FieldProblems;
		met?: Met;
		alike?: Awaited<ReturnType<typeof dedupe.alike>>;
	} = {}
) {
	const { sought = {}, problems = {}, met = null, alike = null } = more;
	return { values, version, problems, met, alike, choices: await choicesFor(db, values, sought) };
}
