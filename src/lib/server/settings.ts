/** Settings by environment, parsed once; a wrong one stops the start with a sentence. */
import { randomBytes } from 'node:crypto';
import {
	existsSync,
	linkSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { facts, isFact, type Terms, usualTerms } from '../domain/freshness.ts';
import { StartError } from './start-error.ts';

const port = v.pipe(
	v.string(),
	v.regex(/^\d+$/, 'PORT must be a number between 1 and 65535.'),
	v.transform(Number),
	v.minValue(1, 'PORT must be a number between 1 and 65535.'),
	v.maxValue(65535, 'PORT must be a number between 1 and 65535.')
);

const origin = v.pipe(
	v.string(),
	v.regex(
		/^https?:\/\/[^/?#\s]+$/,
		'ORIGIN must be an address without a path, such as https://warmwijzer.example.org.'
	)
);

const databaseUrl = v.pipe(
	v.string(),
	v.regex(/^(file:|postgres(ql)?:\/\/)/, 'DATABASE_URL must begin with file: or postgres://.')
);

const yesOrNo = v.pipe(
	v.string(),
	v.regex(/^(0|1|true|false)$/, 'DEMO must be 1 or 0.'),
	v.transform((text) => text === '1' || text === 'true')
);

const freshDays = v.pipe(
	v.string(),
	v.regex(
		/^(?:(?:phone|hours|capacity|entry)=[1-9]\d{0,3}(?:,|$))+$/,
		'FRESH_DAYS must be days for some of phone, hours, capacity and entry, such as phone=90,capacity=14.'
	),
	v.transform((text): Terms => {
		const given = text.split(',').map((part) => part.split('='));
		const days = given
			.filter(([fact]) => isFact(fact))
			.map(([fact, count]) => [fact, Number(count)]);
		return { ...usualTerms, ...Object.fromEntries(days) };
	})
);

const testOrigin = (name: string) =>
	v.pipe(
		v.string(),
		v.regex(
			/^http:\/\/127\.0\.0\.1:\d+$/,
			`${name} must be the address of a test server on this machine, such as http://127.0.0.1:4000.`
		)
	);

const schema = v.object({
	PORT: v.optional(port, '3000'),
	HOST: v.optional(v.string(), '127.0.0.1'),
	ORIGIN: v.optional(origin),
	DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1, 'DATA_DIR must name a folder.')), 'data'),
	DATABASE_URL: v.optional(databaseUrl),
	SECRET_KEY: v.optional(
		v.pipe(
			v.string(),
			v.minLength(
				32,
				'SECRET_KEY must have at least 32 characters. Make one with: openssl rand -base64 48'
			)
		)
	),
	FORMER_SECRET_KEYS: v.optional(v.string(), ''),
	BACKUP_KEY: v.optional(
		v.pipe(v.string(), v.minLength(20, 'BACKUP_KEY must have at least 20 characters.'))
	),
	SMTP_URL: v.optional(
		v.pipe(v.string(), v.regex(/^smtps?:\/\//, 'SMTP_URL must begin with smtp:// or smtps://.'))
	),
	MAIL_FROM: v.optional(
		v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/, 'MAIL_FROM must be a mail address.')),
		'warmwijzer@localhost'
	),
	KEEP_DAYS: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d+$/, 'KEEP_DAYS must be a number of days, 1 to 3650.'),
			v.transform(Number),
			v.minValue(1, 'KEEP_DAYS must be a number of days, 1 to 3650.'),
			v.maxValue(3650, 'KEEP_DAYS must be a number of days, 1 to 3650.')
		),
		'90'
	),
	NOTICE_SECONDS: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,4}$/, 'NOTICE_SECONDS must be a number of seconds; 0 sends no notices.'),
			v.transform(Number)
		),
		'15'
	),
	DRAIN_SECONDS: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,2}$/, 'DRAIN_SECONDS must be a number of seconds, 0 to 99.'),
			v.transform(Number)
		),
		'0'
	),
	PUSH_TEST_ORIGIN: v.optional(testOrigin('PUSH_TEST_ORIGIN')),
	WEBHOOK_TEST_ORIGIN: v.optional(testOrigin('WEBHOOK_TEST_ORIGIN')),
	FRESH_DAYS: v.optional(freshDays, facts.map((fact) => `${fact}=${usualTerms[fact]}`).join()),
	MEILI_URL: v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^https?:\/\/[^/?#\s]+\/?$/,
				'MEILI_URL must be the address of a Meilisearch server, such as http://127.0.0.1:7700.'
			)
		)
	),
	MEILI_KEY: v.optional(v.string()),
	METRICS_TOKEN: v.optional(
		v.pipe(
			v.string(),
			v.minLength(
				16,
				'METRICS_TOKEN must have at least 16 characters. Make one with: openssl rand -hex 24'
			)
		)
	),
	SLOW_QUERY_MS: v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^\d{1,6}$/,
				'SLOW_QUERY_MS must be a number of milliseconds; 0 logs no slow queries.'
			),
			v.transform(Number)
		),
		'200'
	),
	DEMO: v.optional(yesOrNo),
	NODE_ENV: v.optional(v.string())
});

export interface Settings {
	port: number;
	host: string;
	origin: string | undefined;
	databaseUrl: string;
	secretKey: string;
	/** Former keys that may still have sealed something (until `cli keys` has sealed it anew). */
	formerKeys: string[];
	/** What backups are sealed with; without it they are sealed with the secret key. */
	backupKey: string | undefined;
	/** The folder of the database file, the kept key and mails. */
	dataDir: string;
	/** The file in which the secret key is kept, when there is no SECRET_KEY. */
	keptKeyFile: string | undefined;
	/** `smtp://…`; without it mails are put into a folder of DATA_DIR. */
	smtpUrl: string | undefined;
	mailFolder: string;
	/** Who mails come from; best an address that somebody reads. */
	mailFrom: string;
	/** So often notices go out and clocks are looked at, in seconds; 0 is never. */
	noticeSeconds: number;
	/** So many seconds a process that is to stop goes on serving while `/healthz` says 503, so that a balancer sees it. */
	drainSeconds: number;
	/** A push service for tests, on this machine, beside the real ones. */
	pushTestOrigin: string | undefined;
	/** A server on this machine that webhooks may go to, for tests. */
	webhookTestOrigin: string | undefined;
	/** So many days after its end a question is erased. */
	keepDays: number;
	/** So many days after it was confirmed a fact is in doubt, and says so. */
	terms: Terms;
	/** The third search engine; without it the embedded one answers. */
	meili: { url: string; key: string | undefined } | undefined;
	/** Who says this may read `/metrics`; without it only this machine may. */
	metricsToken: string | undefined;
	/** Statements that take longer are logged, in milliseconds; 0 is never. */
	slowQueryMs: number;
	/** Fill an empty database with the example city. */
	demo: boolean;
}

/**
 * Reads the settings.
 * @throws StartError naming the setting and what it should be.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const parsed = v.safeParse(schema, given);
	if (!parsed.success) throw new StartError(parsed.issues.map((issue) => issue.message).join(' '));
	const { output } = parsed;
	return {
		port: output.PORT,
		host: output.HOST,
		origin: output.ORIGIN,
		databaseUrl: output.DATABASE_URL ?? `file:${join(output.DATA_DIR, 'warmwijzer.sqlite')}`,
		secretKey: output.SECRET_KEY ?? keptSecret(output.DATA_DIR),
		backupKey: output.BACKUP_KEY,
		dataDir: output.DATA_DIR,
		keptKeyFile: output.SECRET_KEY === undefined ? secretFile(output.DATA_DIR) : undefined,
		formerKeys: output.FORMER_SECRET_KEYS.split(',').filter((key) => key !== ''),
		smtpUrl: output.SMTP_URL,
		mailFolder: join(output.DATA_DIR, 'mails'),
		mailFrom: output.MAIL_FROM,
		noticeSeconds: output.NOTICE_SECONDS,
		drainSeconds: output.DRAIN_SECONDS,
		pushTestOrigin: output.PUSH_TEST_ORIGIN,
		webhookTestOrigin: output.WEBHOOK_TEST_ORIGIN,
		keepDays: output.KEEP_DAYS,
		terms: output.FRESH_DAYS,
		meili:
			output.MEILI_URL === undefined ? undefined : { url: output.MEILI_URL, key: output.MEILI_KEY },
		metricsToken: output.METRICS_TOKEN,
		slowQueryMs: output.SLOW_QUERY_MS,
		demo: output.DEMO ?? output.NODE_ENV !== 'production'
	};
}

const secretFile = (folder: string) => join(folder, 'secret.key');

/** Without SECRET_KEY a key is made once and kept in the data folder, readable by this user alone. */
function keptSecret(folder: string): string {
	const file = secretFile(folder);
	try {
		if (!existsSync(file)) {
			mkdirSync(folder, { recursive: true });
			makeWhole(file, randomBytes(48).toString('base64'));
		}
		return readFileSync(file, 'utf8').trim();
	} catch (error) {
		throw StartError.because('data folder', error);
	}
}

/** Writes a file that is there whole or not at all; of several processes that do so at once, one is first. */
function makeWhole(file: string, text: string): void {
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, text, { mode: 0o600 });
	try {
		linkSync(draft, file);
	} catch {
		// Somebody was first; or this disk has no links.
		if (!existsSync(file)) renameSync(draft, file);
	} finally {
		rmSync(draft, { force: true });
	}
}
