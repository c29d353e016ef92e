/**
 * Opens what phones sealed: ephemeral ECDH on P-256 (which every browser has), HKDF-SHA-256, AES-256-GCM. The key pair
 * follows from SECRET_KEY, so that it needs no keeping; former keys still open what was sealed to them.
 * An envelope is `<key id>.<base64url of: ephemeral point (65), nonce (12), text and tag>`.
 */
import { createDecipheriv, createECDH, createHash, hkdfSync } from 'node:crypto';
import type { SealingKey } from '../domain/outbox.ts';

/** Why an envelope did not open: sealed to a key that is gone, or changed on its way. */
export class NotOpened extends Error {
	readonly code: 'key_gone' | 'not_opened';
	constructor(code: 'key_gone' | 'not_opened') {
		super(code);
		this.code = code;
	}
}

export interface Envelopes {
	/** What phones seal to. */
	sealingKey: SealingKey;
	/**
	 * Opens an envelope.
	 * @param bound what stood beside it: of another one it does not open.
	 * @throws NotOpened
	 */
	openEnvelope(sealed: string, bound: string): string;
}

const curve = 'prime256v1';
const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
const [pointLength, nonceLength, tagLength] = [65, 12, 16];

/** @param secrets SECRET_KEY first, then former ones. */
export function openEnvelopes(secrets: readonly [string, ...string[]]): Envelopes {
	const [first, ...former] = secrets;
	const current = pairOf(first);
	const pairs = [current, ...former.map(pairOf)];
	return {
		sealingKey: { id: current.id, key: current.point.toString('base64url') },
		openEnvelope(sealed, bound) {
			const [id, packed = ''] = sealed.split('.');
			const pair = pairs.find((each) => each.id === id);
			if (!pair) throw new NotOpened('key_gone');
			try {
				return open(pair, Buffer.from(packed, 'base64url'), bound);
			} catch {
				throw new NotOpened('not_opened');
			}
		}
	};
}

interface Pair {
	id: string;
	secret: Buffer;
	point: Buffer;
}

function open({ secret, point }: Pair, bytes: Buffer, bound: string): string {
	const ephemeral = bytes.subarray(0, pointLength);
	const nonce = bytes.subarray(pointLength, pointLength + nonceLength);
	const rest = bytes.subarray(pointLength + nonceLength);
	const ecdh = createECDH(curve);
	ecdh.setPrivateKey(secret);
	// Refuses a point that is not on the curve.
	const shared = ecdh.computeSecret(ephemeral);
	const salt = Buffer.concat([ephemeral, point]);
	const key = Buffer.from(hkdfSync('sha256', shared, salt, 'warmwijzer envelope', 32));
	const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
	cipher.setAAD(Buffer.from(bound));
	cipher.setAuthTag(rest.subarray(-tagLength));
	return Buffer.concat([cipher.update(rest.subarray(0, -tagLength)), cipher.final()]).toString(
		'utf8'
	);
}

/** A number below the order of the curve, from more bytes than it has, so that each is as likely (FIPS 186-5, A.2.1). */
function pairOf(secret: string): Pair {
	const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'warmwijzer envelope key', 48));
	const number = (BigInt(`0x${bytes.toString('hex')}`) % (order - 1n)) + 1n;
	const ecdh = createECDH(curve);
	ecdh.setPrivateKey(Buffer.from(number.toString(16).padStart(64, '0'), 'hex'));
	const point = ecdh.getPublicKey();
	const id = createHash('sha256').update(point).digest('hex').slice(0, 8);
	return { id, secret: ecdh.getPrivateKey(), point };
}
