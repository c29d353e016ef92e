import { error, fail, redirect } from '@sveltejs/kit';
import { changes, type Entries, type Kind } from '$lib/domain/entries.ts';
import { isId } from '$lib/domain/ids.ts';
import * as directory from '$lib/server/directory/index.ts';
import { kindOf } from '$lib/ui/entry/paths.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What an entry was: each version with what it changed, and (`?versie=`) one version beside how it is now. */
export const load: PageServerLoad = async ({ params, locals: { db }, url }) => {
	const kind = kindOf(params.kind) ?? error(404, 'Not found');
	const id = isId(params.id) ? await directory.standsFor(db, kind, params.id) : undefined;
	const entry = id === undefined ? undefined : await directory.entry(db, kind, id);
	if (id === undefined || !entry) error(404, 'Not found');
	if (id !== params.id) redirect(301, `/gids/${params.kind}/${id}/geschiedenis`);
	const versions = await directory.history(db, kind, id);
	const asked = versions.find(({ id }) => id === url.searchParams.get('versie'));
	const differences = asked ? changes(kind, entry, asked.fields) : [];
	return {
		kind,
		id,
		name: entry.name,
		lines: linesOf(kind, versions),
		then: asked ? { id: asked.id, at: asked.at, differences } : null,
		names: await directory.namesOf(db, [entry, ...versions.map(({ fields }) => fields)]),
		sources: await directory.sourceNames(
			db,
			versions.flatMap(({ source_id }) => source_id ?? [])
		),
		restored: url.searchParams.has('terug')
	};
};

function linesOf<Of extends Kind>(kind: Of, versions: readonly directory.Version<Of>[]) {
	return versions.map(({ fields, ...version }, index) => {
		const before: Entries[Of] | undefined = versions[index + 1]?.fields;
		return {
			...version,
			first: before === undefined,
			changes: before ? changes(kind, before, fields) : []
		};
	});
}

export const actions: Actions = {
	restore: async ({ request, params, locals: { db, actor } }) => {
		const kind = kindOf(params.kind) ?? error(404, 'Not found');
		const data = await request.formData();
		const version = String(data.get('version') ?? '');
		const only = data.getAll('field').map(String);
		if (!isId(params.id) || !isId(version)) error(404, 'Not found');
		if (only.length === 0) return fail(400, { code: 'choose' as const });
		const done = await directory.restore(db, actor, kind, params.id, version, only);
		if (!done) error(404, 'Not found');
		redirect(303, `/gids/${params.kind}/${params.id}/geschiedenis?terug=1`);
	}
};
