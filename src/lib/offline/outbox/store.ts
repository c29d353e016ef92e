/** What waits on this phone (IndexedDB): envelopes that it cannot open, and what may be shown of each. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FieldProblems } from '../../domain/forms.ts';
import type { Header, SealingKey } from '../../domain/outbox.ts';

/** Why the server did not do it. */
export interface Refused {
	code?: string;
	/** Who was first: a name of the directory. */
	by?: string;
	/** The fields that are not right, by name. */
	problems?: FieldProblems;
	/** Where to look, when part of it was done. */
	location?: string;
}

export interface Item {
	/** In this order they go. */
	seq?: number;
	id: string;
	header: Header;
	sealed: string;
	/** A draft is not sent; what is refused waits for its writer. */
	state: 'draft' | 'waiting' | 'refused';
	refused?: Refused;
}

/** That somebody is signed in here, and the key to seal to. Nothing about the person. */
export interface Device {
	account: string;
	key: SealingKey;
}

/** What stands beside a form that is written now. */
export function headerOf({ account }: Device, id: string, path: string): Header {
	return { id, account, path, made_at: new Date().toISOString() };
}

interface Schema extends DBSchema {
	item: { key: number; value: Item; indexes: { id: string } };
	device: { key: 'device'; value: Device };
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

/** What could not be opened, or was shut by the browser, is opened anew the next time. */
const forget = () => void (database = undefined);

function open(): Promise<IDBPDatabase<Schema>> {
	database ??= openDB<Schema>('outbox', 1, {
		upgrade(db) {
			db.createObjectStore('item', { keyPath: 'seq', autoIncrement: true }).createIndex(
				'id',
				'id',
				{
					unique: true
				}
			);
			db.createObjectStore('device');
		},
		terminated: forget
	});
	database.catch(forget);
	return database;
}

/** A sign for pages that do not load the outbox: that something is in it. */
const sign = 'outbox';
const told = new BroadcastChannel('outbox');

async function changed(): Promise<void> {
	const count = await (await open()).count('item');
	if (count > 0) localStorage.setItem(sign, String(count));
	else localStorage.removeItem(sign);
	told.postMessage('changed');
	for (const hear of listeners) hear();
}

const listeners = new Set<() => void>();
told.onmessage = () => {
	for (const hear of listeners) hear();
};

export const store = {
	/** Calls back when this tab or another changed something. */
	onChange(hear: () => void): void {
		listeners.add(hear);
	},
	async device(): Promise<Device | undefined> {
		return (await open()).get('device', 'device');
	},
	async keepDevice(device: Device | null): Promise<void> {
		const db = await open();
		if (device === null) await db.delete('device', 'device');
		else await db.put('device', device, 'device');
	},
	/** Everything of one account, in order. */
	async items(account: string): Promise<Item[]> {
		const all = await (await open()).getAll('item');
		return all.filter(({ header }) => header.account === account);
	},
	/** How many of other people wait on this phone. */
	async ofOthers(account: string | undefined): Promise<number> {
		const all = await (await open()).getAll('item');
		return all.filter(({ header }) => header.account !== account).length;
	},
	async item(id: string): Promise<Item | undefined> {
		return (await open()).getFromIndex('item', 'id', id);
	},
	/** Keeps an item under its id; one that was there keeps its place. It is on the disk when this is done. A draft never takes the place of what was sent. */
	async put(item: Item): Promise<void> {
		const change = (await open()).transaction('item', 'readwrite', { durability: 'strict' });
		const before = await change.store.index('id').get(item.id);
		const late = item.state === 'draft' && before !== undefined && before.state !== 'draft';
		const seq = before?.seq;
		if (!late) await change.store.put(seq === undefined ? item : { ...item, seq });
		await change.done;
		await changed();
	},
	async remove(id: string): Promise<void> {
		const change = (await open()).transaction('item', 'readwrite');
		const key = await change.store.index('id').getKey(id);
		if (key !== undefined) await change.store.delete(key);
		await change.done;
		if (key !== undefined) await changed();
	}
};
