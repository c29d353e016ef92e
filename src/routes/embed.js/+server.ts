import * as m from '$lib/i18n/paraglide/messages.js';
import box from './box.js?raw';
import type { RequestHandler } from './$types.js';

const texts = { nl: textsIn('nl'), en: textsIn('en') };
const script = box.replace('{ here: {} }', () => JSON.stringify(texts).replaceAll('<', '\\u003c'));

function textsIn(locale: 'nl' | 'en') {
	const options = { locale };
	return {
		label: m.search_label({}, options),
		button: m.search_button({}, options),
		busy: m.embed_busy({}, options),
		none: m.embed_none({}, options),
		one: m.embed_one({}, options),
		many: m.embed_many({ count: '#' }, options),
		failed: m.embed_failed({}, options),
		more: m.embed_more({}, options),
		open: m.embed_open({}, options),
		call: m.embed_call({}, options),
		danger: m.danger_title({}, options),
		danger_112: m.danger_112({}, options),
		danger_113: m.danger_113({}, options),
		danger_home: m.danger_safe_home({}, options)
	};
}

/** The search box for other sites: one script, for any page. */
export const GET: RequestHandler = () =>
	new Response(script, {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'cache-control': 'public, max-age=300, s-maxage=60',
			'access-control-allow-origin': '*',
			'cross-origin-resource-policy': 'cross-origin'
		}
	});
