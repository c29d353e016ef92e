/** Two or more entries that are the same thing: which value of each field is best, and why. */
import {
	blank,
	type Entries,
	type Field,
	fieldsOf,
	type Kind,
	type PhoneEntry,
	sameValue,
	type Visibility
} from './entries.ts';
import { phoneDigits } from './phones.ts';

/** When a field got its value, by whom, and from which source (its name). */
export interface Origin {
	at: string;
	by: string;
	source: string | null;
	/** Somebody confirmed it or typed it: not a list that was imported. */
	by_hand: boolean;
}

export interface Candidate<Of extends Kind> {
	id: string;
	fields: Entries[Of];
	origins: Partial<Record<string, Origin>>;
}

/** Why a value is proposed: the key of the message that says so. */
export type Reason =
	| 'same'
	| 'only_one'
	| 'all_together'
	| 'strictest'
	| 'real'
	| 'by_hand'
	| 'newest'
	| 'most_complete'
	| 'of_kept';

/** Whose value a field gets: the id of an entry, or all of them together. */
export type Choice = string;
export const together = 'all';

export interface Proposal {
	field: string;
	choice: Choice;
	reason: Reason;
}

/** Lists of which nothing is lost when they are put together. */
const lists: ReadonlySet<string> = new Set([
	'phones',
	'languages',
	'needs',
	'audiences',
	'accessibility',
	'bring',
	'location_ids',
	'contact_ids'
]);

/** Texts where more says more. */
const texts: ReadonlySet<string> = new Set(['description', 'summary', 'eligibility', 'costs']);

/** Who sees less, the higher. */
const strictness: Readonly<Record<Visibility, number>> = { public: 0, network: 1, organization: 2 };

/** Whether the values of a field can be put together. */
export function canBeTogether(field: string): boolean {
	return lists.has(field);
}

/**
 * The best value of each field. Nobody sees more of a person or a number than before: the strictest visibility is
 * taken. What only one of them knows is taken; lists are put together; a real entry goes before an example; then what
 * a person typed or confirmed before what a list says, then the newest, then the longest.
 * @param candidates the entry that stays first.
 */
export function propose<Of extends Kind>(
	kind: Of,
	candidates: readonly Candidate<Of>[]
): Proposal[] {
	const [kept] = candidates;
	if (!kept) return [];
	return fieldsOf(kind).map((field) => ({ field, ...best(kind, field, kept, candidates) }));
}

function best<Of extends Kind>(
	kind: Of,
	field: Field<Of>,
	kept: Candidate<Of>,
	candidates: readonly Candidate<Of>[]
): { choice: Choice; reason: Reason } {
	const value = (candidate: Candidate<Of>) => candidate.fields[field];
	const filled = candidates.filter(
		(candidate) => !sameValue(field, value(candidate), blank[kind][field])
	);
	const [first = kept] = filled;
	if (field === 'example') {
		const real = candidates.find(({ fields }) => !fields.example);
		const differ = candidates.some(({ fields }) => fields.example) && real !== undefined;
		return { choice: (real ?? kept).id, reason: differ ? 'real' : 'same' };
	}
	if (candidates.every((candidate) => sameValue(field, value(candidate), value(kept))))
		return { choice: kept.id, reason: 'same' };
	if (field === 'visibility') return { choice: strictestOf(candidates), reason: 'strictest' };
	// No district at all is the whole city: that says something.
	if (filled.length === 1 && field !== 'area') return { choice: first.id, reason: 'only_one' };
	if (field === 'phones' && isStricterTogether(candidates))
		return { choice: together, reason: 'strictest' };
	if (lists.has(field)) return { choice: together, reason: 'all_together' };
	const byHand = filled.filter(({ origins }) => origins[field]?.by_hand);
	const [hand] = byHand;
	if (hand && byHand.length === 1) return { choice: hand.id, reason: 'by_hand' };
	const among = byHand.length > 1 ? byHand : filled;
	const longest = furthest(among, (candidate) => String(value(candidate)).length);
	if (texts.has(field) && longest) return { choice: longest.id, reason: 'most_complete' };
	const newest = furthest(among, ({ origins }) => Date.parse(origins[field]?.at ?? '') || 0);
	if (newest) return { choice: newest.id, reason: 'newest' };
	return { choice: kept.id, reason: 'of_kept' };
}

/** Whose visibility shows least; the first of those that show as little. */
function strictestOf(candidates: readonly Candidate<Kind>[]): Choice {
	const [strictest] = candidates.toSorted((a, b) => strictnessOf(b) - strictnessOf(a));
	return strictest?.id ?? '';
}

function strictnessOf({ fields }: Candidate<Kind>): number {
	return 'visibility' in fields ? strictness[fields.visibility] : 0;
}

/** Whether they have a number in common that one of them shows to fewer people. */
function isStricterTogether(candidates: readonly Candidate<Kind>[]): boolean {
	const all = candidates.flatMap(({ fields }) => ('phones' in fields ? fields.phones : []));
	const groups = [...Map.groupBy(all, digits).values()];
	return groups.some((same) => new Set(same.map(({ visibility }) => visibility)).size > 1);
}

/** The one that is ahead of all others; undefined when two are level. */
function furthest<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
	const [first, second] = items.toSorted((a, b) => measure(b) - measure(a));
	if (!first || (second && measure(first) === measure(second))) return undefined;
	return first;
}

/**
 * The fields of the entry that stays, as chosen.
 * @param choices per field the id of the entry whose value it gets, or 'all'; what is not chosen is as proposed.
 */
export function chosen<Of extends Kind>(
	kind: Of,
	candidates: readonly Candidate<Of>[],
	choices: Readonly<Record<string, Choice>>
): Entries[Of] {
	const [kept] = candidates;
	if (!kept) throw new Error('Nothing to choose from.');
	const fields = { ...kept.fields };
	for (const { field, choice: proposed } of propose(kind, candidates)) {
		const key = field as Field<Of>;
		const choice = choices[field] ?? proposed;
		const of = candidates.find(({ id }) => id === choice);
		if (of) fields[key] = of.fields[key];
		else if (choice === together && lists.has(field)) {
			const all = candidates.flatMap((candidate) => candidate.fields[key] as unknown[]);
			fields[key] = union(field, all) as Entries[Of][Field<Of>];
		}
	}
	return fields;
}

function union(field: string, items: unknown[]): unknown[] {
	if (field === 'phones') return eachOnce(items as PhoneEntry[]);
	const seen = new Set<string>();
	return items.filter((item) => {
		const key = JSON.stringify(item);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** Each number once, as the first has it, for whom all of them show it to. */
function eachOnce(phones: readonly PhoneEntry[]): PhoneEntry[] {
	return [...Map.groupBy(phones, digits).values()].flatMap(([first, ...others]) =>
		first === undefined ? [] : [others.reduce(stricter, first)]
	);
}

function stricter(phone: PhoneEntry, { visibility }: PhoneEntry): PhoneEntry {
	return strictness[visibility] > strictness[phone.visibility] ? { ...phone, visibility } : phone;
}

function digits({ number, extension }: PhoneEntry): string {
	return `${phoneDigits(number)} ${extension ?? ''}`;
}
