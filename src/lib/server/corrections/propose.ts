/** Proposing: without an account, with as little as possible about who. */
import type { Actor } from '../../domain/actor.ts';
import { type Besides, personalIn, seenOf } from '../../domain/corrections.ts';
import { changes, type Entries, type Kind } from '../../domain/entries.ts';
import { type Editable, typedInto } from '../../domain/entry-forms.ts';
import type { FieldProblems } from '../../domain/forms.ts';
import { type Db, isDuplicateKey, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { record } from '../events.ts';
import type { House } from '../house.ts';
import * as people from '../people/index.ts';
import { sealed } from './sender.ts';

/** What somebody sees of an entry and may correct; undefined when it is not there for them. */
export async function seen<Of extends Kind>(
	db: Db,
	actor: Actor,
	kind: Of,
	id: string
): Promise<{ id: string; fields: Partial<Entries[Of]> } | undefined> {
	const at = await directory.standsFor(db, kind, id);
	const entry = at === undefined ? undefined : await directory.entry(db, kind, at);
	if (at === undefined || !entry) return undefined;
	const hidden = 'visibility' in entry && !isVisible(actor, entry.visibility);
	return hidden ? undefined : { id: at, fields: seenOf(kind, entry) };
}

function isVisible(actor: Actor, visibility: string): boolean {
	return visibility === 'public' || (visibility === 'network' && actor.network);
}

export type Proposed =
	| { ok: true }
	| { ok: false; code: 'not_found' }
	| { ok: false; code: 'wait'; seconds: number }
	| { ok: false; code: 'problems'; problems: FieldProblems };

/**
 * Keeps a correction for the editors. Anyone may who sees the entry. Of the sender nothing is kept but the name and
 * mail address they gave by themselves, sealed, until it is decided on; their network address only counts, by its hash.
 * @param command the id of the correction: the same again changes nothing.
 */
export async function propose<Of extends Kind>(
	house: House,
	actor: Actor,
	command: string,
	about: { kind: Of; id: string },
	given: Besides & { fields: Partial<Editable<Of>> },
	address: string,
	now = new Date()
): Promise<Proposed> {
	const { db } = house;
	const known = await db
		.selectFrom('correction')
		.select('id')
		.where('id', '=', command)
		.executeTakeFirst();
	if (known) return { ok: true };
	const before = await seen(db, actor, about.kind, about.id);
	if (!before) return { ok: false, code: 'not_found' };
	const typed = typedInto(about.kind, before.fields, given.fields);
	const whole = { ...before.fields } as Entries[Of];
	const changed = changes(about.kind, whole, typed);
	const fields = Object.fromEntries(changed.map(({ field, after }) => [field, after]));
	const problems = { ...personalIn(fields), ...(await directory.unknownIn(db, fields)) };
	if (changed.length === 0 && given.note === '') problems['note'] = 'required';
	if (Object.keys(problems).length > 0) return { ok: false, code: 'problems', problems };
	const seconds = await people.countSent(house, 'correction', address, now);
	if (seconds > 0) return { ok: false, code: 'wait', seconds };
	await keep(house, command, { kind: about.kind, ...before }, { ...given, fields }, now);
	return { ok: true };
}

async function keep(
	house: House,
	id: string,
	about: { kind: Kind; id: string; fields: object },
	{ fields, note, name, email }: Besides & { fields: Record<string, unknown> },
	now: Date
): Promise<void> {
	const proposed = Object.entries(about.fields).filter(([field]) => field in fields);
	try {
		await transaction(house.db, async (trx) => {
			await trx
				.insertInto('correction')
				.values({
					id,
					entity: about.kind,
					entity_id: about.id,
					at: now.toISOString(),
					seen: JSON.stringify(Object.fromEntries(proposed)),
					fields: JSON.stringify(fields),
					note,
					name: sealed(house, 'name', id, name),
					email: sealed(house, 'email', id, email),
					state: 'open',
					decided_at: null,
					decided_by: null,
					accepted: null,
					reason: null
				})
				.execute();
			await record(trx, {
				id,
				type: 'correction.proposed',
				entity: 'correction',
				entity_id: id,
				at: now
			});
		});
	} catch (error) {
		if (!isDuplicateKey(error)) throw error;
	}
}
