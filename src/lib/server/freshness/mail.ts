/** One mail a quarter to people in the directory: 'klopt nog?', answered without an account. */
import { randomBytes } from 'node:crypto';
import { type Actor, anyone } from '../../domain/actor.ts';
import { addDays, localTime } from '../../domain/clock.ts';
import type { Schedule, Weekday } from '../../domain/documents.ts';
import { type Change as Changed, changes, type ContactEntry } from '../../domain/entries.ts';
import { quarterOf } from '../../domain/freshness.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { phoneEntry } from '../../domain/entries.ts';
import { type Db, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import type { House } from '../house.ts';
import type { SendMail } from '../mail.ts';
import { settle } from './check.ts';
import { mailSubject, mailText, wasSurelyNotSent } from './mail-text.ts';

const validDays = 45;
/** Who confirmed everything so shortly ago is not asked. */
const quietDays = 30;

export interface Sending {
	/** Where the links lead: `https://…`, without a slash at the end. */
	origin: string;
	/** Whether example people are mailed: only where mails are put into a folder. */
	examples: boolean;
	/** So many mails at most. */
	most: number;
}

/**
 * Mails who was not mailed this quarter, those first whose details are the oldest. The row that says so is written before
 * the mail leaves: two who send at once, and a stop halfway, mail nobody twice. Only when the mail server surely took
 * nothing is it tried again later.
 * @returns how many were sent, and how many could not be.
 */
export async function sendDue(
	{ db, vault }: House,
	sendMail: SendMail,
	{ origin, examples, most }: Sending,
	now = new Date()
): Promise<{ sent: number; failed: number }> {
	const quarter = quarterOf(localTime(now).date);
	const result = { sent: 0, failed: 0 };
	for (const { id, name, email } of await due(db, quarter, examples, now)) {
		if (result.sent >= most || result.failed >= 3) break;
		const token = randomBytes(32).toString('base64url');
		const token_hash = vault.hash(token);
		const claimed = await db
			.insertInto('fresh_mail')
			.values({
				id: uuidv7(),
				contact_id: id,
				quarter,
				token_hash,
				made_at: now.toISOString(),
				expires_at: new Date(now.getTime() + validDays * 86_400_000).toISOString(),
				sent_at: null,
				used_at: null,
				done: null
			})
			.onConflict((conflict) => conflict.columns(['contact_id', 'quarter']).doNothing())
			.executeTakeFirst();
		if (claimed.numInsertedOrUpdatedRows !== 1n) continue;
		const mine = (query: Db) =>
			query.updateTable('fresh_mail').where('token_hash', '=', token_hash);
		try {
			await sendMail(email, mailSubject, mailText(name, `${origin}/klopt/${token}`));
			await mine(db).set({ sent_at: now.toISOString() }).execute();
			result.sent++;
		} catch (error) {
			result.failed++;
			if (wasSurelyNotSent(error)) {
				await db.deleteFrom('fresh_mail').where('token_hash', '=', token_hash).execute();
			}
		}
	}
	return result;
}

async function due(db: Db, quarter: string, examples: boolean, now: Date) {
	const { date: today } = localTime(now);
	const rows = await db
		.selectFrom('contact')
		.leftJoin('fresh_mail', (join) =>
			join.onRef('fresh_mail.contact_id', '=', 'contact.id').on('fresh_mail.quarter', '=', quarter)
		)
		.leftJoin('mail_refusal', 'mail_refusal.contact_id', 'contact.id')
		.leftJoin('assurance', (join) =>
			join
				.onRef('assurance.entity_id', '=', 'contact.id')
				.on('assurance.entity', '=', 'contact')
				.on('assurance.field', '=', 'entry')
		)
		.select(['contact.id', 'contact.name', 'contact.email'])
		.where('fresh_mail.id', 'is', null)
		.where('mail_refusal.contact_id', 'is', null)
		.where('contact.merged_into', 'is', null)
		.where('contact.email', 'is not', null)
		.where((eb) =>
			eb.or([eb('contact.valid_until', 'is', null), eb('contact.valid_until', '>=', today)])
		)
		.where((eb) =>
			eb.or([
				eb('assurance.assured_at', 'is', null),
				eb('assurance.assured_at', '<', addDays(today, -quietDays))
			])
		)
		.$if(!examples, (query) => query.where('contact.example', '=', 0))
		.orderBy((eb) => eb.fn.coalesce('assurance.assured_at', eb.val('')))
		.orderBy('contact.id')
		.execute();
	return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}

/** The hours of one of the services that somebody is called for. */
export interface OwnHours {
	service_id: string;
	name: string;
	schedules: Schedule[];
}

export interface OpenedMail {
	id: string;
	contact_id: string;
	contact: ContactEntry;
	hours: OwnHours[];
	refused: boolean;
	/** What came of it, when it was answered before. */
	done: Answered | null;
}

export interface Answered {
	at: string;
	changed: (Changed & { name: string })[];
}

/**
 * What a link of a mail opens: the own details, to read only. Looking confirms nothing: programs that scan mail look too.
 * @returns null when there is no such link, or it is too old.
 */
export async function openMail(
	{ db, vault }: House,
	token: string,
	now = new Date()
): Promise<OpenedMail | null> {
	const mail = await db
		.selectFrom('fresh_mail')
		.leftJoin('mail_refusal', 'mail_refusal.contact_id', 'fresh_mail.contact_id')
		.select([
			'fresh_mail.id',
			'fresh_mail.contact_id',
			'fresh_mail.used_at',
			'fresh_mail.done',
			'mail_refusal.at as refused_at'
		])
		.where('token_hash', '=', vault.hash(token))
		.where('expires_at', '>', now.toISOString())
		.executeTakeFirst();
	if (!mail) return null;
	const contact_id = await directory.standsFor(db, 'contact', mail.contact_id);
	const contact = contact_id && (await directory.entry(db, 'contact', contact_id));
	if (!contact_id || !contact) return null;
	const changed = JSON.parse(mail.done ?? '[]') as Answered['changed'];
	return {
		id: mail.id,
		contact_id,
		contact,
		hours: await ownHours(db, contact_id, contact),
		refused: mail.refused_at !== null,
		done: mail.used_at === null ? null : { at: mail.used_at, changed }
	};
}

/** What somebody says of themselves; what is absent is as it stands. */
export interface OwnDetails {
	phone: string;
	working_days: Weekday[];
	languages: string[];
	away_from: string | null;
	away_until: string | null;
	/** The hours of own services, by id. */
	hours: Record<string, Schedule[]>;
}

/**
 * The answer to a mail: everything is as it stands (`null`), or what is different. It goes in at once, with a version and
 * the name of the person; what they looked at is confirmed. A mail is answered once.
 * @returns `used` when it was answered before, `expired` when there is no such link.
 */
export async function answer(
	house: House,
	token: string,
	details: OwnDetails | null,
	now = new Date()
): Promise<{ ok: true } | { ok: false; code: 'used' | 'expired' }> {
	const mail = await openMail(house, token, now);
	if (!mail) return { ok: false, code: 'expired' };
	return transaction(house.db, async (trx) => {
		const used = await trx
			.updateTable('fresh_mail')
			.set({ used_at: now.toISOString() })
			.where('id', '=', mail.id)
			.where('used_at', 'is', null)
			.executeTakeFirst();
		if (used.numUpdatedRows !== 1n) return { ok: false, code: 'used' };
		const changed = [
			...(await keepOwn(trx, mail, details, now)),
			...(await keepHours(trx, mail, details, now))
		];
		await trx
			.updateTable('fresh_mail')
			.set({ done: JSON.stringify(changed) })
			.where('id', '=', mail.id)
			.execute();
		return { ok: true };
	});
}

/** 'Liever geen mail': never again, also when the mail was answered before. @returns false when there is no such link. */
export async function refuse(house: House, token: string, now = new Date()): Promise<boolean> {
	const mail = await openMail(house, token, now);
	if (!mail) return false;
	if (mail.refused) return true;
	await house.db
		.insertInto('mail_refusal')
		.values({ id: uuidv7(), contact_id: mail.contact_id, at: now.toISOString() })
		.execute();
	return true;
}

function themselves({ contact_id, contact }: OpenedMail): Actor {
	const { name, organization_id } = contact;
	return { ...anyone, name, contact_id, organization_id };
}

async function keepOwn(
	trx: Db,
	mail: OpenedMail,
	details: OwnDetails | null,
	now: Date
): Promise<Answered['changed']> {
	const { contact, contact_id: id } = mail;
	const actor = themselves(mail);
	const { phone, fields } = ownFields(details);
	const [first, ...others] = contact.phones;
	const phones =
		phone === ''
			? contact.phones
			: [{ ...(first ?? phoneEntry(phone, contact.visibility)), number: phone }, ...others];
	const changed = changes('contact', contact, { ...contact, ...fields, phones });
	const isNew = (field: string) => changed.some((each) => each.field === field);
	const about = () => ({ command: uuidv7(), kind: 'contact' as const, id });
	if (phones.length > 0) {
		const number = phones[0]?.number ?? '';
		const what = isNew('phones') ? { fact: 'phone' as const, number } : { fact: 'phone' as const };
		await settle(trx, actor, about(), what, 'mail', now);
	}
	const rest = changed.some(({ field }) => field !== 'phones');
	const what = rest ? { fact: 'entry' as const, fields } : { fact: 'entry' as const };
	await settle(trx, actor, about(), what, 'mail', now);
	return changed.map((each) => ({ ...each, name: contact.name }));
}

function ownFields(details: OwnDetails | null) {
	if (details === null) return { phone: '', fields: {} };
	const { phone, working_days, languages, away_from, away_until } = details;
	return { phone, fields: { working_days, languages, away_from, away_until } };
}

async function keepHours(
	trx: Db,
	mail: OpenedMail,
	details: OwnDetails | null,
	now: Date
): Promise<Answered['changed']> {
	const found: Answered['changed'] = [];
	for (const { service_id: id, name, schedules } of mail.hours) {
		const after = details?.hours[id] ?? schedules;
		const about = { command: uuidv7(), kind: 'service' as const, id };
		const isNew = JSON.stringify(after) !== JSON.stringify(schedules);
		const what = isNew ? { fact: 'hours' as const, schedules: after } : { fact: 'hours' as const };
		await settle(trx, themselves(mail), about, what, 'mail', now);
		if (isNew) found.push({ field: 'schedules', before: schedules, after, name });
	}
	return found;
}

/** The services of their own organisation that somebody is called for, with hours. */
async function ownHours(
	db: Db,
	id: string,
	{ organization_id }: ContactEntry
): Promise<OwnHours[]> {
	const links = await db
		.selectFrom('contact_link')
		.innerJoin('service', 'service.id', 'contact_link.entity_id')
		.select('service.id')
		.where('contact_link.entity', '=', 'service')
		.where('contact_link.contact_id', '=', id)
		.where('service.organization_id', '=', organization_id)
		.where('service.merged_into', 'is', null)
		.where('service.status', '=', 'active')
		.orderBy('service.name')
		.execute();
	const services = await directory.entries(
		db,
		'service',
		links.map((link) => link.id)
	);
	return [...services.values()].flatMap(({ id: service_id, name, schedules }) =>
		schedules.length > 0 ? [{ service_id, name, schedules }] : []
	);
}
