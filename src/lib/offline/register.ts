/** Keeps the app on this device: registers the service worker, gets the directory when the page is quiet, sends what waits. */
import { sendAnswers } from '../ui/calls.ts';
import { connection } from './connection.svelte.ts';
import { copy } from './copy.ts';
import { lookForServer } from './read.ts';

const copyLasts = 15 * 60_000;

/** What waits in the outbox is sent; who has nothing there does not load it. */
function sendWaiting() {
	if (localStorage.getItem('outbox'))
		void import('./outbox/outbox.svelte.ts').then(({ send }) => send());
}

/**
 * Call once a page is up. Does nothing that the first view waits for.
 * @param onUpdate is given the function that goes over to a new version, when there is one and the person wants it.
 */
export async function keepAlive(onUpdate: (apply: () => void) => void): Promise<void> {
	const idle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1500));
	idle(() => {
		void (navigator.onLine ? copy.refresh(copyLasts) : copy.warm());
		void sendAnswers();
		sendWaiting();
	});
	addEventListener('offline', () => {
		connection.doubted = true;
		void copy.warm();
	});
	addEventListener('online', () => {
		connection.doubted = false;
		void lookForServer();
		void sendAnswers();
		sendWaiting();
		void copy.refresh(copyLasts);
	});
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
	const registration = await navigator.serviceWorker
		.register('/service-worker.js')
		.catch(() => null);
	if (!registration) return;
	const offer = (worker: ServiceWorker) =>
		onUpdate(() => {
			navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
				once: true
			});
			worker.postMessage('go');
		});
	if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
	const offerWhenReady = (next: ServiceWorker | null) =>
		next?.addEventListener('statechange', () => {
			if (next.state === 'installed' && navigator.serviceWorker.controller) offer(next);
		});
	// Opening the page may have found it before anybody listened.
	offerWhenReady(registration.installing);
	registration.addEventListener('updatefound', () => offerWhenReady(registration.installing));
}
