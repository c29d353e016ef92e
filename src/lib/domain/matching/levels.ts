/** How far two entries agree, per field: the levels, by number as they are computed with and by name as they are told. */
import { type Field, fields } from './types.ts';

/** The level of number 0 is always 'missing': one of the two says nothing, so the field says nothing. */
export const levels = {
	name: [
		'missing',
		'same',
		'same_common',
		'near',
		'near_common',
		'contained',
		'contained_common',
		'partly',
		'partly_common',
		'little',
		'different'
	],
	address: ['missing', 'same', 'near', 'partial', 'unit', 'close', 'street', 'different'],
	place: ['missing', 'same', 'near', 'city', 'different'],
	phone: ['missing', 'same', 'shared', 'tail', 'near', 'different'],
	email: ['missing', 'same', 'shared', 'domain', 'different'],
	website: ['missing', 'same', 'shared', 'host', 'different'],
	mark: ['missing', 'same', 'one_sided', 'different'],
	category: ['missing', 'same', 'overlap', 'different'],
	source: ['missing', 'same', 'different'],
	organization: ['missing', 'same', 'partly', 'different'],
	description: ['missing', 'much', 'some', 'different']
} as const satisfies Record<Field, readonly string[]>;

export type Level<F extends Field> = (typeof levels)[F][number];

/** As many as any field has: the width of a row in the tables. */
export const width = 11;

/** The number of a level. */
export function levelNumber<F extends Field>(field: F, name: Level<F>): number {
	const all: readonly string[] = levels[field];
	return all.indexOf(name);
}

/** The levels of a pair, one per field in the order of `fields`, as one number. */
export function pack(found: Uint8Array): number {
	let packed = 0;
	for (let field = 0; field < fields.length; field++) packed = packed * width + (found[field] ?? 0);
	return packed;
}

/** The inverse of `pack`. */
export function unpack(packed: number, into: Uint8Array): Uint8Array {
	let rest = packed;
	for (let field = fields.length - 1; field >= 0; field--) {
		into[field] = rest % width;
		rest = Math.floor(rest / width);
	}
	return into;
}
