import type { ManifestOptions } from 'vite-plugin-pwa';

/** What a phone needs to install the app. */
export const manifest: Partial<ManifestOptions> = {
	id: '/',
	name: 'Warmwijzer Almere',
	short_name: 'Warmwijzer',
	description: 'Vind in tien seconden wie kan helpen, en bel.',
	lang: 'nl',
	dir: 'ltr',
	start_url: '/?bron=app',
	scope: '/',
	display: 'standalone',
	background_color: '#fcfaf5',
	theme_color: '#fcfaf5',
	categories: ['social', 'utilities', 'government'],
	icons: [
		{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
		{ src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
		{
			src: '/icons/icon-maskable-512.png',
			sizes: '512x512',
			type: 'image/png',
			purpose: 'maskable'
		}
	],
	screenshots: [
		{
			src: '/icons/screenshot-phone.png',
			sizes: '720x1480',
			type: 'image/png',
			form_factor: 'narrow',
			label: 'Zoeken'
		},
		{
			src: '/icons/screenshot-desktop.png',
			sizes: '1280x800',
			type: 'image/png',
			form_factor: 'wide',
			label: 'Zoeken'
		}
	],
	shortcuts: [
		{
			name: 'Inloop vandaag',
			url: '/?today=1',
			icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }]
		},
		{
			name: 'Nu open',
			url: '/?open=now',
			icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }]
		},
		{
			name: 'Schulden',
			url: '/?need=schulden',
			icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }]
		}
	]
};
