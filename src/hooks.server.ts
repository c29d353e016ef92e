import {
	type Handle,
	type HandleServerError,
	json,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/environment';
import { anyone } from '$lib/domain/actor.ts';
import { type Terms, termsText } from '$lib/domain/freshness.ts';
import { deedFor, may } from '$lib/domain/permissions.ts';
import { isWorkingTime } from '$lib/domain/working-time.ts';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server.js';
import { type Db, isUnreachable, open } from '$lib/server/db/index.ts';
import * as freshness from '$lib/server/freshness/index.ts';
import type { House } from '$lib/server/house.ts';
import { checkKey } from '$lib/server/installation.ts';
import { problem } from '$lib/server/http/problem.ts';
import { unavailable } from '$lib/server/http/unavailable.ts';
import { log } from '$lib/server/log.ts';
import { countJob, countReplay, countRequest } from '$lib/server/metrics.ts';
import { openMail, type SendMail } from '$lib/server/mail.ts';
import * as corrections from '$lib/server/corrections/index.ts';
import * as dedupe from '$lib/server/dedupe/index.ts';
import { takeTurn } from '$lib/server/duty.ts';
import * as hsds from '$lib/server/hsds/index.ts';
import * as intake from '$lib/server/intake/index.ts';
import * as interop from '$lib/server/interop/index.ts';
import * as notices from '$lib/server/notices/index.ts';
import { readWritten, writtenHeader } from '$lib/server/outbox.ts';
import * as people from '$lib/server/people/index.ts';
import { answering, inHand, requestId } from '$lib/server/request.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import * as search from '$lib/server/search/index.ts';
import { readSettings, type Settings } from '$lib/server/settings.ts';
import { openVault } from '$lib/server/vault.ts';
import drawing from '$lib/ui/assets/icon.svg?raw';
import { readPreferences } from '$lib/ui/preferences.ts';
import { keepTerms } from '$lib/ui/terms.ts';

/** The icon of the tab stands in the page: a file of its own is a request of its own. */
const icon = `data:image/svg+xml,${drawing.trim().replaceAll('"', "'").replaceAll(/[#<>]/g, encodeURIComponent)}`;

/** Everything is wired here, once: settings, database, vault, search, mail. */
let app: {
	db: Db;
	house: House;
	searcher: search.Searcher;
	sendMail: SendMail;
	secret: string;
	demo: boolean;
	demoPost: string | null;
	pushTestOrigin: string | undefined;
	webhookTestOrigin: string | undefined;
	terms: Terms;
	metrics: { token: string | undefined; atHome: boolean };
};

export const init: ServerInit = async () => {
	if (building) return;
	const settings = readSettings(process.env);
	const { db, fresh } = await open(settings.databaseUrl, {
		slowMs: settings.slowQueryMs,
		fill: async (trx) => {
			if (settings.demo) await (await import('../seed/index.ts')).seed(trx);
		}
	});
	const vault = openVault([settings.secretKey, ...settings.formerKeys]);
	await checkKey(db, [settings.secretKey, ...settings.formerKeys]);
	const searcher = await search.openSearcher(db, settings.meili);
	app = {
		db,
		house: { db, vault },
		searcher,
		sendMail: openMail(settings),
		secret: settings.secretKey,
		demo: settings.demo,
		demoPost: settings.demo && settings.smtpUrl === undefined ? settings.mailFolder : null,
		pushTestOrigin: settings.pushTestOrigin,
		webhookTestOrigin: settings.webhookTestOrigin,
		terms: settings.terms,
		metrics: { token: settings.metricsToken, atHome: settings.origin === undefined }
	};
	keepTerms(settings.terms);
	const hours = [
		hourly('erase', 'erased', () => eraseDue(settings.keepDays), { atOnce: true }),
		hourly('keep fresh', 'mailed', () => keepFresh(settings), { atOnce: false }),
		hourly('find doubles', 'look double', () => dedupe.lookAgain(db), { atOnce: false }),
		...oftener(3600, 'keep counts', 'counted', () => freshness.keepShown(db)),
		...oftener(settings.noticeSeconds, 'tell', 'told', () => tellDue(settings)),
		...oftener(settings.noticeSeconds, 'tell systems', 'told to other systems', () =>
			tellSystems(settings)
		)
	];
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => {
			// A stream never ends by itself: nobody waits for those who follow a board.
			intake.endStreams(db);
			freshness.keepShown(db).catch(() => undefined);
		});
	}
	process.once('sveltekit:shutdown', () => {
		hours.forEach(clearInterval);
		searcher.third?.stop();
		void db.destroy();
	});
	log.info({ services: searcher.engine.size, demo: fresh && settings.demo }, 'ready');
};

/** So often, in seconds, a process asks whether it is its turn. */
const asking = 600;

/**
 * Does something every hour, in one of all processes, and says when it did anything: what ended long ago is erased, people
 * are mailed, doubles are looked for.
 */
function hourly(
	job: string,
	what: string,
	work: () => Promise<number>,
	{ atOnce }: { atOnce: boolean }
): NodeJS.Timeout {
	const run = () =>
		takeTurn(app.db, job, 3600 - asking / 2)
			.then((mine) => (mine ? countJob(job, work) : 0))
			.then(
				(count) => count > 0 && log.info({ count }, what),
				(error: unknown) =>
					log.error({ kind: error instanceof Error ? error.name : '' }, `not ${what}`)
			);
	if (atOnce) void run();
	return setInterval(() => void run(), asking * 1000).unref();
}

/** Does something every so many seconds, one after another; 0 is never. */
function oftener(
	seconds: number,
	job: string,
	what: string,
	work: () => Promise<number>
): NodeJS.Timeout[] {
	if (seconds === 0) return [];
	let busy = false;
	const run = async () => {
		if (busy) return;
		busy = true;
		try {
			const count = await countJob(job, work);
			if (count > 0) log.info({ count }, what);
		} catch (error) {
			log.error({ kind: error instanceof Error ? error.name : '' }, `not ${what}`);
		} finally {
			busy = false;
		}
	};
	return [setInterval(() => void run(), seconds * 1000).unref()];
}

/** Looks at the clocks of the norms, and sends what waits. */
async function tellDue({ origin, port, smtpUrl, mailFrom, pushTestOrigin }: Settings) {
	await notices.ringClocks(app.db);
	const here = origin ?? `http://localhost:${port}`;
	const { sent, failed } = await notices.deliver(app.house, {
		sendMail: app.sendMail,
		origin: here,
		examples: smtpUrl === undefined,
		subject: here.startsWith('https:') ? here : `mailto:${mailFrom}`,
		testOrigin: pushTestOrigin
	});
	if (failed > 0) log.warn({ count: failed }, 'notices were not delivered');
	return sent;
}

/** Tells other systems what happened with the referrals of their organisation. */
async function tellSystems({ webhookTestOrigin: testOrigin }: Settings): Promise<number> {
	const { sent, failed } = await interop.deliver(app.house, { testOrigin });
	if (failed > 0) log.warn({ count: failed }, 'webhooks were not delivered');
	return sent;
}

/** What ended longer ago than the term: questions, what visitors proposed, and what people were told. */
async function eraseDue(keepDays: number): Promise<number> {
	await notices.forget(app.db);
	await interop.webhooks.forget(app.db);
	await corrections.forget(app.db);
	await intake.eraseDue(app.house, keepDays);
	return referrals.eraseDue(app.house, keepDays);
}

/** So many mails an hour, so that answers and calls about them come spread. */
const mailsAnHour = 40;

/** Forgets who called, and in working hours mails people about their own details. */
async function keepFresh({ origin, port, smtpUrl }: Settings): Promise<number> {
	await freshness.forget(app.db);
	if (!isWorkingTime(new Date())) return 0;
	const { sent, failed } = await freshness.sendDue(app.house, app.sendMail, {
		origin: origin ?? `http://localhost:${port}`,
		examples: smtpUrl === undefined,
		most: mailsAnHour
	});
	if (failed > 0) log.error({ count: failed }, 'mails about own details were not sent');
	return sent;
}

/** Gives every request its id, its actor and the parts of the app; counts it, and writes one line about it. */
const wire: Handle = ({ event, resolve }) => {
	const started = performance.now();
	const { method, headers } = event.request;
	const route = event.route.id;
	// What a page asks of the app itself is part of the same request.
	const id =
		(event.isSubRequest ? inHand()?.id : undefined) ?? requestId((name) => headers.get(name));
	const action = method === 'POST' ? actionOf(event.url) : null;
	return answering({ id, route, action }, async () => {
		if (!building) {
			Object.assign(event.locals, { ...app, actor: anyone, session: null, requestId: id });
			const late = readWritten(app.house.vault, headers.get(writtenHeader));
			if (late) {
				event.locals.house = { ...app.house, late };
				countReplay((late.received.getTime() - late.made.getTime()) / 1000);
			}
		}
		let response = await answered(event, resolve);
		if (event.locals.unreachable) {
			log.warn('the database does not answer');
			response = unavailable(event.request, event.isDataRequest);
		}
		response.headers.set('x-request-id', id);
		const ms = performance.now() - started;
		if (!event.isSubRequest) countRequest(route, response.status, ms / 1000);
		log.info({ method, route, status: response.status, ms: Math.round(ms) }, 'request');
		return response;
	});
};

/** The name of the action that a form asks for: `?/accept`. */
function actionOf({ searchParams }: URL): string {
	const named = [...searchParams.keys()].find((key) => key.startsWith('/'));
	return named?.slice(1) ?? 'default';
}

/** What the app answers; while the database cannot be reached that is not asked of anybody. */
async function answered(event: RequestEvent, resolve: Parameters<Handle>[0]['resolve']) {
	try {
		return await resolve(event);
	} catch (error) {
		if (!isUnreachable(error)) throw error;
		event.locals.unreachable = true;
		return new Response(null);
	}
}

/** Language, colours and text size are the person's own: they are in the page before it is painted. */
const preferences: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) => {
		const { theme, size } = readPreferences((name) => event.cookies.get(name));
		event.locals.lang = locale;
		return resolve(event, {
			// The page itself asks for its two entries at once; what those need is named in the header.
			preload: ({ type, path }) => type === 'js' && !path.includes('/entry/'),
			transformPageChunk: ({ html }) =>
				html
					.replace('%lang%', event.locals.pageLang ?? locale)
					.replace('%dir%', event.locals.pageLang === 'ar' ? 'rtl' : 'ltr')
					.replace('%theme%', theme)
					.replace('%size%', size)
					.replace('%fresh%', termsText(event.locals.terms))
					.replace('%icon%', icon)
		});
	});

/** Who asks: read from the cookie, once. */
const identity: Handle = async ({ event, resolve }) => {
	const { name, options } = people.sessionCookie;
	const token = building ? undefined : event.cookies.get(name);
	if (token === undefined) return resolve(event);
	const known = await people.actorOf(event.locals.db, token);
	if (known) {
		event.locals.actor = known.actor;
		event.locals.session = known.session;
	}
	if (known?.session.renewed) event.cookies.set(name, token, options);
	if (!known) event.cookies.delete(name, options);
	showSignedIn(event, known !== null);
	return resolve(event);
};

/** A sign for the scripts of public pages that it is worth asking who is signed in. It opens nothing. */
function showSignedIn({ cookies }: RequestEvent, signedIn: boolean): void {
	const options = { path: '/', httpOnly: false, sameSite: 'lax' } as const;
	if (signedIn === (cookies.get('signed_in') === '1')) return;
	if (signedIn) cookies.set('signed_in', '1', { ...options, maxAge: 30 * 86_400 });
	else cookies.delete('signed_in', options);
}

/** Nobody passes without the right that the route asks for (domain/permissions.ts); a route without a rule is closed. */
const guard: Handle = async ({ event, resolve }) => {
	const route = event.route.id;
	if (building || route === null) return resolve(event);
	const deed = deedFor(route);
	if (deed === null) return resolve(event);
	const { actor } = event.locals;
	if (deed === undefined) {
		log.error({ route }, 'a route without a rule');
		return refusal(event);
	}
	if (may(actor, deed)) return resolve(event);
	return actor.id === null ? toSignIn(event) : refusal(event);
};

function toSignIn({ request, url, isDataRequest }: RequestEvent): Response {
	const sendsForm = request.headers.get('x-sveltekit-action') === 'true';
	if (asksForData(request) && !sendsForm && !isDataRequest) {
		return problem(401, 'Sign in first.');
	}
	const here = request.method === 'GET' ? url.pathname + url.search : url.pathname;
	const location = `/inloggen?${new URLSearchParams({ next: here })}`;
	if (sendsForm) return json({ type: 'redirect', status: 303, location });
	return new Response(null, { status: 303, headers: { location } });
}

async function refusal({ request, isDataRequest, fetch }: RequestEvent): Promise<Response> {
	if (isDataRequest) return json({ type: 'redirect', location: '/geen-toegang' });
	if (asksForData(request)) return problem(403, 'You have no access to this.');
	const page = await fetch('/geen-toegang', { headers: { accept: 'text/html' } });
	return new Response(page.body, { status: 403, headers: page.headers });
}

function asksForData(request: Request): boolean {
	return [request.headers.get('accept'), request.headers.get('content-type')].some((type) =>
		type?.startsWith('application/json')
	);
}

const safety: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const headers = response.headers;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('permissions-policy', 'geolocation=(self), camera=(), microphone=()');
	headers.set('cross-origin-opener-policy', 'same-origin');
	const { method } = event.request;
	const route = event.route.id ?? '';
	if (event.locals.session || /^\/\((?:account|staff|resident|open)\)/.test(route)) {
		// What is for one person is kept nowhere.
		headers.set('cache-control', 'private, no-store');
	} else if (route.startsWith('/(public)') && method === 'GET' && response.status === 200) {
		// The same for everybody who chose the same language and colours (docs/decisions/0005).
		if (!headers.has('cache-control'))
			headers.set('cache-control', 'public, max-age=0, s-maxage=10');
	}
	return response;
};

const pagesOfEntries = {
	'/(public)/aanbod/[id]': 'service',
	'/(public)/organisatie/[id]': 'organization'
} as const;

/** What the page of an entry says, in the words of search engines. It stands in the page alone: no script reads it. */
const linked: Handle = async ({ event, resolve }) => {
	const { route, params, url, isDataRequest, request, locals } = event;
	const kind = Object.entries(pagesOfEntries).find(([id]) => id === route.id)?.[1];
	if (kind === undefined || isDataRequest || request.method !== 'GET' || building)
		return resolve(event);
	const data = await hsds.linkedData(locals.db, kind, params['id'] ?? '', url.origin);
	if (!data) return resolve(event);
	const text = JSON.stringify(data).replaceAll('<', '\\u003c');
	return resolve(event, {
		transformPageChunk({ html }) {
			const nonce = /<script nonce="([^"]+)"/.exec(html)?.[1] ?? '';
			const feed = '<link rel="alternate" type="application/atom+xml" href="/wijzigingen.atom">';
			const script = `<script type="application/ld+json" nonce="${nonce}">${text}</script>`;
			return html.replace('</head>', () => `${feed}${script}</head>`);
		}
	});
};

export const handle: Handle = sequence(wire, preferences, identity, safety, guard, linked);

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (isUnreachable(error)) event.locals.unreachable = true;
	else if (status >= 500) {
		// The message may hold what somebody typed; the kind of error and the place do not.
		const place = error instanceof Error ? error.stack?.split('\n').slice(1).join('\n') : undefined;
		const kind = error instanceof Error ? error.name : typeof error;
		log.error({ request: event.locals.requestId, route: event.route.id, kind, place }, 'failed');
	}
	return status === 404
		? { message: 'Not found' }
		: { message: 'Internal error', request: event.locals.requestId };
};
