import * as referrals from '$lib/server/referrals/index.ts';
import { textOf } from '../ids.ts';
import type { RequestHandler } from './$types.js';

const forms = /^(?:question|(?:request|intake):[0-9a-f-]{36})$/;
const mostFields = 60;
const longest = 4000;

/** Keeps what is being typed, sealed, for who types it. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const data = await request.formData().catch(() => null);
	const form = data?.get('form');
	if (!data || typeof form !== 'string' || !forms.test(form))
		return new Response(null, { status: 400 });
	const content: Record<string, string | string[]> = {};
	for (const name of [...new Set(data.keys())].slice(0, mostFields)) {
		if (name === 'form' || name === 'command' || name === 'hop_command') continue;
		const texts = data
			.getAll(name)
			.filter((value) => typeof value === 'string')
			.map((text) => text.slice(0, longest));
		content[name] = /^(?:q\d_)?needs$/.test(name) ? texts : (texts[0] ?? '');
	}
	const sent = { command: textOf(data, 'command') };
	await referrals.keepDraft(locals.house, locals.actor, form, content, sent);
	return new Response(null, { status: 204 });
};
