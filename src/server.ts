/**
 * The server: what stands around the app. Starts safely, compresses, keeps the newest public answers for a
 * moment, and stops without dropping a request.
 */
import { createServer } from 'node:http';
import { publicCache } from './lib/server/http/public-cache.ts';
import { readSettings } from './lib/server/settings.ts';
import { StartError } from './lib/server/start-error.ts';

const grace = 10_000;

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
	const { handler } = (await import(new URL('../build/handler.js', import.meta.url).href)) as {
		handler: import('node:http').RequestListener;
	};
	const cached = publicCache(handler);
	const server = createServer((request, response) => {
		request.headers['x-warmwijzer-protocol'] = 'http';
		cached(request, response);
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
			server.close(() => {
				process.emit('sveltekit:shutdown' as never);
				process.exit(0);
			});
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), grace).unref();
		});
	}
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
