/** Zip files, unpacked piece by piece with a count of what comes out. */
import { Unzip, UnzipInflate } from 'fflate';
import { mostRatio, mostUnzipped, mostZipEntries, Refused } from './limits.ts';

const step = 1 << 14;

/** Counts what came out of one file over all readings: bombs end when it is too much. */
export interface Budget {
	out: number;
}

/**
 * Every entry that is wanted, in the order of the file: its name and its pieces.
 * @throws Refused when more comes out than is allowed, or it cannot be unpacked.
 */
export function* unzipped(
	bytes: Uint8Array,
	budget: Budget,
	wanted: (name: string) => boolean
): Generator<{ name: string; piece: Uint8Array; last: boolean }> {
	const ready: { name: string; piece: Uint8Array; last: boolean }[] = [];
	let entries = 0;
	const unzip = new Unzip((file) => {
		if (++entries > mostZipEntries) throw new Refused('bomb');
		if (!wanted(file.name)) return;
		let out = 0;
		file.ondata = (error, piece, last) => {
			// What is thrown here comes back here as an error.
			if (error) throw error instanceof Refused ? error : new Refused('broken');
			out += piece.length;
			budget.out += piece.length;
			if (budget.out > mostUnzipped) throw new Refused('bomb');
			if (out > 1 << 20 && budget.out > bytes.length * mostRatio) throw new Refused('bomb');
			ready.push({ name: file.name, piece, last });
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	for (let at = 0; at < bytes.length; at += step) {
		try {
			unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
		} catch (error) {
			throw error instanceof Refused ? error : new Refused('broken');
		}
		yield* ready.splice(0);
	}
}

/** The names of all entries. */
export function entryNames(bytes: Uint8Array): string[] {
	const names: string[] = [];
	const pieces = unzipped(bytes, { out: 0 }, (name) => {
		names.push(name);
		return false;
	});
	for (const piece of pieces) void piece;
	return names;
}

/** Entries whole, by name. @param most bytes that one may have. */
export function wholeEntries(
	bytes: Uint8Array,
	budget: Budget,
	wanted: (name: string) => boolean,
	most: number
): Map<string, Uint8Array> {
	const pieces = new Map<string, Uint8Array[]>();
	let size = 0;
	for (const { name, piece } of unzipped(bytes, budget, wanted)) {
		size += piece.length;
		if (size > most) throw new Refused('bomb');
		const known = pieces.get(name);
		if (known) known.push(piece);
		else pieces.set(name, [piece]);
	}
	return new Map([...pieces].map(([name, parts]) => [name, new Uint8Array(Buffer.concat(parts))]));
}
