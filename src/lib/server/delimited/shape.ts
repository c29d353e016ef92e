/** How the columns of a table are parted and quoted, seen from its beginning. */

export interface Shape {
	delimiter: string;
	quote: string;
	escape: string;
}

/** The separator that parts the first lines most evenly; single quotes where those stand around values. */
export function shapeOf(sample: string): Shape {
	const quote = isSingleQuoted(sample) ? "'" : '"';
	const escape = sample.includes(`\\${quote}`) ? '\\' : quote;
	let [delimiter, best] = [',', 0];
	for (const each of [',', ';', '\t', '|']) {
		const counts = columnCounts(sample, each, { quote, escape });
		const [columns = 1] = counts;
		const even = counts.filter((count) => count === columns).length / Math.max(1, counts.length);
		const score = columns > 1 ? even * 100 + Math.min(columns, 50) : 0;
		if (score > best) [delimiter, best] = [each, score];
	}
	return { delimiter, quote, escape };
}

function isSingleQuoted(sample: string): boolean {
	if (sample.includes('"')) return false;
	const around = sample.match(/(?:^|[,;\t|\n])'(?:[^'\n\\]|\\.)*'(?=[,;\t|\r\n]|$)/gm) ?? [];
	return around.length >= 3;
}

/** How many columns each of the first whole lines has. */
function columnCounts(
	sample: string,
	delimiter: string,
	{ quote, escape }: Omit<Shape, 'delimiter'>
): number[] {
	const counts: number[] = [];
	let [columns, quoted, started] = [1, false, false];
	for (let at = 0; at < sample.length && counts.length < 50; at++) {
		const letter = sample[at];
		if (letter === escape && escape !== quote) at++;
		else if (letter === quote && (quoted || !started)) quoted = !quoted;
		else if (!quoted && letter === delimiter) {
			columns++;
			started = false;
			continue;
		} else if (!quoted && letter === '\n') {
			if (columns > 1 || started) counts.push(columns);
			[columns, started] = [1, false];
			continue;
		}
		if (letter !== '\r') started = true;
	}
	if (counts.length === 0 && columns > 1) counts.push(columns);
	return counts;
}
