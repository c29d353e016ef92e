/** Sends what waits: in order, each once, one tab at a time. */
import type { ActionResult } from '@sveltejs/kit';
import { deserialize } from '$app/forms';
import type { FieldProblems } from '../../domain/forms.ts';
import { type Ended, goInOrder } from './order.ts';
import { type Item, type Refused, store } from './store.ts';

type Answer =
	| { kind: 'done'; location?: string }
	| { kind: 'refused'; why: Refused }
	| { kind: 'later' }
	| { kind: 'no_connection' }
	| { kind: 'signed_out' };

/** So long one answer may take. */
const patience = 30_000;

/**
 * Sends everything of who is signed in here. What is refused stays, and holds back what comes later about the same
 * question; what does not come through stays too.
 * @param onSent is told of each that was done.
 */
export async function sendAll(
	onSent: (item: Item, location: string | undefined) => void
): Promise<Ended> {
	// Phones without locks send too: the server knows each by its id.
	if (!navigator.locks) return sendInOrder(onSent);
	return navigator.locks.request('outbox', () => sendInOrder(onSent));
}

async function sendInOrder(
	onSent: (item: Item, location: string | undefined) => void
): Promise<Ended> {
	const device = await store.device();
	if (!device) return 'signed_out';
	return goInOrder(await store.items(device.account), async (item) => {
		// Another tab may have sent it meanwhile, or its writer took it out.
		if ((await store.item(item.id))?.state !== 'waiting') return 'done';
		const answer = await send(item);
		if (answer.kind === 'done') {
			await store.remove(item.id);
			onSent(item, answer.location);
		}
		if (answer.kind === 'refused') {
			await store.put({ ...item, state: 'refused', refused: answer.why });
		}
		return answer.kind;
	});
}

async function send(item: Item): Promise<Answer> {
	const response = await post('/postvak-uit/versturen', item);
	if (!response || [429, 502, 503, 504].includes(response.status)) return { kind: 'no_connection' };
	if (response.status === 401) return { kind: 'signed_out' };
	if (response.status >= 500) return { kind: 'later' };
	const text = await response.text().catch(() => null);
	if (text === null) return { kind: 'no_connection' };
	return read(response.status, text);
}

/** Asks the server for the fields of an item; null without a connection or when it does not give them. */
export async function readBack(item: Item): Promise<[string, string][] | null> {
	const response = await post('/postvak-uit/lezen', item);
	if (!response?.ok) return null;
	return ((await response.json()) as { fields: [string, string][] }).fields;
}

function post(path: string, { header, sealed }: Item): Promise<Response | null> {
	return fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ header, sealed, now: new Date().toISOString() }),
		signal: AbortSignal.timeout(patience)
	}).catch(() => null);
}

/** What an action, or the way to it, answered. */
function read(status: number, text: string): Answer {
	if (status >= 400) return { kind: 'refused', why: { code: codeOf(text) } };
	let result: ActionResult;
	try {
		result = deserialize(text);
	} catch {
		return { kind: 'later' };
	}
	if (result.type === 'redirect') return arrival(result.location);
	if (result.type === 'success') return { kind: 'done' };
	if (result.type === 'failure') return { kind: 'refused', why: whyOf(result.data ?? {}) };
	return { kind: 'refused', why: { code: 'not_found' } };
}

/** The code of a problem (RFC 9457); what is not there, or not for this person, is not found. */
function codeOf(text: string): string {
	try {
		const { code } = JSON.parse(text) as { code?: unknown };
		return typeof code === 'string' ? code : 'not_found';
	} catch {
		return 'not_found';
	}
}

function arrival(location: string): Answer {
	if (location.startsWith('/inloggen')) return { kind: 'signed_out' };
	// The question was written, and handing it over was not done.
	const code = new URL(location, 'https://here.invalid').searchParams.get('niet');
	return code === null
		? { kind: 'done', location }
		: { kind: 'refused', why: { code, location: location.split('?')[0] ?? '' } };
}

function whyOf(data: Record<string, unknown>): Refused {
	const { code, by, problems } = data;
	return {
		...(typeof code === 'string' ? { code } : {}),
		...(typeof by === 'string' ? { by } : {}),
		...(typeof problems === 'object' && problems !== null
			? { problems: problems as FieldProblems }
			: {})
	};
}
