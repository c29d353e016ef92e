/** Faults of what the app stands on: the machine, its disk and clock, and the servers that it needs. */
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { localTime } from '../../domain/clock.ts';
import { lastBackup } from '../backup/index.ts';
import { kindOf, sqlitePath } from '../db/index.ts';
import { before, type Check, type Patient } from './check.ts';

const mega = 1024 * 1024;
/** Of statfs: file systems whose locks and memory are not those of one machine. */
const network = new Map([
	[0x6969, 'NFS'],
	[0x517b, 'SMB'],
	[0xff534d42, 'CIFS'],
	[0xfe534d42, 'SMB2']
]);

export const machineChecks: Check<Patient>[] = [
	{
		code: 'node_old',
		severity: 'error',
		look: ({ nodeVersion }) =>
			Number(nodeVersion.replace('v', '').split('.')[0]) < 22
				? `This runs on Node ${nodeVersion}; the database driver needs 22 or later.`
				: null,
		advice: 'Start it with npm, which brings Node 26, or install a newer Node.'
	},
	{
		code: 'time_zones_missing',
		severity: 'error',
		look: ({ localHour }) =>
			localHour(new Date('2026-01-01T12:00:00Z')) === 13 &&
			localHour(new Date('2026-07-01T12:00:00Z')) === 14
				? null
				: 'This Node does not know the time in Almere: opening hours and clocks are wrong.',
		advice: 'Use a Node with all of ICU (the usual builds have it), and keep tzdata up to date.'
	},
	{
		code: 'disk_full',
		severity: 'error',
		look: async ({ disk, settings }) => {
			const { free, total } = await disk(settings.dataDir);
			if (free > 500 * mega && free > total * 0.05) return null;
			return `The disk of ${settings.dataDir} is nearly full: ${Math.round(free / mega)} MB are free.`;
		},
		advice: 'Make room. A backup needs as much as the database, a moment long.'
	},
	{
		code: 'disk_elsewhere',
		severity: 'error',
		look: async ({ disk, settings }) => {
			if (kindOf(settings.databaseUrl) !== 'sqlite') return null;
			const name = network.get((await disk(settings.dataDir)).kind);
			return name === undefined
				? null
				: `The database file is on a disk of another machine (${name}): locks do not hold there, and it can be damaged.`;
		},
		advice: 'Put DATA_DIR on a disk of this machine, or use PostgreSQL.'
	},
	{
		code: 'folder_not_writable',
		severity: 'error',
		look: async ({ settings: { dataDir } }) =>
			(await can(dataDir, constants.W_OK | constants.X_OK))
				? null
				: `This user may not write in ${dataDir}.`,
		advice: 'Give the folder to the user that runs Warmwijzer, or set DATA_DIR to another one.'
	},
	{
		code: 'folder_open_to_others',
		severity: 'warning',
		look: async ({ production, settings: { dataDir } }) =>
			production && ((await modeOf(dataDir)) & 0o007) !== 0
				? `Everybody on this machine can look into ${dataDir}.`
				: null,
		advice: 'Close it to others: chmod o-rwx on the folder.'
	},
	{
		code: 'key_open_to_others',
		severity: 'error',
		look: async ({ settings: { keptKeyFile } }) =>
			keptKeyFile !== undefined && ((await modeOf(keptKeyFile)) & 0o077) !== 0
				? `Others on this machine can read the key in ${keptKeyFile}.`
				: null,
		advice:
			'Close it to others: chmod 600 on the file. Was it read? Then set a new SECRET_KEY and run: cli keys.'
	},
	{
		code: 'port_taken',
		severity: 'error',
		look: async ({ settings: { port, host } }) => {
			if (await isFree(port, host)) return null;
			const health = await fetch(
				`http://${host.includes(':') ? `[${host}]` : host}:${port}/healthz`,
				{
					signal: AbortSignal.timeout(2000)
				}
			).catch(() => undefined);
			const text = await health?.text().catch(() => '');
			return text?.includes('"revision"') ? null : `Another program listens on port ${port}.`;
		},
		advice: 'Stop that program, or choose another PORT.'
	},
	{
		code: 'server_unwell',
		severity: 'error',
		look: async ({ settings: { port, host } }) => {
			if (await isFree(port, host)) return null;
			const health = await fetch(`http://${host}:${port}/healthz`, {
				signal: AbortSignal.timeout(5000)
			}).catch(() => undefined);
			return health?.status === 503
				? 'Warmwijzer runs, but cannot reach its database (healthz says 503).'
				: null;
		},
		advice: 'Look at the log, and at what is said here about the database. Then restart it.'
	},
	{
		code: 'mail_unreachable',
		severity: 'error',
		look: async ({ settings: { smtpUrl } }) => {
			if (smtpUrl === undefined) return null;
			const { hostname, port, protocol } = new URL(smtpUrl);
			const usual = protocol === 'smtps:' ? 465 : 587;
			const answers = await canConnect(hostname, port === '' ? usual : Number(port));
			return answers ? null : `The mail server ${hostname} does not answer.`;
		},
		advice:
			'Look at SMTP_URL, at the firewall, and whether the mail server runs. Mails wait, and are tried again.'
	},
	{
		code: 'search_unreachable',
		severity: 'error',
		look: async ({ environment: { MEILI_URL = '' } }) => {
			if (MEILI_URL === '') return null;
			const health = await fetch(new URL('/health', MEILI_URL), {
				signal: AbortSignal.timeout(5000)
			}).catch(() => undefined);
			return health?.ok ? null : `Meilisearch does not answer at ${MEILI_URL}.`;
		},
		advice: 'Does it run, and is MEILI_URL right? Without MEILI_URL the app searches by itself.'
	},
	{
		code: 'backup_missing',
		severity: 'error',
		look: async ({ production, settings }) =>
			production && (await newestBackup(settings.dataDir)) === undefined
				? 'There never was a backup from this data folder.'
				: null,
		advice: 'Make one now (cli backup FOLDER), and one each night: see docs/operations.md.'
	},
	{
		code: 'backup_old',
		severity: 'error',
		look: async ({ now, settings }) => {
			const last = await newestBackup(settings.dataDir);
			return last !== undefined && last.at < before(now, { days: 2 })
				? `The newest backup is of ${localTime(new Date(last.at)).date}.`
				: null;
		},
		advice: 'Look why the nightly backup stopped; make one now: cli backup FOLDER.'
	},
	{
		code: 'backup_on_same_disk',
		severity: 'warning',
		look: async ({ production, settings }) => {
			const last = await newestBackup(settings.dataDir);
			if (!production || last === undefined) return null;
			const [there, here] = await Promise.all([deviceOf(last.file), deviceOf(settings.dataDir)]);
			return there !== undefined && there === here
				? 'The newest backup is on the same disk as what it is a backup of.'
				: null;
		},
		advice:
			'Bring backups to another machine, and in another building. They are sealed, so any place will do.'
	},
	{
		code: 'journal_large',
		severity: 'warning',
		look: async ({ settings: { databaseUrl } }) => {
			if (kindOf(databaseUrl) !== 'sqlite') return null;
			const size = await stat(`${sqlitePath(databaseUrl)}-wal`).then(
				(found) => found.size,
				() => 0
			);
			return size > 64 * mega
				? `The journal of the database has grown to ${Math.round(size / mega)} MB: something keeps it from being taken in.`
				: null;
		},
		advice:
			'A program reads the database without end (a tool that was left open?). Stop it, or restart Warmwijzer.'
	},
	{
		code: 'database_readable_by_others',
		severity: 'warning',
		look: async ({ production, settings: { databaseUrl, dataDir } }) => {
			if (!production || kindOf(databaseUrl) !== 'sqlite') return null;
			const open =
				((await modeOf(sqlitePath(databaseUrl))) & 0o004) !== 0 &&
				((await modeOf(dataDir)) & 0o001) !== 0;
			return open ? 'Everybody on this machine can read the database file.' : null;
		},
		advice:
			'Close it to others: chmod o-rwx on the file and its folder. Start Warmwijzer with umask 077.'
	}
];

/** What is known of the newest backup; a note that cannot be read is none. */
async function newestBackup(dataDir: string) {
	return lastBackup(dataDir).catch(() => undefined);
}

async function can(path: string, mode: number): Promise<boolean> {
	return access(path, mode).then(
		() => true,
		() => false
	);
}

async function modeOf(path: string): Promise<number> {
	return stat(path).then(
		({ mode }) => mode,
		() => 0
	);
}

async function deviceOf(path: string): Promise<number | undefined> {
	return stat(path).then(
		({ dev }) => dev,
		() => undefined
	);
}

function isFree(port: number, host: string): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, host, () => server.close(() => resolve(true)));
	});
}

function canConnect(host: string, port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = createConnection({ host, port, timeout: 3000 });
		const end = (worked: boolean) => {
			socket.destroy();
			resolve(worked);
		};
		socket.once('connect', () => end(true));
		socket.once('timeout', () => end(false));
		socket.once('error', () => end(false));
	});
}

/** The key of the data folder, without making one. */
export async function keptKey(file: string): Promise<string | undefined> {
	return readFile(file, 'utf8').then(
		(text) => text.trim(),
		() => undefined
	);
}
