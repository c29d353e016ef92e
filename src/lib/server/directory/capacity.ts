/** Whether services can take people now, as somebody said; what was said before is kept. */
import type { Actor } from '../../domain/actor.ts';
import type { CapacityState } from '../../domain/documents.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { mayStateCapacity } from '../../domain/permissions.ts';
import { type Db, isDuplicateKey, transaction } from '../db/index.ts';
import { record } from '../events.ts';

export interface CapacityInput {
	state: CapacityState;
	/** Whole weeks, only with a wait. */
	weeks: number | null;
	/** Local date, only with 'full'. */
	until: string | null;
}

/**
 * Says whether a service can take people now: its own people and editors may.
 * @param command the id of what is said: the same again changes nothing.
 * @returns false when there is no such service, or it is not theirs.
 */
export async function sayCapacity(
	db: Db,
	actor: Actor,
	command: string,
	service_id: string,
	capacity: CapacityInput
): Promise<boolean> {
	const service = await db
		.selectFrom('service')
		.select('organization_id')
		.where('id', '=', service_id)
		.where('merged_into', 'is', null)
		.executeTakeFirst();
	if (!service || !mayStateCapacity(actor, service.organization_id)) return false;
	try {
		await stateCapacity(db, actor, service_id, capacity, undefined, command);
	} catch (error) {
		if (!isDuplicateKey(error)) throw error;
	}
	return true;
}

/** Writes down what a service said of its capacity. The caller has asked who may. */
export async function stateCapacity(
	db: Db,
	actor: Actor,
	service_id: string,
	capacity: CapacityInput,
	stated_at = new Date().toISOString(),
	id = uuidv7()
): Promise<void> {
	await transaction(db, async (trx) => {
		await trx
			.insertInto('capacity')
			.values({
				id,
				service_id,
				...capacity,
				stated_by: actor.name,
				stated_at,
				taken_back_at: null
			})
			.execute();
		await record(trx, {
			id,
			type: 'service.capacity',
			entity: 'service',
			entity_id: service_id,
			actor_id: actor.id,
			data: { ...capacity }
		});
	});
}

/**
 * Takes back what was said of a capacity: what was said before it counts again. The people of the service and editors may.
 * @returns whether it is taken back now; again changes nothing.
 */
export async function takeBackCapacity(db: Db, actor: Actor, id: string): Promise<boolean> {
	return transaction(db, async (trx) => {
		const said = await trx
			.selectFrom('capacity')
			.innerJoin('service', 'service.id', 'capacity.service_id')
			.select(['service_id', 'organization_id', 'taken_back_at'])
			.where('capacity.id', '=', id)
			.executeTakeFirst();
		if (!said || !mayStateCapacity(actor, said.organization_id)) return false;
		const changed = await trx
			.updateTable('capacity')
			.set({ taken_back_at: new Date().toISOString() })
			.where('id', '=', id)
			.where('taken_back_at', 'is', null)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) return true;
		await record(trx, {
			type: 'service.capacity_taken_back',
			entity: 'service',
			entity_id: said.service_id,
			actor_id: actor.id
		});
		return true;
	});
}
