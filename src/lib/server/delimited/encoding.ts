/** How the letters of a file were written. */

/** The encoding of a file: by its byte order mark, by the zeros of UTF-16, UTF-8 when all of it is, else windows-1252. */
export async function encodingOf(read: () => AsyncIterable<Uint8Array>): Promise<string> {
	const strict = new TextDecoder('utf-8', { fatal: true });
	let first = true;
	try {
		for await (const bytes of read()) {
			if (first) {
				const wide = wideEncoding(bytes);
				if (wide !== null) return wide;
				first = false;
			}
			strict.decode(bytes, { stream: true });
		}
		strict.decode();
		return 'utf-8';
	} catch (error) {
		if (error instanceof TypeError) return 'windows-1252';
		throw error;
	}
}

function wideEncoding(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	const seen = Math.min(bytes.length, 200);
	for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	if ((zeros[1] ?? 0) > seen / 5) return 'utf-16le';
	return (zeros[0] ?? 0) > seen / 5 ? 'utf-16be' : null;
}

/** The text of a file, piece by piece; a letter that falls between two pieces stays whole. */
export async function* decoded(
	read: AsyncIterable<Uint8Array>,
	encoding: string
): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	for await (const bytes of read) yield decoder.decode(bytes, { stream: true });
	yield decoder.decode();
}
