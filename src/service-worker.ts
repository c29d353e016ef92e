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
	if (!isFile(new URL(event.request.url).pathname)) event.respondWith(page(event.request));
});

/** What is opened as a page and is a file or somebody else's data: the empty page has nothing in its place. */
function isFile(path: string): boolean {
	return /^\/(?:api|hsds|healthz|metrics|gids\/export\/|gids\/overlap\/bestand)|\.[a-z]{2,5}$/.test(
		path
	);
}

/** What a proxy says when the app is not there, and the app while it cannot reach its database. */
const nobodyThere = [502, 503, 504];

/** Waits so long for an answer to begin; how long it then takes to come in is for who waits to say. */
async function page(request: Request): Promise<Response> {
	const waiting = new AbortController();
	const enough = setTimeout(() => waiting.abort(), patience);
	const response = await fetch(request, { signal: waiting.signal }).catch(() => null);
	clearTimeout(enough);
	if (response && !nobodyThere.includes(response.status)) return response;
	return (await caches.match(shell)) ?? response ?? Response.error();
}

interface Told {
	title: string;
	body: string;
	path: string;
	tag: string;
	unread: number;
}

self.addEventListener('push', (event) => {
	event.waitUntil(tell(event.data));
});

/** Shows that there is something; what it is about is in the app alone. */
async function tell(data: PushMessageData | null): Promise<void> {
	const told = readTold(data);
	await self.registration.showNotification(told.title, {
		body: told.body,
		tag: told.tag,
		data: told.path,
		icon: '/icons/icon-192.png',
		badge: '/icons/icon-192.png'
	});
	if ('setAppBadge' in navigator) await navigator.setAppBadge(told.unread).catch(() => undefined);
	for (const client of await self.clients.matchAll({ type: 'window' }))
		client.postMessage({ told: true });
}

/** A browser wants something shown for every push, also for one that cannot be read. */
function readTold(data: PushMessageData | null): Told {
	const usual = { title: 'Warmwijzer', body: '', path: '/meldingen', tag: 'told', unread: 1 };
	try {
		return { ...usual, ...(data?.json() as Partial<Told>) };
	} catch {
		return usual;
	}
}

self.addEventListener('notificationclick', (event) => {
	event.notification.close();
	const path = String(event.notification.data);
	event.waitUntil(show(path.startsWith('/meldingen') ? path : '/meldingen'));
});

/** In the window that is open, unless somebody is writing there; else in a new one. */
async function show(path: string): Promise<void> {
	for (const window of await self.clients.matchAll({ type: 'window' })) {
		if (!(await goesTo(window, path))) continue;
		await window.focus().catch(() => undefined);
		return;
	}
	await self.clients.openWindow(path);
}

/** Asks a window whether it goes there: a page that shows a bell answers. */
function goesTo(window: Client, path: string): Promise<boolean> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => resolve(data === true);
		setTimeout(() => resolve(false), 1000);
		window.postMessage({ show: path }, [port2]);
	});
}
