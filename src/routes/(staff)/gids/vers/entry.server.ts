import { error } from '@sveltejs/kit';
import { type Kind, kinds } from '$lib/domain/entries.ts';
import { idOr404 } from '../../vraag/ids.ts';

/** The entry that an address or a form names. @throws 404 when it names none. */
export function entryOf(kind: string, id: string): { kind: Kind; id: string } {
	const known = kinds.find((each) => each === kind);
	if (!known) error(404, { message: 'Not found' });
	return { kind: known, id: idOr404(id) };
}
