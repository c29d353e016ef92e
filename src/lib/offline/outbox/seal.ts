/** Seals a form to the server's public key: once it is sealed this phone cannot read it back either. */
import { boundTo, type Header, type SealedFields, type SealingKey } from '../../domain/outbox.ts';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Seals the fields of a form; with another header beside them they do not open. */
export async function seal(
	{ id, key }: SealingKey,
	header: Header,
	fields: SealedFields
): Promise<string> {
	const point = fromText(key);
	const own = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
	const theirs = await crypto.subtle.importKey('raw', point, curve, false, []);
	const shared = await crypto.subtle.deriveBits(
		{ name: 'ECDH', public: theirs },
		own.privateKey,
		256
	);
	const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
	const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
	const bytes = new TextEncoder();
	const cipher = await crypto.subtle.deriveKey(
		{
			name: 'HKDF',
			hash: 'SHA-256',
			salt: joined(ephemeral, point),
			info: bytes.encode('warmwijzer envelope')
		},
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt']
	);
	const nonce = crypto.getRandomValues(new Uint8Array(12));
	const sealed = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: bytes.encode(boundTo(header)) },
		cipher,
		bytes.encode(JSON.stringify(fields))
	);
	return `${id}.${toText(joined(ephemeral, nonce, new Uint8Array(sealed)))}`;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

function toText(bytes: Uint8Array): string {
	const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
	const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
