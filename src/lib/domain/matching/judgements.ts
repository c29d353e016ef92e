/** What people judged of pairs: it holds, whatever is computed. Of two judgements on one pair the last counts. */
import type { Judgement } from './types.ts';

export class JudgedPairs {
	/** Pairs that are one and the same, as places in the list. */
	readonly same: [number, number][] = [];
	private readonly answers = new Map<string, 'same' | 'different'>();

	constructor(ids: readonly string[], judgements: readonly Judgement[]) {
		if (judgements.length === 0) return;
		const place = new Map(ids.map((id, at) => [id, at]));
		for (const { id_a, id_b, answer } of judgements) {
			const [a, b] = [place.get(id_a), place.get(id_b)];
			if (a === undefined || b === undefined || a === b) continue;
			if (answer === 'unsure') this.answers.delete(keyOf(a, b));
			else this.answers.set(keyOf(a, b), answer);
		}
		for (const [key, answer] of this.answers) {
			const [a = 0, b = 0] = key.split(' ').map(Number);
			if (answer === 'same') this.same.push([a, b]);
		}
	}

	/** Infinity when they are judged the same, -Infinity when different, undefined when nobody said. */
	odds(a: number, b: number): number | undefined {
		if (this.answers.size === 0) return undefined;
		const answer = this.answers.get(keyOf(a, b));
		return answer === undefined ? undefined : answer === 'same' ? Infinity : -Infinity;
	}

	apart(a: number, b: number): boolean {
		return this.odds(a, b) === -Infinity;
	}
}

function keyOf(a: number, b: number): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}
