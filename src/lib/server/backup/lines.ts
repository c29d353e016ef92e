/** In bytes: longer than any row is, and short enough to be one text. */
const longest = 256 * 1024 * 1024;

/**
 * The lines of a content, one after the other. Only a line feed ends one: node:readline also ends them at U+2028 and
 * U+2029, which JSON leaves as they are.
 * @throws when a line is too long for a row.
 */
export async function* linesIn(content: AsyncIterable<Buffer>): AsyncGenerator<string> {
	let begun: Buffer[] = [];
	let length = 0;
	const take = (piece: Buffer) => {
		begun.push(piece);
		length += piece.length;
		if (length > longest) throw new Error(`a line of it is longer than ${longest} bytes`);
	};
	const whole = () => {
		const line = Buffer.concat(begun, length).toString();
		begun = [];
		length = 0;
		return line;
	};
	for await (const part of content) {
		let from = 0;
		for (let end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', from)) {
			take(part.subarray(from, end));
			yield whole();
			from = end + 1;
		}
		take(part.subarray(from));
	}
	if (length > 0) yield whole();
}
