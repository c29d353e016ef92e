/** Calls made from this device: the list 'laatst gebeld', and the question 'Lukte het?' that waits for an answer. */
import type { CallResult } from '../domain/calls.ts';
import { uuidv7 } from '../domain/ids.ts';

export interface Call {
	service_id: string;
	contact_id: string | null;
	name: string;
	phone: string;
}

export interface RecentCall extends Call {
	at: number;
}

interface Answer {
	id: string;
	service_id: string;
	contact_id: string | null;
	outcome: CallResult;
}

const recentKey = 'calls';
const askKey = 'ask';
const outboxKey = 'outcomes';
const mostRecent = 6;
const stillAsked = 12 * 3600_000;

/** Remembers a tap on call, to ask how it went when the person is back. */
export function called(call: Call): void {
	const now = { ...call, at: Date.now() };
	store(
		recentKey,
		[now, ...recentCalls().filter((other) => other.phone !== call.phone)].slice(0, mostRecent)
	);
	store(askKey, now);
	dispatchEvent(new CustomEvent('called'));
}

/** The last calls, the newest first; stays on this device. */
export function recentCalls(): RecentCall[] {
	return load<RecentCall[]>(recentKey) ?? [];
}

export function forgetCalls(): void {
	localStorage.removeItem(recentKey);
}

/** The call of which it is not known yet how it went. */
export function callToAskAbout(): RecentCall | null {
	const call = load<RecentCall>(askKey);
	return call && Date.now() - call.at < stillAsked ? call : null;
}

export function stopAsking(): void {
	localStorage.removeItem(askKey);
}

/** Tells the directory how a call went: at once, or when there is a connection again; never twice. Returns whether it is sent. */
export async function answerCall(call: Call, outcome: CallResult): Promise<boolean> {
	stopAsking();
	const answer = {
		id: uuidv7(),
		service_id: call.service_id,
		contact_id: call.contact_id,
		outcome
	};
	store(outboxKey, [...(load<Answer[]>(outboxKey) ?? []), answer]);
	return sendAnswers();
}

/** Sends what waits. The server knows an answer by its id: sending again changes nothing. */
export async function sendAnswers(): Promise<boolean> {
	for (const answer of load<Answer[]>(outboxKey) ?? []) {
		try {
			const response = await fetch('/api/calls', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(answer)
			});
			if (response.status >= 500) return false;
		} catch {
			return false;
		}
		store(
			outboxKey,
			(load<Answer[]>(outboxKey) ?? []).filter(({ id }) => id !== answer.id)
		);
	}
	return true;
}

function load<Value>(key: string): Value | null {
	try {
		return JSON.parse(localStorage.getItem(key) ?? 'null') as Value | null;
	} catch {
		return null;
	}
}

function store(key: string, value: unknown): void {
	try {
		localStorage.setItem(key, JSON.stringify(value));
	} catch {
		// A full or forbidden store: the list is a convenience, calling goes on.
	}
}
