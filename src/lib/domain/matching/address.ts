/** Streets and house numbers, written any way, taken apart. */
import { words } from '../search/text.ts';
import type { Region } from './region.ts';

export interface Address {
	/** The name of the street without kind and direction, its words as one: 'lacienega'; '' when there is none. */
	street: string;
	/** 'ave', 'str': what kind of street; '' when it is not said. */
	kind: string;
	/** 'n', 'se': which end of the street; '' when it is not said. */
	direction: string;
	/** 0 when it is not said. */
	number: number;
	/** What stands behind the number: '2a', 'b'. */
	unit: string;
}

const kinds = new Map<string, string>();
for (const row of [
	'st street str straat strasse stra',
	'ave av aven avenue avenida avn',
	'blvd blv boulevard bd bvd boul bulevar',
	'rd road',
	'dr drive drv',
	'ln lane la',
	'ct court crt',
	'pl place',
	'plz plaza',
	'sq square',
	'pkwy parkway pky pkway',
	'hwy highway',
	'ter terrace terr',
	'cir circle',
	'trl trail',
	'weg wg',
	'laan ln_nl',
	'plein pln',
	'rue',
	'calle c_es',
	'via',
	'platz',
	'gracht gr',
	'ul ulica'
]) {
	const [kind = '', ...notations] = row.split(' ');
	for (const notation of [kind, ...notations]) kinds.set(notation, kind);
}

const directions = new Map([
	['n', 'n'],
	['north', 'n'],
	['no', 'n'],
	['s', 's'],
	['south', 's'],
	['so', 's'],
	['e', 'e'],
	['east', 'e'],
	['w', 'w'],
	['west', 'w'],
	['ne', 'ne'],
	['northeast', 'ne'],
	['nw', 'nw'],
	['northwest', 'nw'],
	['se', 'se'],
	['southeast', 'se'],
	['sw', 'sw'],
	['southwest', 'sw']
]);

const ordinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const unitWords = new Set(
	'apt apartment suite ste unit room rm floor fl flr bldg building lot bus box apartement etage'.split(
		' '
	)
);
const fillers = new Set('de het the of la le van der den'.split(' '));

/** Takes a street apart. @param given the house number when it stands in a column of its own. */
export function readAddress(text: string, given: string, region: Region): Address {
	const plain =
		/^[\p{L}\d. ]*$/u.test(text) && !/ {2}| (?:at|to|near|off|hoek|b\w+) /i.test(text)
			? text
			: tidied(text);
	const tokens = words(plain).map((word) => ordinal(word));
	const own = /^\s*(\d+)\s*(.*)$/.exec(given);
	const number = own ? { at: -1, end: -1 } : numberAt(tokens, region);
	const before = own
		? tokens
		: number.at === 0
			? tokens.slice(number.end)
			: tokens.slice(0, Math.max(number.at, 0));
	const rest = number.at > 0 ? tokens.slice(number.end) : [];
	const name = number.at < 0 && !own ? tokens : before;
	const parts = streetOf(name, region);
	const { value, letter } = own
		? { value: Number(own[1]), letter: words(own[2] ?? '').join('') }
		: split(tokens[number.at] ?? '');
	const behind = [
		letter,
		...(parts.unit === '' ? [] : [parts.unit]),
		...rest.filter((word) => !unitWords.has(word))
	];
	return {
		street: parts.street,
		kind: parts.kind,
		direction: parts.direction,
		number: Math.min(value, 2_000_000),
		unit: behind.join('').slice(0, 12)
	};
}

/** Without what is no part of the address: what lies near, what stands in brackets. */
function tidied(text: string): string {
	return (
		text
			.replace(/\([^)]*\)?/g, ' ')
			.replace(/#\s*/g, ' unit ')
			// What lies near is no part of the address.
			.replace(
				/\s{2,}.*$|\b(?:between|betw|btwn|near|off|corner of|t\.o\.|tegenover|hoek)\b.*$/i,
				' '
			)
			.replace(/(\d)\s+(?:at|@)\s.*$/i, '$1')
			.replace(/(\D)\s(?:at|@)\s+\d*\s*\w+.*$/i, '$1')
			.replace(/(\d)\s*(?:-|–|\/|&|to|t\/m)\s*(\d)/g, '$1 to $2')
	);
}

function ordinal(word: string): string {
	const at = ordinals.indexOf(word);
	if (at >= 0) return `${at + 1}th`;
	return /^\d+(?:st|nd|rd|th)$/.test(word) ? `${Number.parseInt(word, 10)}th` : word;
}

/** Where the house number stands, and where what belongs to it ends; -1 when there is none. */
function numberAt(tokens: readonly string[], region: Region): { at: number; end: number } {
	const isNumber = (word: string | undefined) => word !== undefined && /^\d+[a-z]?$/.test(word);
	const range = (at: number) =>
		tokens[at + 1] === 'to' && isNumber(tokens[at + 2]) ? at + 3 : at + 1;
	if (isNumber(tokens[0]) && tokens.length > 1) {
		const later = tokens.findIndex((word, at) => at > 0 && isNumber(word));
		const street = later < 0 || region.numberFirst || region.name === '';
		if (street) return { at: 0, end: range(0) };
	}
	const at = tokens.findIndex((word, index) => index > 0 && isNumber(word));
	return at < 0 ? { at: -1, end: -1 } : { at, end: range(at) };
}

function split(word: string): { value: number; letter: string } {
	const found = /^(\d+)([a-z]?)$/.exec(word);
	return { value: Number(found?.[1] ?? 0), letter: found?.[2] ?? '' };
}

function streetOf(tokens: readonly string[], region: Region) {
	let [kind, direction, unit] = ['', '', ''];
	let left = tokens.flatMap((word) => region.street.get(word)?.split(' ') ?? [word]);
	const unitAt = left.findIndex((word, at) => at > 0 && unitWords.has(word));
	if (unitAt > 0) {
		unit = left.slice(unitAt + 1).join('');
		left = left.slice(0, unitAt);
	}
	// Of 'S St Louis' the St is no street: a kind stands behind a name.
	const named = left.findIndex((word) => !directions.has(word));
	const kindAt = left.findLastIndex((word, at) => at > Math.max(0, named) && kinds.has(word));
	if (kindAt > 0) {
		kind = kinds.get(left[kindAt] ?? '') ?? '';
		const after = left.slice(kindAt + 1);
		direction = after.map((word) => directions.get(word)).find((each) => each !== undefined) ?? '';
		left = left.slice(0, kindAt);
	} else if (left.length > 1 && kinds.has(left[0] ?? '')) {
		kind = kinds.get(left[0] ?? '') ?? '';
		left = left.slice(1);
	}
	const head = directions.get(left[0] ?? '');
	if (head !== undefined && left.length > 1) {
		direction = head;
		left = left.slice(1);
	}
	const tail = directions.get(left.at(-1) ?? '');
	if (tail !== undefined && left.length > 1) {
		direction = direction || tail;
		left = left.slice(0, -1);
	}
	const name = left.filter((word) => !fillers.has(word));
	const street = (name.length > 0 ? name : left)
		.map((word) =>
			word.replace(/(.{2})(?:straat|strasse|str)$/, '$1str').replace(/^(\d+)th$/, '$1')
		)
		.join('');
	return { street, kind, direction, unit };
}
