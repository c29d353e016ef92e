/** Who calls whom now: a number is one editor's for twenty minutes, so that nobody is called twice. */
import type { Actor } from '../../domain/actor.ts';
import type { Kind } from '../../domain/entries.ts';
import { type Db, transaction } from '../db/index.ts';
import { desks } from './desk.ts';

const minutes = 20;

export type Taken = { ok: true } | { ok: false; code: 'taken'; by: string } | NotThere;
type NotThere = { ok: false; code: 'not_found' };

/**
 * Takes an entry to call, or keeps it for another twenty minutes; what this editor had before is free again. The
 * database decides who is first. Editors may.
 * @returns `taken` with the name of who calls this number now.
 */
export async function take(
	db: Db,
	actor: Actor,
	kind: Kind,
	id: string,
	now = new Date()
): Promise<Taken> {
	const desk = (await desks(db, { kind, id })).get(`${kind}:${id}`);
	if (!desk || actor.id === null) return { ok: false, code: 'not_found' };
	const { key } = desk;
	const mine = {
		entity: kind,
		entity_id: id,
		account_id: actor.id,
		until: new Date(now.getTime() + minutes * 60_000).toISOString()
	};
	return transaction(db, async (trx) => {
		const got = await trx
			.insertInto('call_lease')
			.values({ key, ...mine })
			.onConflict((conflict) =>
				conflict
					.column('key')
					.doUpdateSet(mine)
					.where((eb) =>
						eb.or([
							eb('call_lease.until', '<=', now.toISOString()),
							eb('call_lease.account_id', '=', mine.account_id)
						])
					)
			)
			.executeTakeFirst();
		if (got.numInsertedOrUpdatedRows !== 1n) {
			return { ok: false, code: 'taken', by: await holderOf(trx, key) };
		}
		await trx
			.deleteFrom('call_lease')
			.where('account_id', '=', mine.account_id)
			.where('key', '!=', key)
			.execute();
		return { ok: true };
	});
}

/** Gives back what this editor had. */
export async function handBack(db: Db, actor: Actor): Promise<void> {
	await db
		.deleteFrom('call_lease')
		.where('account_id', '=', actor.id ?? '')
		.execute();
}

async function holderOf(db: Db, key: string): Promise<string> {
	const row = await db
		.selectFrom('call_lease')
		.innerJoin('account', 'account.id', 'call_lease.account_id')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select('contact.name')
		.where('key', '=', key)
		.executeTakeFirst();
	return row?.name ?? '';
}

export interface Lease {
	by: string;
	until: string;
	mine: boolean;
}

/** Who calls which number now. */
export async function leases(db: Db, actor: Actor, now: Date): Promise<Map<string, Lease>> {
	const rows = await db
		.selectFrom('call_lease')
		.innerJoin('account', 'account.id', 'call_lease.account_id')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select(['call_lease.key', 'call_lease.until', 'call_lease.account_id', 'contact.name'])
		.where('call_lease.until', '>', now.toISOString())
		.execute();
	return new Map(
		rows.map(({ key, until, account_id, name }) => [
			key,
			{ by: name, until, mine: account_id === actor.id }
		])
	);
}
