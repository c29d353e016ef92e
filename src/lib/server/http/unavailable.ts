/** What people are told while the database cannot be reached: a page that stands by itself, and 503. */
import { createHash } from 'node:crypto';
import { problem } from './problem.ts';

const style = `
	body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; color: #1c2b33; background: #fcfaf5; }
	main { max-inline-size: 34rem; margin-inline: auto; padding: 3rem 1.25rem; }
	h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
	a { display: inline-block; min-block-size: 44px; line-height: 44px; padding-inline: 1.25rem; margin: 1rem 0.5rem 0 0;
		border: 2px solid #0b4f5c; border-radius: 0.75rem; color: #0b4f5c; font-weight: 700; text-decoration: none; }
	[lang='en'] { margin-block-start: 2.5rem; color: #46545b; }
	@media (prefers-color-scheme: dark) {
		body { color: #e9eef0; background: #0d1519; }
		a { border-color: #8fd3de; color: #8fd3de; }
		[lang='en'] { color: #b7c3c8; }
	}`;

const page = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="refresh" content="15" />
<title>Even geduld · Warmwijzer</title>
<style>${style}</style>
</head>
<body><main>
<h1>Even geduld</h1>
<p>We kunnen nu niet bij onze gegevens. We werken eraan. Deze pagina probeert het zelf opnieuw.</p>
<p>Heb je nu iemand nodig? Bel 14 036. Is er gevaar? Bel 112.</p>
<p><a href="">Probeer opnieuw</a><a href="tel:14036">Bel 14 036</a></p>
<p lang="en">We cannot reach our data at the moment. This page tries again by itself. Need someone now? Call 14 036.</p>
</main></body>
</html>
`;

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;

const sentence = 'The database does not answer. Try again in a moment.';

/** The answer: a page for who looks at one, problem details for a program. Nobody keeps it. */
export function unavailable({ headers }: Request, isDataRequest: boolean): Response {
	const response =
		headers.get('x-sveltekit-action') === 'true'
			? Response.json({ type: 'error', error: { message: sentence } }, { status: 503 })
			: headers.get('accept')?.includes('text/html') && !isDataRequest
				? new Response(page, {
						status: 503,
						headers: { 'content-type': 'text/html; charset=utf-8' }
					})
				: problem(503, sentence);
	response.headers.set('retry-after', '5');
	response.headers.set('cache-control', 'no-store');
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('content-security-policy', policy);
	return response;
}
