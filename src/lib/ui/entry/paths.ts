/** Kinds of entries as they stand in addresses. */
import type { Kind } from '../../domain/entries.ts';

const paths: Readonly<Record<Kind, string>> = {
	organization: 'organisatie',
	location: 'locatie',
	contact: 'persoon',
	service: 'aanbod'
};

export function pathOf(kind: Kind): string {
	return paths[kind];
}

/** Undefined when an address names no kind. */
export function kindOf(path: string): Kind | undefined {
	return (Object.keys(paths) as Kind[]).find((kind) => paths[kind] === path);
}
