/** Seals what a resident says, so that a stolen database, backup or log says nothing: AES-256-GCM, one key per installation. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { type Envelopes, openEnvelopes } from './envelopes.ts';

export interface Vault extends Envelopes {
	/** The id of the key that new texts are sealed with: it stands in front of each. */
	keyId: string;
	/**
	 * Seals a text for one place.
	 * @param place where it is kept (`resident.words:<id>`): a text moved elsewhere does not open.
	 */
	seal(place: string, text: string): string;
	/** Opens a sealed text. @throws when it was changed, moved, or sealed with a key that is not here. */
	open(place: string, sealed: string): string;
	/** A keyed hash: for tokens and codes that must be found again and never read back. */
	hash(text: string): string;
	/** The same with every key there is, the current one first: by which something of before a change of key is found. */
	hashes(text: string): string[];
}

interface Key {
	id: string;
	cipher: Buffer;
}

/**
 * @param secrets SECRET_KEY first, then former ones that may still have sealed something.
 */
export function openVault(secrets: readonly [string, ...string[]]): Vault {
	const keys = secrets.map(keyOf);
	const [current] = keys;
	if (!current) throw new Error('A vault needs a key.');
	const macs = secrets.map((secret) =>
		Buffer.from(hkdfSync('sha256', secret, '', 'warmwijzer token', 32))
	);
	const hashes = (text: string) =>
		macs.map((mac) => createHash('sha256').update(mac).update(text).digest('base64url'));
	return {
		keyId: current.id,
		seal(place, text) {
			const iv = randomBytes(12);
			const cipher = createCipheriv('aes-256-gcm', current.cipher, iv);
			cipher.setAAD(Buffer.from(place));
			const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			const packed = Buffer.concat([iv, cipher.getAuthTag(), sealed]);
			return `${current.id}.${packed.toString('base64url')}`;
		},
		open(place, sealed) {
			const [id, packed = ''] = sealed.split('.');
			const key = keys.find((each) => each.id === id);
			if (!key) throw new Error(`Sealed with a key that is not here (${id}).`);
			const bytes = Buffer.from(packed, 'base64url');
			const decipher = createDecipheriv('aes-256-gcm', key.cipher, bytes.subarray(0, 12));
			decipher.setAAD(Buffer.from(place));
			decipher.setAuthTag(bytes.subarray(12, 28));
			return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString(
				'utf8'
			);
		},
		hash: (text) => hashes(text)[0] ?? '',
		hashes,
		...openEnvelopes(secrets)
	};
}

function keyOf(secret: string): Key {
	const cipher = Buffer.from(hkdfSync('sha256', secret, '', 'warmwijzer resident', 32));
	return { id: createHash('sha256').update(cipher).digest('hex').slice(0, 8), cipher };
}
