/**
 * Loaded before the app wherever a specification starts it: every answer under `/api` and `/hsds`, whoever asked, is
 * held to the description that the app itself gives (`/api/openapi.json`). What is not as described is said as an
 * error, and `stop()` of the server fails.
 */
import { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Answer, type Description, mismatch } from './description.ts';

const parts = new WeakMap<ServerResponse, Buffer[]>();
/** Answers that came before the description was there. */
const waiting: Answer[] = [];
let description: Description | 'asked' | undefined;
/** What was found right already, by the name that the app gives it: the same once more is the same. */
const right = new Set<string>();

const { write, end } = ServerResponse.prototype;

ServerResponse.prototype.write = function (this: ServerResponse, ...given: unknown[]) {
	keep(this, given[0]);
	return Reflect.apply(write, this, given) as boolean;
} as typeof write;

ServerResponse.prototype.end = function (this: ServerResponse, ...given: unknown[]) {
	keep(this, given[0]);
	const ended = Reflect.apply(end, this, given) as ServerResponse;
	const body = parts.get(this);
	parts.delete(this);
	if (isDescribed(this)) note(this, Buffer.concat(body ?? []));
	return ended;
} as typeof end;

function isDescribed({ req }: ServerResponse): boolean {
	return req instanceof IncomingMessage && /^\/(?:api|hsds)(?:\/|\?|$)/.test(req.url ?? '');
}

function keep(response: ServerResponse, chunk: unknown): void {
	if (!isDescribed(response)) return;
	if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
	parts.set(response, [...(parts.get(response) ?? []), Buffer.from(chunk as string)]);
}

function note(response: ServerResponse, body: Buffer): void {
	const { req, statusCode: status } = response;
	const encoding = response.getHeader('content-encoding');
	const plain =
		encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
	const answer = {
		method: req.method ?? 'GET',
		path: (req.url ?? '').split('?')[0] ?? '',
		status,
		type: String(response.getHeader('content-type') ?? '').split(';')[0] ?? '',
		text: plain.toString()
	};
	const etag = response.getHeader('etag');
	const name = etag === undefined ? '' : `${answer.path} ${String(etag)}`;
	if (right.has(name)) return;
	if (name !== '') right.add(name);
	if (description === undefined) ask(req.headers.host ?? '');
	if (typeof description === 'object') check(answer);
	else waiting.push(answer);
}

function ask(host: string): void {
	description = 'asked';
	void fetch(`http://${host}/api/openapi.json`)
		.then(async (response) => {
			description = (await response.json()) as Description;
			for (const answer of waiting.splice(0)) check(answer);
		})
		.catch(() => {
			// It stops just now; the next answer asks again.
			description = undefined;
		});
}

function check(answer: Answer): void {
	if (typeof description !== 'object') return;
	const wrong = mismatch(description, answer);
	if (wrong === null) return;
	const { method, path, status } = answer;
	const line = { level: 'error', method, path, status, wrong, msg: 'not as described' };
	process.stderr.write(`${JSON.stringify(line)}\n`);
}
