import * as m from '$lib/i18n/paraglide/messages.js';
import type { PageServerLoad } from './$types.js';

/** The lines that an editor copies, with the address where this app stands; a browser has words in its own language only. */
export const load: PageServerLoad = ({ url: { origin } }) => ({
	origin,
	lines: { nl: lines(origin, 'nl'), en: lines(origin, 'en') }
});

function lines(origin: string, locale: 'nl' | 'en'): string {
	return [
		`<script src="${origin}/embed.js" defer></script>`,
		`<warmwijzer-zoek lang="${locale}">`,
		`  <form action="${origin}/" method="get">`,
		`    <label>${m.search_label({}, { locale })} <input name="q" type="search"></label>`,
		`    <button>${m.search_button({}, { locale })}</button>`,
		'  </form>',
		'</warmwijzer-zoek>'
	].join('\n');
}
