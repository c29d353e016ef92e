import { error, fail } from '@sveltejs/kit';
import { correctable, parseBesides } from '$lib/domain/corrections.ts';
import { type FormValues, parseFields, readForm, toForm } from '$lib/domain/entry-forms.ts';
import type { FieldProblems } from '$lib/domain/forms.ts';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import * as corrections from '$lib/server/corrections/index.ts';
import * as directory from '$lib/server/directory/index.ts';
import { asRows } from '$lib/ui/entry/read.ts';
import { kindOf } from '$lib/ui/entry/paths.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

/** What anyone may correct of an entry, as they see it. No account, and nothing kept of who looks. */
export const load: PageServerLoad = async (event) => {
	const { kind, id, fields } = await seen(event);
	const { db } = event.locals;
	const [named] = await directory.named(db, kind, [id]);
	const service = kind === 'service' ? await directory.service(db, event.locals.actor, id) : null;
	return {
		kind,
		id,
		name: named?.name ?? '',
		fields: correctable[kind].filter((field) => field in fields),
		values: toForm(kind, fields),
		places: service?.places.map((place) => ({ id: place.id, name: place.name, of: null })) ?? [],
		command: uuidv7()
	};
};

export const actions: Actions = {
	send: async (event) => {
		const { kind, id } = await seen(event);
		const { data, values, besides } = await sent(event);
		const parsed = parseFields(kind, correctable[kind], values);
		const others = parseBesides(besides);
		if (!parsed.ok || !others.ok) {
			const problems: FieldProblems = {
				...(parsed.ok ? {} : parsed.problems),
				...(others.ok ? {} : apart(others.problems))
			};
			return fail(400, again(values, besides, { problems }));
		}
		const command = String(data.get('command') ?? '');
		const done = await corrections.propose(
			event.locals.house,
			event.locals.actor,
			isId(command) ? command : uuidv7(),
			{ kind, id },
			{ ...others.value, fields: parsed.value },
			event.getClientAddress()
		);
		if (done.ok) return { ...again({}, {}, {}), sent: true };
		if (done.code === 'not_found') error(404, 'Not found');
		if (done.code === 'wait') return fail(429, again(values, besides, { wait: done.seconds }));
		return fail(400, again(values, besides, { problems: noteApart(done.problems) }));
	},

	/** One more row, for who has no JavaScript. */
	row: async (event) => {
		const { data, values, besides } = await sent(event);
		const field = data.get('add') === 'schedules' ? 'schedules' : 'phones';
		const rows = asRows(values[field]);
		return again({ ...values, [field]: [...rows, {}] }, besides, {});
	}
};

async function seen({ params, locals: { db, actor } }: Pick<RequestEvent, 'params' | 'locals'>) {
	const kind = kindOf(params.kind) ?? error(404, 'Not found');
	const found = isId(params.id) ? await corrections.seen(db, actor, kind, params.id) : undefined;
	return { kind, ...(found ?? error(404, 'Not found')) };
}

async function sent({ request, params }: RequestEvent) {
	const kind = kindOf(params.kind) ?? error(404, 'Not found');
	const data = await request.formData();
	const [note, name, email] = ['note', 'name', 'email'].map((field) =>
		String(data.get(`besides.${field}`) ?? '')
	);
	return { data, values: readForm(kind, data), besides: { note, name, email } };
}

/** The sender's own fields, whose names the entry has too. */
function apart(problems: FieldProblems): FieldProblems {
	return Object.fromEntries(
		Object.entries(problems).map(([field, code]) => [`besides.${field}`, code])
	);
}

function noteApart({ note, ...problems }: FieldProblems): FieldProblems {
	return note ? { ...problems, 'besides.note': note } : problems;
}

/** The form as it goes back: nothing that was typed is lost. */
function again(
	values: FormValues,
	besides: { note?: string | undefined; name?: string | undefined; email?: string | undefined },
	{ problems = {}, wait = 0 }: { problems?: FieldProblems; wait?: number }
) {
	return { values, besides, problems, wait, sent: false };
}
