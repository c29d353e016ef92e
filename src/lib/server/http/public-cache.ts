import { createHash } from 'node:crypto';
import type {
	IncomingMessage,
	OutgoingHttpHeaders,
	RequestListener,
	ServerResponse
} from 'node:http';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Counter } from 'prom-client';

/** Counted in the registry of the process, for the app is built apart from what stands around it. */
const answers = new Counter({
	name: 'warmwijzer_answers_total',
	help: 'Pages and data that were asked for (GET), by whether the app made the answer or the cache in front had it.',
	labelNames: ['from']
});

interface Answer {
	status: number;
	headers: OutgoingHttpHeaders;
	body: Buffer;
	until: number;
}

type Encoding = 'br' | 'gzip' | 'identity';

const mostBytes = 64 * 2 ** 20;
const compressible =
	/^(?:text\/|application\/(?:json|problem\+json|fhir\+json|ld\+json|manifest\+json|geo\+json|javascript|xml|atom\+xml)|image\/svg)/;

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
			answers.inc({ from: 'cache' });
			send(request, response, known);
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
			answers.inc({ from: 'app' });
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
	const accepted = String(request.headers['accept-encoding'] ?? '').split(',');
	// `br;q=0` says that it is not taken.
	const takes = (name: string) =>
		accepted.some((part) => {
			const [coding = '', weight = ''] = part.trim().split(';');
			return coding === name && !/q=0(?:\.0*)?\s*$/.test(weight);
		});
	return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
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
				if (!response.hasHeader('cache-control')) {
					response.setHeader('cache-control', unsaid(status));
				}
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
	const vary = String(headers['vary'] ?? '')
		.toLowerCase()
		.split(/[\s,]+/);
	headers['vary'] = [...new Set(['accept-encoding', 'cookie', ...vary])].filter(Boolean).join(', ');
	headers['cache-control'] ??= unsaid(response.statusCode);
	// What is kept nowhere is compared with nothing.
	// A page has a mark of its framework, with the nonce in it; what an API says of its own version stays.
	const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
	if (isPage || headers['etag'] === undefined) {
		if (String(headers['cache-control']).includes('no-store')) delete headers['etag'];
		else if (isRead(response.req)) headers['etag'] = etagOf(plain, headers);
	}
	delete headers['content-length'];
	let body = plain;
	if (plain.length > 600 && encoding !== 'identity') {
		body = await compressed(plain, encoding);
		headers['content-encoding'] = encoding;
	}
	// It tells only that a framework made the page.
	delete headers['x-sveltekit-page'];
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	return { status: response.statusCode, headers, body, until: 0 };
}

/** Of what nobody said how long it may be kept: it is asked again each time, and no fault is kept. */
function unsaid(status: number): string {
	return status === 200 || status === 304 ? 'no-cache' : 'no-store';
}

/** The same for every packing. The nonce of the content policy is another in every answer: two pages that differ in it alone are the same. */
function etagOf(plain: Buffer, headers: OutgoingHttpHeaders): string {
	const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'] ?? ''))?.[1];
	const content = nonce === undefined ? plain : plain.toString().replaceAll(nonce, '');
	return `W/"${createHash('sha1').update(content).digest('base64url')}"`;
}

function isRead({ method }: IncomingMessage): boolean {
	return method === 'GET' || method === 'HEAD';
}

/** Whether a browser has this answer already; strong and weak marks are compared alike. */
function has(request: IncomingMessage, etag: unknown): boolean {
	const bare = (mark: string) => mark.trim().replace(/^W\//, '');
	const given = request.headers['if-none-match'];
	return (
		typeof etag === 'string' &&
		given !== undefined &&
		given.split(',').some((mark) => bare(mark) === bare(etag))
	);
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
	// A kept answer has the id of the request that it was made for.
	const id = request.headers['x-request-id'];
	if (id !== undefined) answer = { ...answer, headers: { ...answer.headers, 'x-request-id': id } };
	if (answer.status === 200 && isRead(request) && has(request, answer.headers['etag'])) {
		// The page that the browser has keeps the policy that it came with, with its own nonce.
		const left = ['content-encoding', 'content-type', 'content-security-policy', 'link'];
		const headers = Object.fromEntries(
			Object.entries(answer.headers).filter(([name]) => !left.includes(name))
		);
		response.writeHead(304, headers).end();
		return;
	}
	response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
	response.end(request.method === 'HEAD' ? undefined : answer.body);
}
