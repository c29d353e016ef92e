import pino from 'pino';
import { inHand } from './request.ts';

/**
 * Logs as JSON lines on standard output: what happened to which request, never who did it or what was typed. A line
 * that is written while a request is answered says its id.
 */
export const log = pino({
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	level: process.env['LOG_LEVEL'] ?? 'info',
	formatters: { level: (label) => ({ level: label }) },
	mixin: () => {
		const request = inHand()?.id;
		return request === undefined ? {} : { request };
	},
	redact: ['*.q', '*.ip', '*.name', '*.email', '*.phone', '*.cookie']
});
