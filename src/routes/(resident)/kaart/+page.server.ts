import { redirect } from '@sveltejs/kit';
import { residentWords } from '$lib/domain/resident-words/index.ts';
import { browserLanguage, chosenLanguage } from './language.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ url, request, locals, setHeaders }) => {
	const lang = chosenLanguage(url, browserLanguage(request.headers.get('accept-language')));
	locals.pageLang = lang;
	setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
	return {
		lang,
		own: residentWords[lang].sentences,
		dutch: lang === 'nl' ? null : residentWords.nl.sentences
	};
};

export const actions: Actions = {
	default: async ({ request, url }) => {
		const form = await request.formData();
		const typed = form.get('code');
		const code = typeof typed === 'string' ? typed.toUpperCase().replace(/[^0-9A-Z]/g, '') : '';
		const lang = url.searchParams.get('taal');
		const query = lang === null ? '' : `?${new URLSearchParams({ taal: lang })}`;
		redirect(303, `/kaart/${code.slice(0, 20) || 'leeg'}${query}`);
	}
};
