/** Follows an hour while a page is open. After a lost connection the server tells first what was missed. */
import { onMount } from 'svelte';

interface Told {
	seq: number;
}

export interface Following {
	/** There was no connection for a while: what is shown may be old. */
	readonly lost: boolean;
	/** The clock, for how long somebody waits. */
	readonly now: number;
}

const tick = 15_000;
/** So long a connection may be away before it is said. */
const patience = 4000;
const again = 5000;

/**
 * Starts following. Call it while a component is made.
 * @param since gives the number of the newest change that the page knows.
 * @param take gets every change after it, once and in order.
 */
export function following<Message extends Told>(
	path: string,
	since: () => number,
	take: (message: Message) => void
): Following {
	let lost = $state(false);
	let now = $state(Date.now());

	onMount(() => {
		let source: EventSource | undefined;
		let retry: ReturnType<typeof setTimeout> | undefined;
		let worry: ReturnType<typeof setTimeout> | undefined;
		let last = since();
		const open = () => {
			source = new EventSource(`${path}/live?since=${last}`);
			source.addEventListener('open', () => {
				clearTimeout(worry);
				worry = undefined;
				lost = false;
			});
			source.addEventListener('change', (event: MessageEvent<string>) => {
				const message = JSON.parse(event.data) as Message;
				if (message.seq <= last) return;
				last = message.seq;
				take(message);
			});
			source.addEventListener('error', () => {
				worry ??= setTimeout(() => (lost = true), patience);
				// The browser tries again by itself, unless the server said no.
				if (source?.readyState !== EventSource.CLOSED) return;
				clearTimeout(retry);
				retry = setTimeout(open, again);
			});
		};
		open();
		const clock = setInterval(() => (now = Date.now()), tick);
		return () => {
			source?.close();
			clearTimeout(retry);
			clearTimeout(worry);
			clearInterval(clock);
		};
	});

	return {
		get lost() {
			return lost;
		},
		get now() {
			return now;
		}
	};
}
