import type { Kysely } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../src/lib/domain/actor.ts';
import { blank } from '../src/lib/domain/entries.ts';
import { uuidOf } from '../src/lib/domain/ids.ts';
import type { Role } from '../src/lib/domain/permissions.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import type { House } from '../src/lib/server/house.ts';
import * as people from '../src/lib/server/people/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { cast, contact, editor, ids } from './support/cast.ts';
import { databases, freshDatabase } from './support/database.ts';

const vault = openVault(['a key for specifications only, long enough']);
const site = new URL('https://warmwijzer.example.org');
const other = uuidOf('test:other');
const password = 'zeven fietsen naast het tuinhek';
const from: people.From = {
	address: '192.0.2.1',
	device: 'Mozilla Firefox Android',
	known: undefined
};
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

const save: people.SaveContact = (trx, person) =>
	directory.save(trx, editor, 'contact', { ...contact('els'), ...person });

let db: Kysely<Tables>;
let house: House;

/** De Brug with its people, and another organisation. */
async function open(kind: (typeof databases)[number]): Promise<void> {
	db = await freshDatabase(kind);
	house = { db, vault };
	await cast(db);
	await directory.save(db, editor, 'organization', {
		...blank.organization,
		id: other,
		name: 'Een andere organisatie'
	});
}

/** Somebody of De Brug who came in by a link of the command line, and signed in. */
async function join(who: 'sanne' | 'rachid' | 'els', role: Role = 'worker') {
	const email = `${who}@voorbeeld.nl`;
	const contact_id = ids[who];
	const account = { contact_id, organization_id: ids.brug, email, role };
	const invitation = await people.addAccount(db, account);
	const given = { name: '', title: '', email, password };
	const joined = await people.accept(house, invitation ?? '', site, given, save);
	if (!joined.ok) throw new Error(joined.code);
	const entered = await people.enter(house, joined, from);
	const known = await people.actorOf(db, entered.token);
	if (!known) throw new Error('not signed in');
	return { ...known, id: joined.id, email, token: entered.token, known: entered.known };
}

const signIn = (email: string, typed = password, more: Partial<people.From> = {}, now?: Date) =>
	people.signIn(house, { email, password: typed }, { ...from, ...more }, now);

/** Everything that is kept about people, as text. */
async function kept(): Promise<string> {
	const tables = ['account', 'session', 'invitation', 'attempt', 'recovery_code'] as const;
	const rows = [];
	for (const table of tables) rows.push(await db.selectFrom(table).selectAll().execute());
	rows.push(await db.selectFrom('second_factor').selectAll().execute());
	return JSON.stringify(rows);
}

async function withSecondFactor(actor: Actor, email: string, now = new Date()) {
	const { secret, ticket } = people.offerSecondFactor(house, actor, email);
	const code = codeOf(secret, now);
	const done = await people.confirmSecondFactor(house, actor, { ticket, code }, now);
	return { secret, codes: done.ok ? done.codes : [] };
}

function codeOf(secret: string, now: Date): string {
	const key = Secret.fromBase32(secret.replaceAll(' ', ''));
	return new TOTP({ secret: key }).generate({ timestamp: now.getTime() });
}

/** The ticket of a right password. */
async function half(email: string, now?: Date): Promise<string> {
	const result = await signIn(email, password, {}, now);
	return !result.ok && result.code === 'second_factor' ? result.ticket : '';
}

const passwords = [
	['olifant & soep', 'password_short'],
	['kort', 'password_short'],
	['a'.repeat(201), 'password_long'],
	['aaaaaaaaaaaaaaaaaaaa', 'password_common'],
	['wachtwoordwachtwoord', 'password_common'],
	['W@chtw00rd!1234567', 'password_common'],
	['welkom almere 2026!!', 'password_common'],
	['1234567890123456', 'password_common'],
	['qwertyuiopasdfgh', 'password_common'],
	['1q2w3e4r5t6y7u8i', 'password_common'],
	['Sanne de Wit 1985!!', 'password_common'],
	['sanne@voorbeeld.nl', 'password_common'],
	['correct horse battery staple', 'password_common'],
	['paarse olifant eet soep', undefined],
	['Vlinders & 3 koppen thee', undefined],
	['xK9$mQ2!vB7#nP4', undefined]
] as const;

describe.each(databases)('people on %s', (kind) => {
	beforeEach(() => open(kind));

	describe('a session', () => {
		it('knows who it is of', async () => {
			const { actor, session } = await join('sanne');
			expect(actor).toMatchObject({
				name: 'Sanne de Wit',
				network: true,
				role: 'worker',
				organization_id: ids.brug,
				contact_id: ids.sanne
			});
			expect(people.isRecent(session.signed_in_at)).toBe(true);
			expect(people.isRecent(later(-601).toISOString())).toBe(false);
		});

		it('is kept by the hash of its token alone', async () => {
			const { token, session } = await join('sanne');
			expect(await kept()).not.toContain(token);
			expect(session.id).toMatch(/^[0-9a-f]{64}$/);
		});

		it('is of nobody when the token is none, or unknown', async () => {
			await join('sanne');
			for (const token of [undefined, '', 'x', 'a'.repeat(43), `${'a'.repeat(42)}'`]) {
				expect(await people.actorOf(db, token)).toBeNull();
			}
		});

		it('ends after thirty days without use, and is prolonged by use', async () => {
			const { token } = await join('sanne');
			const until = (days: number) =>
				db
					.updateTable('session')
					.set({ expires_at: later(days * 86_400).toISOString() })
					.execute();
			await until(10);
			expect((await people.actorOf(db, token))?.session.renewed).toBe(true);
			expect((await people.actorOf(db, token))?.session.renewed).toBe(false);
			await until(-1);
			expect(await people.actorOf(db, token)).toBeNull();
			expect(await db.selectFrom('session').select('id').execute()).toEqual([]);
		});

		it('ends with signing out', async () => {
			const { token } = await join('sanne');
			await people.signOut(db, token);
			expect(await people.actorOf(db, token)).toBeNull();
		});
	});

	describe('my devices', () => {
		it('are named in plain words, and signed out at a distance', async () => {
			const { actor, id, token, session } = await join('sanne');
			const phone = await people.enter(
				house,
				{ id, role: 'worker' },
				{ ...from, device: 'Safari iPhone' }
			);
			const { devices } = await people.ownAccount(db, actor);
			expect(devices.map(({ browser, system }) => `${browser} ${system}`).toSorted()).toEqual([
				'Firefox Android',
				'Safari iPhone'
			]);
			const lost = devices.find((device) => device.id !== session.id);
			await people.endDevice(db, actor, lost?.id ?? '');
			expect(await people.actorOf(db, phone.token)).toBeNull();
			expect(await people.actorOf(db, token)).not.toBeNull();
		});

		it('all the others go at once; those of other people stay', async () => {
			const sanne = await join('sanne');
			const rachid = await join('rachid');
			const more = await people.enter(house, { id: sanne.id, role: 'worker' }, from);
			await people.endOtherDevices(db, sanne.actor, sanne.session.id);
			expect(await people.actorOf(db, more.token)).toBeNull();
			expect(await people.actorOf(db, sanne.token)).not.toBeNull();
			await people.endDevice(db, sanne.actor, rachid.session.id);
			expect(await people.actorOf(db, rachid.token)).not.toBeNull();
		});
	});

	describe('a password', () => {
		it('is kept as argon2id with the cost of OWASP', async () => {
			await join('sanne');
			const { password_hash } = await db
				.selectFrom('account')
				.select('password_hash')
				.executeTakeFirstOrThrow();
			expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
			expect(await kept()).not.toContain('fietsen');
		});

		it('is long, and not what everybody tries first', async () => {
			const { actor, session } = await join('sanne');
			for (const [typed, code] of passwords) {
				const result = await people.setPassword(db, actor, session.id, typed);
				expect(result, typed).toEqual(code ? { ok: false, code } : { ok: true });
			}
		});

		it('that changes signs out the other devices', async () => {
			const { actor, id, token, session, email } = await join('sanne');
			const more = await people.enter(house, { id, role: 'worker' }, from);
			await people.setPassword(db, actor, session.id, 'paarse olifant eet soep');
			expect(await people.actorOf(db, more.token)).toBeNull();
			expect(await people.actorOf(db, token)).not.toBeNull();
			expect((await signIn(email)).ok).toBe(false);
			expect((await signIn(email, 'paarse olifant eet soep')).ok).toBe(true);
		});
	});

	describe('signing in', () => {
		it('works with any spelling of the mail address, and both ways of writing a letter', async () => {
			const { actor, session } = await join('sanne');
			await people.setPassword(db, actor, session.id, 'caf\u00e9 op de hoek vandaan');
			const result = await signIn(' Sanne@Voorbeeld.NL ', 'cafe\u0301 op de hoek vandaan');
			expect(result.ok).toBe(true);
		});

		it('says the same for a wrong password, an unknown account, one without password and one that ended', async () => {
			const coordinator = await join('els', 'coordinator');
			const gone = await join('rachid');
			await join('sanne');
			await people.end(db, coordinator.actor, gone.id);
			await db
				.updateTable('account')
				.set({ password_hash: null })
				.where('email', '=', 'els@voorbeeld.nl')
				.execute();
			const answers = [
				await signIn('sanne@voorbeeld.nl', 'iets heel anders'),
				await signIn('niemand@voorbeeld.nl'),
				await signIn('els@voorbeeld.nl'),
				await signIn('rachid@voorbeeld.nl')
			];
			expect(answers).toEqual(Array(4).fill({ ok: false, code: 'wrong' }));
		});

		it('takes as long for an unknown account', async () => {
			await join('sanne');
			const time = async (email: string) => {
				const times: number[] = [];
				for (let round = 0; round < 5; round++) {
					const started = performance.now();
					await signIn(
						email,
						'iets heel anders',
						{ address: String(round) },
						later(round * 90_000)
					);
					times.push(performance.now() - started);
				}
				return times.toSorted((a, b) => a - b)[2] ?? 0;
			};
			const [known, unknown] = [
				await time('sanne@voorbeeld.nl'),
				await time('niemand@voorbeeld.nl')
			];
			expect(unknown).toBeGreaterThan(known / 3);
			expect(unknown).toBeLessThan(known * 3);
		});

		it('with a passkey that is none fails without a fault', async () => {
			const answers = ['', '{}', 'null', '{"id":"x","rawId":"x","type":"public-key"}', '[1]'];
			for (const answer of answers) {
				const { ticket } = await people.askForPasskey(vault, site);
				const result = await people.signInWithPasskey(house, site, { ticket, answer }, from);
				expect(result).toEqual({ ok: false, code: 'passkey_failed' });
			}
		});
	});

	describe('the second factor', () => {
		it('is asked after the password; a code counts once', async () => {
			const { actor, email } = await join('sanne');
			const { secret } = await withSecondFactor(actor, email, later(-300));
			const now = new Date();
			const code = codeOf(secret, now);
			const first = await people.confirmSignIn(
				house,
				{ ticket: await half(email), code },
				from,
				now
			);
			expect(first.ok).toBe(true);
			const again = await people.confirmSignIn(
				house,
				{ ticket: await half(email), code },
				from,
				now
			);
			expect(again).toEqual({ ok: false, code: 'wrong' });
			expect(await kept()).not.toContain(secret.replaceAll(' ', ''));
		});

		it('allows a clock half a minute off, not more', async () => {
			const { actor, email } = await join('sanne');
			const { secret } = await withSecondFactor(actor, email, later(-600));
			const now = new Date();
			const late = { ticket: await half(email), code: codeOf(secret, later(-90)) };
			expect((await people.confirmSignIn(house, late, from, now)).ok).toBe(false);
			const near = { ticket: await half(email), code: codeOf(secret, later(-30)) };
			expect((await people.confirmSignIn(house, near, from, now)).ok).toBe(true);
		});

		it('is set up only by a code of the secret that was offered, for oneself', async () => {
			const sanne = await join('sanne');
			const rachid = await join('rachid');
			const { secret, ticket } = people.offerSecondFactor(house, sanne.actor, sanne.email);
			const code = codeOf(secret, new Date());
			const wrong = { ok: false, code: 'code_wrong' };
			const confirm = people.confirmSecondFactor;
			expect(await confirm(house, sanne.actor, { ticket, code: '000000' })).toEqual(wrong);
			expect(await confirm(house, rachid.actor, { ticket, code })).toEqual(wrong);
			expect((await signIn(sanne.email)).ok).toBe(true);
			expect((await confirm(house, sanne.actor, { ticket, code })).ok).toBe(true);
		});

		it('can be replaced by a recovery code, each once, however it is typed', async () => {
			const { actor, email } = await join('sanne');
			const { codes } = await withSecondFactor(actor, email);
			expect(new Set(codes).size).toBe(10);
			const [code = ''] = codes;
			expect(await kept()).not.toContain(code.replaceAll('-', ''));
			const typed = code.toLowerCase().replaceAll('-', ' ');
			const use = async () =>
				(await people.confirmSignIn(house, { ticket: await half(email), code: typed }, from)).ok;
			expect(await use()).toBe(true);
			expect(await use()).toBe(false);
			expect((await people.ownAccount(db, actor)).recovery_codes_left).toBe(9);
			const renewed = await people.newRecoveryCodes(db, actor);
			expect(renewed).toHaveLength(10);
			expect(renewed).not.toContain(codes[1]);
		});

		it('makes eight characters enough; without it the password must be long again', async () => {
			const { actor, email, session } = await join('sanne');
			await withSecondFactor(actor, email);
			expect((await people.setPassword(db, actor, session.id, 'v8#kwPz!')).ok).toBe(true);
			const short = await people.stopSecondFactor(db, actor, 'v8#kwPz!');
			expect(short).toEqual({ ok: false, code: 'password_short' });
			expect((await people.stopSecondFactor(db, actor, password)).ok).toBe(true);
			expect((await signIn(email)).ok).toBe(true);
		});

		it('must come within five minutes of the password', async () => {
			const { actor, email } = await join('sanne');
			const { secret } = await withSecondFactor(actor, email, later(-3600));
			const ticket = await half(email);
			const now = later(301);
			const given = { ticket, code: codeOf(secret, now) };
			const expired = { ok: false, code: 'expired' };
			expect(await people.confirmSignIn(house, given, from, now)).toEqual(expired);
			const none = { ...given, ticket: 'made up' };
			expect(await people.confirmSignIn(house, none, from)).toEqual(expired);
		});

		it('cannot be guessed: codes are slowed too', async () => {
			const { actor, email } = await join('sanne');
			await withSecondFactor(actor, email);
			const ticket = await half(email);
			const now = new Date();
			for (let round = 0; round < 5; round++) {
				await people.confirmSignIn(house, { ticket, code: '000000' }, from, now);
			}
			const slowed = await people.confirmSignIn(house, { ticket, code: '000000' }, from, now);
			expect(slowed).toMatchObject({ ok: false, code: 'wait' });
		});
	});

	describe('slowing', () => {
		const fail = (email: string, more: Partial<people.From>, now: Date) =>
			signIn(email, 'mis geraden zoveel woorden', more, now);

		it('begins after five failures and doubles, for known and unknown accounts alike', async () => {
			await join('sanne');
			for (const email of ['sanne@voorbeeld.nl', 'niemand@voorbeeld.nl']) {
				const start = Date.now();
				const waits: number[] = [];
				let now = new Date(start);
				for (let round = 0; waits.length < 4; round++) {
					const result = await fail(email, { address: `${email} ${round}` }, now);
					if (result.ok || result.code !== 'wait') continue;
					waits.push(result.seconds);
					now = new Date(now.getTime() + result.seconds * 1000);
				}
				expect(waits).toEqual([1, 2, 4, 8]);
			}
		});

		it('never stops somebody on a device that signed in before', async () => {
			const { email, known } = await join('sanne');
			const now = new Date();
			for (let round = 0; round < 8; round++) await fail(email, {}, now);
			expect(await signIn(email, password, {}, now)).toMatchObject({ code: 'wait' });
			expect((await signIn(email, password, { known }, now)).ok).toBe(true);
		});

		it('counts for such a device as well, by itself', async () => {
			const { email, known } = await join('sanne');
			const now = new Date();
			for (let round = 0; round < 5; round++) await fail(email, { known }, now);
			expect(await signIn(email, password, { known }, now)).toMatchObject({ code: 'wait' });
			expect((await signIn(email, password, {}, now)).ok).toBe(true);
		});

		it('counts an address over accounts, a whole IPv6 network as one, at most fifteen minutes', async () => {
			await join('sanne');
			let now = new Date();
			let longest = 0;
			for (let round = 0; round < 40 && longest < 900; round++) {
				const address = `2001:db8:1:2::${round}`;
				const result = await fail(`iemand${round}@voorbeeld.nl`, { address }, now);
				if (result.ok || result.code !== 'wait') continue;
				longest = Math.max(longest, result.seconds);
				now = new Date(now.getTime() + result.seconds * 1000);
			}
			expect(longest).toBe(900);
			const elsewhere = await signIn(
				'sanne@voorbeeld.nl',
				password,
				{ address: '2001:db8:9:9::1' },
				now
			);
			expect(elsewhere.ok).toBe(true);
		});

		it('is forgotten when the person signs in', async () => {
			const { email } = await join('sanne');
			const now = new Date();
			const away = (round: number) => ({ address: `198.51.100.${round}` });
			for (let round = 0; round < 4; round++) await fail(email, away(round), now);
			expect((await signIn(email, password, away(9), now)).ok).toBe(true);
			for (let round = 0; round < 4; round++) {
				expect(await fail(email, away(round), now)).toMatchObject({ code: 'wrong' });
			}
		});

		it('counts tries at the same time one by one', async () => {
			const { email } = await join('sanne');
			const now = new Date();
			const results = await Promise.all(
				Array.from({ length: 12 }, (_, round) => fail(email, { address: String(round) }, now))
			);
			const judged = results.filter((result) => !result.ok && result.code === 'wrong');
			expect(judged.length).toBeLessThanOrEqual(5);
		});

		it('keeps no mail address and no network address', async () => {
			await fail('sanne@voorbeeld.nl', {}, new Date());
			const keys = JSON.stringify(await db.selectFrom('attempt').selectAll().execute());
			expect(keys).not.toMatch(/sanne|192\.0\.2/);
		});
	});

	describe('an invitation', () => {
		const newcomer = { name: 'Nel Nieuw', title: 'Maatje', email: 'nel@voorbeeld.nl', password };
		const toBrug = {
			organization_id: ids.brug,
			role: 'worker' as const,
			contact_id: null,
			email: null
		};
		const tokenOf = async (actor: Actor, input: Parameters<typeof people.invite>[2] = toBrug) => {
			const made = await people.invite(db, actor, input);
			return made.ok ? made.token : '';
		};

		it('says who invites to what, and makes an account with a person in the directory', async () => {
			const { actor } = await join('sanne', 'coordinator');
			const token = await tokenOf(actor);
			expect(await people.invitation(db, token)).toMatchObject({
				invited_by: 'Sanne de Wit',
				organization: 'Buurthuis De Brug',
				role: 'worker',
				renews: false
			});
			expect(await people.accept(house, token, site, newcomer, save)).toMatchObject({ ok: true });
			const listed = await people.members(db, actor);
			expect(listed.map(({ name, role }) => `${name} ${role}`)).toEqual([
				'Nel Nieuw worker',
				'Sanne de Wit coordinator'
			]);
			expect((await signIn('nel@voorbeeld.nl')).ok).toBe(true);
		});

		it('takes no citizen service number, in whatever field it is typed', async () => {
			const { actor } = await join('sanne', 'coordinator');
			const token = await tokenOf(actor);
			for (const typed of [
				{ name: 'Nel 123456782' },
				{ title: 'bsn 123.456.782' },
				{ email: '123456782@voorbeeld.nl' }
			]) {
				expect(await people.accept(house, token, site, { ...newcomer, ...typed }, save)).toEqual({
					ok: false,
					code: 'citizen_number'
				});
			}
			expect(await people.invitation(db, token)).toBeDefined();
		});

		it('is kept by its hash, and works once, also for two at the same time', async () => {
			const { actor } = await join('sanne', 'coordinator');
			const token = await tokenOf(actor);
			expect(await kept()).not.toContain(token);
			const both = await Promise.all(
				['a', 'b'].map((who) =>
					people.accept(house, token, site, { ...newcomer, email: `${who}@voorbeeld.nl` }, save)
				)
			);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
			expect(both).toContainEqual({ ok: false, code: 'invitation_gone' });
			expect(await people.members(db, actor)).toHaveLength(2);
		});

		it('works for seven days, until it is withdrawn, or until who invited has left', async () => {
			const sanne = await join('sanne', 'coordinator');
			const els = await join('els', 'coordinator');
			const token = await tokenOf(sanne.actor);
			expect(await people.invitation(db, token, later(7 * 86_400 - 60))).toBeDefined();
			expect(await people.invitation(db, token, later(7 * 86_400 + 1))).toBeUndefined();
			const old = await people.accept(house, token, site, newcomer, save, later(8 * 86_400));
			expect(old).toEqual({ ok: false, code: 'invitation_gone' });
			const [first] = await people.invitations(db, els.actor);
			await people.withdrawInvitation(db, els.actor, first?.id ?? '');
			expect(await people.invitation(db, token)).toBeUndefined();
			const second = await tokenOf(sanne.actor);
			await people.end(db, els.actor, sanne.id);
			expect(await people.invitation(db, second)).toBeUndefined();
		});

		it('never gives more than who invites may give, nor elsewhere', async () => {
			const coordinator = await join('sanne', 'coordinator');
			const worker = await join('rachid');
			const refused = { ok: false, code: 'not_allowed' };
			const { invite } = people;
			for (const role of ['editor', 'admin'] as const) {
				expect(await invite(db, coordinator.actor, { ...toBrug, role })).toEqual(refused);
			}
			const elsewhere = { ...toBrug, organization_id: other };
			expect(await invite(db, coordinator.actor, elsewhere)).toEqual(refused);
			expect(await invite(db, worker.actor, toBrug)).toEqual(refused);
			const foreign = { ...elsewhere, contact_id: ids.els };
			const admin = await join('els', 'admin');
			expect(await invite(db, admin.actor, foreign)).toEqual(refused);
			expect((await invite(db, admin.actor, { ...elsewhere, role: 'admin' })).ok).toBe(true);
			const renewAdmin = { ...toBrug, contact_id: ids.els };
			expect(await invite(db, coordinator.actor, renewAdmin)).toEqual(refused);
		});

		it('for somebody with an account gives new ways to come in, and ends the old ones', async () => {
			const coordinator = await join('sanne', 'coordinator');
			const rachid = await join('rachid');
			await withSecondFactor(rachid.actor, rachid.email);
			const token = await tokenOf(coordinator.actor, { ...toBrug, contact_id: ids.rachid });
			expect(await people.invitation(db, token)).toMatchObject({ renews: true });
			expect(await people.actorOf(db, rachid.token)).not.toBeNull();
			const fresh = { ...newcomer, email: rachid.email, password: 'paarse olifant eet soep' };
			const result = await people.accept(house, token, site, fresh, save);
			expect(result).toMatchObject({ ok: true, id: rachid.id });
			expect(await people.actorOf(db, rachid.token)).toBeNull();
			expect((await signIn(rachid.email)).ok).toBe(false);
			expect((await signIn(rachid.email, 'paarse olifant eet soep')).ok).toBe(true);
		});

		it.each([
			[{ name: ' ' }, 'name_missing'],
			[{ email: 'geen adres' }, 'email_wrong'],
			[{ password: 'te kort' }, 'password_short'],
			[{ password: 'NelNieuwNelNieuw' }, 'password_common'],
			[{ email: 'sanne@voorbeeld.nl' }, 'email_taken']
		] as const)('with %j says %s, and stays good', async (wrong, code) => {
			const { actor } = await join('sanne', 'coordinator');
			const token = await tokenOf(actor);
			const result = await people.accept(house, token, site, { ...newcomer, ...wrong }, save);
			expect(result).toEqual({ ok: false, code });
			expect((await people.accept(house, token, site, newcomer, save)).ok).toBe(true);
		});
	});

	describe('coming and going', () => {
		it('leaving ends access at once', async () => {
			const coordinator = await join('sanne', 'coordinator');
			const rachid = await join('rachid');
			expect(await people.end(db, coordinator.actor, rachid.id)).toEqual({ ok: true });
			expect(await people.actorOf(db, rachid.token)).toBeNull();
			expect((await signIn(rachid.email)).ok).toBe(false);
			const listed = await people.members(db, coordinator.actor);
			expect(listed.map(({ id }) => id)).toEqual([coordinator.id]);
		});

		it('ends the other invitations of who left, and of who joined', async () => {
			const { actor } = await join('sanne', 'coordinator');
			const rachid = await join('rachid');
			const invite = async () => {
				const made = await people.invite(db, actor, {
					organization_id: ids.brug,
					role: 'worker',
					contact_id: contact('rachid').id,
					email: null
				});
				return made.ok ? made.token : '';
			};
			const [used, spare, late] = [await invite(), await invite(), await invite()];
			const again = { name: '', title: '', email: rachid.email, password };
			expect(await people.accept(house, used, site, again, save)).toMatchObject({ ok: true });
			expect(await people.invitation(db, spare)).toBeUndefined();
			expect(await people.invitation(db, late)).toBeUndefined();
			const before = await invite();
			expect(await people.invitation(db, before)).toBeDefined();
			expect(await people.end(db, actor, rachid.id)).toEqual({ ok: true });
			expect(await people.invitation(db, before)).toBeUndefined();
		});

		it('a coordinator rules the own organisation only, an administrator everywhere, nobody themselves', async () => {
			const coordinator = await join('sanne', 'coordinator');
			const rachid = await join('rachid');
			const admin = await join('els', 'admin');
			await db
				.updateTable('account')
				.set({ organization_id: other })
				.where('id', '=', rachid.id)
				.execute();
			const { end, changeRole, member } = people;
			const no = (code: string) => ({ ok: false, code });
			expect(await member(db, coordinator.actor, rachid.id)).toBeUndefined();
			expect(await end(db, coordinator.actor, rachid.id)).toEqual(no('not_found'));
			expect(await changeRole(db, coordinator.actor, rachid.id, 'volunteer')).toEqual(
				no('not_found')
			);
			expect(await end(db, coordinator.actor, admin.id)).toEqual(no('role_too_high'));
			expect(await end(db, coordinator.actor, coordinator.id)).toEqual(no('yourself'));
			expect(await end(db, rachid.actor, coordinator.id)).toEqual(no('not_found'));
			expect(await people.members(db, rachid.actor)).toEqual([]);
			expect((await end(db, admin.actor, rachid.id)).ok).toBe(true);
		});

		it('a role changes from the next request, never above what one may give', async () => {
			const coordinator = await join('sanne', 'coordinator');
			const rachid = await join('rachid');
			const { changeRole } = people;
			expect(await changeRole(db, coordinator.actor, rachid.id, 'admin')).toMatchObject({
				code: 'role_too_high'
			});
			expect((await changeRole(db, coordinator.actor, rachid.id, 'coordinator')).ok).toBe(true);
			expect((await people.actorOf(db, rachid.token))?.actor.role).toBe('coordinator');
		});

		it('is written down without names or addresses', async () => {
			const coordinator = await join('sanne', 'coordinator');
			const rachid = await join('rachid');
			await people.end(db, coordinator.actor, rachid.id);
			const events = await db
				.selectFrom('event')
				.selectAll()
				.where('entity', '=', 'account')
				.execute();
			expect(events.map(({ type }) => type)).toContain('account.left');
			expect(JSON.stringify(events)).not.toMatch(/rachid|sanne|voorbeeld\.nl/i);
		});
	});

	it('example people sign in only as what they are', async () => {
		const { id } = await join('sanne');
		expect(await people.examples(db)).toEqual([]);
		expect(await people.signInAsExample(db, id, '')).toBeUndefined();
		await db.updateTable('account').set({ demo: 1 }).where('id', '=', id).execute();
		expect(await people.examples(db)).toMatchObject([{ id, role: 'worker' }]);
		const entered = await people.signInAsExample(db, id, '');
		expect((await people.actorOf(db, entered?.token))?.actor.id).toBe(id);
	});
});
