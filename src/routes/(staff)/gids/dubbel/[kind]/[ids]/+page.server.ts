import { error, fail, redirect } from '@sveltejs/kit';
import { type Kind, kinds } from '$lib/domain/entries.ts';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import { sentenceOf } from '$lib/domain/matching/index.ts';
import { type Choice, propose } from '$lib/domain/merging.ts';
import * as dedupe from '$lib/server/dedupe/index.ts';
import * as directory from '$lib/server/directory/index.ts';
import { commandId, textOf } from '../../../../vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Two or more entries side by side, the one that most points at first: it stays, unless somebody says otherwise. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { kind, ids } = asked(params);
	const { db } = locals;
	const found = await dedupe.candidates(db, kind, ids);
	if (found.length < 2) redirect(303, '/gids/dubbel?gedaan=gone');
	const weights = await dedupe.pointedAt(db, kind, ids);
	const kept = url.searchParams.get('blijft');
	const rank = (id: string) => (id === kept ? Infinity : (weights[id] ?? 0));
	const candidates = found.toSorted((a, b) => rank(b.id) - rank(a.id));
	const doubles = await dedupe.waiting(db);
	const own = doubles.find(({ entries }) => entries.every(({ id }) => ids.includes(id)));
	return {
		kind,
		candidates,
		weights,
		proposals: propose(kind, candidates),
		names: await directory.namesOf(
			db,
			candidates.map(({ fields }) => fields)
		),
		why: own ? sentenceOf(own.why, locals.lang) : '',
		left: doubles.length,
		command: uuidv7()
	};
};

export const actions: Actions = {
	same: async ({ request, locals, params }) => {
		const { kind, ids } = asked(params);
		const data = await request.formData();
		const kept = textOf(data, 'kept');
		const others = ids.filter((id) => id !== kept);
		if (others.length === ids.length) return fail(400, { code: 'gone' as const });
		const command = commandId(data);
		const { db, actor } = locals;
		const two = [kept, ...others] as const;
		const done = await dedupe.merge(db, actor, command, kind, two, choices(data));
		if (!done.ok) return fail(409, { code: done.code });
		redirect(303, await next(locals, `merge&id=${command}`));
	},
	different: ({ request, locals, params }) => judged(request, locals, params, 'different'),
	later: ({ request, locals, params }) => judged(request, locals, params, 'unsure')
};

async function judged(
	request: Request,
	locals: App.Locals,
	params: { kind: string; ids: string },
	verdict: 'different' | 'unsure'
): Promise<never> {
	const { kind, ids } = asked(params);
	const data = await request.formData();
	const why = textOf(data, 'why').trim().slice(0, 300) || null;
	const commands: string[] = [];
	for (const [at, a] of ids.entries()) {
		for (const b of ids.slice(at + 1)) {
			const command = commands.length === 0 ? commandId(data) : uuidv7();
			await dedupe.judge(locals.db, locals.actor, command, kind, [a, b], verdict, why);
			commands.push(command);
		}
	}
	const undo = `${verdict}&id=${commands.join(',')}&paar=${kind}/${ids.join(',')}`;
	redirect(303, await next(locals, undo, ids));
}

/** The next pair to look at, or the list when there is none; with what was done, to undo it there. */
async function next(locals: App.Locals, done: string, after: readonly string[] = []) {
	const [double] = (await dedupe.waiting(locals.db)).filter(
		({ unsure, entries }) => !unsure && !entries.every(({ id }) => after.includes(id))
	);
	if (!double) return `/gids/dubbel?gedaan=${done}`;
	const ids = double.entries.map(({ id }) => id).join(',');
	return `/gids/dubbel/${double.kind}/${ids}?gedaan=${done}`;
}

/** What the address names. @throws 404 when it names no entries. */
function asked(params: { kind: string; ids: string }): { kind: Kind; ids: string[] } {
	const kind = kinds.find((each) => each === params.kind);
	const ids = [...new Set(params.ids.split(','))];
	if (!kind || ids.length < 2 || ids.length > 6 || !ids.every(isId))
		error(404, { message: 'Not found' });
	return { kind, ids };
}

/** Whose value each field gets, as ticked. */
function choices(data: FormData): Record<string, Choice> {
	return Object.fromEntries(
		[...data].flatMap(([name, value]): [string, string][] =>
			name.startsWith('field.') && typeof value === 'string' ? [[name.slice(6), value]] : []
		)
	);
}
