/** Telephone numbers of services, people and organisations. */
import type { Actor } from '../../domain/actor.ts';
import type { Phone } from '../../domain/documents.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { PhoneEntry } from '../../domain/entries.ts';
import type { Db, Row } from '../db/index.ts';
import { phoneDigits } from '../../domain/phones.ts';
import { hiddenNumbers } from './hidden-number.ts';
import { flag, grouped } from './parts.ts';

type Owner = 'service_id' | 'contact_id' | 'organization_id';

export async function replacePhones(
	trx: Db,
	owner: Owner,
	id: string,
	phones: readonly PhoneEntry[]
): Promise<void> {
	await trx.deleteFrom('phone').where(owner, '=', id).execute();
	if (phones.length === 0) return;
	const nobody = {
		location_id: null,
		service_id: null,
		organization_id: null,
		contact_id: null,
		service_at_location_id: null
	};
	await trx
		.insertInto('phone')
		.values(
			phones.map(({ whatsapp, ...phone }) => ({
				...nobody,
				...phone,
				[owner]: id,
				id: uuidv7(),
				type: 'voice',
				whatsapp: flag(whatsapp)
			}))
		)
		.execute();
}

/** The numbers of entries as they are written, in the order to call. */
export async function phoneEntries(
	db: Db,
	owner: Owner,
	ids: readonly string[]
): Promise<Map<string, PhoneEntry[]>> {
	const rows = await db
		.selectFrom('phone')
		.selectAll()
		.where(owner, 'in', ids)
		.orderBy('id')
		.execute();
	const groups = grouped(rows, (row) => row[owner] ?? '');
	return new Map([...groups].map(([id, phones]) => [id, phones.map(phoneFields)]));
}

function phoneFields(row: Row<'phone'>): PhoneEntry {
	const { number, extension, description, visibility, whatsapp } = row;
	return { number, extension, description, visibility, whatsapp: whatsapp === 1 };
}

/** Numbers of entries as somebody may see them. */
export interface Seen {
	of(id: string): Row<'phone'>[];
	/** Whether a number of this entry is not shown because callers said that it is wrong. */
	isHidden(id: string): boolean;
}

/** Numbers that an actor may see, never those of a person whom they may not see, nor those that callers say are wrong. */
export async function phonesOf(
	db: Db,
	actor: Actor,
	owner: Owner,
	ids: readonly string[]
): Promise<Seen> {
	if (ids.length === 0) return { of: () => [], isHidden: () => false };
	const rows = grouped(await visiblePhones(db, actor, owner, ids), (row) => row[owner] ?? '');
	const hidden = await hiddenNumbers(db, kindOf[owner], ids);
	const isShown = (id: string) => (row: Row<'phone'>) =>
		!hidden.get(id)?.has(phoneDigits(row.number));
	return {
		of: (id) => (rows.get(id) ?? []).filter(isShown(id)),
		isHidden: (id) => hidden.has(id) && !(rows.get(id) ?? []).every(isShown(id))
	};
}

const kindOf = {
	service_id: 'service',
	contact_id: 'contact',
	organization_id: 'organization'
} as const;

function visiblePhones(
	db: Db,
	actor: Actor,
	owner: Owner,
	ids: readonly string[]
): Promise<Row<'phone'>[]> {
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

/** The number to call, with when it was confirmed, and the others. */
export function phoneDocuments(
	rows: readonly Row<'phone'>[],
	verified?: { at: string; by: string }
): { phone: Phone | null; other_phones: Phone[] } {
	const [first, ...others] = rows;
	return {
		phone: first ? phoneDocument(first, verified) : null,
		other_phones: others.map((row) => phoneDocument(row))
	};
}

export function phoneDocument(row: Row<'phone'>, verified?: { at: string; by: string }): Phone {
	return {
		number: row.number,
		extension: row.extension,
		description: row.description,
		whatsapp: row.whatsapp === 1,
		verified_at: verified?.at ?? null,
		verified_by: verified?.by ?? null
	};
}
