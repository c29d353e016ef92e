/** The command line: every action of the screens of administrators and editors is there, and does the same. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { correctionsCommand } from '../src/cli/corrections.ts';
import { doublesCommand } from '../src/cli/doubles.ts';
import { entryCommand } from '../src/cli/entry.ts';
import { exportCommand } from '../src/cli/export.ts';
import { freshCommand } from '../src/cli/fresh.ts';
import { importCommand } from '../src/cli/import.ts';
import { importsCommand } from '../src/cli/imports.ts';
import { messagesCommand } from '../src/cli/messages.ts';
import { normsCommand } from '../src/cli/norms.ts';
import { overlapCommand } from '../src/cli/overlap.ts';
import { tokenCommand } from '../src/cli/token.ts';
import { webhookCommand } from '../src/cli/webhook.ts';
import { userCommand } from '../src/cli/user.ts';
import { anyone } from '../src/lib/domain/actor.ts';
import { blank } from '../src/lib/domain/entries.ts';
import { uuidOf, uuidv7 } from '../src/lib/domain/ids.ts';
import * as corrections from '../src/lib/server/corrections/index.ts';
import { open, type Tables } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { editor, ids } from './support/cast.ts';
import { addEditors, bo, kim } from './support/editors.ts';
import { bea, castOfHands, jan, mia, noor, omar, sent, stranger } from './support/hands.ts';

const byName = {
	user: userCommand,
	norms: normsCommand,
	messages: messagesCommand,
	entry: entryCommand,
	corrections: correctionsCommand,
	doubles: doublesCommand,
	imports: importsCommand,
	overlap: overlapCommand,
	fresh: freshCommand,
	import: importCommand,
	export: exportCommand,
	token: tokenCommand,
	webhook: webhookCommand
};
const secret = 'a key of thirty-two characters or more';
const mail = ({ id }: { id: string | null }) => `${id}@voorbeeld.nl`;
let db: Kysely<Tables>;
let folder: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'warmwijzer-cli-'));
	vi.stubEnv('DATA_DIR', folder);
	vi.stubEnv('SECRET_KEY', secret);
	({ db } = await open(`file:${join(folder, 'warmwijzer.sqlite')}`));
	await castOfHands(db);
	await addEditors(db, new Date());
	await db.updateTable('account').set({ role: 'admin' }).where('id', '=', kim.id).execute();
	onTestFinished(async () => {
		vi.unstubAllEnvs();
		await db.destroy();
		rmSync(folder, { recursive: true, force: true });
	});
});

/** Runs a command as it is typed; gives what `--json` prints. */
async function cli(name: keyof typeof byName, ...args: string[]): Promise<Record<string, never>> {
	return JSON.parse(JSON.stringify(await byName[name].run([name, ...args]))) as Record<
		string,
		never
	>;
}

const file = (content: unknown) => {
	const path = join(folder, `${uuidv7()}.json`);
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
};

describe('the table of screens and commands', () => {
	const rows = readFileSync('docs/cli.md', 'utf8')
		.split('\n')
		.flatMap((line) => {
			const [, screen, action = '', named = ''] =
				/^\| `([^`]+)`\s*\|\s*(?:`(\w+)`)?\s*\| (`.+`)\s*\|$/.exec(line) ?? [];
			return screen === undefined ? [] : [{ at: `${screen} ${action}`.trim(), named }];
		});

	it('has every screen of administrators, coordinators and editors, with each of its actions', () => {
		const screens = ['(account)/beheer', '(account)/mensen', '(staff)/gids'].flatMap((base) =>
			readdirSync(join('src/routes', base), { recursive: true, encoding: 'utf8' })
				.filter((name) => /(?:^|\/)\+(?:page\.server|server)\.ts$/.test(name))
				.flatMap((name) => {
					const path = join(base.split('/')[1] ?? '', name).replace(/\/\+[\w.]+$/, '');
					const code = readFileSync(join('src/routes', base, name), 'utf8');
					const begin = code.indexOf('export const actions');
					const block = begin < 0 ? '' : code.slice(begin, code.indexOf('\n};', begin));
					const actions = [...block.matchAll(/^\t(?:async )?(\w+)(?::|\()/gm)].map(
						([, action]) => action
					);
					// A page that is only a form has nothing to show, nor one that only explains.
					const isForm = actions.join() === 'default' && path.endsWith('uitnodigen');
					const shown = isForm || path.endsWith('zoekvak') ? [] : [''];
					return [...shown, ...actions].map((action) => `${path} ${action}`.trim());
				})
		);
		expect(screens.length).toBeGreaterThan(50);
		expect(rows.map(({ at }) => at).toSorted()).toEqual(screens.toSorted());
	});

	it('names commands that are there', () => {
		const named = rows.flatMap(({ named: all }) => [...all.matchAll(/`([\w-]+)(?: ([\w-]+))?`/g)]);
		expect(named.length).toBeGreaterThan(rows.length);
		const known = new Map(
			Object.entries(byName).map(([name, command]) => [
				name,
				'verbs' in command ? command.verbs : []
			])
		);
		for (const [all, name = '', verb] of named) {
			const verbs = known.get(name);
			expect(verbs, all).toBeDefined();
			if (verb !== undefined) expect(verbs, all).toContain(verb);
		}
	});

	it('every verb says in --help how it is called', () => {
		for (const [name, command] of Object.entries(byName)) {
			if (!('verbs' in command)) continue;
			for (const verb of command.verbs) expect(command.help).toContain(`${name} ${verb}`);
		}
	});
});

describe('people', () => {
	it('are listed, invited and get another role', async () => {
		const { members } = await cli('user', 'list');
		expect(members).toHaveLength(9);
		expect(await cli('user', 'show', mail(jan))).toMatchObject({
			member: { role: 'worker' },
			open: 0
		});
		await expect(cli('user', 'invite', '--role', 'worker')).rejects.toThrow('--as');
		await expect(cli('user', 'invite', '--as', mail(jan), '--role', 'worker')).rejects.toThrow(
			'may not'
		);
		const made = await cli(
			'user',
			'invite',
			'--as',
			mail(kim),
			'--role',
			'worker',
			'--organization',
			'Buurthuis De Brug'
		);
		expect(made).toMatchObject({
			link: expect.stringContaining('http://localhost:3000/uitnodiging/')
		});
		expect((await cli('user', 'invitations'))['invitations']).toHaveLength(1);
		await cli('user', 'withdraw', made['id'] ?? '');
		expect((await cli('user', 'invitations'))['invitations']).toHaveLength(0);
		await cli('user', 'role', mail(jan), '--role', 'coordinator');
		expect(await cli('user', 'show', mail(jan))).toMatchObject({ member: { role: 'coordinator' } });
		await expect(cli('user', 'role', mail(jan), '--role', 'king')).rejects.toThrow('none of');
	});

	it('leave with a successor, who holds what they held', async () => {
		const house = { db, vault: openVault([secret]) };
		const { question } = await sent(house);
		await expect(cli('user', 'leave', mail(jan), '--as', mail(kim))).rejects.toThrow('--successor');
		await expect(
			cli('user', 'leave', mail(jan), '--as', mail(kim), '--successor', mail(omar))
		).rejects.toThrow('same organisation');
		await expect(cli('user', 'role', mail(jan), '--role', 'editor')).rejects.toThrow(
			'hold open questions'
		);
		await cli('user', 'leave', mail(jan), '--as', mail(kim), '--successor', mail(mia));
		const { holder_id } = await db
			.selectFrom('question')
			.select('holder_id')
			.where('id', '=', question)
			.executeTakeFirstOrThrow();
		expect(holder_id).toBe(mia.contact_id);
		await expect(cli('user', 'show', mail(jan))).rejects.toThrow('Nobody has access');
	});

	it('whose address refused mail get it again', async () => {
		const bounce = { account_id: jan.id ?? '', email: mail(jan), code: '550', at: 'then' };
		await db.insertInto('mail_bounce').values(bounce).execute();
		expect(await cli('user', 'show', mail(jan))).toMatchObject({ bounced_at: 'then' });
		await cli('user', 'mail-works', mail(jan));
		expect(await cli('user', 'show', mail(jan))).toMatchObject({ bounced_at: null });
	});

	it('promise what their coordinator sets', async () => {
		const days = ['--answer', '1', '--urgent', '0', '--call-back', '1'];
		await expect(cli('norms', 'set', '--as', mail(noor), ...days)).rejects.toThrow('may not');
		await expect(cli('norms', 'set', '--as', mail(bea), '--answer', '77')).rejects.toThrow(
			'answer_days'
		);
		await cli('norms', 'set', '--as', mail(bea), ...days);
		expect(await cli('norms', 'show', ids.brug)).toMatchObject({
			norms: { answer_days: 1, urgent_days: 0 }
		});
	});
});

it('messages that were given up on are seen and tried again', async () => {
	const notice = {
		id: uuidv7(),
		contact_id: jan.contact_id,
		kind: 'accepted' as const,
		at: 'then'
	};
	await db
		.insertInto('notice')
		.values({ ...notice, read_at: null } as never)
		.execute();
	const id = uuidv7();
	const delivery = {
		id,
		notice_id: notice.id,
		account_id: jan.id ?? '',
		channel: 'mail',
		target: 'mail'
	};
	await db
		.insertInto('notice_delivery')
		.values({ ...delivery, due_at: 'then', state: 'given_up', error: 'timeout' } as never)
		.execute();
	expect(await cli('messages', 'list')).toMatchObject({ items: [{ id, name: 'Jan Bos' }] });
	await expect(cli('messages', 'list', '--as', mail(bo))).rejects.toThrow('may not');
	expect(await cli('messages', 'again', id)).toMatchObject({ count: 1 });
	expect(await cli('messages', 'list')).toMatchObject({ items: [], waiting: 1 });
	expect(await cli('messages', 'post')).toMatchObject({ mails: [] });
});

describe('entries', () => {
	it('are found, changed as in the form, and taken back', async () => {
		const { found } = await cli('entry', 'find', 'Inloop');
		expect(found).toMatchObject([{ kind: 'service', id: ids.inloop }]);
		const before = await cli('entry', 'show', 'service', ids.inloop);
		const saved = await cli(
			'entry',
			'save',
			'service',
			ids.inloop,
			'--as',
			mail(bo),
			'--file',
			file({ summary: 'Kom langs met je brieven.' })
		);
		expect(await cli('entry', 'show', 'service', ids.inloop)).toMatchObject({
			fields: { ...(before['fields'] as unknown as object), summary: 'Kom langs met je brieven.' }
		});
		expect(await cli('entry', 'latest')).toMatchObject({
			latest: [{ id: ids.inloop, by: 'Bo Hendriks' }]
		});
		const stale = [
			'--base',
			String(before['version']),
			'--file',
			file({ summary: 'Iets anders.' })
		];
		await expect(cli('entry', 'save', 'service', ids.inloop, ...stale)).rejects.toThrow(
			'Somebody else changed the same'
		);
		await expect(
			cli('entry', 'save', 'service', ids.inloop, '--file', file({ summary: '' }))
		).rejects.toThrow('summary');
		await expect(
			cli('entry', 'save', 'service', ids.inloop, '--file', file('no json'))
		).rejects.toThrow('JSON');
		await cli('entry', 'undo', 'service', ids.inloop, String(saved['version']));
		expect(await cli('entry', 'show', 'service', ids.inloop)).toMatchObject({
			fields: before['fields']
		});
		await cli(
			'entry',
			'restore',
			'service',
			ids.inloop,
			String(saved['version']),
			'--field',
			'summary'
		);
		const { versions } = await cli('entry', 'history', 'service', ids.inloop);
		expect(versions).toMatchObject([{ reason: 'restore' }, {}, { by: 'Bo Hendriks' }, {}]);
	});

	it('are made, looked for before that, and taken out', async () => {
		const like = file({ name: 'Buurthuis De Brug', email: 'brug@voorbeeld.nl' });
		expect(await cli('entry', 'alike', 'organization', '--file', like)).toMatchObject({
			alike: [{ id: ids.brug }]
		});
		const made = await cli(
			'entry',
			'save',
			'organization',
			'--file',
			file({ name: 'Nieuw', description: 'Een nieuw huis.' })
		);
		const id = String(made['id']);
		await cli('entry', 'withdraw', 'organization', id);
		expect(await cli('entry', 'find', 'Nieuw')).toMatchObject({ found: [] });
		await cli('entry', 'put-back', 'organization', id);
		expect(await cli('entry', 'find', 'Nieuw')).toMatchObject({ found: [{ id }] });
		await expect(cli('entry', 'withdraw', 'organization', ids.brug)).rejects.toThrow(
			'Others use it'
		);
	});

	it('that look double are merged and split again, or said to be different', async () => {
		const twin = uuidOf('test:twin');
		const brug = await directory.entry(db, 'organization', ids.brug);
		await directory.save(db, editor, 'organization', { ...blank.organization, ...brug, id: twin });
		await cli('doubles', 'search');
		const { doubles } = await cli('doubles', 'list');
		expect(doubles).toContainEqual(
			expect.objectContaining({
				kind: 'organization',
				entries: expect.arrayContaining([expect.objectContaining({ id: twin })])
			})
		);
		expect(await cli('doubles', 'show', 'organization', ids.brug, twin)).toMatchObject({
			candidates: [{}, {}]
		});
		const { merge } = await cli(
			'doubles',
			'merge',
			'organization',
			ids.brug,
			twin,
			'--as',
			mail(bo)
		);
		expect(await cli('doubles', 'merged')).toMatchObject({
			merges: [{ id: merge, by: 'Bo Hendriks' }]
		});
		await cli('doubles', 'undo', String(merge));
		expect(await cli('doubles', 'merged')).toMatchObject({ merges: [] });
		const { judgements } = await cli(
			'doubles',
			'different',
			'organization',
			ids.brug,
			twin,
			'--why',
			'twee huizen'
		);
		await cli('doubles', 'search');
		expect(JSON.stringify((await cli('doubles', 'list'))['doubles'])).not.toContain(twin);
		await cli('doubles', 'rethink', ...(judgements as unknown as string[]));
		await cli('doubles', 'later', 'organization', ids.brug, twin);
		await cli('doubles', 'search');
		expect((await cli('doubles', 'list'))['doubles']).toContainEqual(
			expect.objectContaining({ unsure: true })
		);
	});

	it('get the corrections that editors take over', async () => {
		const house = { db, vault: openVault([secret]) };
		for (const summary of ['Beter gezegd.', 'Slechter gezegd.']) {
			const given = { fields: { summary }, seen: null, note: '', name: '', email: '' };
			await corrections.propose(
				house,
				anyone,
				uuidv7(),
				{ kind: 'service', id: ids.inloop },
				given,
				'127.0.0.1'
			);
		}
		const list = (await cli('corrections', 'list'))['corrections'] as unknown as { id: string }[];
		expect(list).toHaveLength(2);
		const [first, second] = list.map(({ id }) => id);
		expect(await cli('corrections', 'show', first ?? '')).toMatchObject({
			correction: { fields: ['summary'] }
		});
		await cli('corrections', 'accept', first ?? '', '--field', 'summary');
		await cli('corrections', 'reject', second ?? '', '--reason', 'Het stond er goed.');
		expect(await cli('entry', 'show', 'service', ids.inloop)).toMatchObject({
			fields: { summary: 'Beter gezegd.' }
		});
		expect(await cli('corrections', 'list', '--decided')).toMatchObject({ corrections: [{}, {}] });
		await expect(cli('corrections', 'accept', second ?? '')).rejects.toThrow(
			'Somebody else was first'
		);
	});

	it('come from lists, step by step, with a choice for a row', async () => {
		const path = join(folder, 'list.csv');
		writeFileSync(
			path,
			'Organisatie;Aanbod;Omschrijving\nDe Lijst;Spreekuur;Elke dag\nDe Lijst;Koffie;Elke week\n'
		);
		const map = file({
			Organisatie: 'organization.name',
			Aanbod: 'service.name',
			Omschrijving: 'service.summary'
		});
		const { id } = await cli('imports', 'upload', path, '--source', 'Lijst');
		expect(await cli('imports', 'columns', String(id))).toMatchObject({ columns: [{}, {}, {}] });
		const { counts } = await cli('imports', 'preview', String(id), '--map', map);
		expect(counts).toMatchObject({ new: 3 });
		const { rows } = await cli('imports', 'rows', String(id), '--verdict', 'new');
		const [row] = rows as unknown as { id: string }[];
		await cli('imports', 'decide', String(id), row?.id ?? '', '--choice', 'name=take');
		expect(await cli('imports', 'write', String(id))).toMatchObject({ written: 3 });
		expect(await cli('imports', 'list')).toMatchObject({
			imports: [{ state: 'written' }],
			sources: ['Lijst']
		});
		expect(await cli('imports', 'undo', String(id))).toMatchObject({ kept: [] });
		const again = await cli('imports', 'upload', path, '--source', 'Lijst');
		await cli('imports', 'stop', String(again['id']));
		await expect(cli('imports', 'write', String(again['id']))).rejects.toThrow('refused');
	});

	it('are counted where the city has the same twice and where it has none', async () => {
		const gaps = await cli('overlap', 'gaps', '--theme', 'geld');
		expect(gaps['rows']).toContainEqual(expect.objectContaining({ need: 'schulden', services: 1 }));
		expect(await cli('overlap', 'same', '--need', 'schulden')).toMatchObject({
			groups: [{ forWhom: 'ouderen', services: [{ id: ids.inloop }] }]
		});
		await expect(cli('overlap', 'gaps', '--theme', 'iets')).rejects.toThrow('--theme');
		await expect(cli('overlap', 'same', '--need', 'schulden', '--as', mail(noor))).rejects.toThrow(
			'may not'
		);
	});

	it('are checked from the list of what grew old', async () => {
		const as = ['--as', mail(bo)];
		const { total } = await cli('fresh', 'queue');
		expect(Number(total)).toBeGreaterThan(0);
		await expect(cli('fresh', 'take', 'service', ids.inloop)).rejects.toThrow('--as');
		await cli('fresh', 'take', 'service', ids.inloop, ...as);
		expect(await cli('fresh', 'show', 'service', ids.inloop, ...as)).toMatchObject({
			script: { lease: { mine: true } }
		});
		await cli('fresh', 'confirm', 'service', ids.inloop, 'hours', ...as);
		await cli(
			'fresh',
			'change',
			'service',
			ids.inloop,
			'phone',
			'--set',
			'number=036 000 00 99',
			...as
		);
		await cli(
			'fresh',
			'change',
			'service',
			ids.inloop,
			'capacity',
			'--set',
			'state=long_wait',
			'--set',
			'weeks=6',
			...as
		);
		await expect(
			cli('fresh', 'change', 'service', ids.inloop, 'phone', '--set', 'number=x', ...as)
		).rejects.toThrow('number');
		const { schedules } = (await cli('entry', 'show', 'service', ids.inloop))[
			'fields'
		] as unknown as { schedules: { opens_at: string }[] };
		const later = schedules.map((line) => ({ ...line, opens_at: '10:00' }));
		await cli('fresh', 'change', 'service', ids.inloop, 'hours', '--file', file(later), ...as);
		expect(await cli('entry', 'show', 'service', ids.inloop)).toMatchObject({
			fields: { phones: [{ number: '036 000 00 99' }], schedules: [{ opens_at: '10:00' }] }
		});
		expect(await cli('fresh', 'show', 'service', ids.inloop, ...as)).toMatchObject({
			script: { capacity: { state: 'long_wait', weeks: 6 } }
		});
		await cli('fresh', 'hand-back', ...as);
		await cli('fresh', 'no-answer', 'service', ids.taalcafe, ...as);
		await cli('fresh', 'put-back', 'service', ids.taalcafe);
		expect(await cli('fresh', 'news', ...as)).toMatchObject({ news: [] });
	});
});

it('who asks for what is not there hears what is wrong', async () => {
	await expect(cli('entry', 'show', 'thing', ids.brug)).rejects.toThrow("'thing' is none of");
	await expect(cli('entry', 'show', 'service', 'x')).rejects.toThrow('UUID');
	await expect(cli('entry', 'show', 'service', uuidv7())).rejects.toThrow('There is no service');
	await expect(cli('entry', 'dance')).rejects.toThrow('Call it like this');
	await expect(cli('entry', 'find', 'x', '--what')).rejects.toThrow('Call it like this');
	await expect(cli('user', 'list', '--as', 'nobody@voorbeeld.nl')).rejects.toThrow(
		'Nobody has an account'
	);
	await expect(cli('user', 'leave', mail(stranger), '--as', mail(bea))).rejects.toThrow(
		'Nobody has access'
	);
});
