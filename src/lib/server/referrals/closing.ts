/** The end of a question. */
import type { Actor } from '../../domain/actor.ts';
import type { CloseInput } from '../../domain/referrals/forms.ts';
import { type House, writtenAt } from '../house.ts';
import { tell } from '../notices/index.ts';
import { hopsOf, isRunning, isWaiting } from './access.ts';
import { command, Refused, type Result } from './command.ts';
import { about, findHeld, keepMessage, set } from './moving.ts';

/**
 * Ends a question with how it ended for the resident, as the worker states it. For the holder; a hop they were working
 * on is completed with it. Refuses `waiting_elsewhere` while a hop waits for an answer.
 */
export function close(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	input: CloseInput,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		const question = await findHeld(inside, person, questionId, now);
		const hops = await hopsOf(db, questionId);
		if (hops.some(isWaiting)) throw new Refused('waiting_elsewhere');
		const running = hops.filter(isRunning);
		for (const hop of running) {
			await set(inside, hop, { state: 'completed', ended_at: now.toISOString() });
		}
		await db
			.updateTable('question')
			.set({
				closed_at: now.toISOString(),
				outcome: input.outcome,
				no_help_in_city: input.no_help_in_city ? 1 : 0
			})
			.where('id', '=', questionId)
			.execute();
		const last = running.at(-1) ?? hops.at(-1);
		if (last) await keepMessage(inside, person, last.id, id, input.words, now);
		await tell(
			db,
			'completed',
			[question.created_by, question.lead_id, ...running.map((hop) => hop.from_contact_id)],
			about(house, question, person, now)
		);
		return {
			type: 'question.closed',
			question_id: questionId,
			data: { outcome: input.outcome, no_help_in_city: input.no_help_in_city }
		};
	});
}
