/**
 * Loaded before the app wherever a specification starts it: every answer under `/api` and `/hsds`, whoever asked, is
 * held to the description that the app itself gives (`/api/openapi.json`). What is not as described is said as an
 * error, and `stop()` of the server fails.
 */
import { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Answer, Description } from './description.ts';

const parts = new WeakMap<ServerResponse, Buffer[]>();
const heads = new WeakMap<ServerResponse, Record<string, unknown>>();
/** Answers that came before the description was there. */
const waiting: Answer[] = [];
/** What is wrong with an answer; 'asked' until the description came. */
let judge: ((answer: Answer) => string | null) | 'asked' | undefined;
/** Long answers that were looked at already, by the name that the app gives them. */
const known = new Set<string>();
const long = 20_000;

const { write, end, writeHead } = ServerResponse.prototype;

/** What is given along with the status is not always found among the headers afterwards. */
ServerResponse.prototype.writeHead = function (this: ServerResponse, ...given: unknown[]) {
	if (isDescribed(this)) heads.set(this, headersIn(given.at(-1)));
	return Reflect.apply(writeHead, this, given) as ServerResponse;
} as typeof writeHead;

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

function headersIn(given: unknown): Record<string, unknown> {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return {};
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [name.toLowerCase(), value])
	);
}

function opened(body: Buffer, encoding: string): Buffer {
	if (body.length === 0) return body;
	if (encoding === 'br') return brotliDecompressSync(body);
	return encoding === 'gzip' ? gunzipSync(body) : body;
}

function note(response: ServerResponse, body: Buffer): void {
	const { req, statusCode: status } = response;
	const header = (name: string) =>
		String(response.getHeader(name) ?? heads.get(response)?.[name] ?? '');
	const plain = opened(body, header('content-encoding'));
	const answer = {
		method: req.method ?? 'GET',
		path: (req.url ?? '').split('?')[0] ?? '',
		status,
		type: header('content-type').split(';')[0] ?? '',
		text: plain.toString()
	};
	const etag = header('etag');
	const name = `${answer.method} ${answer.path} ${etag}`;
	if (body.length > long && etag !== '') {
		if (known.has(name)) return;
		known.add(name);
	}
	judge ??= ask(req.headers.host ?? '');
	if (judge === 'asked') waiting.push(answer);
	else say(answer, judge(answer));
}

/** Asks for the description, and only then loads what it is held with: an app that answers nothing starts as fast as ever. */
function ask(host: string): 'asked' {
	const described = fetch(`http://${host}/api/openapi.json`).then((response) => response.json());
	void Promise.all([described, import('./description.ts')])
		.then(([description, { mismatch }]) => {
			const of = (answer: Answer) => mismatch(description as Description, answer);
			judge = of;
			for (const answer of waiting.splice(0)) say(answer, of(answer));
		})
		.catch(() => {
			// It stops just now; the next answer asks again.
			judge = undefined;
		});
	return 'asked';
}

function say({ method, path, status }: Answer, wrong: string | null): void {
	if (wrong === null) return;
	const line = { level: 'error', method, path, status, wrong, msg: 'not as described' };
	process.stderr.write(`${JSON.stringify(line)}\n`);
}
