/** Columns that grow: numbers beside one another instead of an object for each entry. */

/** Whole numbers in a row. */
export class Ints {
	values: Int32Array;
	length = 0;

	constructor(capacity = 1024) {
		this.values = new Int32Array(capacity);
	}

	push(value: number): void {
		if (this.length === this.values.length) {
			const wider = new Int32Array(this.length * 2);
			wider.set(this.values);
			this.values = wider;
		}
		this.values[this.length++] = value;
	}

	at(index: number): number {
		return this.values[index] ?? 0;
	}

	/** Forgets what was added after so many. */
	cut(length: number): void {
		this.length = length;
	}
}

/** Columns of whole numbers of which those of one entry lie side by side: it is read as a whole, from one place in memory. */
export class Rows {
	values = new Int32Array(width * 64);
	private columns = 0;

	column(): Column {
		if (this.columns === width) throw new RangeError('There is no room for another column.');
		return new Column(this, this.columns++);
	}

	grow(places: number): void {
		if (places < this.values.length) return;
		const wider = new Int32Array(this.values.length * 2);
		wider.set(this.values);
		this.values = wider;
	}
}

const width = 16;

class Column {
	private length = 0;
	private readonly rows: Rows;
	private readonly offset: number;

	constructor(rows: Rows, offset: number) {
		this.rows = rows;
		this.offset = offset;
	}

	push(value: number): void {
		const place = this.length++ * width + this.offset;
		this.rows.grow(place);
		this.rows.values[place] = value;
	}

	at(entry: number): number {
		return this.rows.values[entry * width + this.offset] ?? 0;
	}

	/** Forgets what was added after so many. */
	cut(length: number): void {
		this.length = length;
	}
}

/** For each entry a row of whole numbers. */
export class Lists {
	readonly starts = new Ints();
	readonly items = new Ints();

	constructor() {
		this.starts.push(0);
	}

	push(values: readonly number[]): void {
		for (const value of values) this.items.push(value);
		this.starts.push(this.items.length);
	}

	isEmpty(index: number): boolean {
		return this.from(index) === this.to(index);
	}

	/** Whether no row has an item. */
	get none(): boolean {
		return this.items.length === 0;
	}

	from(index: number): number {
		return this.starts.at(index);
	}

	to(index: number): number {
		return this.starts.at(index + 1);
	}

	first(index: number): number {
		return this.to(index) > this.from(index) ? this.items.at(this.from(index)) : 0;
	}

	/** Whether two rows share an item; with the item, else 0. Rows are short. */
	shared(a: number, b: number): number {
		const endA = this.to(a);
		const endB = this.to(b);
		for (let i = this.from(a); i < endA; i++) {
			const item = this.items.at(i);
			for (let j = this.from(b); j < endB; j++) if (this.items.at(j) === item) return item;
		}
		return 0;
	}

	cut(length: number): void {
		this.starts.cut(length + 1);
		this.items.cut(this.starts.at(length));
	}
}

/** Texts with a number each, from 1; 0 is no text. */
export class Texts {
	private readonly numbers = new Map<string, number>();
	private readonly texts: string[] = [''];

	number(text: string): number {
		if (text === '') return 0;
		const known = this.numbers.get(text);
		if (known !== undefined) return known;
		this.numbers.set(text, this.texts.length);
		this.texts.push(text);
		return this.texts.length - 1;
	}

	text(number: number): string {
		return this.texts[number] ?? '';
	}

	get size(): number {
		return this.texts.length;
	}

	cut(size: number): void {
		for (const text of this.texts.splice(size)) this.numbers.delete(text);
	}
}

/** A number of 31 bits for a text (FNV-1a): the same text has the same one, others hardly ever. */
export function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 1;
}
