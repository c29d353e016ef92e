/** Taking an entry out of the directory that should not have come in. */
import type { Actor } from '../../domain/actor.ts';
import type { Kind } from '../../domain/entries.ts';
import { type Db, lockRow, transaction } from '../db/index.ts';
import { record } from '../events.ts';

/** In `merged_into` of an entry that was taken out: it stands for nothing any more, and nothing stands for it. */
export const nothing = '';

/**
 * Takes an entry out: it is found and shown nowhere, its row and versions stay. Editors may; for taking back an import.
 * What is out already stays out.
 * @returns false when others use it (an organisation with services, somebody with an account, a handover) or when it
 * was merged, into another or with others into it: it stays.
 */
export async function withdraw(db: Db, actor: Actor, kind: Kind, id: string): Promise<boolean> {
	return transaction(db, async (trx) => {
		await lockRow(trx, kind, id);
		const row = await trx
			.selectFrom(kind)
			.select('merged_into')
			.where('id', '=', id)
			.executeTakeFirst();
		if (row?.merged_into === nothing) return true;
		if (row?.merged_into !== null || (await isUsed(trx, kind, id))) return false;
		await trx.updateTable(kind).set({ merged_into: nothing }).where('id', '=', id).execute();
		await record(trx, {
			type: `${kind}.withdrawn`,
			entity: kind,
			entity_id: id,
			actor_id: actor.id,
			data: { by: actor.name }
		});
		return true;
	});
}

/** Puts an entry back that was taken out. Editors may. @returns whether it was out. */
export async function bringBack(db: Db, actor: Actor, kind: Kind, id: string): Promise<boolean> {
	return transaction(db, async (trx) => {
		const done = await trx
			.updateTable(kind)
			.set({ merged_into: null })
			.where('id', '=', id)
			.where('merged_into', '=', nothing)
			.executeTakeFirst();
		if (Number(done.numUpdatedRows) === 0) return false;
		await record(trx, {
			type: `${kind}.brought_back`,
			entity: kind,
			entity_id: id,
			actor_id: actor.id,
			data: { by: actor.name }
		});
		return true;
	});
}

/** What was merged counts as well: undoing that merge brings it back. */
async function isUsed(trx: Db, kind: Kind, id: string): Promise<boolean> {
	const into = trx.selectFrom(kind).select('id').where('merged_into', '=', id);
	if ((await into.limit(1).execute()).length > 0) return true;
	if (kind === 'organization') return (await usersOfOrganization(trx, id).execute()).length > 0;
	if (kind === 'contact') return (await usersOfContact(trx, id).execute()).length > 0;
	if (kind === 'location') return (await usersOfLocation(trx, id).execute()).length > 0;
	const handovers = trx.selectFrom('referral').select('id').where('service_id', '=', id);
	return (await handovers.limit(1).execute()).length > 0;
}

function usersOfOrganization(trx: Db, id: string) {
	const of = (table: 'service' | 'contact' | 'location') =>
		trx
			.selectFrom(table)
			.select('id')
			.where('organization_id', '=', id)
			.where('merged_into', 'is distinct from', nothing);
	return of('service')
		.unionAll(of('contact'))
		.unionAll(of('location'))
		.unionAll(trx.selectFrom('account').select('id').where('organization_id', '=', id))
		.unionAll(trx.selectFrom('referral').select('id').where('to_organization_id', '=', id));
}

function usersOfContact(trx: Db, id: string) {
	return trx
		.selectFrom('contact_link')
		.innerJoin('service', 'service.id', 'contact_link.entity_id')
		.select('service.id')
		.where('contact_link.contact_id', '=', id)
		.where('service.merged_into', 'is distinct from', nothing)
		.unionAll(trx.selectFrom('account').select('id').where('contact_id', '=', id))
		.unionAll(trx.selectFrom('referral').select('id').where('to_contact_id', '=', id))
		.unionAll(
			trx
				.selectFrom('contact')
				.select('id')
				.where('successor_id', '=', id)
				.where('merged_into', 'is distinct from', nothing)
		);
}

function usersOfLocation(trx: Db, id: string) {
	return trx
		.selectFrom('service_at_location')
		.innerJoin('service', 'service.id', 'service_at_location.service_id')
		.select('service.id')
		.where('service_at_location.location_id', '=', id)
		.where('service.merged_into', 'is distinct from', nothing);
}
