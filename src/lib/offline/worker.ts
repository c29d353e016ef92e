/** The worker that keeps the public directory on this device (IndexedDB) and searches it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DirectoryChanges } from '../domain/documents.ts';
import { type Answerer, answerer, merge, type Stored } from './answers.ts';

export type Request =
	{ kind: 'answer'; path: string; lang: 'nl' | 'en' } | { kind: 'refresh'; olderThan: number };

export interface Reply {
	answer?: unknown;
	/** When the copy was last level with the server. */
	at?: number | null;
}

interface Schema extends DBSchema {
	directory: { key: 'copy'; value: Stored };
}

let database: Promise<IDBPDatabase<Schema>> | undefined;
let answers: Promise<Answerer | undefined> | undefined;

/** What could not be opened, or was shut by the browser, is opened anew the next time. */
function forget() {
	database = undefined;
	answers = undefined;
}

function open(): Promise<IDBPDatabase<Schema>> {
	// A copy in the shape of a former version is left; the whole is fetched anew. Count up when documents change.
	database ??= openDB<Schema>('warmwijzer', 2, {
		upgrade: (db) => {
			if (db.objectStoreNames.contains('directory')) db.deleteObjectStore('directory');
			db.createObjectStore('directory');
		},
		terminated: forget
	});
	database.catch(forget);
	return database;
}

async function stored(): Promise<Stored | undefined> {
	return (await open()).get('directory', 'copy');
}

async function reply(request: Request): Promise<Reply> {
	if (request.kind === 'refresh') return refresh(request.olderThan);
	answers ??= stored().then((copy) => copy && answerer(copy));
	const found = await answers.catch(() => undefined);
	if (!found) {
		answers = undefined;
		return { answer: undefined, at: null };
	}
	return { answer: await found.answer(request.path, request.lang, new Date()), at: found.at };
}

async function refresh(olderThan: number): Promise<Reply> {
	const known = await stored();
	const now = Date.now();
	if (known && now - known.at < olderThan) return { at: known.at };
	try {
		const response = await fetch(`/api/directory${known ? `?since=${known.copy.revision}` : ''}`);
		if (!response.ok) return { at: known?.at ?? null };
		const changes = (await response.json()) as DirectoryChanges;
		const shapes = known?.shapes ?? (await (await fetch('/api/districts/shapes')).json());
		const next: Stored = { at: now, copy: merge(known?.copy, changes), shapes };
		await (await open()).put('directory', next, 'copy');
		answers = undefined;
		return { at: now };
	} catch {
		return { at: known?.at ?? null };
	}
}

self.onmessage = ({ data }: MessageEvent<{ id: number; request: Request }>) => {
	void reply(data.request)
		.catch((): Reply => ({ answer: undefined }))
		.then((result) => postMessage({ id: data.id, reply: result }));
};
