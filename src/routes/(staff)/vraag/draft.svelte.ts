/**
 * Keeps what is being typed, a moment after the last key press: on the server, sealed; without a connection on this
 * phone, sealed to the server, which gives it back when there is one again.
 */
import { onDestroy } from 'svelte';

const pause = 1500;
/** So long the server may take; then this phone keeps it. */
const patience = 5000;

export interface Saving {
	/** `HH:MM` when it was last kept. */
	readonly savedAt: string | null;
	/** It is on this phone, not on the server. */
	readonly onPhone: boolean;
	/** Call when something was typed. */
	touch(form: HTMLFormElement): void;
	/** Call when the form is sent. */
	stop(): void;
}

/**
 * Starts keeping a form. Call it while a component is made.
 * @param kind by which the server knows the draft; null keeps it on this phone alone.
 */
export function saving(kind: string | null): Saving {
	let savedAt = $state<string | null>(null);
	let onPhone = $state(false);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let underWay: AbortController | undefined;

	async function keep(form: HTMLFormElement) {
		stop();
		const mine = (underWay = new AbortController());
		const data = new FormData(form);
		const onServer = kind !== null && (await keepOnServer(kind, data, mine));
		// Something newer is being kept, or the form was sent.
		if (mine !== underWay) return;
		if (!onServer && !(await keepHere(form, data))) return;
		if (onServer) await dropHere(data);
		onPhone = !onServer;
		savedAt = timeNow();
	}

	function stop() {
		clearTimeout(waiting);
		underWay?.abort();
		underWay = undefined;
	}

	onDestroy(() => clearTimeout(waiting));
	return {
		get savedAt() {
			return savedAt;
		},
		get onPhone() {
			return onPhone;
		},
		touch(form) {
			clearTimeout(waiting);
			waiting = setTimeout(() => void keep(form), pause);
		},
		stop
	};
}

async function keepOnServer(
	kind: string,
	form: FormData,
	stopping: AbortController
): Promise<boolean> {
	const data = new FormData();
	for (const [name, value] of form) data.append(name, value);
	data.set('form', kind);
	const enough = setTimeout(() => stopping.abort(), patience);
	const response = await fetch('/vraag/concept', {
		method: 'POST',
		body: data,
		signal: stopping.signal
	}).catch(() => null);
	clearTimeout(enough);
	// Who is not signed in any more is led elsewhere: nothing was kept.
	return response?.ok === true && !response.redirected;
}

async function keepHere(form: HTMLFormElement, data: FormData): Promise<boolean> {
	const { pathname, search } = new URL(form.action);
	const outbox = await import('$lib/offline/outbox/outbox.svelte.ts').catch(() => null);
	const kept = await outbox?.keep(pathname + search, data, 'draft').catch(() => null);
	return Boolean(kept);
}

/** What this phone kept of the same form is on the server now. */
async function dropHere(data: FormData): Promise<void> {
	const command = data.get('command');
	if (localStorage.getItem('outbox') === null || typeof command !== 'string') return;
	const { drop } = await import('$lib/offline/outbox/outbox.svelte.ts');
	await drop(command);
}

/** The time on the clock, `HH:MM`. */
function timeNow(): string {
	return new Intl.DateTimeFormat('nl-NL', {
		timeZone: 'Europe/Amsterdam',
		hour: '2-digit',
		minute: '2-digit'
	}).format(Date.now());
}
