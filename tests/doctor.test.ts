/** The doctor: an installation in which nothing is wrong, and every fault that it knows, made on purpose. */
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { connect, migrateBack, open, type Tables } from '../src/lib/server/db/index.ts';
import { examine, faults, type Surroundings } from '../src/lib/server/doctor/index.ts';
import { record } from '../src/lib/server/events.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { ids } from './support/cast.ts';
import { emptyDatabase } from './support/database.ts';
import { addEditors, bo, kim } from './support/editors.ts';
import { castOfHands, jan, noor, now as then, sent } from './support/hands.ts';
import { freePort } from './support/port.ts';
import { type MailServer, startMailServer } from './support/smtp.ts';

const day = 86_400_000;
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * day).toISOString();
const secret = 'Qm7xT2pLw9ZrYc4HnVb8KsJd3FgAe6Uo';
let healthy: string;
let mail: MailServer;
let port: number;

beforeAll(async () => {
	healthy = mkdtempSync(join(tmpdir(), 'warmwijzer-healthy-'));
	mail = await startMailServer({ refuses: '' });
	port = await freePort();
	const { db } = await open(`file:${join(healthy, 'warmwijzer.sqlite')}`);
	await castOfHands(db);
	await addEditors(db, now);
	await db.updateTable('account').set({ role: 'admin' }).where('id', '=', kim.id).execute();
	await db.destroy();
	writeFileSync(
		join(healthy, 'last-backup.json'),
		JSON.stringify({ file: '/elsewhere/x.backup', at: ago(0.5), bytes: 1 })
	);
});

afterAll(async () => {
	await mail.stop();
	rmSync(healthy, { recursive: true, force: true });
});

interface Installation extends Surroundings {
	environment: Record<string, string | undefined>;
	folder: string;
}

/** An installation in which nothing is wrong. */
function installation(): Installation {
	const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-doctor-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	cpSync(healthy, folder, { recursive: true });
	chmodSync(folder, 0o700);
	return {
		folder,
		environment: {
			PATH: process.env['PATH'],
			NODE_ENV: 'production',
			DATA_DIR: folder,
			PORT: String(port),
			ORIGIN: 'https://warmwijzer.example.org',
			SECRET_KEY: secret,
			BACKUP_KEY: 'only for backups, kept in a safe',
			SMTP_URL: mail.url,
			MAIL_FROM: 'warmwijzer@example.org',
			ADDRESS_HEADER: 'x-forwarded-for'
		},
		now,
		nodeVersion: 'v26.10.0',
		localHour: (at) => Math.floor((at.getUTCHours() + (at.getUTCMonth() === 6 ? 2 : 1)) % 24),
		disk: () => Promise.resolve({ free: 50e9, total: 100e9, kind: 0xef53 })
	};
}

const database = ({ folder }: Installation) => join(folder, 'warmwijzer.sqlite');

/** Changes the database as nobody should. */
function changed(work: (db: Kysely<Tables>) => Promise<unknown>) {
	return async (about: Installation) => {
		const db = await connect(about.environment['DATABASE_URL'] ?? `file:${database(about)}`);
		if (!about.environment['DATABASE_URL']) await sql`pragma foreign_keys = off`.execute(db);
		await work(db).finally(() => db.destroy());
	};
}

const set = (values: Record<string, string | undefined>) => (about: Installation) => {
	Object.assign(about.environment, values);
};

const postgres = async (about: Installation) => {
	about.environment['DATABASE_URL'] = await emptyDatabase();
	const { db } = await open(about.environment['DATABASE_URL']);
	await db.destroy();
};

const house = (db: Kysely<Tables>) => ({ db, vault: openVault([secret]) });
const leaves = { valid_until: '2020-01-01' };
const delivery = (state: 'waiting' | 'given_up', due: string) =>
	changed(async (db) => {
		const notice = uuidv7();
		await db.insertInto('notice').values(noticeOf(notice)).execute();
		await db
			.insertInto('notice_delivery')
			.values({
				id: uuidv7(),
				notice_id: notice,
				account_id: jan.id ?? '',
				channel: 'mail',
				target: 'mail',
				due_at: due,
				state
			} as never)
			.execute();
	});
const noticeOf = (id: string) =>
	({ id, contact_id: jan.contact_id, kind: 'accepted', at: ago(10), read_at: null }) as never;

/** For each fault: how it comes about. */
const made: Record<string, (about: Installation) => unknown> = {
	settings_wrong: set({ PORT: 'many' }),
	database_missing: (about) => rmSync(database(about)),
	database_unreachable: (about) => writeFileSync(database(about), 'no database '.repeat(400)),
	schema_newer: changed((db) =>
		sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db)
	),
	schema_older: changed(migrateBack),

	setting_misspelled: set({ SMPT_URL: 'smtp://x' }),
	secret_example: set({ SECRET_KEY: 'change-me-change-me-change-me-change-me' }),
	secret_beside_data: set({ SECRET_KEY: undefined }),
	backup_key_missing: set({ SECRET_KEY: undefined, BACKUP_KEY: undefined }),
	backup_key_is_secret_key: set({ BACKUP_KEY: secret }),
	origin_missing: set({ ORIGIN: undefined }),
	origin_without_https: set({ ORIGIN: 'http://warmwijzer.example.org' }),
	not_in_production: set({ NODE_ENV: undefined }),
	demo_in_production: set({ DEMO: '1' }),
	mail_to_folder: set({ SMTP_URL: undefined }),
	mail_from_missing: set({ MAIL_FROM: undefined }),
	notices_off: set({ NOTICE_SECONDS: '0' }),
	push_test_open: set({ PUSH_TEST_ORIGIN: 'http://127.0.0.1:4000' }),
	address_header_missing: set({ ADDRESS_HEADER: undefined }),
	keep_days_long: set({ KEEP_DAYS: '800' }),

	node_old: (about) => (about.nodeVersion = 'v20.19.0'),
	time_zones_missing: (about) => (about.localHour = (at) => at.getUTCHours()),
	disk_full: (about) => (about.disk = async () => ({ free: 2e8, total: 100e9, kind: 0xef53 })),
	disk_elsewhere: (about) =>
		(about.disk = async () => ({ free: 50e9, total: 100e9, kind: 0x6969 })),
	folder_not_writable: set({ DATA_DIR: '/proc/nowhere', DATABASE_URL: 'file::memory:' }),
	folder_open_to_others: ({ folder }) => chmodSync(folder, 0o755),
	key_open_to_others: ({ folder, environment }) => {
		environment['SECRET_KEY'] = undefined;
		writeFileSync(join(folder, 'secret.key'), secret);
		chmodSync(join(folder, 'secret.key'), 0o644);
	},
	port_taken: (about) => listens(about, (_, answer) => answer.end('another program')),
	server_unwell: (about) => listens(about, (_, answer) => answer.writeHead(503).end('{}')),
	mail_unreachable: async ({ environment }) => {
		environment['SMTP_URL'] = `smtp://127.0.0.1:${await freePort()}`;
	},
	search_unreachable: async ({ environment }) => {
		environment['MEILI_URL'] = `http://127.0.0.1:${await freePort()}`;
	},
	backup_missing: ({ folder }) => rmSync(join(folder, 'last-backup.json')),
	backup_old: ({ folder }) =>
		writeFileSync(
			join(folder, 'last-backup.json'),
			JSON.stringify({ file: '/elsewhere/x', at: ago(3), bytes: 1 })
		),
	backup_on_same_disk: ({ folder }) =>
		writeFileSync(
			join(folder, 'last-backup.json'),
			JSON.stringify({ file: join(folder, 'last-backup.json'), at: ago(0), bytes: 1 })
		),
	journal_large: async (about) => {
		// Somebody reads without end, so that nothing of the journal can be taken in.
		const reader = await connect(`file:${database(about)}`);
		onTestFinished(() => reader.destroy());
		await sql`begin deferred`.execute(reader);
		await sql`select * from event`.execute(reader);
		const writer = await connect(`file:${database(about)}`);
		onTestFinished(() => writer.destroy());
		await sql`create table big (part blob)`.execute(writer);
		await sql`insert into big values (zeroblob(70000000))`.execute(writer);
	},
	database_readable_by_others: (about) => {
		chmodSync(about.folder, 0o755);
		chmodSync(database(about), 0o644);
	},

	database_damaged: async (about) => {
		let page = 0;
		await changed(async (db) => {
			const { rows } = await sql<{
				rootpage: number;
			}>`select rootpage from sqlite_master where name = 'entry_version'`.execute(db);
			page = rows[0]?.rootpage ?? 0;
		})(about);
		const bytes = readFileSync(database(about));
		writeFileSync(database(about), bytes.fill(0xff, (page - 1) * 4096, page * 4096));
	},
	rows_point_nowhere: changed((db) => db.deleteFrom('organization').execute()),
	writes_not_durable: postgres,
	looks_changed: changed(async (db) => {
		const { question } = await sent(house(db));
		await referrals.question(house(db), jan, question, then);
		await db.updateTable('look').set({ what: 'list' }).execute();
	}),
	key_missing: changed((db) => sent({ db, vault: openVault([`${secret} of before`]) })),
	former_key_in_use: async (about) => {
		about.environment['FORMER_SECRET_KEYS'] = `${secret} of before`;
		await changed((db) => sent({ db, vault: openVault([`${secret} of before`]) }))(about);
	},

	question_without_holder: changed(async (db) => {
		await sent(house(db));
		await db
			.updateTable('account')
			.set({ left_at: ago(1) })
			.where('id', '=', jan.id)
			.execute();
	}),
	handover_to_who_left: changed(async (db) => {
		await sent(house(db));
		await db.updateTable('contact').set(leaves).where('id', '=', noor.contact_id).execute();
	}),
	question_forgotten: changed(async (db) => {
		await sent(house(db));
		await db
			.updateTable('question')
			.set({ due_at: ago(15) })
			.execute();
	}),
	nobody_administers: changed((db) =>
		db.updateTable('account').set({ role: 'editor' }).where('id', '=', kim.id).execute()
	),
	nobody_edits: changed((db) =>
		db
			.updateTable('account')
			.set({ left_at: ago(1) })
			.where('id', '=', bo.id)
			.execute()
	),
	team_without_coordinator: changed((db) =>
		db.updateTable('account').set({ role: 'worker' }).where('role', '=', 'coordinator').execute()
	),
	account_of_who_left: changed((db) =>
		db.updateTable('contact').set(leaves).where('id', '=', noor.contact_id).execute()
	),
	gone_without_successor: changed((db) =>
		db.updateTable('contact').set(leaves).where('id', '=', ids.sanne).execute()
	),
	example_people_in_production: changed((db) =>
		db.updateTable('account').set({ demo: 1 }).execute()
	),
	session_of_nobody: changed(async (db) => {
		await session(db, ago(-10));
		await db
			.updateTable('account')
			.set({ left_at: ago(1) })
			.where('id', '=', jan.id)
			.execute();
	}),
	sessions_pile_up: changed((db) => session(db, ago(40))),

	service_unreachable: changed(async (db) => {
		await db.deleteFrom('phone').execute();
		await db.deleteFrom('contact_link').execute();
		await db.deleteFrom('service_at_location').execute();
	}),
	directory_empty: changed((db) => db.deleteFrom('service').execute()),
	districts_missing: changed((db) => db.deleteFrom('district').execute()),
	messages_given_up: delivery('given_up', ago(1)),
	messages_late: delivery('waiting', ago(1)),
	addresses_refused: changed((db) =>
		db
			.insertInto('mail_bounce')
			.values({ account_id: jan.id ?? '', email: 'x', code: '550', at: ago(1) })
			.execute()
	),
	push_key_missing: changed(async (db) => {
		await session(db, ago(-10));
		await db
			.insertInto('push_subscription')
			.values({
				id: uuidv7(),
				account_id: jan.id ?? '',
				session_id: 'session',
				endpoint: 'https://push.example.org/1',
				p256dh: '',
				auth: '',
				created_at: ago(1)
			})
			.execute();
	}),
	unread_piles_up: changed((db) =>
		db
			.insertInto('notice')
			.values(Array.from({ length: 25 }, () => noticeOf(uuidv7())))
			.execute()
	),
	erasing_late: changed(async (db) => {
		await sent(house(db));
		await db
			.updateTable('question')
			.set({ closed_at: ago(100), outcome: 'helped' })
			.execute();
	}),
	import_stuck: changed(async (db) => {
		await db
			.insertInto('import_source')
			.values({ id: 's', name: 's', created_at: ago(1) } as never)
			.execute();
		const list = {
			id: 'i',
			import_source_id: 's',
			file_name: 'x',
			file_hash: 'x',
			state: 'reading'
		};
		await db
			.insertInto('import')
			.values({ ...list, by: 'x', started_at: ago(1) } as never)
			.execute();
	}),
	drop_in_left_open: changed((db) =>
		db
			.insertInto('drop_in')
			.values({
				id: 'd',
				organization_id: ids.brug,
				location_id: null,
				opened_by: noor.contact_id,
				opened_at: ago(2),
				closed_by: null,
				closed_at: null,
				report: null,
				seq: 0
			})
			.execute()
	),
	corrections_wait: changed((db) =>
		db
			.insertInto('correction')
			.values({
				id: 'c',
				entity: 'service',
				entity_id: ids.inloop,
				at: ago(20),
				seen: '{}',
				fields: '{}',
				note: '',
				state: 'open'
			} as never)
			.execute()
	),
	clock_behind: changed((db) =>
		record(db, { type: 'x', entity: 'x', entity_id: 'x', at: new Date(now.getTime() + day) })
	),
	search_behind: (about) =>
		listens(about, (_, answer) => answer.end('{"status":"ok","revision":1,"services":1}'))
};

describe('the doctor', () => {
	it('finds nothing where nothing is wrong', async () => {
		expect(await examine(installation())).toEqual([]);
	});

	it('finds nothing but that, in a folder where nothing was started yet', async () => {
		const around = installation();
		around.environment['DATA_DIR'] = join(around.folder, 'new');
		mkdirSync(join(around.folder, 'new'), { mode: 0o700 });
		const codes = (await examine(around)).map(({ code }) => code);
		expect(codes.toSorted()).toEqual(['backup_missing', 'database_missing']);
	});

	it('knows more than 25 faults, and each is made here', () => {
		expect(faults.length).toBeGreaterThan(25);
		expect(new Set(faults).size).toBe(faults.length);
		expect(Object.keys(made).toSorted()).toEqual(faults.toSorted());
	});

	it.each(Object.entries(made))('finds %s', async (code, make) => {
		const around = installation();
		expect((await examine(around)).map((each) => each.code)).not.toContain(code);
		await make(around);
		const findings = await examine(around);
		const found = findings.find((each) => each.code === code);
		expect(found, JSON.stringify(findings)).toBeDefined();
		expect(found?.sentence).toMatch(/^[A-Z\d].*[.?]$/s);
		expect(found?.advice).toMatch(/^[A-Z].{20,}[.?]$/s);
		const severities = findings.map(({ severity }) => severity);
		expect(severities).toEqual(severities.toSorted());
	});

	it('by the command line: sentences with what to do, JSON, and an exit status', () => {
		const around = installation();
		const run = (...args: string[]) => {
			const env = Object.entries(around.environment).filter(([, value]) => value !== undefined);
			const given = { env: Object.fromEntries(env), encoding: 'utf8' as const };
			return spawnSync('node', ['src/cli/index.ts', 'doctor', ...args], given);
		};
		expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('Nothing is wrong') });
		around.environment['DEMO'] = '1';
		const { status, stdout } = run('--json');
		expect([status, JSON.parse(stdout)]).toEqual([
			1,
			expect.objectContaining({
				errors: 1,
				warnings: 0,
				findings: [expect.objectContaining({ code: 'demo_in_production', severity: 'error' })]
			})
		]);
	});
});

async function listens(
	about: Installation,
	answer: Parameters<typeof createServer>[1]
): Promise<void> {
	const server = createServer(answer as never);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	onTestFinished(() => void server.close());
	about.environment['PORT'] = String((server.address() as AddressInfo).port);
}

async function session(db: Kysely<Tables>, expires_at: string): Promise<void> {
	const of = { account_id: jan.id ?? '', device: 'x', created_at: ago(50), seen_at: ago(45) };
	await db
		.insertInto('session')
		.values({ id: 'session', ...of, expires_at })
		.execute();
}
