/**
 * A server that answers as Meilisearch's published API does, for as much of it as we use: indexes, settings, documents,
 * tasks that are taken in at once and done later one after another, swapping, searching with filters, typing errors,
 * beginnings and synonyms, keys. What it is asked wrongly it refuses, with the codes of the real one.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { distance } from '../../src/lib/domain/search/text.ts';

type Document = Record<string, unknown>;

interface Settings {
	searchableAttributes: string[];
	displayedAttributes: string[];
	filterableAttributes: string[];
	rankingRules: string[];
	synonyms: Record<string, string[]>;
	typoTolerance: {
		enabled: boolean;
		minWordSizeForTypos: { oneTypo: number; twoTypos: number };
		disableOnNumbers: boolean;
		disableOnAttributes: string[];
	};
	pagination: { maxTotalHits: number };
	[other: string]: unknown;
}

interface Index {
	primaryKey: string | null;
	settings: Settings;
	documents: Map<string, Document>;
}

interface Task {
	uid: number;
	indexUid: string | null;
	type: string;
	status: 'enqueued' | 'processing' | 'succeeded' | 'failed';
	error: object | null;
	enqueuedAt: string;
	finishedAt: string | null;
}

interface Query {
	indexUid: string;
	q?: string;
	filter?: string | (string | string[])[];
	limit?: number;
	offset?: number;
	hitsPerPage?: number;
	page?: number;
	matchingStrategy?: 'last' | 'all';
	attributesToSearchOn?: string[];
	attributesToRetrieve?: string[];
}

/** What the server refuses, as its API says it. */
class Refused extends Error {
	readonly status: number;
	readonly code: string;
	constructor(status: number, code: string, message: string) {
		super(message);
		this.status = status;
		this.code = code;
	}
	get body() {
		const type = this.status === 403 || this.status === 401 ? 'auth' : 'invalid_request';
		return { message: this.message, code: this.code, type, link: '' };
	}
}

/** The server that `MEILI_URL` names (with `MEILI_KEY`), else one of ours. */
export async function anyMeilisearch(): Promise<{
	url: string;
	key: string | undefined;
	stop(): Promise<void>;
}> {
	const url = process.env['MEILI_URL'];
	if (url) return { url, key: process.env['MEILI_KEY'], stop: async () => undefined };
	return new FakeMeilisearch().start();
}

export class FakeMeilisearch {
	readonly key: string | undefined;
	/** Every request, as 'GET /health'. */
	readonly asked: string[] = [];
	/** Answers come so many milliseconds later. */
	delay = 0;
	/** Tasks of this type fail. */
	failing: string | undefined;
	#indexes = new Map<string, Index>();
	readonly #tasks: Task[] = [];
	#last = Promise.resolve();
	#server: Server | undefined;
	#port = 0;

	constructor(key?: string) {
		this.key = key;
	}

	get url(): string {
		return `http://127.0.0.1:${this.#port}`;
	}

	/** Starts, or starts again at the same address with what it had. */
	async start(): Promise<this> {
		this.#server = createServer((request, response) => void this.#answer(request, response));
		// A connection that is closed in the moment it is used again looks like a server that is down.
		this.#server.keepAliveTimeout = 0;
		await new Promise<void>((resolve) => {
			this.#server?.listen(this.#port, '127.0.0.1', resolve);
		});
		this.#port = (this.#server.address() as AddressInfo).port;
		return this;
	}

	async stop(): Promise<void> {
		this.#server?.closeAllConnections();
		await new Promise((resolve) => this.#server?.close(resolve));
	}

	/** Everything is gone, as with a new disk. */
	forget(): void {
		this.#indexes = new Map();
	}

	/** What stands in all its indexes, as text. */
	everything(): string {
		return JSON.stringify([...this.#indexes].map(([uid, index]) => [uid, [...index.documents]]));
	}

	get uids(): string[] {
		return [...this.#indexes.keys()];
	}

	settingsOf(uid: string): Settings | undefined {
		return this.#indexes.get(uid)?.settings;
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const parts: Buffer[] = [];
		for await (const part of request) parts.push(part as Buffer);
		if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
		const send = (status: number, body?: unknown) => {
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(body === undefined ? undefined : JSON.stringify(body));
		};
		try {
			const url = new URL(request.url ?? '/', 'http://x');
			this.asked.push(`${request.method} ${url.pathname}`);
			if (url.pathname !== '/health') this.#checkKey(request);
			const text = Buffer.concat(parts).toString();
			const [status, body] = this.#route(
				`${request.method} ${url.pathname}`,
				text === '' ? undefined : (JSON.parse(text) as unknown)
			);
			send(status, body);
		} catch (error) {
			if (error instanceof Refused) send(error.status, error.body);
			else send(500, { message: String(error), code: 'internal', type: 'internal', link: '' });
		}
	}

	#checkKey(request: IncomingMessage): void {
		if (this.key === undefined) return;
		const given = request.headers.authorization;
		if (!given) throw new Refused(401, 'missing_authorization_header', 'The key is missing.');
		if (given !== `Bearer ${this.key}`) {
			throw new Refused(403, 'invalid_api_key', 'The provided API key is invalid.');
		}
	}

	#route(line: string, body: unknown): [number, unknown] {
		const on = (pattern: RegExp) => pattern.exec(line);
		if (line === 'GET /health') return [200, { status: 'available' }];
		if (line === 'GET /indexes') {
			const results = [...this.#indexes].map(([uid, { primaryKey }]) => ({ uid, primaryKey }));
			return [200, { results, offset: 0, limit: 1000, total: results.length }];
		}
		if (line === 'POST /indexes') {
			const { uid, primaryKey = null } = body as { uid: string; primaryKey?: string };
			return this.#later('indexCreation', uid, () => {
				if (this.#indexes.has(uid)) throw new Refused(400, 'index_already_exists', uid);
				this.#indexes.set(uid, emptyIndex(primaryKey));
			});
		}
		if (line === 'POST /swap-indexes') return this.#swap(body as { indexes: [string, string] }[]);
		if (line === 'POST /multi-search') {
			const { queries } = body as { queries: Query[] };
			return [200, { results: queries.map((query) => this.#search(query)) }];
		}
		const task = on(/^GET \/tasks\/(\d+)$/);
		if (task) {
			const found = this.#tasks[Number(task[1])];
			if (!found) throw new Refused(404, 'task_not_found', 'Task not found.');
			return [200, found];
		}
		const [, method = '', uid = '', rest = ''] = on(/^(\w+) \/indexes\/([\w-]+)(.*)$/) ?? [];
		switch (`${method} ${rest}`) {
			case 'DELETE ':
				return this.#later('indexDeletion', uid, () => {
					this.#index(uid);
					this.#indexes.delete(uid);
				});
			case 'GET /settings':
				return [200, this.#index(uid).settings];
			case 'PATCH /settings':
				return this.#later('settingsUpdate', uid, () => {
					const { settings } = this.#index(uid);
					const { typoTolerance, ...given } = structuredClone(body) as Partial<Settings>;
					Object.assign(settings, given);
					Object.assign(settings.typoTolerance, typoTolerance);
				});
			case 'POST /documents':
				return this.#later('documentAdditionOrUpdate', uid, () => {
					const index = this.#indexes.get(uid) ?? emptyIndex(null);
					this.#indexes.set(uid, index);
					for (const document of body as Document[]) put(index, document);
				});
			case 'POST /documents/delete-batch':
				return this.#later('documentDeletion', uid, () => {
					for (const id of body as string[]) this.#index(uid).documents.delete(id);
				});
			case 'POST /search':
				return [200, this.#search({ ...(body as Query), indexUid: uid })];
		}
		const one = /^\/documents\/([\w-]+)$/.exec(rest);
		if (method === 'GET' && one) {
			const document = this.#index(uid).documents.get(one[1] ?? '');
			if (!document) throw new Refused(404, 'document_not_found', `Document ${one[1]} not found.`);
			return [200, document];
		}
		throw new Refused(404, 'not_found', `${line} is not a route.`);
	}

	#index(uid: string): Index {
		const index = this.#indexes.get(uid);
		if (!index) throw new Refused(404, 'index_not_found', `Index \`${uid}\` not found.`);
		return index;
	}

	#swap(pairs: { indexes: [string, string] }[]): [number, unknown] {
		return this.#later('indexSwap', null, () => {
			for (const { indexes } of pairs) {
				const [one, other] = indexes.map((uid) => this.#index(uid));
				if (!one || !other) throw new Refused(400, 'invalid_swap_indexes', 'Two indexes.');
				this.#indexes.set(indexes[0], other).set(indexes[1], one);
			}
		});
	}

	/** Takes a task in: it is done when those before it are, and says then whether it succeeded. */
	#later(type: string, indexUid: string | null, work: () => void): [number, unknown] {
		const uid = this.#tasks.length;
		const enqueuedAt = new Date().toISOString();
		const common = { indexUid, type, enqueuedAt };
		const task: Task = { uid, ...common, status: 'enqueued', error: null, finishedAt: null };
		this.#tasks.push(task);
		this.#last = this.#last.then(async () => {
			await new Promise((resolve) => setTimeout(resolve, 2));
			task.status = 'processing';
			try {
				if (this.failing === type) throw new Refused(500, 'no_space_left_on_device', 'Full.');
				work();
				task.status = 'succeeded';
			} catch (error) {
				task.status = 'failed';
				task.error = error instanceof Refused ? error.body : { message: String(error) };
			}
			task.finishedAt = new Date().toISOString();
		});
		return [202, { taskUid: uid, ...common, status: 'enqueued' }];
	}

	#search(query: Query) {
		const { settings, documents } = this.#index(query.indexUid);
		const passes = filterOf(query.filter, settings.filterableAttributes);
		const left = inOrder([...documents.values()].filter(passes), settings.rankingRules);
		const found = matching(left, query, settings).slice(0, settings.pagination.maxTotalHits);
		const shown = query.attributesToRetrieve ?? settings.displayedAttributes;
		const hitsOf = (part: Document[]) => part.map((document) => pick(document, shown));
		const { q = '', page, hitsPerPage, offset = 0, limit = 20 } = query;
		if (page !== undefined || hitsPerPage !== undefined) {
			const size = hitsPerPage ?? 20;
			const from = ((page ?? 1) - 1) * size;
			return {
				indexUid: query.indexUid,
				hits: hitsOf(found.slice(from, from + size)),
				query: q,
				processingTimeMs: 0,
				page: page ?? 1,
				hitsPerPage: size,
				totalPages: size === 0 ? 0 : Math.ceil(found.length / size),
				totalHits: found.length
			};
		}
		return {
			indexUid: query.indexUid,
			hits: hitsOf(found.slice(offset, offset + limit)),
			query: q,
			processingTimeMs: 0,
			offset,
			limit,
			estimatedTotalHits: found.length
		};
	}
}

function emptyIndex(primaryKey: string | null): Index {
	return {
		primaryKey,
		documents: new Map(),
		settings: {
			searchableAttributes: ['*'],
			displayedAttributes: ['*'],
			filterableAttributes: [],
			rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
			synonyms: {},
			typoTolerance: {
				enabled: true,
				minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
				disableOnNumbers: false,
				disableOnAttributes: []
			},
			pagination: { maxTotalHits: 1000 }
		}
	};
}

function put(index: Index, document: Document): void {
	index.primaryKey ??= 'id';
	const id = document[index.primaryKey];
	if (typeof id !== 'string' || !/^[\w-]{1,511}$/.test(id)) {
		throw new Refused(400, 'invalid_document_id', `Document identifier ${String(id)} is invalid.`);
	}
	index.documents.set(id, structuredClone(document));
}

function pick(document: Document, names: readonly string[]): Document {
	if (names.includes('*')) return document;
	return Object.fromEntries(Object.entries(document).filter(([name]) => names.includes(name)));
}

/** `a = x`, `a IN [x, "y"]`; a list is all of its parts, a list inside any of its own. */
function filterOf(
	filter: Query['filter'],
	allowed: readonly string[]
): (document: Document) => boolean {
	const one = (text: string) => {
		const [, name = '', equals, list] =
			/^\s*(\w+)\s+(?:=\s*("(?:[^"\\]|\\.)*"|[\w-]+)|IN\s*\[(.*)\])\s*$/.exec(text) ?? [];
		if (name === '') throw new Refused(400, 'invalid_search_filter', `Not a filter: ${text}`);
		if (!allowed.includes(name)) {
			throw new Refused(400, 'invalid_search_filter', `Attribute \`${name}\` is not filterable.`);
		}
		const given = (list ?? equals ?? '').match(/"(?:[^"\\]|\\.)*"|[\w-]+/g) ?? [];
		const wanted = new Set(given.map((value) => value.replace(/^"|"$/g, '').toLowerCase()));
		return (document: Document) => {
			const own = valuesIn(document, name);
			for (const value of wanted) if (own.has(value)) return true;
			return false;
		};
	};
	const all = (Array.isArray(filter) ? filter : filter === undefined ? [] : [filter]).map(
		(part) => {
			const any = (Array.isArray(part) ? part : [part]).map(one);
			return (document: Document) => any.some((passes) => passes(document));
		}
	);
	return (document) => all.every((passes) => passes(document));
}

/** The values of a document by which it is filtered, looked up once. */
function valuesIn(document: Document, name: string): Set<string> {
	const known = filtered.get(document) ?? new Map<string, Set<string>>();
	filtered.set(document, known);
	const values = known.get(name) ?? new Set(valuesOf(document[name]));
	known.set(name, values);
	return values;
}

const filtered = new WeakMap<Document, Map<string, Set<string>>>();

function valuesOf(value: unknown): string[] {
	return (Array.isArray(value) ? value : [value]).map((each) => String(each).toLowerCase());
}

function tokens(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those in which the words occur: as they are, by a synonym, with typing errors, the last also as a beginning. */
function matching(documents: Document[], query: Query, settings: Settings): Document[] {
	const typed = tokens(query.q ?? '');
	if (typed.length === 0) return documents;
	const { typoTolerance, synonyms } = settings;
	const { oneTypo, twoTypos } = typoTolerance.minWordSizeForTypos;
	const names = query.attributesToSearchOn ?? settings.searchableAttributes;
	const errorsIn = (document: Document, word: string, last: boolean): number | null => {
		const same = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
		const others = (same ?? []).map((text) => tokens(text).join(' '));
		let best: number | null = null;
		for (const name of names) {
			const most =
				!typoTolerance.enabled ||
				typoTolerance.disableOnAttributes.includes(name) ||
				(typoTolerance.disableOnNumbers && /^\d+$/.test(word))
					? 0
					: word.length >= twoTypos
						? 2
						: word.length >= oneTypo
							? 1
							: 0;
			for (const token of valuesOf(document[name]).flatMap(tokens)) {
				const errors =
					token === word || others.includes(token) || (last && token.startsWith(word))
						? 0
						: distance(word, token, most);
				if (errors <= most && errors < (best ?? Infinity)) best = errors;
			}
		}
		return best;
	};
	const scored = documents.map((document) => ({
		document,
		errors: typed.map((word, at) => errorsIn(document, word, at === typed.length - 1))
	}));
	const found = (errors: readonly (number | null)[]) => {
		const first = errors.indexOf(null);
		return first < 0 ? errors.length : query.matchingStrategy === 'all' ? 0 : first;
	};
	const sum = (errors: readonly (number | null)[]) =>
		errors.reduce<number>((a, b) => a + (b ?? 0), 0);
	return scored
		.filter(({ errors }) => found(errors) > 0)
		.sort((a, b) => found(b.errors) - found(a.errors) || sum(a.errors) - sum(b.errors))
		.map(({ document }) => document);
}

/** By the rules of the index's own (`quality:asc`), for what the others leave alike. */
function inOrder(documents: Document[], rules: readonly string[]): Document[] {
	const own = rules.flatMap((rule) => {
		const [, name = '', way] = /^(\w+):(asc|desc)$/.exec(rule) ?? [];
		return name === '' ? [] : [{ name, sign: way === 'asc' ? 1 : -1 }];
	});
	const compare = (a: unknown, b: unknown): number => {
		if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
		if (typeof a === 'number' && typeof b === 'number') return a - b;
		return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
	};
	return documents.toSorted((a, b) => {
		for (const { name, sign } of own) {
			const order = sign * compare(a[name], b[name]);
			if (order !== 0) return order;
		}
		return 0;
	});
}
