/** Corrections as editors see them. */
import { correctedPhones } from '../../domain/corrections.ts';
import {
	changes,
	type Entries,
	type Kind,
	type PhoneEntry,
	sameValue
} from '../../domain/entries.ts';
import { seenOf } from '../../domain/corrections.ts';
import type { Db, Row } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import type { House } from '../house.ts';
import { opened } from './sender.ts';

export interface CorrectionLine {
	id: string;
	kind: Kind;
	/** The entry that it is about now. */
	entity_id: string;
	name: string;
	at: string;
	/** The fields that should be different. */
	fields: string[];
	note: string;
	state: Row<'correction'>['state'];
	decided_at: string | null;
	decided_by: string | null;
	reason: string | null;
}

/** Those that wait, the longest waiting first; or those decided on, the newest first. Editors may. */
export async function corrections(
	db: Db,
	which: 'open' | 'decided',
	limit = 100
): Promise<CorrectionLine[]> {
	const rows = await db
		.selectFrom('correction')
		.selectAll()
		.where('state', which === 'open' ? '=' : '!=', 'open')
		.orderBy(which === 'open' ? 'at' : 'decided_at', which === 'open' ? 'asc' : 'desc')
		.orderBy('id')
		.limit(limit)
		.execute();
	const lines: CorrectionLine[] = [];
	for (const row of rows) lines.push(await lineOf(db, row));
	return lines;
}

/** How many wait. */
export async function openCount(db: Db): Promise<number> {
	const row = await db
		.selectFrom('correction')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('state', '=', 'open')
		.executeTakeFirst();
	return Number(row?.count ?? 0);
}

export interface Proposal {
	field: string;
	/** As the sender saw it. */
	seen: unknown;
	now: unknown;
	/** What it becomes when it is accepted. */
	proposed: unknown;
	/** Somebody changed it since it was sent. */
	moved: boolean;
}

/** One correction beside its entry as it is now. Editors may. Undefined when there is none. */
export async function correction(
	house: House,
	id: string
): Promise<
	| (CorrectionLine & {
			sender: { name: string | null; email: string | null };
			proposals: Proposal[];
	  })
	| undefined
> {
	const row = await house.db
		.selectFrom('correction')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) return undefined;
	const line = await lineOf(house.db, row);
	const entry = await directory.entry(house.db, line.kind, line.entity_id);
	return {
		...line,
		sender: {
			name: opened(house, 'name', id, row.name),
			email: opened(house, 'email', id, row.email)
		},
		proposals: entry ? proposalsOf(line.kind, row, entry) : []
	};
}

/** What a correction would make of an entry, field by field. */
export function proposalsOf<Of extends Kind>(
	kind: Of,
	row: Pick<Row<'correction'>, 'seen' | 'fields'>,
	entry: Entries[Of]
): Proposal[] {
	const seen = JSON.parse(row.seen) as Partial<Entries[Of]>;
	const fields = JSON.parse(row.fields) as Partial<Entries[Of]>;
	const shown = seenOf(kind, entry);
	return changes(kind, { ...entry, ...seen }, fields).map(({ field, before, after }) => {
		const now: unknown = entry[field as keyof Entries[Of]];
		const proposed =
			field === 'phones'
				? correctedPhones(now as PhoneEntry[], before as PhoneEntry[], after as PhoneEntry[])
				: after;
		const moved = !sameValue(field, before, shown[field as keyof Entries[Of]]);
		return { field, seen: before, now, proposed, moved };
	});
}

async function lineOf(db: Db, row: Row<'correction'>): Promise<CorrectionLine> {
	const entity_id = (await directory.standsFor(db, row.entity, row.entity_id)) ?? row.entity_id;
	const [known] = await directory.named(db, row.entity, [entity_id]);
	return {
		id: row.id,
		kind: row.entity,
		entity_id,
		name: known?.name ?? '',
		at: row.at,
		fields: Object.keys(JSON.parse(row.fields) as object),
		note: row.note,
		state: row.state,
		decided_at: row.decided_at,
		decided_by: row.decided_by,
		reason: row.reason
	};
}
