/** The outbox of this phone: what waits, what was refused, and drafts, for who is signed in here. */
import { holdsCitizenNumber } from '../../domain/personal-numbers.ts';
import { isId, uuidv7 } from '../../domain/ids.ts';
import { kindOf, type SealedFields } from '../../domain/outbox.ts';
import { connection } from '../connection.svelte.ts';
import { seal } from './seal.ts';
import { readBack, sendAll } from './send.ts';
import { type Device, headerOf, type Item, store } from './store.ts';

export type { Item } from './store.ts';

/** Where the id of a command stands in a form. */
const commandField = 'command';

class Outbox {
	/** Of who is signed in here, in order. */
	items = $state.raw<Item[]>([]);
	/** How many items of other people wait here. */
	others = $state(0);
	/** Sent since this page was opened, the newest last. */
	sent = $state.raw<{ item: Item; location: string | undefined }[]>([]);
	sending = $state(false);
	/** Nobody is signed in any more: what waits stays. */
	signedOut = $state(false);
	/** Who may write here without a connection; undefined until it is read, null when nobody. */
	device = $state.raw<Device | null | undefined>(undefined);
	/** What to do about it. */
	waiting = $derived(this.items.filter(({ state }) => state === 'waiting'));
	refused = $derived(this.items.filter(({ state }) => state === 'refused'));
	drafts = $derived(this.items.filter(({ state }) => state === 'draft'));

	async load(): Promise<void> {
		const device = (await store.device()) ?? null;
		this.items = device ? await store.items(device.account) : [];
		this.others = await store.ofOthers(device?.account);
		this.device = device;
	}
}

export const outbox = new Outbox();
store.onChange(() => void outbox.load());

/** Remembers that somebody is signed in on this device, and the key; null when they sign out. */
export async function signedIn(device: Device | null): Promise<void> {
	const before = await store.device();
	const same = before?.account === device?.account && before?.key.id === device?.key.id;
	if (!same) await store.keepDevice(device);
	outbox.signedOut = false;
	await outbox.load();
}

/** Asks the server, when it answers, who is signed in here: pages that open without it do not know. */
export async function look(): Promise<void> {
	await outbox.load();
	const response = await fetch('/postvak-uit/sleutel').catch(() => null);
	if (!response?.ok) return;
	const device = (await response.json()) as Device | null;
	if (device) await signedIn(device);
	else outbox.signedOut = outbox.device !== null;
}

/**
 * Keeps a form on this phone, sealed, to be sent when there is a connection.
 * @param path of its action, with what stands behind the question mark.
 * @param state `draft` for what is still being typed: that is not sent.
 * @returns its id; null when this form is not kept, nobody is signed in here, or it holds a citizen service number.
 */
export async function keep(
	path: string,
	form: FormData,
	state: 'waiting' | 'draft' = 'waiting'
): Promise<string | null> {
	const device = await store.device();
	const fields = fieldsOf(form);
	if (!device || kindOf(path) === null) return null;
	if (state === 'waiting' && fields.some(holdsNumber)) return null;
	const header = headerOf(device, await freshId(form, path), path);
	// Of a draft that field is left out, as the server does.
	const kept = fields.filter((field) => !holdsNumber(field));
	await store.put({ id: header.id, header, sealed: await seal(device.key, header, kept), state });
	return header.id;
}

/** The id that the form carries, for it may have come through; another one when that is taken by another form. */
async function freshId(form: FormData, path: string): Promise<string> {
	const id = form.get(commandField);
	if (typeof id !== 'string' || !isId(id)) return uuidv7();
	const before = await store.item(id);
	const same =
		before?.state === 'draft' || (before?.state === 'waiting' && before.header.path === path);
	return before === undefined || same ? id : uuidv7();
}

function fieldsOf(form: FormData): SealedFields {
	return [...form].flatMap(([name, value]): SealedFields =>
		typeof value === 'string' && name !== commandField ? [[name, value]] : []
	);
}

function holdsNumber([, text]: SealedFields[number]): boolean {
	return !isId(text) && holdsCitizenNumber(text);
}

let nextTry: ReturnType<typeof setTimeout> | undefined;
const [firstPause, longestPause] = [2000, 5 * 60_000];

/** Sends what waits; call it whenever there may be a connection. Without one it tries again by itself, after growing pauses. */
export async function send(pause = firstPause): Promise<void> {
	await outbox.load();
	clearTimeout(nextTry);
	if (outbox.waiting.length === 0) return;
	outbox.sending = true;
	try {
		const ended = await sendAll((item, location) => {
			outbox.sent = [...outbox.sent, { item, location }];
		});
		if (ended === 'no_connection') {
			nextTry = setTimeout(() => void send(Math.min(longestPause, pause * 2)), pause);
		} else {
			connection.heard();
			outbox.signedOut = ended === 'signed_out';
		}
	} finally {
		outbox.sending = false;
		await outbox.load();
	}
}

/** What stands in an item, read by the server for who wrote it; null when that cannot be now. */
export function open(item: Item): Promise<SealedFields | null> {
	return readBack(item);
}

/** Takes an item out: it was sent another way, or its writer throws it away. */
export function drop(id: string): Promise<void> {
	return store.remove(id);
}
