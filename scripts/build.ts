/** Builds the app into build/. */
import { execFileSync } from 'node:child_process';
import { compile } from '@inlang/paraglide-js';
import { i18n } from './i18n-options.ts';

await compile(i18n);
const run = (program: string, ...args: string[]) =>
	execFileSync('node', [`node_modules/${program}`, ...args], { stdio: 'inherit' });
run('@sveltejs/kit/svelte-kit.js', 'sync');
run('vite/bin/vite.js', 'build');
