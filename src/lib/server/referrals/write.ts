/** Writing a question down. */
import type { Actor } from '../../domain/actor.ts';
import type { QuestionInput } from '../../domain/referrals/forms.ts';
import { holdsCitizenNumber } from '../../domain/personal-numbers.ts';
import { doneBefore } from '../command.ts';
import { type House, writtenAt } from '../house.ts';
import { command, type Result } from './command.ts';
import { keepConsent } from './consent.ts';
import { nextStepDue } from './moving.ts';
import { type ResidentText, seal } from './sealed.ts';

/**
 * Writes down what a resident came with. For who may hand over; they hold it from now on.
 * @param id names the command and becomes the question's id: sent again it changes nothing.
 * @param form of which what was being typed is thrown away.
 * @returns the id of the question.
 */
export async function write(
	house: House,
	actor: Actor,
	id: string,
	input: QuestionInput,
	now = writtenAt(house),
	form = 'question'
): Promise<Result<{ question_id: string }>> {
	const done = await command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		await db
			.insertInto('question')
			.values({
				id,
				holder_id: person.contact_id,
				holder_organization_id: person.organization_id,
				lead_id: null,
				lead_asked_at: null,
				lead_agreed_at: null,
				created_by: person.contact_id,
				organization_id: person.organization_id,
				urgency: input.urgency,
				bounces: 0,
				due_at: await nextStepDue(inside, input, person.organization_id, now),
				created_at: now.toISOString(),
				closed_at: null,
				outcome: null,
				no_help_in_city: 0,
				resident_outcome: null,
				erased_at: null
			})
			.execute();
		await db
			.insertInto('question_need')
			.values(input.needs.map((need, position) => ({ question_id: id, need, position })))
			.execute();
		const text: ResidentText = {
			words: input.words,
			tried: input.tried,
			goes_by: input.goes_by,
			phone: input.phone,
			reach: input.reach,
			language: input.language,
			interpreter: input.interpreter ? 'yes' : '',
			helper: input.helper
		};
		const sealed = (column: keyof ResidentText) =>
			seal(inside, 'resident', column, id, text[column]);
		await db
			.insertInto('resident')
			.values({
				question_id: id,
				words: sealed('words'),
				tried: sealed('tried'),
				goes_by: sealed('goes_by'),
				phone: sealed('phone'),
				reach: sealed('reach'),
				language: sealed('language'),
				interpreter: sealed('interpreter'),
				helper: sealed('helper')
			})
			.execute();
		await keepConsent(inside, person.contact_id, id, input, now);
		await dropDraft(inside, person.contact_id, form);
		return {
			type: 'question.written',
			question_id: id,
			data: { needs: input.needs, urgency: input.urgency }
		};
	});
	return done.ok ? { ok: true, question_id: id } : done;
}

/**
 * Keeps what is being typed, so that nothing is lost: sealed, one of each form for each person. A field that holds a
 * citizen service number is left out.
 * @param of.command that the form is sent with: what comes after it was done is kept no more.
 */
export async function keepDraft(
	house: House,
	actor: Actor,
	form: string,
	content: Record<string, unknown>,
	{ command = '', now = new Date() }: { command?: string; now?: Date } = {}
): Promise<void> {
	const { contact_id } = actor;
	if (contact_id === null || (await doneBefore(house.db, { contact_id }, command))) return;
	const id = `${contact_id}:${form}`;
	const allowed = Object.entries(content).filter(
		([, value]) => typeof value !== 'string' || !holdsCitizenNumber(value)
	);
	const row = {
		id,
		contact_id,
		form,
		content: house.vault.seal(`draft.content:${id}`, JSON.stringify(Object.fromEntries(allowed))),
		saved_at: now.toISOString()
	};
	await house.db
		.insertInto('draft')
		.values(row)
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet({ content: row.content, saved_at: row.saved_at })
		)
		.execute();
}

/** What was being typed, or null. */
export async function draft(
	house: House,
	actor: Actor,
	form: string
): Promise<{ content: Record<string, unknown>; saved_at: string } | null> {
	if (actor.contact_id === null) return null;
	const id = `${actor.contact_id}:${form}`;
	const row = await house.db
		.selectFrom('draft')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) return null;
	const content: unknown = JSON.parse(house.vault.open(`draft.content:${id}`, row.content));
	return typeof content === 'object' && content !== null
		? { content: { ...content }, saved_at: row.saved_at }
		: null;
}

/** Throws away what was being typed. */
export async function dropDraft({ db }: House, contactId: string, form: string): Promise<void> {
	await db.deleteFrom('draft').where('id', '=', `${contactId}:${form}`).execute();
}
