/** Cells that a spreadsheet would take for a formula: made harmless when written, and read back as they were. */

/** Beginnings that a spreadsheet calculates with (OWASP, CSV injection), and the mark itself where it stands before one. */
const dangerous = /^'*[=+\-@\t\r|%＝＋－＠]/;

/** A cell as it is written: with an apostrophe before what would be calculated. */
export function harmless(text: string): string {
	return dangerous.test(text) ? `'${text}` : text;
}

/** A cell as it was meant: without that apostrophe. */
export function meant(text: string): string {
	return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}
