/** Editing by hand: what was typed meets what others changed meanwhile. */
import type { Actor } from '../../domain/actor.ts';
import { blank, combine, type Conflict, type Entries, type Kind } from '../../domain/entries.ts';
import { type Editable, typedInto } from '../../domain/entry-forms.ts';
import type { FieldProblems } from '../../domain/forms.ts';
import { type Db, transaction } from '../db/index.ts';
import { history, newestVersion, takeBack } from './history.ts';
import { unknownIn } from './names.ts';
import { entry, lockStanding, save, type Saved } from './save.ts';

export type Edited<Of extends Kind> =
	| {
			ok: true;
			/** The version that was written; null when nothing was changed. */ version: string | null;
	  }
	| { ok: false; code: 'not_found' }
	| { ok: false; code: 'problems'; problems: FieldProblems }
	| {
			ok: false;
			code: 'conflict';
			conflicts: Conflict[];
			/** The entry with both changes in it; where they conflict, what was typed. */
			fields: Entries[Of];
			/** The version to go on from. */
			version: string | null;
	  };

/**
 * Saves what was typed in a form. Editors may. What somebody else changed since the form was made is kept; a field that
 * both changed is a conflict and nothing is saved: the form comes back with both values. Of an entry that was merged
 * meanwhile it is saved in the one that stands for it, in the same way.
 * @param form base: the version the form was made from, null for a new entry; take: fields in which the other's
 * value is to stay.
 */
export async function edit<Of extends Kind>(
	db: Db,
	actor: Actor,
	kind: Of,
	id: string,
	form: { base: string | null; typed: Editable<Of>; take?: readonly string[] }
): Promise<Edited<Of>> {
	return transaction(db, async (trx): Promise<Edited<Of>> => {
		const at = await lockStanding(trx, kind, id);
		const ours = at === undefined ? undefined : await entry(trx, kind, at);
		const problems = await unknownIn(trx, form.typed);
		if (Object.keys(problems).length > 0) return { ok: false, code: 'problems', problems };
		if (at === undefined || !ours) {
			const isOut = (await entry(trx, kind, id)) !== undefined;
			if (form.base !== null || isOut) return { ok: false, code: 'not_found' };
			const fields: Entries[Of] = { ...blank[kind], ...form.typed };
			return saved(trx, actor, kind, id, fields);
		}
		const base = await baseOf(trx, kind, [id, at], form.base);
		const typed = without(typedInto(kind, base ?? ours, form.typed), form.take ?? []);
		const { fields, conflicts } = combine(kind, base ?? ours, ours, typed);
		if (conflicts.length === 0) return saved(trx, actor, kind, at, fields);
		const mine = conflicts.map(({ field, theirs }) => [field, theirs]);
		return {
			ok: false,
			code: 'conflict',
			conflicts,
			fields: { ...fields, ...Object.fromEntries(mine) },
			version: await newestVersion(trx, kind, at)
		};
	});
}

/** The fields that are not named: those stay as somebody else made them. */
function without<Fields extends object>(fields: Fields, named: readonly string[]): Partial<Fields> {
	const kept = Object.entries(fields).filter(([field]) => !named.includes(field));
	return Object.fromEntries(kept) as Partial<Fields>;
}

/**
 * Takes back one version: the entry becomes what it was before it, but for what was changed after it; when it was
 * merged meanwhile, the one that stands for it. Editors may; again changes nothing.
 * @returns false when there is no such version, or none before it.
 */
export async function undo(
	db: Db,
	actor: Actor,
	kind: Kind,
	id: string,
	version: string
): Promise<boolean> {
	return transaction(db, async (trx) => {
		if ((await lockStanding(trx, kind, id)) === undefined) return false;
		const versions = await history(trx, kind, id);
		const at = versions.findIndex((each) => each.id === version);
		const [after, before] = [versions[at], versions[at + 1]];
		if (!after || !before) return false;
		await takeBack(trx, actor, kind, id, before.fields, after.fields, 'take_back');
		return true;
	});
}

async function saved<Of extends Kind>(
	trx: Db,
	actor: Actor,
	kind: Of,
	id: string,
	fields: Entries[Of]
): Promise<Edited<Of>> {
	const changed = await save(trx, actor, kind, { ...fields, id } as Saved<Of>);
	return { ok: true, version: changed ? await newestVersion(trx, kind, id) : null };
}

/** What the form was made from: that version, else how the entry was first kept. @param at what stands for it now. */
async function baseOf<Of extends Kind>(
	trx: Db,
	kind: Of,
	[id, at]: readonly [id: string, at: string],
	version: string | null
): Promise<Entries[Of] | undefined> {
	const versions = await history(trx, kind, id);
	const since = at === id ? [] : await history(trx, kind, at);
	const made = [...versions, ...since].find((each) => each.id === version) ?? versions.at(-1);
	return made?.fields ?? entry(trx, kind, id);
}
