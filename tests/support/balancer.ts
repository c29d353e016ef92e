/**
 * A small balancer: hands requests to processes in turn, asks each for its health, and asks another when one is not there.
 * It asks again for writes as well: every write of the app has an id of its own and may be repeated.
 */
import {
	Agent,
	createServer,
	type IncomingMessage,
	request as ask,
	type ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
	/** Its address, without a slash at the end. */
	url: string;
	/** How many requests were asked again at another process. */
	again(): number;
	/** How many requests each process answered. */
	answered(): number[];
	close(): Promise<void>;
}

interface Target {
	url: string;
	up: boolean;
	answered: number;
}

const between = 200;
/** So long a request waits for a process that can take it. */
const patience = 15_000;

/** Starts it before processes with these addresses; those that do not answer yet are taken in when they do. */
export async function startBalancer(urls: readonly string[]): Promise<Balancer> {
	const targets = urls.map((url): Target => ({ url, up: false, answered: 0 }));
	const agent = new Agent({ keepAlive: true, maxSockets: 200 });
	let turn = 0;
	let repeated = 0;
	const next = () => {
		const up = targets.filter((target) => target.up);
		return up[turn++ % Math.max(1, up.length)];
	};
	const look = async () => {
		await Promise.all(
			targets.map(async (target) => {
				const signal = AbortSignal.timeout(2000);
				const answer = await fetch(`${target.url}/healthz`, { signal }).catch(() => null);
				target.up = answer?.ok ?? false;
				await answer?.arrayBuffer();
			})
		);
	};
	await look();
	const looking = setInterval(() => void look(), between);

	async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const body = Buffer.concat(chunks);
		const until = performance.now() + patience;
		while (performance.now() < until && !response.destroyed) {
			const target = next();
			const answer = target && (await forward(target, request, body, response));
			if (target && answer && answer.statusCode !== 503) {
				target.answered++;
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
				// An answer that breaks off halfway is not made whole: who asked sees that and asks again.
				answer.once('error', () => response.destroy());
				return;
			}
			answer?.resume();
			if (target) {
				target.up = false;
				repeated++;
			} else await new Promise((resolve) => setTimeout(resolve, between / 4));
		}
		response.writeHead(502).end();
	}

	/** Nothing when the process is not there (any more). */
	function forward(
		target: Target,
		{ method, url, headers }: IncomingMessage,
		body: Buffer,
		response: ServerResponse
	): Promise<IncomingMessage | undefined> {
		return new Promise((resolve) => {
			const kept = { ...headers };
			delete kept.connection;
			delete kept['transfer-encoding'];
			const asking = ask(target.url + (url ?? '/'), {
				agent,
				method,
				headers: { ...kept, 'content-length': body.length }
			});
			asking.once('response', resolve);
			asking.once('error', () => resolve(undefined));
			response.once('close', () => asking.destroy());
			asking.end(body);
		});
	}

	const server = createServer((request, response) => {
		pass(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		again: () => repeated,
		answered: () => targets.map((target) => target.answered),
		async close() {
			clearInterval(looking);
			agent.destroy();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
