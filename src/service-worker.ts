/// <reference lib="webworker" />
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/**
 * Keeps the app itself on the device: its scripts, styles, type and icons, and one empty page. Pages come from the
 * server when it answers; when it does not, the empty page finds its way by the address and reads the copy of the
 * directory. Nothing personal is ever cached here.
 */
declare const self: ServiceWorkerGlobalScope;

const shell = '/shell';
const pages = 'pages-v1';
const patience = 5000;

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

self.addEventListener('install', (event) => {
	event.waitUntil(
		caches.open(pages).then((cache) => cache.add(new Request(shell, { cache: 'reload' })))
	);
});

self.addEventListener('activate', (event) => {
	event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
	if (event.data === 'go') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
	if (event.request.mode !== 'navigate' || event.request.method !== 'GET') return;
	event.respondWith(page(event.request));
});

async function page(request: Request): Promise<Response> {
	try {
		return await fetch(request, { signal: AbortSignal.timeout(patience) });
	} catch {
		return (await caches.match(shell)) ?? Response.error();
	}
}
