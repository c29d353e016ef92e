/** The words of opening hours, one by one. */
import type { Weekday } from '../documents.ts';
import { weekdays } from '../clock.ts';

export type Token =
	| { is: 'day'; days: readonly Weekday[] }
	| { is: 'nth'; nth: number }
	| { is: 'times'; opens_at: string; closes_at: string }
	| { is: 'to' | 'and' | 'closed' | 'drop_in' | 'of_month' }
	/** The days of which nothing was said. */
	| { is: 'rest' }
	/** Something that changes what is said, in a way that a recurrence here cannot hold. */
	| { is: 'stop' }
	| { is: 'word'; text: string };

/** @param part a line or sentence about hours. */
export function tokens(part: string): Token[] {
	const text = part
		.toLowerCase()
		.replace(/[\u2010-\u2015]/g, '-')
		.replace(/[’`]/g, "'");
	const found: Token[] = [];
	for (let at = 0; at < text.length;) {
		const rest = text.slice(at);
		const next = match(rest, found.at(-1));
		at += Math.max(1, next.length);
		found.push(...next.tokens);
	}
	return withoutLooseEnds(found);
}

interface Match {
	length: number;
	tokens: Token[];
}

const end = '(?![\\p{L}\\d])';
const rule = (source: string, make: (found: RegExpExecArray) => Token | null) => ({
	pattern: new RegExp(`^(?:${source})`, 'u'),
	make
});

const clock =
	"(\\d{1,2})(?:\\s?[:.,u h]\\s?([0-5]\\d)(?!\\d))?\\s?(uur|u\\.?|h|hrs?|o'clock)?\\s?([ap]\\.?m\\b\\.?)?";
const span = `(?:van\\s+|from\\s+|tussen\\s+|between\\s+)?${clock}\\s*(?:-|t/m|tot(?:\\s+en\\s+met)?|tm|to|until|till|en|and)\\s*${clock}(?![\\d/])(?:\\s*(?:uur|u)${end})?`;

const dayNames = [
	'ma(?:a?nda(?:g(?:en)?|gs)?)?|mon(?:days?)?',
	'di(?:nsda(?:g(?:en)?|gs)?)?|tue(?:s(?:days?)?)?',
	'wo(?:e?nsda(?:g(?:en)?|gs)?)?|wed(?:nesdays?)?',
	'do(?:nderda(?:g(?:en)?|gs)?)?|thu(?:rs?(?:days?)?)?',
	'vr(?:ij?da(?:g(?:en)?|gs)?)?|fri(?:days?)?',
	'za(?:terda(?:g(?:en)?|gs)?)?|sat(?:urdays?)?',
	'zo(?:nda(?:g(?:en)?|gs)?)?|sun(?:days?)?'
];
const partOfDay = '(?:ochtend(?:en)?|morgen|middag(?:en)?|avond(?:en)?)?';
const nths: [string, number][] = [
	['1(?:e|ste)|eerste|1st|first', 1],
	['2(?:e|de)|tweede|2nd|second', 2],
	['3(?:e|de)|derde|3rd|third', 3],
	['4(?:e|de)|vierde|4th|fourth', 4],
	['laatste|last', -1]
];

const rules = [
	rule(
		'24\\s?(?:x|/)\\s?7|dag en nacht|24\\s?(?:uur|u|hours?) per dag[,]?\\s*(?:en\\s+)?7 dagen per week',
		() => null
	),
	rule(`24\\s?(?:uur|u|hours?|h)(?:\\s+(?:per dag|open|a day))?${end}`, () => ({
		is: 'times',
		opens_at: '00:00',
		closes_at: '23:59'
	})),
	rule(span, times),
	...nths.map(([source, nth]) =>
		rule(`(?:(?:op )?(?:de|het|the|elke|iedere|every) )?(?:${source})${end}`, () => ({
			is: 'nth',
			nth
		}))
	),
	...dayNames.map((source, index) =>
		rule(`(?:${source})${partOfDay}\\.?(?:'s)?${end}`, () => ({
			is: 'day',
			days: weekdays.slice(index, index + 1)
		}))
	),
	rule(
		`(?:(?:op )?(?:de |alle )?(?:overige|andere|resterende) (?:dagen${end}|(?=werkdagen|weekdagen))|(?:de )?rest van de week${end}|verder(?=\\s*[:,]?\\s*(?:(?:van|geopend|open)\\s+)*(?:\\d|dagelijks|alle dagen|(?:elke|iedere) dag|(?:op )?(?:alle )?werkdagen|gesloten|dicht)))`,
		() => ({ is: 'rest' })
	),
	rule(
		`(?:door(?:de)?weeks|door de week|(?:alle |elke |op )?werkdagen|elke werkdag|week-?days|working days)${end}`,
		() => ({
			is: 'day',
			days: weekdays.slice(0, 5)
		})
	),
	rule(`(?:(?:in het )?weekend(?:en|s)?)${end}`, () => ({ is: 'day', days: weekdays.slice(5) })),
	rule(
		`(?:dagelijks|alle dagen(?: van de week)?|elke dag|iedere dag|daily|every day|7 dagen per week)${end}`,
		() => ({
			is: 'day',
			days: weekdays
		})
	),
	rule(
		`(?:(?:van|in) (?:de|elke|iedere)|v\\.?/?d\\.?|per) maand${end}|(?:of|in) (?:the|each|every) month${end}`,
		() => ({ is: 'of_month' })
	),
	rule(`(?:t/m|tm|tot en met|to|through|thru)${end}|-`, () => ({ is: 'to' })),
	rule(`(?:tot)(?=\\s+(?:en met\\s+)?(?:${dayNames.join('|')})${end})`, () => ({ is: 'to' })),
	rule(`(?:en|and|alsook)${end}|[&+,/]`, () => ({ is: 'and' })),
	rule(
		`op (?:officiële |nationale )?feestdagen (?:gesloten|dicht)${end}|(?:gesloten|dicht|niet) op (?:officiële |nationale )?feestdagen${end}|(?:elke|iedere|every) week${end}|wekelijks${end}`,
		() => null
	),
	rule(`(?:gesloten|dicht|closed|geen)${end}`, () => ({ is: 'closed' })),
	rule(
		`(?:vrije )?inloop(?:spreekuur|uur|tijden|middag|ochtend)?${end}|walk-?in${end}|drop-?in${end}|zonder afspraak${end}`,
		() => ({
			is: 'drop_in'
		})
	),
	rule(
		`(?:on)?even${end}|om de\\b|\\d+-?wekelijks|twee-?wekelijks|maandelijks|(?:andere|other) week|weken?${end}|week \\d|behalve(?! (?:op )?(?:feestdagen|officiële))|m\\.?u\\.?v|uitgezonderd|except|alleen in|niet(?! (?:telefonisch|voor|nodig)${end})${end}|tijdens${end}|gedurende${end}|tenzij${end}|eens${end}|(?:een|twee|drie)maal${end}|keer${end}|half${end}|kwart${end}|week${end}|wk${end}|\\p{L}*pauze${end}|school(?:dag|week|weken|jaar|periode)\\p{L}*|\\p{L}*vakantie\\p{L}*|zomer\\p{L}*|winter\\p{L}*|seizoen\\p{L}*|(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|mei|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|oct|nov|dec|january|february|march|june|july|august|october)${end}|wissel\\p{L}*|om en om|soms|meestal|circa|ca\\.|rond${end}|of(?=\\s+(?:${dayNames.join('|')})${end})|vanaf(?=\\s*\\d)|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|[5-9](?:e|de)${end}`,
		() => ({ is: 'stop' })
	),
	rule(
		`(?:openingstijd(?:en)?|geopend|open(?:ing)?|bereikbaar van|uur|uren|u|van|vanaf|op|om|iedere|elke|ieder|elk|every|each|de|het|the|in|on|at|from|tussen|s|'s|behalve (?:op )?(?:officiële )?feestdagen|hours?|opening hours)\\.?${end}`,
		() => null
	)
];

function match(rest: string, before: Token | undefined): Match {
	const blank = /^[\s:().]+/.exec(rest);
	if (blank) return { length: blank[0].length, tokens: [] };
	for (const { pattern, make } of rules) {
		const found = pattern.exec(rest);
		if (!found) continue;
		if (/^(?:24\s?(?:x|\/)|dag en nacht|24.*7 dagen)/.test(found[0]))
			return { length: found[0].length, tokens: dayAndNight };
		const token = make(found);
		return { length: found[0].length, tokens: token ? [token] : [] };
	}
	const word = /^[\p{L}\p{M}'][\p{L}\p{M}\d'.-]*|^\d[\d.,:]*|^./u.exec(rest);
	const text = word?.[0] ?? rest.slice(0, 1);
	// A number that is part of nothing is a time that was not understood.
	if (/\d/.test(text)) return { length: text.length, tokens: [{ is: 'stop' }] };
	if (before?.is === 'word') before.text += ` ${text}`;
	return { length: text.length, tokens: before?.is === 'word' ? [] : [{ is: 'word', text }] };
}

const dayAndNight: Token[] = [
	{ is: 'day', days: weekdays },
	{ is: 'times', opens_at: '00:00', closes_at: '23:59' }
];

function times(found: RegExpExecArray): Token {
	const [, h1, m1, , half1, h2, m2, , half2] = found;
	const opens_at = at(h1, m1, half1 ?? (half2 && Number(h1) < Number(h2) ? half2 : undefined));
	const closes_at = at(h2, m2, half2);
	if (!opens_at || !closes_at || opens_at === '24:00') return { is: 'stop' };
	return { is: 'times', opens_at, closes_at: closes_at === '24:00' ? '23:59' : closes_at };
}

function at(hour = '', minute = '00', half = ''): string | null {
	let number = Number(hour);
	if (half !== '') {
		if (number < 1 || number > 12) return null;
		number = (number % 12) + (half.startsWith('p') ? 12 : 0);
	}
	if (number > 24 || (number === 24 && minute !== '00')) return null;
	return `${String(number).padStart(2, '0')}:${minute}`;
}

/** A dash or 'and' between two words is part of neither. */
function withoutLooseEnds(all: readonly Token[]): Token[] {
	return all.filter(
		(token, index) =>
			token.is !== 'to' || (all[index - 1]?.is === 'day' && all[index + 1]?.is === 'day')
	);
}
