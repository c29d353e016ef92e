import { readFileSync } from 'node:fs';

/** The rows of a tab-separated text, each by the names in its first line. */
export function parseTsv(text: string): Record<string, string>[] {
	const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
	const names = head.split('\t');
	return lines.map((line) => {
		const values = line.split('\t');
		return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
	});
}

export function readTsv(path: string | URL): Record<string, string>[] {
	return parseTsv(readFileSync(path, 'utf8'));
}
