import type { WebAuthnCredential } from '@simplewebauthn/server';
import * as v from 'valibot';
import type { Actor } from '../../domain/actor.ts';
import { type Db, transaction } from '../db/index.ts';
import { record } from '../events.ts';
import type { House } from '../house.ts';
import type { Vault } from '../vault.ts';
import { openTicket, sealTicket } from './tickets.ts';

/** Where the app stands: passkeys are bound to it. A URL is one. */
export interface Site {
	hostname: string;
	origin: string;
}

/** 30 MB that a server which only finds and calls does without. */
const webauthn = () => import('@simplewebauthn/server');
/** How long somebody may take, in seconds. */
const patience = 300;
const challengeSchema = v.object({ challenge: v.string() });
const text = v.pipe(v.string(), v.maxLength(20_000));
const both = {
	id: text,
	rawId: text,
	type: v.literal('public-key'),
	clientExtensionResults: v.object({})
};
const shown = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({
		...both,
		response: v.object({
			clientDataJSON: text,
			authenticatorData: text,
			signature: text,
			userHandle: v.exactOptional(text)
		})
	})
);
const made = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({
		...both,
		response: v.object({
			clientDataJSON: text,
			attestationObject: text,
			transports: v.optional(v.array(v.string()), [])
		})
	})
);

/** Asks a browser for any passkey of this site. The ticket goes back with the answer. */
export async function askForPasskey(vault: Vault, site: Site) {
	const { generateAuthenticationOptions } = await webauthn();
	const options = await generateAuthenticationOptions({
		rpID: site.hostname,
		userVerification: 'required',
		timeout: patience * 1000
	});
	const ticket = sealTicket(vault, 'show-passkey', { challenge: options.challenge }, patience);
	return { options, ticket };
}

/**
 * Whose passkey a browser shows: the id of the account, or undefined when the answer does not hold.
 * @param answer what the browser gave, as JSON.
 */
export async function ownerOfPasskey(
	{ db, vault }: House,
	site: Site,
	{ ticket, answer }: { ticket: string | undefined; answer: string },
	now = new Date()
): Promise<string | undefined> {
	const asked = openTicket(vault, 'show-passkey', challengeSchema, ticket);
	const response = v.safeParse(shown, answer);
	if (!asked || !response.success) return undefined;
	const passkey = await db
		.selectFrom('passkey')
		.innerJoin('account', 'account.id', 'passkey.account_id')
		.selectAll('passkey')
		.where('passkey.id', '=', response.output.id)
		.where('account.left_at', 'is', null)
		.executeTakeFirst();
	if (!passkey) return undefined;
	const counter = await newCounter(site, asked.challenge, response.output, {
		id: passkey.id,
		publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
		counter: passkey.counter
	});
	if (counter === undefined) return undefined;
	await db
		.updateTable('passkey')
		.set({ counter, used_at: now.toISOString() })
		.where('id', '=', passkey.id)
		.execute();
	return passkey.account_id;
}

async function newCounter(
	site: Site,
	expectedChallenge: string,
	response: v.InferOutput<typeof shown>,
	credential: WebAuthnCredential
): Promise<number | undefined> {
	const { verifyAuthenticationResponse } = await webauthn();
	try {
		const { verified, authenticationInfo } = await verifyAuthenticationResponse({
			response,
			expectedChallenge,
			expectedOrigin: site.origin,
			expectedRPID: site.hostname,
			credential,
			requireUserVerification: true
		});
		return verified ? authenticationInfo.newCounter : undefined;
	} catch {
		// The library throws at whatever does not hold: another site, another challenge, a wrong signature.
		return undefined;
	}
}

export interface PasskeyOwner {
	/** Id of the account, which need not exist yet. */
	id: string;
	email: string;
	name: string;
}

/** Asks a browser to make a passkey for somebody. The ticket goes back with the answer. */
export async function offerPasskey({ db, vault }: House, site: Site, owner: PasskeyOwner) {
	const existing = await db
		.selectFrom('passkey')
		.select('id')
		.where('account_id', '=', owner.id)
		.execute();
	const { generateRegistrationOptions } = await webauthn();
	const options = await generateRegistrationOptions({
		rpName: 'Warmwijzer',
		rpID: site.hostname,
		userName: owner.email,
		userDisplayName: owner.name,
		userID: new TextEncoder().encode(owner.id),
		timeout: patience * 1000,
		excludeCredentials: existing,
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
	const content = { challenge: options.challenge, account_id: owner.id };
	return { options, ticket: sealTicket(vault, 'make-passkey', content, patience) };
}

export interface NewPasskey {
	/** Whose it is. */
	account_id: string;
	id: string;
	public_key: string;
	counter: number;
	transports: string;
}

/** The passkey that a browser made, or undefined when the answer does not hold. */
export async function readPasskey(
	vault: Vault,
	site: Site,
	{ ticket, answer }: { ticket: string | undefined; answer: string }
): Promise<NewPasskey | undefined> {
	const schema = v.object({ challenge: v.string(), account_id: v.string() });
	const asked = openTicket(vault, 'make-passkey', schema, ticket);
	const response = v.safeParse(made, answer);
	if (!asked || !response.success) return undefined;
	const { verifyRegistrationResponse } = await webauthn();
	try {
		const { verified, registrationInfo } = await verifyRegistrationResponse({
			response: response.output,
			expectedChallenge: asked.challenge,
			expectedOrigin: site.origin,
			expectedRPID: site.hostname,
			requireUserVerification: true
		});
		if (!verified) return undefined;
		const { id, publicKey, counter } = registrationInfo.credential;
		return {
			account_id: asked.account_id,
			id,
			public_key: Buffer.from(publicKey).toString('base64url'),
			counter,
			transports: JSON.stringify(response.output.response.transports)
		};
	} catch {
		return undefined;
	}
}

/** Adds a passkey that a browser made, under a name. Only for oneself. */
export async function addPasskey(
	{ db, vault }: House,
	actor: Actor,
	site: Site,
	given: { ticket: string | undefined; answer: string; name: string }
): Promise<{ ok: true } | { ok: false; code: 'passkey_failed' }> {
	const passkey = await readPasskey(vault, site, given);
	if (!passkey || passkey.account_id !== actor.id) return { ok: false, code: 'passkey_failed' };
	await transaction(db, async (trx) => {
		await writePasskey(trx, passkey, given.name);
		const { account_id } = passkey;
		const type = 'account.passkey_added';
		await record(trx, { type, entity: 'account', entity_id: account_id, actor_id: account_id });
	});
	return { ok: true };
}

/** Keeps a passkey. The caller has made sure whose it is. */
export async function writePasskey(db: Db, passkey: NewPasskey, name: string): Promise<void> {
	await db
		.insertInto('passkey')
		.values({
			...passkey,
			name: name.trim().slice(0, 60) || 'Passkey',
			created_at: new Date().toISOString(),
			used_at: null
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
