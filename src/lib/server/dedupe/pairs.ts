/** What looks double: found by the matcher, waiting for a person to say. */
import { type Kind, kinds } from '../../domain/entries.ts';
import {
	findPairs,
	type MatchRecord,
	type Reason as MatchReason,
	recordOf
} from '../../domain/matching/index.ts';
import { type Db, onlyOne, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { revision } from '../events.ts';
import { judgements } from './judgements.ts';

/**
 * Looks for doubles in the whole directory and keeps what is found; what people said before counts, and teaches.
 * The program and editors may. Repeat it as often as you like: the same directory gives the same pairs.
 * @returns how many pairs of each kind look double.
 */
export async function findDoubles(db: Db, now = new Date()): Promise<Record<Kind, number>> {
	const counts = { organization: 0, location: 0, contact: 0, service: 0 };
	for (const kind of kinds) {
		const records = await recordsOf(db, kind);
		const said = await judgements(db, kind);
		const { pairs } = findPairs(kind, records, {
			region: 'NL',
			judgements: said.map(({ a_id, b_id, verdict }) => ({
				id_a: a_id,
				id_b: b_id,
				answer: verdict
			}))
		});
		const rows = pairs.map(({ id_a, id_b, probability, reasons }) => ({
			entity: kind,
			a_id: id_a < id_b ? id_a : id_b,
			b_id: id_a < id_b ? id_b : id_a,
			probability,
			why: JSON.stringify(reasons),
			found_at: now.toISOString()
		}));
		await transaction(db, async (trx) => {
			await onlyOne(trx, 'double_pair');
			await trx.deleteFrom('double_pair').where('entity', '=', kind).execute();
			for (let from = 0; from < rows.length; from += 500) {
				await trx
					.insertInto('double_pair')
					.values(rows.slice(from, from + 500))
					.execute();
			}
		});
		counts[kind] = rows.length;
	}
	return counts;
}

/** Where the events stood when this program last looked. */
const lookedAt = new WeakMap<Db, number>();

/**
 * Looks for doubles if anything happened since this program last did: after an import, a merge or an edit. The program
 * may.
 * @returns how many pairs look double; 0 when it did not look.
 */
export async function lookAgain(db: Db): Promise<number> {
	const at = await revision(db);
	if (lookedAt.get(db) === at) return 0;
	const counts = await findDoubles(db);
	lookedAt.set(db, at);
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Who waits to look again, so that several changes are looked at once. */
const soon = new WeakSet<Db>();
const pause = 1000;

/** Looks again in a moment: after a list was written, or an entry was added by hand. What goes wrong the hourly look tells. */
export function lookSoon(db: Db): void {
	if (soon.has(db)) return;
	soon.add(db);
	setTimeout(() => {
		soon.delete(db);
		lookAgain(db).catch(() => undefined);
	}, pause).unref();
}

export interface Double {
	kind: Kind;
	/** Two or more entries that hang together, with their names; no more than fit on a screen. */
	entries: { id: string; name: string }[];
	/** Of the surest pair among them. */
	probability: number;
	why: MatchReason[];
	/** Somebody looked at it and was not sure. */
	unsure: boolean;
}

/** So many stand side by side at most; the rest of a larger group comes after these were judged. */
const atOnce = 4;

/** What waits for a judgement, the surest first and what somebody was not sure of last. Editors may. */
export async function waiting(db: Db): Promise<Double[]> {
	const doubles: Double[] = [];
	for (const kind of kinds) {
		const said = new Map(
			(await judgements(db, kind)).map(({ a_id, b_id, verdict }) => [`${a_id} ${b_id}`, verdict])
		);
		const names = new Map(
			(
				await db.selectFrom(kind).select(['id', 'name']).where('merged_into', 'is', null).execute()
			).map(({ id, name }) => [id, name ?? ''])
		);
		const pairs = (
			await db
				.selectFrom('double_pair')
				.selectAll()
				.where('entity', '=', kind)
				.orderBy('probability', 'desc')
				.orderBy('a_id')
				.orderBy('b_id')
				.execute()
		).filter(({ a_id, b_id }) => {
			const verdict = said.get(`${a_id} ${b_id}`);
			return names.has(a_id) && names.has(b_id) && (!verdict || verdict === 'unsure');
		});
		for (const group of groupsOf(pairs)) {
			const [surest] = group.pairs;
			if (!surest) continue;
			doubles.push({
				kind,
				entries: group.ids.map((id) => ({ id, name: names.get(id) ?? '' })),
				probability: surest.probability,
				why: JSON.parse(surest.why) as MatchReason[],
				unsure: group.pairs.some(({ a_id, b_id }) => said.has(`${a_id} ${b_id}`))
			});
		}
	}
	return doubles.toSorted(
		(a, b) => Number(a.unsure) - Number(b.unsure) || b.probability - a.probability
	);
}

interface PairOfIds {
	a_id: string;
	b_id: string;
	probability: number;
	why: string;
}

/** Pairs that share an entry belong together, the surest first, up to as many as fit side by side. */
function groupsOf(pairs: readonly PairOfIds[]): { ids: string[]; pairs: PairOfIds[] }[] {
	const groups: { ids: Set<string>; pairs: PairOfIds[] }[] = [];
	const groupOf = new Map<string, (typeof groups)[number]>();
	for (const pair of pairs) {
		const group = groupOf.get(pair.a_id) ?? groupOf.get(pair.b_id) ?? { ids: new Set(), pairs: [] };
		const wanted = new Set([...group.ids, pair.a_id, pair.b_id]);
		const elsewhere = [pair.a_id, pair.b_id].some(
			(id) => groupOf.has(id) && groupOf.get(id) !== group
		);
		if (elsewhere || wanted.size > atOnce) continue;
		if (group.pairs.length === 0) groups.push(group);
		group.pairs.push(pair);
		group.ids = wanted;
		for (const id of wanted) groupOf.set(id, group);
	}
	return groups.map(({ ids, pairs: own }) => ({ ids: [...ids].toSorted(), pairs: own }));
}

/** All entries of a kind that stand for themselves, as the matcher reads them. */
export async function recordsOf(db: Db, kind: Kind): Promise<MatchRecord[]> {
	const standing = async <Of extends Kind>(of: Of) =>
		directory.entries(db, of, await directory.idsOf(db, of));
	const organizations = await db.selectFrom('organization').select(['id', 'name']).execute();
	const names = new Map(organizations.map(({ id, name }) => [id, name]));
	const places = await standing('location');
	const placesOf = Map.groupBy(places.values(), ({ organization_id }) => organization_id);
	return [...(await standing(kind))].map(([id, entry]) =>
		recordOf(kind, id, entry, {
			nameOf: (organization) => names.get(organization),
			placeOf() {
				if ('location_ids' in entry) return places.get(entry.location_ids[0] ?? '');
				if (kind === 'location') return places.get(id);
				// An organisation with several places has no address of its own.
				const [only, another] = kind === 'organization' ? (placesOf.get(id) ?? []) : [];
				return another ? undefined : only;
			}
		})
	);
}
