/** What somebody wrote before and wants to write on: in memory only, from the outbox to the page of the form. */
import { pageOf, type SealedFields } from '../../domain/outbox.ts';

interface Restored {
	/** Of the item in the outbox; it goes when the form is sent. */
	id: string;
	page: string;
	fields: Record<string, unknown>;
}

let held: Restored | null = null;

/** Hands fields on to the page where their form stands. */
export function restore(id: string, path: string, fields: SealedFields): void {
	const together: Record<string, unknown> = {};
	for (const [name, text] of fields) {
		const before = together[name];
		together[name] = before === undefined ? text : [before, text].flat();
	}
	held = { id, page: pageOf(path).split('?')[0] ?? '', fields: together };
}

/** What was handed on to this page; undefined when there is nothing. */
export function restoredFor(pathname: string): Record<string, unknown> | undefined {
	return held?.page === pathname ? held.fields : undefined;
}

/** The form of this page was sent: gives the id of the item that it came from. */
export function restoredIsSent(pathname: string): string | undefined {
	if (held?.page !== pathname) return undefined;
	const { id } = held;
	held = null;
	return id;
}
