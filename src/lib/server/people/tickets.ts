import * as v from 'valibot';
import type { Vault } from '../vault.ts';

/** What must outlive one request and be known to nobody else travels with the browser, sealed, for a while. */
export function sealTicket(
	vault: Vault,
	place: string,
	content: Record<string, unknown>,
	seconds: number,
	now = Date.now()
): string {
	return vault.seal(`ticket:${place}`, JSON.stringify({ content, until: now + seconds * 1000 }));
}

/** What is in a ticket; undefined when it is not one of ours, of another place, or too old. */
export function openTicket<Output>(
	vault: Vault,
	place: string,
	schema: v.GenericSchema<unknown, Output>,
	sealed: string | undefined,
	now = Date.now()
): Output | undefined {
	if (sealed === undefined) return undefined;
	try {
		const opened: unknown = JSON.parse(vault.open(`ticket:${place}`, sealed));
		const { content, until } = v.parse(v.object({ content: schema, until: v.number() }), opened);
		return until > now ? content : undefined;
	} catch {
		return undefined;
	}
}
