import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import { i18n } from './scripts/i18n-options.ts';
import { manifest } from './scripts/manifest.ts';

export default defineConfig({
	plugins: [
		paraglideVitePlugin(i18n),
		sveltekit(),
		SvelteKitPWA({
			strategies: 'injectManifest',
			srcDir: 'src',
			filename: 'service-worker.ts',
			registerType: 'prompt',
			injectRegister: false,
			manifest,
			injectManifest: {
				globPatterns: ['client/**/*.{js,css,woff2,svg}'],
				globIgnores: ['client/**/pictures/**']
			},
			devOptions: { enabled: false }
		})
	],
	worker: { format: 'es' },
	build: {
		target: 'es2023',
		// What most pages share comes as one file: fewer requests, better compressed.
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'shared', minShareCount: 4 },
						// A few lines that every page or the start page needs are no request of their own.
						{ name: 'shared', test: /\/(?:cookies|preferences|near)\.ts$/ }
					]
				}
			}
		}
	}
});
