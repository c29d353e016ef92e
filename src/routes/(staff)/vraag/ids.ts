import { error } from '@sveltejs/kit';
import { isId, uuidv7 } from '$lib/domain/ids.ts';

/** The id that a form gives its command, so that a double tap is one command; a new one when it came without. */
export function commandId(data: FormData, name = 'command'): string {
	const id = data.get(name);
	return typeof id === 'string' && isId(id) ? id : uuidv7();
}

/** The id in an address. @throws 404 when it is none. */
export function idOr404(text: string): string {
	if (!isId(text)) error(404, { message: 'Not found' });
	return text;
}

/** The id that a field of a form holds; empty when it is none. */
export function idOf(data: FormData, name: string): string {
	const id = textOf(data, name);
	return isId(id) ? id : '';
}

/** One text of a form; empty when it is not there. */
export function textOf(data: FormData, name: string): string {
	const value = data.get(name);
	return typeof value === 'string' ? value : '';
}
