/** Tables as text that a spreadsheet opens: RFC 4180, with what could be read as a formula made harmless. */

/** Rows as comma separated text with a byte order mark, by which spreadsheets see that it is UTF-8. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that begins like a formula gets an apostrophe in front (OWASP, CSV injection): then it is shown, not run. */
export function harmless(text: string): string {
	return /^[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r|%]/.test(text) ? `'${text}` : text;
}

function cell(value: string | number): string {
	if (typeof value === 'number') return String(value);
	const text = harmless(value);
	return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
