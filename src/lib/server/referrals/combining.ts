/** Two questions of one resident that turn out to be one. */
import type { Actor } from '../../domain/actor.ts';
import type { House } from '../house.ts';
import { hopsOf, isRunning, isWaiting } from './access.ts';
import { command, Refused, type Result } from './command.ts';
import { currentConsent } from './consent.ts';
import { findHeld, nameOf, set } from './moving.ts';
import { needsOf } from './needs.ts';
import { residentOf, seal } from './sealed.ts';

/** As many needs as a question can have. */
const mostNeeds = 6;

/**
 * Takes one question into another: its words come after the words that are there, its needs are added, and it is closed
 * with a pointer to where it went; it stays as it was. For the holder of both, of whom the caller knows that they are
 * of one resident. Refuses `waiting_elsewhere` while one of them waits for an answer, and `consent_needed` when only what
 * it is taken into may go to others.
 */
export function combine(
	house: House,
	actor: Actor,
	id: string,
	intoId: string,
	otherId: string,
	now = new Date()
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		if (intoId === otherId) throw new Refused('not_found');
		// In one order whoever asks, so that two who combine do not wait for each other.
		for (const each of [intoId, otherId].toSorted()) {
			const question = await findHeld(inside, person, each, now);
			const hops = await hopsOf(db, each);
			if (hops.some(isWaiting)) {
				throw new Refused('waiting_elsewhere', await nameOf(inside, question.holder_id));
			}
			if (each !== otherId) continue;
			for (const hop of hops.filter(isRunning)) {
				await set(inside, hop, { state: 'completed', ended_at: now.toISOString() });
			}
		}
		if ((await currentConsent(db, intoId)) && !(await currentConsent(db, otherId))) {
			throw new Refused('consent_needed');
		}
		const [into, other] = [await residentOf(inside, intoId), await residentOf(inside, otherId)];
		if (!into || !other) throw new Refused('closed');
		const joined = (column: 'words' | 'tried') =>
			seal(
				inside,
				'resident',
				column,
				intoId,
				[into[column], other[column]].filter((text) => text !== '').join('\n\n')
			);
		await db
			.updateTable('resident')
			.set({ words: joined('words'), tried: joined('tried') })
			.where('question_id', '=', intoId)
			.execute();
		const before = await needsOf(db, intoId);
		const added = (await needsOf(db, otherId)).filter((need) => !before.includes(need));
		for (const [at, need] of added.slice(0, mostNeeds - before.length).entries()) {
			await db
				.insertInto('question_need')
				.values({ question_id: intoId, need, position: before.length + at })
				.execute();
		}
		await db
			.updateTable('question')
			.set({ closed_at: now.toISOString(), outcome: 'unknown', combined_into: intoId })
			.where('id', '=', otherId)
			.execute();
		return { type: 'question.combined', question_id: intoId, data: { other: otherId } };
	});
}
