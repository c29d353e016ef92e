/** The app behind an address of its own, where a newer version of it can appear. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Published {
	url: string;
	/** From now on a newer version is there: the worker that keeps the app on a device is another one. */
	publish(): void;
}

/** Passes every question on to the app at `url`, as long as the specification runs. */
export async function publishedAt(url: string): Promise<Published> {
	let newer = false;
	const server = createServer((request, response) => {
		void fetch(url + (request.url ?? '/'), { headers: { accept: request.headers.accept ?? '*/*' } })
			.then(async (answer) => {
				const body = Buffer.from(await answer.arrayBuffer());
				const added = newer && request.url === '/service-worker.js' ? '\n// newer' : '';
				const headers = new Headers(answer.headers);
				headers.delete('content-encoding');
				headers.delete('content-length');
				response.writeHead(answer.status, Object.fromEntries(headers));
				response.end(Buffer.concat([body, Buffer.from(added)]));
			})
			.catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(
		() =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	);
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, publish: () => (newer = true) };
}
