/** Corrections: what anyone may say is wrong with an entry, and how it meets what the entry is by then. */
import * as v from 'valibot';
import { type Entries, fieldsOf, type Kind, type PhoneEntry } from './entries.ts';
import { code, type FieldProblems, parse, text } from './forms.ts';
import { personalWarnings } from './personal-numbers.ts';
import { phoneDigits } from './phones.ts';

/** What a visitor can propose field by field; everything else they write in words. */
export const correctable: Readonly<Record<Kind, readonly string[]>> = {
	organization: ['name', 'description', 'phones', 'email', 'website'],
	location: ['name', 'address_1', 'postal_code', 'city', 'accessibility'],
	contact: ['name', 'title', 'phones', 'email'],
	service: [
		'name',
		'summary',
		'status',
		'phones',
		'schedules',
		'email',
		'url',
		'how_to_sign_up',
		'costs'
	]
};

const noPersonalNumber = v.check(
	(typed: string) => personalWarnings(typed).length === 0,
	code('personal_number')
);

/** What comes with a correction: words, and who may be asked about it, if they like. */
const besides = v.object({
	note: v.pipe(text(1000), noPersonalNumber),
	name: v.pipe(text(100), noPersonalNumber),
	email: v.pipe(
		text(200),
		v.check(
			(typed) => typed === '' || v.is(v.pipe(v.string(), v.email()), typed),
			code('email_wrong')
		)
	)
});
export type Besides = v.InferOutput<typeof besides>;

export function parseBesides(
	fields: unknown
): { ok: true; value: Besides } | { ok: false; problems: FieldProblems } {
	return parse(besides, fields);
}

/** Fields in which somebody wrote a number that belongs to a person: date of birth, document, bank account. */
export function personalIn(fields: Readonly<Record<string, unknown>>): FieldProblems {
	const wrong = Object.entries(fields).filter(([, value]) =>
		[value].flat().some((each) => typeof each === 'string' && personalWarnings(each).length > 0)
	);
	return Object.fromEntries(wrong.map(([field]) => [field, 'personal_number' as const]));
}

/** What a visitor sees of an entry and may correct; numbers that are not public are not in it. */
export function seenOf<Of extends Kind>(kind: Of, entry: Entries[Of]): Partial<Entries[Of]> {
	const seen: Partial<Entries[Of]> = {};
	for (const field of fieldsOf(kind)) {
		if (correctable[kind].includes(field)) seen[field] = entry[field];
	}
	return 'phones' in seen ? { ...seen, phones: publicPhones(entry) } : seen;
}

function publicPhones(entry: object): PhoneEntry[] {
	const phones = 'phones' in entry ? (entry.phones as PhoneEntry[]) : [];
	return phones.filter(({ visibility }) => visibility === 'public');
}

const same = (a: PhoneEntry, b: PhoneEntry) => phoneDigits(a.number) === phoneDigits(b.number);

/**
 * The numbers of an entry when a correction of them is accepted: as proposed, and behind them the numbers that the
 * sender did not see, because they are not public or came later.
 * @param seen the numbers as the sender saw them.
 */
export function correctedPhones(
	now: readonly PhoneEntry[],
	seen: readonly PhoneEntry[],
	proposed: readonly PhoneEntry[]
): PhoneEntry[] {
	const unseen = now.filter(
		(phone) =>
			!seen.some((each) => same(each, phone)) && !proposed.some((each) => same(each, phone))
	);
	const corrected = proposed.map((phone) => ({
		...phone,
		visibility: now.find((each) => same(each, phone))?.visibility ?? phone.visibility
	}));
	return [...corrected, ...unseen];
}
