/**
 * The server: what stands around the app. Starts safely, compresses, keeps the newest public answers for a
 * moment, and stops without dropping a request.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mostBytes } from './lib/domain/reading-in/limits.ts';
import { publicCache } from './lib/server/http/public-cache.ts';
import { requestId } from './lib/server/request.ts';
import { readSettings } from './lib/server/settings.ts';
import { StartError } from './lib/server/start-error.ts';

const grace = 10_000;
/** What stands around a file in a form. */
const formAround = 64 * 1024;
const mostOfForm = 512 * 1024;

try {
	await start();
} catch (error) {
	const sentence =
		error instanceof StartError || isNamedStartError(error) ? error.message : undefined;
	console.error(sentence ?? error);
	process.exit(1);
}

async function start(): Promise<void> {
	const settings = readSettings(process.env);
	if (settings.origin) {
		process.env['ORIGIN'] = settings.origin;
	} else {
		// Without ORIGIN the address is the one that was asked for, over plain http: right for one's own machine.
		process.env['PROTOCOL_HEADER'] = 'x-warmwijzer-protocol';
	}
	// Read by the handler when it is loaded. What is not a list to read in has a limit of its own, below.
	process.env['BODY_SIZE_LIMIT'] = String(mostBytes + formAround);
	const { handler } = (await import(new URL('../build/handler.js', import.meta.url).href)) as {
		handler: import('node:http').RequestListener;
	};
	const cached = publicCache(handler);
	let stopping = false;
	const answering = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		request.headers['x-warmwijzer-protocol'] = 'http';
		// One id for what the app does and for what was kept in front of it.
		request.headers['x-request-id'] = requestId((name) => request.headers[name]?.toString());
		answering.add(response);
		response.once('close', () => answering.delete(response));
		if (stopping) response.setHeader('connection', 'close');
		if (stopping && request.url === '/healthz') sayStopping(response);
		else if (isTooMuch(request)) refuse(response);
		else cached(request, response);
	});
	// Longer than a proxy or a browser keeps a connection: it is they who close it, never in the middle of asking.
	server.keepAliveTimeout = 75_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, settings.port)));
		server.listen(settings.port, settings.host, resolve);
	});
	console.log(
		`Warmwijzer: http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${settings.port}`
	);

	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => {
			stopping = true;
			// Whoever is answered now asks the next time on another connection, perhaps another process.
			for (const response of answering) {
				if (!response.headersSent) response.setHeader('connection', 'close');
			}
			setTimeout(() => {
				server.close(() => {
					process.emit('sveltekit:shutdown' as never);
					process.exit(0);
				});
				server.closeIdleConnections();
				setTimeout(() => server.closeAllConnections(), grace).unref();
			}, settings.drainSeconds * 1000);
		});
	}
}

/** Only a list to read in may be long; and nobody may send without saying how much. */
function isTooMuch({ method, url, headers }: IncomingMessage): boolean {
	if (method === 'GET' || method === 'HEAD' || url?.startsWith('/gids/import')) return false;
	return (
		headers['transfer-encoding'] !== undefined ||
		Number(headers['content-length'] ?? 0) > mostOfForm
	);
}

/** A balancer that asks takes this process out before its door closes. */
function sayStopping(response: ServerResponse): void {
	const body = { type: 'about:blank', title: 'This process is stopping.', status: 503 };
	response.writeHead(503, { 'content-type': 'application/problem+json' });
	response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse): void {
	response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
	response.end('Dit is te groot om te versturen. / This is too large to send.\n');
}

function portError(error: NodeJS.ErrnoException, port: number): StartError {
	if (error.code === 'EADDRINUSE') {
		return new StartError(
			`Port ${port} is taken by another program. Stop that program, or choose another port: PORT=3001 npm start`
		);
	}
	if (error.code === 'EACCES') {
		return new StartError(
			`This user may not use port ${port}. Choose one above 1023: PORT=3000 npm start`
		);
	}
	return StartError.because('address', error);
}

/** The built app has its own copy of the class; its name is the same. */
function isNamedStartError(error: unknown): error is Error {
	return error instanceof Error && error.name === 'StartError';
}
