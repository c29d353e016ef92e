import pino from 'pino';

/** Logs as JSON lines on standard output: what happened to which request, never who did it or what was typed. */
export const log = pino({
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	level: process.env['LOG_LEVEL'] ?? 'info',
	formatters: { level: (label) => ({ level: label }) },
	redact: ['*.q', '*.ip', '*.name', '*.email', '*.phone', '*.cookie']
});
