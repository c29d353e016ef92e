import type { RequestHandler } from './$types.js';

/** What is for one person, or for programs, is not for search engines. */
const apart = [
	'/api/',
	'/account',
	'/beheer',
	'/eenmalig',
	'/gids',
	'/inloggen',
	'/inloop',
	'/kaart',
	'/klopt',
	'/meldingen',
	'/mensen',
	'/netwerk',
	'/postvak-uit',
	'/uitnodiging',
	'/verbeteren',
	'/vraag',
	'/werk'
];

export const GET: RequestHandler = ({ url }) =>
	new Response(
		[
			'User-agent: *',
			...apart.map((path) => `Disallow: ${path}`),
			'',
			`Sitemap: ${url.origin}/sitemap.xml`,
			''
		].join('\n'),
		{
			headers: {
				'content-type': 'text/plain; charset=utf-8',
				'cache-control': 'public, max-age=0, s-maxage=60'
			}
		}
	);
