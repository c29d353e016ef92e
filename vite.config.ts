import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import { i18n } from './scripts/i18n-options.ts';
import { groups, onlyWhatIsUsed, shortMessages } from './scripts/scripts-of-pages.ts';
import { manifest } from './scripts/manifest.ts';

export default defineConfig({
	plugins: [
		paraglideVitePlugin(i18n),
		shortMessages(),
		onlyWhatIsUsed(),
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
	// It has 250 files: to read them one by one takes a third of the time to start.
	ssr: { noExternal: ['kysely'] },
	build: { target: 'es2023' },
	environments: {
		client: {
			build: {
				// Which scripts every page needs would be a long list in the first load: a page's own first lines name them.
				modulePreload: {
					polyfill: false,
					resolveDependencies: (_, needed) => needed.filter((each) => each.endsWith('.css'))
				},
				minify: 'terser',
				terserOptions: { compress: { passes: 4, ecma: 2020, unsafe_methods: true }, module: true },
				rolldownOptions: { output: { codeSplitting: { groups } } }
			}
		}
	}
});
