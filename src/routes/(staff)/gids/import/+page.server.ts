import { fail, redirect } from '@sveltejs/kit';
import { mostBytes, mostRows } from '$lib/domain/reading-in/limits.ts';
import * as hsds from '$lib/server/hsds/index.ts';
import * as imports from '$lib/server/import/index.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Lists that were read in, and a form for the next one. */
export const load: PageServerLoad = async ({ locals }) => ({
	...(await imports.imports(locals.db)),
	formats: [...imports.listFormats, ...hsds.wholeFormats.map((format) => `hsds.${format}`)],
	most: { size: Math.round(mostBytes / 1024 / 1024), rows: mostRows }
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const data = await request.formData();
		const given = data.get('source');
		const source = typeof given === 'string' ? given : '';
		const file = data.get('file');
		if (!(file instanceof File) || file.size === 0) {
			const code = file instanceof File && file.name !== '' ? 'empty' : 'no_file';
			return fail(400, { source, code, row: null });
		}
		if (file.size > mostBytes) return fail(413, { source, code: 'too_large', row: null });
		const bytes = new Uint8Array(await file.arrayBuffer());
		const taken = await imports.upload(locals.db, locals.actor, { source, name: file.name, bytes });
		if (!taken.ok) return fail(400, { source, code: taken.code, row: taken.row });
		redirect(303, `/gids/import/${taken.id}`);
	}
};
