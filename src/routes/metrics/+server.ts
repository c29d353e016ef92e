import { createHash, timingSafeEqual } from 'node:crypto';
import { error, type RequestEvent } from '@sveltejs/kit';
import { figuresNow } from '$lib/server/gauges.ts';
import { metricsText, metricsType } from '$lib/server/metrics.ts';
import type { RequestHandler } from './$types.js';

/** Figures for Prometheus. For who knows the token; without a token for this machine alone. To others it is not there. */
export const GET: RequestHandler = async (event) => {
	if (!mayRead(event)) error(404, { message: 'Not found' });
	const { db, searcher } = event.locals;
	return new Response(await metricsText(await figuresNow(db, searcher)), {
		headers: { 'content-type': metricsType, 'cache-control': 'no-store' }
	});
};

/** Signs of a proxy: then it is the proxy that is on this machine, not who asks. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

function mayRead({ request, locals, getClientAddress }: RequestEvent): boolean {
	const { token, atHome } = locals.metrics;
	if (token !== undefined) {
		return isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`);
	}
	const local = /^(?:127\.|::1$|::ffff:127\.)/.test(getClientAddress());
	return atHome && local && !forwarded.some((name) => request.headers.has(name));
}

/** Takes as long whatever was given. */
function isSame(given: string, wanted: string): boolean {
	const hash = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(hash(given), hash(wanted));
}
