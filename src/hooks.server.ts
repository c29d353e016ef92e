import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/environment';
import { anyone } from '$lib/domain/actor.ts';
import { uuidv7 } from '$lib/domain/ids.ts';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server.js';
import { type Db, open } from '$lib/server/db/index.ts';
import { log } from '$lib/server/log.ts';
import * as search from '$lib/server/search/index.ts';
import { readSettings } from '$lib/server/settings.ts';
import { readPreferences } from '$lib/ui/preferences.ts';

/** Everything is wired here, once: settings, database, search. */
let app: { db: Db; searcher: search.Searcher; secret: string };

export const init: ServerInit = async () => {
	if (building) return;
	const settings = readSettings(process.env);
	const { db, fresh } = await open(settings.databaseUrl);
	if (fresh && settings.demo) {
		const { seed } = await import('../seed/index.ts');
		await seed(db);
	}
	const searcher = await search.openSearcher(db);
	app = { db, searcher, secret: settings.secretKey };
	process.once('sveltekit:shutdown', () => void db.destroy());
	log.info({ services: searcher.engine.size, demo: fresh && settings.demo }, 'ready');
};

/** Gives every request its id, its actor and the parts of the app, and writes one line about it. */
const wire: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const requestId = uuidv7();
	if (!building) {
		Object.assign(event.locals, { ...app, actor: anyone, requestId });
	}
	const response = await resolve(event);
	response.headers.set('x-request-id', requestId);
	log.info(
		{
			request: requestId,
			method: event.request.method,
			route: event.route.id,
			status: response.status,
			ms: Math.round(performance.now() - started)
		},
		'request'
	);
	return response;
};

/** Language, colours and text size are the person's own: they are in the page before it is painted. */
const preferences: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) => {
		const { theme, size } = readPreferences((name) => event.cookies.get(name));
		event.locals.lang = locale;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%theme%', theme).replace('%size%', size)
		});
	});

const safety: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const headers = response.headers;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('permissions-policy', 'geolocation=(self), camera=(), microphone=()');
	headers.set('cross-origin-opener-policy', 'same-origin');
	const { method } = event.request;
	if (event.route.id?.startsWith('/(public)') && method === 'GET' && response.status === 200) {
		// The same for everybody who chose the same language and colours (docs/decisions/0005).
		if (!headers.has('cache-control'))
			headers.set('cache-control', 'public, max-age=0, s-maxage=10');
	}
	return response;
};

export const handle: Handle = sequence(wire, preferences, safety);

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status >= 500) {
		// The message may hold what somebody typed; the kind of error and the place do not.
		const place = error instanceof Error ? error.stack?.split('\n').slice(1).join('\n') : undefined;
		const kind = error instanceof Error ? error.name : typeof error;
		log.error({ request: event.locals.requestId, route: event.route.id, kind, place }, 'failed');
	}
	return { message: status === 404 ? 'Not found' : 'Internal error' };
};
