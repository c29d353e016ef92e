/** Signs on this device: web push, and the number on the app's icon. */

const key = 'push';

/** Whether this browser can take pushes at all. */
export function pushWorks(): boolean {
	return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

export type Started = 'on' | 'denied' | 'not';

/** Asks the person, then lets this device take pushes. After a tap only. @param me remembers for whom. */
export async function startDevice(publicKey: string, me: string): Promise<Started> {
	if (!pushWorks()) return 'not';
	if ((await Notification.requestPermission()) !== 'granted') return 'denied';
	try {
		// It is registered by the pages of the directory; who never saw one needs it here.
		await navigator.serviceWorker.register('/service-worker.js');
		const { pushManager } = await navigator.serviceWorker.ready;
		// A device that was let in with another key, or for somebody else, begins anew.
		await (await pushManager.getSubscription())?.unsubscribe();
		const device = await pushManager.subscribe({
			userVisibleOnly: true,
			applicationServerKey: publicKey
		});
		if (!(await send(device))) return 'not';
		localStorage.setItem(key, me);
		return 'on';
	} catch {
		return 'not';
	}
}

/** No more pushes here. */
export async function stopDevice(): Promise<void> {
	localStorage.removeItem(key);
	await fetch('/account/meldingen/toestel', { method: 'DELETE' }).catch(() => null);
	if (!pushWorks()) return;
	const registration = await navigator.serviceWorker.getRegistration();
	await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

/** After signing in again the device takes pushes as before, when it was this person who said so here. */
export async function keepDevice(me: string): Promise<void> {
	if (me === '' || localStorage.getItem(key) !== me || !pushWorks()) return;
	if (Notification.permission !== 'granted') return;
	const registration = await navigator.serviceWorker.getRegistration();
	const device = await registration?.pushManager.getSubscription();
	if (!device || !(await send(device))) localStorage.removeItem(key);
}

async function send(device: PushSubscription): Promise<boolean> {
	const response = await fetch('/account/meldingen/toestel', {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(device)
	}).catch(() => null);
	return response?.ok === true;
}

/** The number on the app's icon; when nothing is new, what was shown on this device goes away. */
export async function cleared(unread: number): Promise<void> {
	if ('setAppBadge' in navigator) {
		await (unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge()).catch(
			() => null
		);
	}
	if (unread > 0 || !('serviceWorker' in navigator)) return;
	const registration = await navigator.serviceWorker.getRegistration();
	for (const shown of (await registration?.getNotifications()) ?? []) shown.close();
}
