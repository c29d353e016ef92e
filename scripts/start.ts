/** Builds the app when it was not built since the sources changed, then starts it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

if (isStale()) {
	console.log('Building Warmwijzer (once, about twenty seconds)…');
	execFileSync('node', ['scripts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
await import('../src/server.ts');

function isStale(): boolean {
	const built = 'build/handler.js';
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

function newestIn(path: string): number {
	const status = statSync(path);
	if (!status.isDirectory()) return status.mtimeMs;
	if (path.endsWith('paraglide')) return 0;
	return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
