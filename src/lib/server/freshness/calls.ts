/** What came of calls, and when what callers say takes a number from view. */
import type { Actor } from '../../domain/actor.ts';
import type { CallResult } from '../../domain/calls.ts';
import { localTime } from '../../domain/clock.ts';
import { isWrong } from '../../domain/freshness.ts';
import { phoneDigits } from '../../domain/phones.ts';
import { type Db, isDuplicateKey, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { record } from '../events.ts';
import type { House } from '../house.ts';
import { ringEditors } from './news.ts';

/** So many answers a day are believed from one visitor, and from one who is signed in. */
const mostOfVisitor = 20;
const mostOfKnown = 100;

interface Command {
	id: string;
	service_id: string;
	contact_id: string | null;
	outcome: CallResult;
}

/** The number that was called, and whose it is. */
interface Called {
	entity: 'contact' | 'service';
	entity_id: string;
	number: string | null;
}

/**
 * 'Lukte het?': what came of a call. Anyone may say so, once per command id. 'reached' confirms the number; two who say
 * 'wrong number' hide it (`isWrong`) and ring at the editors.
 * Of who called two keyed hashes are kept for a while: with the number, to tell two callers apart, and with the day, to
 * count what one of them sends. They name nobody and are not the same for two numbers or two days.
 * @param address where it came from, for who is not signed in.
 * @returns `unknown` when there is no such service; `too_many` when this caller sent too much today.
 */
export async function recordCall(
	{ db, vault }: House,
	actor: Actor,
	command: Command,
	address: string,
	now = new Date()
): Promise<'recorded' | 'unknown' | 'too_many'> {
	const found = await directory.service(db, actor, command.service_id);
	if (!found) return 'unknown';
	const contact = found.contacts.find((person) => person.id === command.contact_id);
	const called: Called = contact
		? { entity: 'contact', entity_id: contact.id, number: digits(contact.phone?.number) }
		: { entity: 'service', entity_id: found.id, number: digits(found.phone?.number) };
	const who = actor.id ?? networkOf(address);
	const day = localTime(now).date;
	const sender = vault.hash(`sender ${day} ${who}`);
	if (await hasSentTooMuch(db, command.id, sender, actor.id !== null)) return 'too_many';
	try {
		await transaction(db, async (trx) => {
			await trx
				.insertInto('call_outcome')
				.values({
					id: command.id,
					service_id: found.id,
					contact_id: contact?.id ?? null,
					outcome: command.outcome,
					day,
					number: called.number,
					at: now.toISOString(),
					caller: vault.hash(`caller ${called.number} ${who}`),
					sender,
					signed_in: actor.id === null ? 0 : 1
				})
				.execute();
			if (command.outcome === 'reached') await confirmNumber(trx, called, now);
			if (command.outcome === 'wrong_number') await hideIfWrong(trx, called, found.id, now);
			await record(trx, {
				id: command.id,
				type: 'service.called',
				entity: 'service',
				entity_id: found.id,
				data: { outcome: command.outcome },
				at: now
			});
		});
	} catch (error) {
		if (!isDuplicateKey(error)) throw error;
	}
	return 'recorded';
}

function digits(number: string | undefined): string | null {
	return number === undefined ? null : phoneDigits(number);
}

/** The address, or of IPv6 the network that one household has (RFC 6177): the rest changes by itself. */
function networkOf(address: string): string {
	return address.includes(':') && !address.includes('.')
		? address.split(':').slice(0, 4).join(':')
		: address;
}

async function hasSentTooMuch(
	db: Db,
	id: string,
	sender: string,
	known: boolean
): Promise<boolean> {
	const { count } = await db
		.selectFrom('call_outcome')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('sender', '=', sender)
		.where('id', '!=', id)
		.executeTakeFirstOrThrow();
	return Number(count) >= (known ? mostOfKnown : mostOfVisitor);
}

async function confirmNumber(trx: Db, { entity, entity_id }: Called, now: Date): Promise<void> {
	const confirmed = {
		assured_at: now.toISOString(),
		assured_by: 'een beller',
		how: 'caller' as const
	};
	await trx
		.insertInto('assurance')
		.values({ entity, entity_id, field: 'phone', source_id: null, ...confirmed })
		.onConflict((conflict) =>
			conflict.columns(['entity', 'entity_id', 'field']).doUpdateSet(confirmed)
		)
		.execute();
}

/** Counts who said so since the number was last confirmed. The lock makes two who say it at once see each other. */
async function hideIfWrong(trx: Db, called: Called, serviceId: string, now: Date): Promise<void> {
	const { entity, entity_id, number } = called;
	if (number === null) return;
	await trx.updateTable(entity).set({ id: entity_id }).where('id', '=', entity_id).execute();
	const confirmed = await trx
		.selectFrom('assurance')
		.select('assured_at')
		.where('entity', '=', entity)
		.where('entity_id', '=', entity_id)
		.where('field', '=', 'phone')
		.executeTakeFirst();
	const said = await trx
		.selectFrom('call_outcome')
		.select(['caller', 'day', 'signed_in'])
		.where('outcome', '=', 'wrong_number')
		.where('number', '=', number)
		.where('at', '>', confirmed?.assured_at ?? '')
		.$if(entity === 'contact', (query) => query.where('contact_id', '=', entity_id))
		.$if(entity === 'service', (query) =>
			query.where('service_id', '=', entity_id).where('contact_id', 'is', null)
		)
		.execute();
	if (!isWrong(said.map((each) => ({ ...each, signed_in: each.signed_in === 1 })))) return;
	const hidden = await directory.hideNumber(trx, entity, entity_id, number, now);
	if (hidden) await ringEditors(trx, { contact: entity === 'contact', entity_id, serviceId }, now);
}
