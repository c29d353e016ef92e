/** How fast an organisation promises to answer and to call back. */
import type { Actor } from '../../domain/actor.ts';
import type { NormsInput } from '../../domain/referrals/forms.ts';
import { cityNorms, type Norms } from '../../domain/referrals/norms.ts';
import { may } from '../../domain/permissions.ts';
import type { Db } from '../db/index.ts';
import type { House } from '../house.ts';
import { command, Refused, type Result } from './command.ts';

/** The norms of an organisation: its own, or else the city's. For anyone. */
export async function normsOf(db: Db, organizationId: string): Promise<Norms> {
	const own = await db
		.selectFrom('norm')
		.select(['answer_days', 'urgent_days', 'call_back_days'])
		.where('organization_id', '=', organizationId)
		.executeTakeFirst();
	return own ?? cityNorms;
}

/**
 * Sets the norms of one's own organisation. For its coordinator. Clocks that run already keep the norm they began
 * with: a promise does not change after it was made.
 */
export function setNorms(
	house: House,
	actor: Actor,
	id: string,
	input: NormsInput,
	now = new Date()
): Promise<Result> {
	return command(house, actor, id, now, async ({ db }, person) => {
		if (!may(person, 'oversee')) throw new Refused('not_yours');
		const set = { ...input, set_by: person.contact_id, set_at: now.toISOString() };
		await db
			.insertInto('norm')
			.values({ organization_id: person.organization_id, ...set })
			.onConflict((conflict) => conflict.column('organization_id').doUpdateSet(set))
			.execute();
		return {
			type: 'norms.set',
			question_id: person.organization_id,
			entity: 'organization',
			data: { ...input }
		};
	});
}
