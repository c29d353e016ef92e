/** Builds the app into build/, with what stands around it (`start.js`). */
import { execFileSync } from 'node:child_process';
import { compile } from '@inlang/paraglide-js';
import { build } from 'vite';
import { i18n } from './i18n-options.ts';

await compile(i18n);
const run = (program: string, ...args: string[]) =>
	execFileSync('node', [`node_modules/${program}`, ...args], { stdio: 'inherit' });
run('@sveltejs/kit/svelte-kit.js', 'sync');
run('vite/bin/vite.js', 'build');
// Last: what is built is as new as this file.
await build({
	configFile: false,
	publicDir: false,
	logLevel: 'warn',
	build: {
		ssr: 'src/server.ts',
		outDir: 'build',
		emptyOutDir: false,
		target: 'esnext',
		rolldownOptions: { output: { entryFileNames: 'start.js' } }
	}
});
