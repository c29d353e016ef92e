/** What a source says beside what stands here: links by id, notations of the same, and the three-way merge. */
import {
	blank,
	changes,
	type Change,
	combine,
	type Conflict,
	type Entries,
	fieldsOf,
	type Kind,
	type PhoneEntry,
	references,
	sameValue
} from '../../domain/entries.ts';
import { phoneDigits } from '../../domain/phones.ts';
import { webKey } from '../../domain/reading-in/web.ts';

type Fields = Record<string, unknown>;

/** The entry that a key of this source stands for. */
export type IdOf = (kind: Kind, key: string) => string | undefined;

/** The same fields with ids where the source has keys. What it links to and does not have is left out. */
export function resolved(kind: Kind, said: Readonly<Fields>, idOf: IdOf): Fields {
	const fields: Fields = { ...said };
	for (const [field, of] of Object.entries(references)) {
		const keys = fields[field];
		if (Array.isArray(keys)) {
			const known = keys.flatMap((key) => (typeof key === 'string' ? (idOf(of, key) ?? []) : []));
			fields[field] = [...new Set(known)];
		} else if (typeof keys === 'string') fields[field] = idOf(of, keys) ?? null;
	}
	const { schedules } = fields;
	if (kind === 'service' && Array.isArray(schedules)) {
		fields['schedules'] = schedules.map((schedule: Fields) => {
			const place = schedule['place_id'];
			return {
				...schedule,
				place_id: typeof place === 'string' ? (idOf('location', place) ?? null) : null
			};
		});
	}
	return fields;
}

export interface Merged<Of extends Kind> {
	/** The entry as it becomes. */
	fields: Entries[Of];
	/** What changes, from what stands here. */
	changes: Change[];
	conflicts: Conflict[];
	/** What the source said, in our notation: the base of the next time. */
	said: Partial<Entries[Of]>;
}

/**
 * Brings what a source says into an entry. What was changed by hand since the source last spoke stays; where the
 * source says something new as well it is a conflict. Links and numbers that were added here are never taken away.
 * @param base what the source said the time before; null when it never spoke of this entry.
 * @param take fields in which the editor chose for the source.
 */
export function merged<Of extends Kind>(
	kind: Of,
	base: Readonly<Fields> | null,
	ours: Entries[Of],
	theirs: Readonly<Fields>,
	take: ReadonlySet<string>
): Merged<Of> {
	const before: Fields = { ...blank[kind], ...base };
	const said: Fields = {};
	const now: Fields = { ...ours };
	for (const field of fieldsOf(kind)) {
		if (!(field in theirs)) continue;
		said[field] = inOurNotation(field, theirs[field], [now[field], before[field]]);
	}
	const compared: Fields = { ...said };
	for (const field of Object.keys(said)) {
		if (!lists.has(field)) continue;
		const [list, was] = withOurs(field, said[field], before[field], now[field]);
		compared[field] = list;
		before[field] = was;
	}
	const result = combine(
		kind,
		before as Partial<Entries[Of]>,
		ours,
		compared as Partial<Entries[Of]>
	);
	for (const { field, theirs: value } of result.conflicts) {
		if (take.has(field)) Object.assign(result.fields, { [field]: value });
	}
	return {
		fields: result.fields,
		changes: changes(kind, ours, result.fields),
		conflicts: result.conflicts,
		said: said as Partial<Entries[Of]>
	};
}

/** Lists to which people add here: what they added stays. */
const lists = new Set(['phones', 'location_ids', 'contact_ids']);

/** A list with what was added here, and the base that makes the merge see only what the source changed. */
function withOurs(
	field: string,
	theirs: unknown,
	base: unknown,
	ours: unknown
): [unknown, unknown] {
	if (!Array.isArray(theirs) || !Array.isArray(ours)) return [theirs, base];
	const was: unknown[] = Array.isArray(base) ? base : [];
	if (field === 'phones') {
		const spoken = new Set([...theirs, ...was].map(digitsOf));
		const own = ours.filter(
			(phone) => isPhone(phone) && phone.visibility !== 'public' && !spoken.has(digitsOf(phone))
		);
		return [inOrderOf(ours, [...theirs, ...own]), [...was, ...own]];
	}
	const kept = ours.filter((id) => !was.includes(id) || theirs.includes(id));
	const added = theirs.filter((id) => !ours.includes(id) && !was.includes(id));
	// Whether somebody took a link away here or put one in, the source is followed only in what it changed itself.
	return [[...kept, ...added], ours];
}

/** The value as it is written here or was before, when it says the same. */
function inOurNotation(field: string, theirs: unknown, known: readonly unknown[]): unknown {
	for (const value of known) {
		if (field === 'phones' && Array.isArray(theirs) && Array.isArray(value)) {
			const written = new Map(value.map((phone) => [digitsOf(phone), phone] as const));
			theirs = theirs.map((phone) => written.get(digitsOf(phone)) ?? phone);
		}
		if (Array.isArray(theirs) && Array.isArray(value)) theirs = inOrderOf(value, theirs);
		if (
			typeof theirs === 'string' &&
			typeof value === 'string' &&
			notation(field, theirs) === notation(field, value)
		)
			return value;
	}
	return theirs;
}

function notation(field: string, text: string): string {
	if (field === 'url' || field === 'website') return webKey(text);
	return field === 'email' ? text.toLowerCase() : text;
}

/** A list of the same items in the order in which it stands here. */
function inOrderOf(ours: readonly unknown[], theirs: unknown[]): unknown[] {
	const texts = (list: readonly unknown[]) =>
		list
			.map((item) => JSON.stringify(item))
			.toSorted()
			.join();
	return ours.length === theirs.length && texts(ours) === texts(theirs) ? [...ours] : theirs;
}

function digitsOf(phone: unknown): string {
	return isPhone(phone) ? `${phoneDigits(phone.number)}#${phone.extension ?? ''}` : '';
}

function isPhone(value: unknown): value is PhoneEntry {
	return (
		typeof value === 'object' &&
		value !== null &&
		'number' in value &&
		typeof value.number === 'string'
	);
}

/** Whether two entries are the same in every field. */
export function sameEntry(kind: Kind, one: Readonly<Fields>, two: Readonly<Fields>): boolean {
	return fieldsOf(kind).every((field) => sameValue(field, one[field], two[field]));
}
