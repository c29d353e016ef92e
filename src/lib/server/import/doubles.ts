/** Entries that may be the same as one that is here already: exact for places and people, the matcher for the others. */
import type { Entries, Identified, Kind } from '../../domain/entries.ts';
import { findPairs, type MatchRecord, recordOf, sentenceOf } from '../../domain/matching/index.ts';
import { addressKey } from '../../domain/reading-in/addresses.ts';
import { nameKey } from '../../domain/reading-in/rows.ts';

export interface Double {
	entity_id: string;
	/** From 0 to 1; 1 is certain and asks nothing. */
	probability: number;
	/** In plain Dutch: 'zelfde nummer, naam lijkt'. */
	why: string;
}

export interface Candidate<Of extends Kind> {
	key: string;
	fields: Partial<Entries[Of]>;
}

/** From here the proposal is that they are the same. */
export const likely = 0.9;

/** A place of one organisation at one address, or a person with one name there, by the key they have in common. */
export function exactKey(
	kind: 'location' | 'contact',
	fields: Partial<Entries['location'] & Entries['contact']>
): string {
	const { organization_id, name = '', address_1, postal_code } = fields;
	const what =
		kind === 'location' && address_1
			? `${addressKey(address_1)} ${postal_code ?? ''}`
			: nameKey(name);
	return `${organization_id ?? ''}|${what}`;
}

/** What each candidate may be the same as, the likeliest. @param organizations names by id. */
export function findDoubles(
	kind: 'organization' | 'service',
	here: readonly (Identified<'organization'> | Identified<'service'>)[],
	candidates: readonly Candidate<'organization' | 'service'>[],
	nameOf: (organization: string) => string | undefined
): Map<string, Double> {
	if (candidates.length === 0 || here.length === 0) return new Map();
	const prefix = 'new:';
	const record = (id: string, fields: Partial<Entries[Kind]>, source: string): MatchRecord => ({
		...recordOf(kind, id, fields, { nameOf, placeOf: () => undefined }),
		source
	});
	const { pairs } = findPairs(
		kind,
		[
			...here.map((each) => record(each.id, each, 'here')),
			...candidates.map(({ key, fields }) => record(prefix + key, fields, 'file'))
		],
		{ region: 'NL' }
	);
	const found = sameNames(here, candidates);
	for (const { id_a, id_b, probability, reasons } of pairs) {
		const [candidate, entity_id] = id_a.startsWith(prefix) ? [id_a, id_b] : [id_b, id_a];
		if (!candidate.startsWith(prefix) || entity_id.startsWith(prefix)) continue;
		const key = candidate.slice(prefix.length);
		const before = found.get(key);
		const why = sentenceOf(reasons, 'nl');
		// Never certain: a person looks.
		const double = { entity_id, probability: Math.min(probability, 0.999), why };
		if (!before || before.probability < double.probability) found.set(key, double);
	}
	return found;
}

/** The only one with the same name, legal forms aside: of all organisations, or of the services of one. */
function sameNames(
	here: readonly Identified<'organization' | 'service'>[],
	candidates: readonly Candidate<'organization' | 'service'>[]
): Map<string, Double> {
	const keyOf = ({ organization_id = '', name = '' }: Partial<Entries['service']>) =>
		`${organization_id}|${nameKey(name)}`;
	const named = Map.groupBy(here, keyOf);
	const found = new Map<string, Double>();
	for (const { key, fields } of candidates) {
		const [only, another] = named.get(keyOf(fields)) ?? [];
		if (only && !another)
			found.set(key, { entity_id: only.id, probability: sameName, why: 'zelfde naam' });
	}
	return found;
}

/** Two organisations of one city with one name are nearly always one; a person looks. */
const sameName = 0.95;
