/** The copy of the public directory on this device. The work is done in a worker, so that the page stays quick. */
import { connection } from './connection.svelte.ts';
import type { Reply, Request } from './worker.ts';

type Waiting = { resolve: (reply: Reply) => void };

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

async function send(request: Request): Promise<Reply> {
	worker ??= start();
	const id = ++last;
	return new Promise((resolve) => {
		waiting.set(id, { resolve });
		worker?.postMessage({ id, request });
	});
}

function start(): Worker {
	const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	made.onmessage = ({ data }: MessageEvent<{ id: number; reply: Reply }>) => {
		if (data.reply.at !== undefined) connection.copyAt = data.reply.at;
		waiting.get(data.id)?.resolve(data.reply);
		waiting.delete(data.id);
	};
	made.onerror = () => {
		for (const { resolve } of waiting.values()) resolve({ answer: undefined });
		waiting.clear();
	};
	return made;
}

export const copy = {
	/** What the server would answer to this address; null when there is no such entry, undefined when there is no copy. */
	async answer(path: string): Promise<unknown> {
		return (
			await send({
				kind: 'answer',
				path,
				lang: document.documentElement.lang === 'en' ? 'en' : 'nl'
			})
		).answer;
	},
	/** Makes the index now, so that the first key press without a connection is answered at once. */
	async warm(): Promise<void> {
		await copy.answer('/api/search?q=hulp&limit=1');
	},
	/** Looks whether there is a copy, and gets the differences when it is older than so many milliseconds. */
	async refresh(olderThan: number): Promise<void> {
		await send({ kind: 'refresh', olderThan });
	}
};
