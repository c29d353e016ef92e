import { createHash } from 'node:crypto';
import type {
	IncomingMessage,
	OutgoingHttpHeaders,
	RequestListener,
	ServerResponse
} from 'node:http';
import { brotliCompress, constants, gzip } from 'node:zlib';

interface Answer {
	status: number;
	headers: OutgoingHttpHeaders;
	body: Buffer;
	until: number;
}

type Encoding = 'br' | 'gzip' | 'identity';

const mostBytes = 64 * 2 ** 20;
const compressible =
	/^(?:text\/|application\/(?:json|problem\+json|ld\+json|manifest\+json|geo\+json|javascript|atom\+xml)|image\/svg)/;

/**
 * Stands around the app: compresses what is not compressed yet, gives answers an ETag and 304, and keeps answers
 * that say `s-maxage` for so many seconds, so that a hundred people who ask the same are answered once.
 * Only GET without a session goes through the store; the key holds everything a public page depends on
 * (address, language, colours, text size, encoding).
 */
export function publicCache(app: RequestListener, now: () => number = Date.now): RequestListener {
	const store = new Map<string, Answer>();
	let bytes = 0;
	const keep = (key: string, answer: Answer) => {
		bytes += answer.body.length - (store.get(key)?.body.length ?? 0);
		store.set(key, answer);
		for (const [oldest, { body }] of store) {
			if (bytes <= mostBytes) break;
			store.delete(oldest);
			bytes -= body.length;
		}
	};

	return (request, response) => {
		const encoding = preferredEncoding(request);
		const key = cacheKey(request, encoding);
		const known = key === null ? undefined : store.get(key);
		if (known && known.until > now()) {
			send(request, response, known);
			return;
		}
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			app(request, response);
			return;
		}
		void buffered(app, request, response, encoding).then((answer) => {
			if (!answer) return;
			const seconds = Number(
				/s-maxage=(\d+)/.exec(String(answer.headers['cache-control'] ?? ''))?.[1] ?? 0
			);
			if (key !== null && seconds > 0 && answer.status === 200 && !answer.headers['set-cookie']) {
				keep(key, { ...answer, until: now() + seconds * 1000 });
			}
			send(request, response, answer);
		});
	};
}

const publicCookies = ['lang', 'theme', 'size'];

function cacheKey(request: IncomingMessage, encoding: Encoding): string | null {
	if (request.method !== 'GET' || request.headers.authorization) return null;
	const chosen: string[] = [];
	for (const part of (request.headers.cookie ?? '').split(';')) {
		const [name = '', value = ''] = part.trim().split('=');
		if (publicCookies.includes(name)) chosen.push(`${name}=${value}`);
		else if (name !== '') return null;
	}
	return [request.headers.host, request.url, chosen.sort().join(), encoding].join(' ');
}

function preferredEncoding(request: IncomingMessage): Encoding {
	const accepted = String(request.headers['accept-encoding'] ?? '');
	return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/**
 * Lets the app answer into memory when the answer is a page or data; files that are compressed already, and
 * everything that streams, go straight through (then there is no answer to keep).
 */
async function buffered(
	app: RequestListener,
	request: IncomingMessage,
	response: ServerResponse,
	encoding: Encoding
): Promise<Answer | null> {
	const original = {
		writeHead: response.writeHead.bind(response),
		write: response.write.bind(response),
		end: response.end.bind(response)
	};
	const chunks: Buffer[] = [];
	return new Promise((resolve) => {
		let passing: boolean | undefined;
		const passes = () => {
			const type = String(response.getHeader('content-type') ?? '');
			passing ??=
				response.hasHeader('content-encoding') ||
				response.hasHeader('content-range') ||
				!compressible.test(type) ||
				type.startsWith('text/event-stream');
			return passing;
		};
		const restore = () => Object.assign(response, original);
		response.writeHead = ((status: number, ...rest: unknown[]) => {
			response.statusCode = status;
			const headers = rest.findLast((part) => typeof part === 'object') as
				OutgoingHttpHeaders | undefined;
			for (const [name, value] of Object.entries(headers ?? {})) {
				if (value !== undefined) response.setHeader(name, value);
			}
			if (passes()) {
				restore();
				resolve(null);
				// What never changes under its name is not asked for again: nothing to compare, and that the
				// connection stays open goes without saying.
				if (String(response.getHeader('cache-control')).includes('immutable')) {
					for (const name of ['last-modified', 'etag', 'connection']) response.removeHeader(name);
				}
				return response.writeHead(status);
			}
			return response;
		}) as typeof response.writeHead;
		response.write = ((chunk: Buffer | string, ...rest: unknown[]) => {
			if (passes()) {
				restore();
				resolve(null);
				return response.write(chunk, ...(rest as []));
			}
			chunks.push(Buffer.from(chunk));
			return true;
		}) as typeof response.write;
		response.end = ((chunk?: Buffer | string | (() => void), ...rest: unknown[]) => {
			if (passes()) {
				restore();
				resolve(null);
				return response.end(chunk as Buffer, ...(rest as []));
			}
			if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
			restore();
			void finish(response, Buffer.concat(chunks), encoding).then(resolve);
			return response;
		}) as typeof response.end;
		app(request, response);
	});
}

async function finish(
	response: ServerResponse,
	plain: Buffer,
	encoding: Encoding
): Promise<Answer> {
	const headers = { ...response.getHeaders() };
	headers['vary'] = 'accept-encoding, cookie';
	headers['etag'] ??= `W/"${createHash('sha1').update(plain).digest('base64url')}"`;
	delete headers['content-length'];
	let body = plain;
	if (plain.length > 600 && encoding !== 'identity') {
		body = await compressed(plain, encoding);
		headers['content-encoding'] = encoding;
	}
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	return { status: response.statusCode, headers, body, until: 0 };
}

/** From 6 on, brotli takes tens of megabytes more in each thread, for a page that is half a percent smaller. */
const quality = 5;

function compressed(plain: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const done = (error: Error | null, body: Buffer) => (error ? reject(error) : resolve(body));
		if (encoding === 'gzip') gzip(plain, { level: quality }, done);
		else {
			const params = {
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_SIZE_HINT]: plain.length
			};
			brotliCompress(plain, { params }, done);
		}
	});
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
	const fresh =
		answer.status === 200 && request.headers['if-none-match'] === answer.headers['etag'];
	if (fresh) {
		const headers = { ...answer.headers };
		delete headers['content-encoding'];
		delete headers['content-type'];
		response.writeHead(304, headers).end();
		return;
	}
	response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
	response.end(request.method === 'HEAD' ? undefined : answer.body);
}
