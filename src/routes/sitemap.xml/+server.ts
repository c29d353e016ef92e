import { themes } from '$lib/domain/needs.ts';
import * as hsds from '$lib/server/hsds/index.ts';
import { problem } from '$lib/server/http/problem.ts';
import { publicXml, xml } from '$lib/server/http/xml.ts';
import type { RequestHandler } from './$types.js';

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Every public page of the directory, for search engines; of a large directory a list of such lists. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const part = url.searchParams.get('part');
	if (part !== null && !/^[1-9]\d{0,4}$/.test(part))
		return problem(400, 'part must be a whole number from 1.');
	const parts = Math.max(1, Math.ceil((await hsds.countPages(locals.db)) / hsds.mostInMap));
	if (part === null && parts > 1) {
		const maps = Array.from({ length: parts }, (_, at) =>
			line('sitemap', `${url.origin}/sitemap.xml?part=${at + 1}`)
		);
		return publicXml(
			`<sitemapindex ${namespace}>\n${maps.join('\n')}\n</sitemapindex>\n`,
			'text/xml'
		);
	}
	const at = Number(part ?? 1) - 1;
	const entries = await hsds.pagesOf(locals.db, at * hsds.mostInMap, hsds.mostInMap);
	const fixed = at === 0 ? ['/', ...themes.map((theme) => `/onderwerp/${theme}`)] : [];
	const lines = [
		...fixed.map((path) => line('url', url.origin + path)),
		...entries.map(({ path, changed_at }) => line('url', url.origin + path, changed_at))
	];
	return publicXml(`<urlset ${namespace}>\n${lines.join('\n')}\n</urlset>\n`, 'text/xml');
};

function line(tag: 'url' | 'sitemap', address: string, changed_at?: string): string {
	const changed = changed_at === undefined ? '' : `<lastmod>${changed_at}</lastmod>`;
	return `<${tag}><loc>${xml(address)}</loc>${changed}</${tag}>`;
}
