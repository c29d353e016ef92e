/** What comes from the outbox of a phone: opened for who wrote it, with the moment at which it was written. */
import type { Actor } from '../domain/actor.ts';
import { boundTo, type Envelope, type SealedFields } from '../domain/outbox.ts';
import { NotOpened } from './envelopes.ts';
import type { Vault } from './vault.ts';

export type Opened =
	| { ok: true; fields: SealedFields; made: Date }
	| { ok: false; code: 'other_account' | 'key_gone' | 'not_opened' };

/**
 * Opens an envelope for who made it; nobody else can have it opened.
 * @returns the fields of the form, and when it was written by the clock of the server.
 */
export function open(
	vault: Vault,
	actor: Actor,
	{ header, sealed, now }: Envelope,
	received = new Date()
): Opened {
	if (actor.id === null || actor.id !== header.account) return { ok: false, code: 'other_account' };
	try {
		const fields: unknown = JSON.parse(vault.openEnvelope(sealed, boundTo(header)));
		if (!isFields(fields)) return { ok: false, code: 'not_opened' };
		const ahead = Date.parse(now) - received.getTime();
		return { ok: true, fields, made: new Date(Date.parse(header.made_at) - ahead) };
	} catch (error) {
		return { ok: false, code: error instanceof NotOpened ? error.code : 'not_opened' };
	}
}

function isFields(content: unknown): content is SealedFields {
	return (
		Array.isArray(content) &&
		content.every(
			(pair: unknown) =>
				Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string')
		)
	);
}

/** When something was written, and when it came. */
export interface Late {
	made: Date;
	received: Date;
}

const place = 'outbox.written';

/** The name of the header by which the server tells itself when a form was written. */
export const writtenHeader = 'x-written';

/** Says when a form was written, so that only this server can have said it. */
export function sayWritten(vault: Vault, { made, received }: Late): string {
	return vault.seal(place, JSON.stringify([made.toISOString(), received.toISOString()]));
}

/** What `sayWritten` said; undefined for anything else. */
export function readWritten(vault: Vault, said: string | null): Late | undefined {
	if (said === null) return undefined;
	try {
		const [made, received] = JSON.parse(vault.open(place, said)) as [string, string];
		return { made: new Date(made), received: new Date(received) };
	} catch {
		return undefined;
	}
}
