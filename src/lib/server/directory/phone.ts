/** Telephone numbers of services, people and organisations. */
import type { Actor } from '../../domain/actor.ts';
import type { Phone } from '../../domain/documents.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { Db, Row, Visibility } from '../db/index.ts';
import { flag } from './parts.ts';

export interface PhoneInput {
	number: string;
	visibility: Visibility;
	whatsapp: boolean;
}

export async function replacePhone(
	trx: Db,
	owner: 'service_id' | 'contact_id' | 'organization_id',
	id: string,
	phone: PhoneInput | null
): Promise<void> {
	await trx.deleteFrom('phone').where(owner, '=', id).execute();
	if (!phone) return;
	const nobody = {
		location_id: null,
		service_id: null,
		organization_id: null,
		contact_id: null,
		service_at_location_id: null
	};
	await trx
		.insertInto('phone')
		.values({
			...nobody,
			[owner]: id,
			id: uuidv7(),
			number: phone.number,
			extension: null,
			type: 'voice',
			description: null,
			visibility: phone.visibility,
			whatsapp: flag(phone.whatsapp)
		})
		.execute();
}

/** Numbers that an actor may see, never those of a person whom they may not see. */
export async function phonesOf(
	db: Db,
	actor: Actor,
	owner: 'service_id' | 'contact_id' | 'organization_id',
	ids: readonly string[]
): Promise<Row<'phone'>[]> {
	if (ids.length === 0) return [];
	return db
		.selectFrom('phone')
		.selectAll()
		.where(owner, 'in', ids)
		.where((eb) => {
			const conditions = [eb('visibility', '=', 'public')];
			if (actor.network) conditions.push(eb('visibility', '=', 'network'));
			const own = actor.organization_id;
			if (own) {
				const ofOwn = (table: 'contact' | 'service') =>
					eb.selectFrom(table).select('id').where('organization_id', '=', own);
				conditions.push(
					eb('organization_id', '=', own),
					eb('contact_id', 'in', ofOwn('contact')),
					eb('service_id', 'in', ofOwn('service'))
				);
			}
			return eb.or(conditions);
		})
		.orderBy('id')
		.execute();
}

export function phoneDocument(row: Row<'phone'>, verified?: { at: string; by: string }): Phone {
	return {
		number: row.number,
		whatsapp: row.whatsapp === 1,
		verified_at: verified?.at ?? null,
		verified_by: verified?.by ?? null
	};
}
