/** A connection on which the page comes in slowly: the headers at once, the rest after a while. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Slow {
	url: string;
	close(): Promise<void>;
}

/** @param url of the app. @param pause between the beginning of a slow page and the rest, in milliseconds. @param isSlow which paths. */
export async function slowTo(
	url: string,
	pause: number,
	isSlow: (path: string) => boolean
): Promise<Slow> {
	const { hostname, port } = new URL(url);
	const proxy = createServer((asked, answer) => {
		const { method, url: path = '/', headers } = asked;
		const further = request({ hostname, port, method, path, headers }, (given) => {
			answer.writeHead(given.statusCode ?? 502, given.headers);
			if (!isSlow(path)) return given.pipe(answer);
			const parts: Buffer[] = [];
			given.on('data', (part: Buffer) => parts.push(part));
			given.once('end', () => {
				const whole = Buffer.concat(parts);
				answer.write(whole.subarray(0, 20));
				setTimeout(() => answer.end(whole.subarray(20)), pause);
			});
			return answer;
		});
		further.once('error', () => answer.destroy());
		asked.pipe(further);
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
		async close() {
			proxy.closeAllConnections();
			await new Promise((resolve) => proxy.close(resolve));
		}
	};
}
