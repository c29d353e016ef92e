/** The request that is being answered, known wherever its work leads: its id stands in every line of the log. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';

export interface RequestInHand {
	id: string;
	/** The id of the route, never the address: that may hold what somebody typed. */
	route: string | null;
	/** The name of the form's action. */
	action: string | null;
}

const inHandNow = new AsyncLocalStorage<RequestInHand>();

/** Does the work of a request: everything it waits for knows whose work it is. */
export function answering<Result>(request: RequestInHand, work: () => Result): Result {
	return inHandNow.run(request, work);
}

export function inHand(): RequestInHand | undefined {
	return inHandNow.getStore();
}

/**
 * The id of a request: what a proxy gave it (`X-Request-Id`, else the trace of `traceparent`), when it is well formed,
 * else one of our own, short and without letters that look alike, to be read out over the telephone.
 */
export function requestId(header: (name: string) => string | null | undefined): string {
	const given = header('x-request-id') ?? '';
	if (own.test(given) || /^[0-9A-Za-z][0-9A-Za-z_-]{15,63}$/.test(given)) return given;
	const trace = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(
		header('traceparent') ?? ''
	)?.[1];
	if (trace !== undefined && /[^0]/.test(trace)) return trace;
	const part = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
	return `${part()}-${part()}`;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const own = /^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/;
