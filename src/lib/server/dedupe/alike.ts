/** 'Staat dit er al?': what is in the directory already, while somebody types a new entry. */
import type { Kind } from '../../domain/entries.ts';
import { makeIndex, type MatchRecord, similar } from '../../domain/matching/index.ts';
import type { Db } from '../db/index.ts';
import { revision } from '../events.ts';
import { recordsOf } from './pairs.ts';

type Index = ReturnType<typeof makeIndex>;

/** Taken in once, and again when the directory changed: so that a key press is answered at once. */
const kept = new WeakMap<Db, Map<Kind, { at: number; index: Index; names: Map<string, string> }>>();

export interface Alike {
	id: string;
	name: string;
	/** From 0 to 1. */
	probability: number;
}

/**
 * Entries that may be what somebody is typing, likeliest first, three at most. Editors may.
 * @param draft what was typed so far, as it stands in the form; its id is that of the entry being typed.
 */
export async function alike(db: Db, kind: Kind, draft: MatchRecord): Promise<Alike[]> {
	const { index, names } = await indexOf(db, kind);
	return similar(index, draft, 3).map(({ id_b, probability }) => ({
		id: id_b,
		name: names.get(id_b) ?? '',
		probability
	}));
}

async function indexOf(db: Db, kind: Kind) {
	const at = await revision(db);
	const ofDb = kept.get(db) ?? new Map();
	kept.set(db, ofDb);
	const known = ofDb.get(kind);
	if (known?.at === at) return known;
	const records = await recordsOf(db, kind);
	const made = {
		at,
		index: makeIndex(kind, records, { region: 'NL' }),
		names: new Map(records.map(({ id, name }) => [id, String(name)]))
	};
	ofDb.set(kind, made);
	return made;
}
