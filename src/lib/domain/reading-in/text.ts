/** What readers of cells share: text as people see it, lists in a cell, yes and no. */

/** A text without marks that cannot be seen, with single spaces; empty becomes null. */
export function plain(text: string): string | null {
	const clean = text
		.toWellFormed()
		.normalize('NFC')
		.replace(invisible, '')
		.replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.replace(/ {2,}/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.trim();
	return clean === '' ? null : clean;
}

/** Control characters but not the line, and marks of width zero or direction. */
const invisible =
	// eslint-disable-next-line no-control-regex -- it is these that are taken out
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** A text on one line. */
export function line(text: string): string | null {
	return plain(text)?.replace(/\s*\n+\s*/g, ' ') ?? null;
}

/** The items of a cell: by line, semicolon, bar or bullet, else by comma, slash, 'en' or 'and'. */
export function items(text: string): string[] {
	const strong = split(text, /[\n;|•·]+/);
	return strong.length > 1 ? strong : split(text, /[,/]+|\s(?:en|and|&)\s/i);
}

/** The lines of a cell: steps, things to bring. Numbers and dashes before them go. */
export function lines(text: string): string[] {
	return split(text, /[\n;•]+/).map((each) => each.replace(/^(?:\d{1,2}[.)]|[-*–])\s+/, ''));
}

function split(text: string, by: RegExp): string[] {
	return (plain(text) ?? '')
		.split(by)
		.map((each) => each.trim())
		.filter((each) => each !== '');
}

/** Yes, no, or null when it says neither. */
export function readYesNo(text: string): boolean | null {
	const word = (line(text) ?? '').toLowerCase().replace(/[.!]+$/, '');
	if (yes.has(word)) return true;
	return no.has(word) ? false : null;
}

const yes = new Set('ja,j,yes,y,true,waar,1,x,v,✓,✔,wel,aan,on'.split(','));
const no = new Set('nee,neen,n,no,false,onwaar,0,-,niet,geen,uit,off'.split(','));
