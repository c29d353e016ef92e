/** The cable to a database, which can be pulled out and put back. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Cable {
	/** The same address through this cable. */
	url: string;
	pull(): void;
	putBack(): void;
	close(): Promise<void>;
}

/** @param url of a PostgreSQL database. */
export async function cableTo(url: string): Promise<Cable> {
	const { hostname, port } = new URL(url);
	const ends = new Set<Socket>();
	let whole = true;
	const server = createServer((near) => {
		if (!whole) {
			near.destroy();
			return;
		}
		const far = connect(Number(port), hostname);
		for (const [end, other] of [
			[near, far],
			[far, near]
		] as const) {
			ends.add(end);
			end.pipe(other);
			end.once('error', () => other.destroy());
			end.once('close', () => {
				ends.delete(end);
				other.destroy();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const own = new URL(url);
	own.port = String((server.address() as AddressInfo).port);
	const pull = () => {
		whole = false;
		for (const end of ends) end.destroy();
	};
	return {
		url: own.href,
		pull,
		putBack: () => (whole = true),
		async close() {
			pull();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
