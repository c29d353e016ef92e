/** Compiles the messages (messages/*.json) to functions; what vite does by itself, for everything that runs without it. */
import { compile } from '@inlang/paraglide-js';
import { i18n } from './i18n-options.ts';

await compile(i18n);
