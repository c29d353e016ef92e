/** What the app is built from, as one short name: the same sources have the same, whenever and wherever they are built. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
	'messages',
	'migrations',
	'scripts',
	'seed',
	'src',
	'static',
	'package-lock.json',
	'package.json',
	'svelte.config.js',
	'vite.config.ts'
];

/** @returns {string} */
export function sourceHash() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap(filesIn)) {
		hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
	// Made of the messages while it builds.
	if (path.endsWith('paraglide')) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.toSorted()
		.flatMap((name) => filesIn(join(path, name)));
}
