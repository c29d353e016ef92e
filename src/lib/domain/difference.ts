/** What differs between two texts, in words: for showing a change in its place. */
export interface Piece {
	text: string;
	kind: 'same' | 'gone' | 'new';
}

/** Beyond so many words on both sides the texts are shown one after the other. */
const most = 1500;

/**
 * The pieces of two texts in reading order: what both have, what only the first has, what only the second has.
 * The longest common run of words stays (Wagner and Fischer, 1974); the pieces without 'new' are the first text,
 * those without 'gone' the second.
 */
export function difference(before: string, after: string): Piece[] {
	const [old, fresh] = [tokens(before), tokens(after)];
	if (old.length > most || fresh.length > most) {
		return joined([piece(old, 'gone'), piece(fresh, 'new')]);
	}
	const common = lengths(old, fresh);
	const pieces: Piece[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < fresh.length) {
		const [was, is] = [old[i], fresh[j]];
		if (was !== undefined && was === is) {
			pieces.push({ text: was, kind: 'same' });
			i++;
			j++;
		} else if (
			was !== undefined &&
			(is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
		) {
			pieces.push({ text: was, kind: 'gone' });
			i++;
		} else {
			pieces.push({ text: is ?? '', kind: 'new' });
			j++;
		}
	}
	return joined(pieces);
}

/** Words with the space after them. */
function tokens(text: string): string[] {
	return text.match(/\S+\s*|\s+/g) ?? [];
}

function piece(words: string[], kind: Piece['kind']): Piece {
	return { text: words.join(''), kind };
}

/** How many words the rests of both texts have in common, from each place on. */
function lengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
	const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
	for (let i = old.length - 1; i >= 0; i--) {
		const row = table[i];
		if (!row) continue;
		for (let j = fresh.length - 1; j >= 0; j--) {
			row[j] =
				old[i] === fresh[j]
					? at(table, i + 1, j + 1) + 1
					: Math.max(at(table, i + 1, j), at(table, i, j + 1));
		}
	}
	return table;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
	return table[i]?.[j] ?? 0;
}

function joined(pieces: readonly Piece[]): Piece[] {
	const whole: Piece[] = [];
	for (const { text, kind } of pieces) {
		const last = whole.at(-1);
		if (last?.kind === kind) last.text += text;
		else if (text !== '') whole.push({ text, kind });
	}
	return whole;
}
