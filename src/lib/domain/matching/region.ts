/** What differs from country to country in how numbers and streets are written. */
import type { MatchRecord, Value } from './types.ts';

export interface Region {
	/** Two letters (ISO 3166-1), or '' when it is not known. */
	name: string;
	/** International access number, '' when not known. */
	dial: string;
	/** 12 Main Street rather than Hoofdstraat 12. */
	numberFirst: boolean;
	/** Notations of street words here that mean something else elsewhere. */
	street: ReadonlyMap<string, string>;
}

const saint = new Map([['st', 'sint']]);
const street = new Map([
	['st', 'st'],
	['dr', 'dr']
]);
const german = new Map([...saint, ['pl', 'platz']]);
const dutch = new Map([
	...saint,
	['pl', 'plein'],
	['v', 'van'],
	['vd', 'van der'],
	['burg', 'burgemeester'],
	['prof', 'professor']
]);
const none = new Map<string, string>();
const known = new Map<string, Omit<Region, 'name'>>([
	['NL', { dial: '31', numberFirst: false, street: dutch }],
	['BE', { dial: '32', numberFirst: false, street: dutch }],
	['US', { dial: '1', numberFirst: true, street }],
	['CA', { dial: '1', numberFirst: true, street }],
	['GB', { dial: '44', numberFirst: true, street }],
	['IE', { dial: '353', numberFirst: true, street }],
	['AU', { dial: '61', numberFirst: true, street }],
	['NZ', { dial: '64', numberFirst: true, street }],
	['FR', { dial: '33', numberFirst: true, street: saint }],
	['DE', { dial: '49', numberFirst: false, street: german }],
	['AT', { dial: '43', numberFirst: false, street: german }],
	['CH', { dial: '41', numberFirst: false, street: saint }],
	['ES', { dial: '34', numberFirst: false, street: none }],
	['IT', { dial: '39', numberFirst: false, street: none }],
	['PL', { dial: '48', numberFirst: false, street: none }],
	['TR', { dial: '90', numberFirst: false, street: none }]
]);

/** The habits of a country by its two letters; of a country that is not known, neutral ones. */
export function regionOf(name: string): Region {
	const habits = known.get(name.toUpperCase()) ?? { dial: '', numberFirst: false, street };
	return { name: name.toUpperCase(), ...habits };
}

/** The country that a list looks like, by its postal codes, telephone numbers and streets: 'NL', 'US' or '' (neutral). */
export function guessRegion(records: readonly MatchRecord[]): string {
	const votes = { NL: 0, US: 0 };
	const step = Math.max(1, Math.floor(records.length / 500));
	for (let index = 0; index < records.length; index += step) {
		const record = records[index];
		if (!record) continue;
		const postal = first(record.postal_code);
		const phone = first(record.phone).trim();
		const address = first(record.street).trim();
		if (/^\d{4}\s?[a-z]{2}$/i.test(postal)) votes.NL += 2;
		if (/^\d{5}(?:-\d{4})?(?:\.0)?$/.test(postal)) votes.US++;
		if (/^(?:\+31|0031|0[1-9][\d\s-]{8,})/.test(phone)) votes.NL++;
		if (/^(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s./-]*[2-9]\d{2}[\s.-]*\d{4}\b/.test(phone)) votes.US++;
		if (/^\d+\s+\D.*\b(?:st|street|ave|avenue|blvd|rd|road|dr|drive)\b/i.test(address)) votes.US++;
		if (/(?:straat|weg|laan|plein|dreef|gracht|kade)\s+\d/i.test(address)) votes.NL++;
	}
	if (votes.NL === votes.US) return '';
	return votes.NL > votes.US ? 'NL' : 'US';
}

function first(value: Value): string {
	return texts(value)[0] ?? '';
}

/** The texts of a field that say something, trimmed. */
export function texts(value: Value | number): string[] {
	if (value === null || value === undefined) return [];
	const all = typeof value === 'object' ? value : [value];
	return all.flatMap((each) => {
		const text = each === null || each === undefined ? '' : String(each).trim();
		return text === '' ||
			(text.length < 9 && /^(?:n\/?a|null|none|nan|unknown|onbekend|-+|\?+|\.+)$/i.test(text))
			? []
			: [text];
	});
}
