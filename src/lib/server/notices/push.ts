/** Web push: a message that only one device can read (RFC 8291, RFC 8188), signed as ours (RFC 8292), to services we know. */
import {
	createCipheriv,
	createECDH,
	createPrivateKey,
	hkdfSync,
	randomBytes,
	sign
} from 'node:crypto';
import type { Subscription } from '../../domain/notices.ts';
import { post } from '../http/outgoing.ts';

export interface PushKey {
	public_key: string;
	private_key: string;
}

export interface Push {
	/** Where whoever runs a push service can reach us: `https:` or `mailto:`. */
	subject: string;
	key: PushKey;
	/** A service on this machine, for tests. */
	testOrigin: string | undefined;
}

const services = [
	/^fcm\.googleapis\.com$/,
	/^(?:[\w-]+\.)?push\.services\.mozilla\.com$/,
	/^(?:[\w-]+\.)?push\.apple\.com$/,
	/^(?:[\w-]+\.)*notify\.windows\.com$/
];

/** Whether an address is of a push service that browsers use: pushes go nowhere else, whatever a browser says. */
export function isPushService(endpoint: string, testOrigin?: string): boolean {
	if (!URL.canParse(endpoint)) return false;
	const url = new URL(endpoint);
	if (url.username !== '' || url.password !== '') return false;
	if (testOrigin !== undefined && url.origin === testOrigin) return true;
	return (
		url.protocol === 'https:' &&
		url.port === '' &&
		services.some((service) => service.test(url.hostname))
	);
}

/** What became of a push; `gone` when the device takes none any more. */
export type Pushed =
	| { state: 'sent' | 'gone' }
	| { state: 'failed'; code: string; /** The service asks to wait so long. */ seconds: number };

const keptFor = 86_400;

/**
 * Sends a text to a device.
 * @param topic names the message: one that still waits at the service under this name is replaced.
 */
export async function push(
	{ subject, key, testOrigin }: Push,
	{ endpoint, keys }: Subscription,
	text: string,
	{ topic, urgent }: { topic: string; urgent: boolean },
	now: Date
): Promise<Pushed> {
	if (!isPushService(endpoint, testOrigin)) return { state: 'gone' };
	const url = new URL(endpoint);
	const body = encrypt(keys, text);
	const headers = {
		'content-type': 'application/octet-stream',
		'content-encoding': 'aes128gcm',
		'content-length': String(body.length),
		ttl: String(keptFor),
		topic,
		urgency: urgent ? 'high' : 'normal',
		authorization: vapid(key, url.origin, subject, now)
	};
	try {
		const { status, retryAfter } = await post(url, headers, body);
		if (status >= 200 && status < 300) return { state: 'sent' };
		// 403: the device was registered with another key.
		if (status === 404 || status === 410 || status === 403) return { state: 'gone' };
		return { state: 'failed', code: `push_${status}`, seconds: Math.min(retryAfter, keptFor) };
	} catch {
		return { state: 'failed', code: 'push_unreachable', seconds: 0 };
	}
}

/**
 * Encrypts a text for one device, in one record.
 * @param ours and @param salt are made anew for each message; tests give those of the standard.
 */
export function encrypt(
	keys: Subscription['keys'],
	text: string,
	ours = newPair(),
	salt = randomBytes(16)
): Buffer {
	const theirs = Buffer.from(keys.p256dh, 'base64url');
	const publicKey = ours.getPublicKey();
	const shared = ours.computeSecret(theirs);
	const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, publicKey]);
	const secret = derive(shared, Buffer.from(keys.auth, 'base64url'), info, 32);
	const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
	const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
	const cipher = createCipheriv('aes-128-gcm', key, nonce);
	const last = Buffer.from([2]);
	const sealed = Buffer.concat([
		cipher.update(Buffer.concat([Buffer.from(text), last])),
		cipher.final(),
		cipher.getAuthTag()
	]);
	const size = Buffer.alloc(5);
	size.writeUInt32BE(4096);
	size.writeUInt8(publicKey.length, 4);
	return Buffer.concat([salt, size, publicKey, sealed]);
}

function derive(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}

function newPair() {
	const pair = createECDH('prime256v1');
	pair.generateKeys();
	return pair;
}

/** A new pair of keys by which push services know us. */
export function newKey(): PushKey {
	const pair = newPair();
	return {
		public_key: pair.getPublicKey('base64url'),
		private_key: pair.getPrivateKey('base64url')
	};
}

const signedFor = 12 * 3600;

function vapid(key: PushKey, audience: string, subject: string, now: Date): string {
	const point = Buffer.from(key.public_key, 'base64url');
	const jwk = {
		kty: 'EC',
		crv: 'P-256',
		x: point.subarray(1, 33).toString('base64url'),
		y: point.subarray(33).toString('base64url'),
		d: key.private_key
	};
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const exp = Math.floor(now.getTime() / 1000) + signedFor;
	const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: audience, exp, sub: subject })}`;
	const signature = sign('sha256', Buffer.from(said), {
		key: createPrivateKey({ key: jwk, format: 'jwk' }),
		dsaEncoding: 'ieee-p1363'
	});
	return `vapid t=${said}.${signature.toString('base64url')}, k=${key.public_key}`;
}
