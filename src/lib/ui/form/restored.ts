/** What somebody wrote before and wants to write on: in memory only, from the outbox to the page of the form. */
import type { SealedFields } from '../../domain/outbox.ts';

interface Restored {
	/** Of the item in the outbox; it goes when the form is sent. */
	id: string;
	/** Its page and the action of it. */
	form: string;
	fields: Record<string, unknown>;
}

let held: Restored | null = null;

/** Hands fields on to the page where their form stands. */
export function restore(id: string, path: string, fields: SealedFields): void {
	const together = new Map<string, unknown>();
	for (const [name, text] of fields) {
		const before = together.get(name);
		together.set(name, before === undefined ? text : [before, text].flat());
	}
	held = { id, form: formOf(path), fields: Object.fromEntries(together) };
}

/** What was handed on to a form of this page; undefined when there is nothing. @param action of the form, `/say`; '' for the only one. */
export function restoredFor(pathname: string, action = ''): Record<string, unknown> | undefined {
	return held?.form === pathname + action ? held.fields : undefined;
}

/** A form was sent: gives the id of the item that it came from. @param path of its action. */
export function restoredIsSent(path: string): string | undefined {
	if (held?.form !== formOf(path)) return undefined;
	const { id } = held;
	held = null;
	return id;
}

/** The page of a form and its action, without what else stands behind the question mark. */
function formOf(path: string): string {
	const [pathname = '', search = ''] = path.split('?');
	return pathname + (search.split('&').find((part) => part.startsWith('/')) ?? '');
}
