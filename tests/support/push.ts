/** A small push service for specifications, and a device that reads what comes (RFC 8291), written apart from the app. */
import {
	createDecipheriv,
	createECDH,
	createPublicKey,
	hkdfSync,
	randomBytes,
	verify
} from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Device {
	endpoint: string;
	keys: { p256dh: string; auth: string };
	/** What came, opened. */
	read(body: Buffer): string;
}

export interface Pushes {
	origin: string;
	/** What came for each device, in order: headers and body. */
	came: { path: string; headers: Record<string, unknown>; body: Buffer }[];
	/** What it answers, from now on. */
	answer: number;
	device(name: string): Device;
	stop(): Promise<void>;
}

export async function startPushService(): Promise<Pushes> {
	const server = createServer((request, response) => {
		void buffer(request).then((body) => {
			pushes.came.push({ path: request.url ?? '', headers: request.headers, body });
			response.writeHead(pushes.answer).end();
		});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const pushes: Pushes = {
		origin,
		came: [],
		answer: 201,
		device: (name) => newDevice(`${origin}/${name}`),
		stop: () => new Promise((stopped) => server.close(() => stopped()))
	};
	return pushes;
}

function newDevice(endpoint: string): Device {
	const pair = createECDH('prime256v1');
	pair.generateKeys();
	const auth = randomBytes(16);
	const own = pair.getPublicKey();
	return {
		endpoint,
		keys: { p256dh: own.toString('base64url'), auth: auth.toString('base64url') },
		read(body) {
			const salt = body.subarray(0, 16);
			const length = body.readUInt8(20);
			const sender = body.subarray(21, 21 + length);
			const sealed = body.subarray(21 + length);
			const derive = (secret: Uint8Array, with_: Uint8Array, info: Uint8Array, size: number) =>
				Buffer.from(hkdfSync('sha256', secret, with_, info, size));
			const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
			const secret = derive(pair.computeSecret(sender), auth, info, 32);
			const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
			const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
			const decipher = createDecipheriv('aes-128-gcm', key, nonce);
			decipher.setAuthTag(sealed.subarray(-16));
			const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
			return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
		}
	};
}

/** What a push says of who sends it, when its signature is right (RFC 8292). */
export function signedBy(authorization: string): { aud: string; sub: string; exp: number } | null {
	const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
	const [head = '', claims = '', signature = ''] = token.split('.');
	const point = Buffer.from(key, 'base64url');
	const jwk = {
		kty: 'EC',
		crv: 'P-256',
		x: point.subarray(1, 33).toString('base64url'),
		y: point.subarray(33).toString('base64url')
	};
	const right = verify(
		'sha256',
		Buffer.from(`${head}.${claims}`),
		{ key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
		Buffer.from(signature, 'base64url')
	);
	return right
		? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
				aud: string;
				sub: string;
				exp: number;
			})
		: null;
}
