/** What editors are told: a number that was taken from view. */
import type { Actor } from '../../domain/actor.ts';
import type { Db } from '../db/index.ts';
import { tell } from '../notices/index.ts';

const kind = 'number_hidden';

/** Tells every editor, within the transaction that hid the number. */
export async function ringEditors(
	trx: Db,
	about: { contact: boolean; entity_id: string; serviceId: string },
	now: Date
): Promise<void> {
	const editors = await trx
		.selectFrom('account')
		.select('contact_id')
		.where('role', '=', 'editor')
		.where('left_at', 'is', null)
		.execute();
	await tell(
		trx,
		kind,
		editors.map(({ contact_id }) => contact_id),
		{
			question_id: null,
			by: null,
			at: now,
			about: about.contact ? about.entity_id : null,
			service_id: about.contact ? null : about.serviceId
		}
	);
}

export interface News {
	id: string;
	at: string;
	kind: 'contact' | 'service';
	entity_id: string;
	/** Whose number it is. */
	name: string;
}

/** What this editor has not read yet, the newest first. */
export async function news(db: Db, actor: Actor): Promise<News[]> {
	const rows = await db
		.selectFrom('notice')
		.leftJoin('contact', 'contact.id', 'notice.about_contact_id')
		.leftJoin('service', 'service.id', 'notice.service_id')
		.select([
			'notice.id',
			'notice.at',
			'contact.id as contact_id',
			'contact.name as contact_name',
			'service.id as service_id',
			'service.name as service_name'
		])
		.where('notice.contact_id', '=', actor.contact_id ?? '')
		.where('notice.kind', '=', kind)
		.where('notice.read_at', 'is', null)
		.orderBy('notice.at', 'desc')
		.limit(20)
		.execute();
	return rows.map(({ id, at, contact_id, contact_name, service_id, service_name }) => ({
		id,
		at,
		kind: contact_id === null ? 'service' : 'contact',
		entity_id: contact_id ?? service_id ?? '',
		name: contact_name ?? service_name ?? ''
	}));
}

/** This editor has read it all. */
export async function readNews(db: Db, actor: Actor, now = new Date()): Promise<void> {
	await db
		.updateTable('notice')
		.set({ read_at: now.toISOString() })
		.where('contact_id', '=', actor.contact_id ?? '')
		.where('kind', '=', kind)
		.where('read_at', 'is', null)
		.execute();
}

/** The number is dealt with: nobody needs to hear of it any more. */
export async function isDealtWith(trx: Db, entityId: string, now: Date): Promise<void> {
	await trx
		.updateTable('notice')
		.set({ read_at: now.toISOString() })
		.where('kind', '=', kind)
		.where('read_at', 'is', null)
		.where((eb) => eb.or([eb('about_contact_id', '=', entityId), eb('service_id', '=', entityId)]))
		.execute();
}
