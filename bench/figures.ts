/** Figures: medians and percentiles, a table, and how a figure is written. */

/** A line of the table: what is measured, what it gave, the yardstick beside it, the aim, whether it is met. */
export interface Line {
	part: string;
	what: string;
	figure: string;
	/** The yardstick of the same run and how many times it the figure is. */
	beside?: string;
	aim?: string;
	met?: boolean;
}

/** The value below which so large a share (0 to 1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** Milliseconds as read: '0.42 ms', '12 ms', '3.1 s'. */
export function ms(value: number): string {
	if (value < 0.1) return `${(value * 1000).toFixed(1)} µs`;
	if (value >= 1000) return `${(value / 1000).toFixed(1)} s`;
	return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** Bytes as read: '812 B', '48.3 kB', '1.2 MB' (thousands). */
export function bytes(value: number): string {
	if (value >= 1e6) return `${(value / 1e6).toFixed(value < 1e7 ? 1 : 0)} MB`;
	return value >= 1000 ? `${(value / 1000).toFixed(1)} kB` : `${value} B`;
}

/** A count as read: '12,300'. */
export function count(value: number): string {
	return Math.round(value).toLocaleString('en');
}

/** The lines as a Markdown table, its columns as wide as what is in them. */
export function table(lines: readonly Line[]): string {
	const head = ['part', 'measured', 'figure', 'beside it, in the same run', 'aim', ''];
	const cells = lines.map((line) => [
		line.part,
		line.what,
		line.figure,
		line.beside ?? '',
		line.aim ?? '',
		line.met === undefined ? '' : line.met ? 'met' : 'missed'
	]);
	const widths = head.map((title, at) =>
		Math.max(3, title.length, ...cells.map((row) => row[at]?.length ?? 0))
	);
	const write = (row: readonly string[]) =>
		`| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [write(head), rule, ...cells.map(write)].join('\n');
}

/** The lines of a table that was written so. */
export function read(text: string): Line[] {
	const rows = text.split('\n').filter((row) => row.startsWith('|'));
	return rows.slice(2).map((row) => {
		const [part = '', what = '', figure = '', beside = '', aim = '', met = ''] = row
			.slice(1, -1)
			.split('|')
			.map((cell) => cell.trim());
		return {
			part,
			what,
			figure,
			...(beside && { beside }),
			...(aim && { aim }),
			...(met && { met: met === 'met' })
		};
	});
}
