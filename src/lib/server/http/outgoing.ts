/** What goes out to servers of others, and never to one inside. */
import { lookup } from 'node:dns';
import { request as insecurely } from 'node:http';
import { request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const patience = 10_000;

/**
 * Posts something to another server. What is `https` never goes to an address inside; plain `http` is for a server on
 * this machine in tests, which the caller has looked at.
 * @returns the status, and how many seconds the other asks to wait. Redirects are not followed.
 * @throws when nobody answers within ten seconds, or the name leads inside.
 */
export function post(
	url: URL,
	headers: Record<string, string>,
	body: Buffer
): Promise<{ status: number; retryAfter: number }> {
	const plain = url.protocol === 'http:';
	// A name is looked up, an address is not.
	if (!plain && isAddressInside(url.hostname))
		return Promise.reject(new Error('an address inside'));
	return new Promise((resolve, reject) => {
		const options = {
			method: 'POST',
			headers,
			signal: AbortSignal.timeout(patience),
			...(plain ? {} : { lookup: publicOnly })
		};
		const outgoing = (plain ? insecurely : request)(url, options, (answer) => {
			answer.resume();
			const retryAfter = Number(answer.headers['retry-after'] ?? 0) || 0;
			resolve({ status: answer.statusCode ?? 0, retryAfter });
		});
		outgoing.once('error', reject);
		outgoing.end(body);
	});
}

const inside = new BlockList();
for (const [network, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['224.0.0.0', 3]
] as const) {
	inside.addSubnet(network, bits, 'ipv4');
	inside.addSubnet(`::ffff:${network}`, 96 + bits, 'ipv6');
}
inside.addAddress('::', 'ipv6');
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');
inside.addSubnet('ff00::', 8, 'ipv6');
// These lead to addresses of the other family, inside as well.
inside.addSubnet('64:ff9b::', 96, 'ipv6');
inside.addSubnet('2002::', 16, 'ipv6');

/** Whether an address is of this machine or this network. */
export function isInside(address: string, family: number): boolean {
	return inside.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Looks a name up, and refuses when it leads inside: the address that is asked for is the one that was looked at. */
const publicOnly: LookupFunction = (host, options, done) => {
	lookup(host, { ...options, all: true }, (error, addresses) => {
		const [first] = addresses ?? [];
		if (error || !first) return done(error ?? new Error('no address'), '', 4);
		if (addresses.some(({ address, family }) => isInside(address, family))) {
			return done(new Error('an address inside'), '', 4);
		}
		if (options.all) done(null, addresses);
		else done(null, first.address, first.family);
	});
};

/** Whether the host of an address on the web is itself an address inside. */
export function isAddressInside(host: string): boolean {
	const bare = host.replace(/^\[|\]$/g, '');
	const family = isIP(bare);
	return family !== 0 && isInside(bare, family);
}
