import { redirect } from '@sveltejs/kit';
import { locales } from '$lib/i18n/paraglide/runtime.js';
import { sizes, themes } from '$lib/ui/preferences.ts';
import type { Actions } from './$types.js';

const choices: Record<string, readonly string[]> = { lang: locales, theme: themes, size: sizes };

/** Keeps what was chosen in cookies; what is not on the lists is left as it was. */
export const actions: Actions = {
	default: async ({ request, cookies, url }) => {
		const form = await request.formData();
		for (const [name, known] of Object.entries(choices)) {
			const value = form.get(name);
			if (typeof value !== 'string' || !known.includes(value)) continue;
			cookies.set(name, value, {
				path: '/',
				maxAge: 31_536_000,
				httpOnly: false,
				sameSite: 'lax',
				secure: url.protocol === 'https:'
			});
		}
		redirect(303, '/instellingen?bewaard=1');
	}
};
