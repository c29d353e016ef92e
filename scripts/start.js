/**
 * Builds the app when it was not built since the sources changed, then starts it. Plain JavaScript, as is what it starts:
 * to read TypeScript, Node loads a compiler that takes 20 MB for as long as the app runs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = 'build/start.js';
if (isStale()) {
	console.log('Building Warmwijzer (once, about twenty seconds)…');
	execFileSync('node', ['scripts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
await import(new URL(`../${built}`, import.meta.url).href);

function isStale() {
	if (!existsSync(built)) return true;
	const at = statSync(built).mtimeMs;
	return [
		'src',
		'seed',
		'migrations',
		'messages',
		'static',
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts'
	].some((path) => newestIn(path) > at);
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
	const status = statSync(path);
	if (!status.isDirectory()) return status.mtimeMs;
	if (path.endsWith('paraglide')) return 0;
	return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
