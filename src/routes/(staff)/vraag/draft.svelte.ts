/** Keeps what is being typed on the server, sealed, a moment after the last key press. Without a connection it waits for the next. */
import { onDestroy } from 'svelte';

const pause = 1500;

export interface Saving {
	/** `HH:MM` when it was last kept. */
	readonly savedAt: string | null;
	/** Call when something was typed. */
	touch(form: HTMLFormElement): void;
	/** Call when the form is sent. */
	stop(): void;
}

/** Starts keeping a form. Call it while a component is made. */
export function saving(kind: string): Saving {
	let savedAt = $state<string | null>(null);
	let waiting: ReturnType<typeof setTimeout> | undefined;

	async function keep(form: HTMLFormElement) {
		const data = new FormData(form);
		data.set('form', kind);
		const response = await fetch('/vraag/concept', { method: 'POST', body: data }).catch(
			() => null
		);
		if (!response?.ok) return;
		savedAt = timeNow();
	}

	onDestroy(() => clearTimeout(waiting));
	return {
		get savedAt() {
			return savedAt;
		},
		touch(form) {
			clearTimeout(waiting);
			waiting = setTimeout(() => void keep(form), pause);
		},
		stop() {
			clearTimeout(waiting);
		}
	};
}

/** The time on the clock, `HH:MM`. */
function timeNow(): string {
	return new Intl.DateTimeFormat('nl-NL', {
		timeZone: 'Europe/Amsterdam',
		hour: '2-digit',
		minute: '2-digit'
	}).format(Date.now());
}
