/** Faults in what people hold: nobody who holds a question, nobody who can be reached, nobody who can help. */
import { localTime } from '../../domain/clock.ts';
import { all, before, type Check, count, counted } from './check.ts';

const running = ['requested', 'on_hold', 'accepted', 'in_progress'] as const;
const named = (names: string[]) =>
	names.length > 5
		? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
		: names.join(', ');

export const peopleChecks: Check[] = [
	{
		code: 'question_without_holder',
		severity: 'error',
		look: async ({ db }) => {
			const rows = await db
				.selectFrom('question')
				.leftJoin('account', (join) =>
					join.onRef('account.contact_id', '=', 'question.holder_id').on('left_at', 'is', null)
				)
				.innerJoin('contact', 'contact.id', 'question.holder_id')
				.select(['question.id', 'contact.name'])
				.where('question.closed_at', 'is', null)
				.where('account.id', 'is', null)
				.execute();
			const holders = [...new Set(rows.map(({ name }) => name))];
			return rows.length === 0
				? null
				: `${count(rows.length, 'open question is', 'open questions are')} held by people who cannot come in any more: ${named(holders)}.`;
		},
		advice:
			'Give them access again (cli user invite), or let them leave with a successor (cli user leave --successor).'
	},
	{
		code: 'handover_to_who_left',
		severity: 'error',
		look: async ({ db, now }) => {
			const rows = await db
				.selectFrom('referral')
				.innerJoin('question', 'question.id', 'referral.question_id')
				.innerJoin('contact', 'contact.id', 'referral.to_contact_id')
				.select('contact.name')
				.where('question.closed_at', 'is', null)
				.where('referral.state', 'in', running)
				.where('contact.valid_until', '<', localTime(now).date)
				.execute();
			const names = [...new Set(rows.map(({ name }) => name))];
			return rows.length === 0
				? null
				: `${count(rows.length, 'handover lies', 'handovers lie')} with people who left: ${named(names)}.`;
		},
		advice:
			'Let them leave with a successor: cli user leave --successor. It hands on what they had.'
	},
	{
		code: 'question_forgotten',
		severity: 'warning',
		look: async ({ db, now }) => {
			const late = await counted(
				db
					.selectFrom('question')
					.select(all)
					.where('closed_at', 'is', null)
					.where('due_at', '<', before(now, { days: 14 }))
			);
			return late === 0
				? null
				: `${count(late, 'question')} should have had an answer two weeks ago.`;
		},
		advice: 'Ask the coordinators: they see these at the top of their work, and can take them over.'
	},
	{
		code: 'nobody_administers',
		severity: 'error',
		look: async ({ db }) => {
			const admins = await counted(
				db
					.selectFrom('account')
					.select(all)
					.where('role', '=', 'admin')
					.where('left_at', 'is', null)
			);
			return admins === 0 ? 'Nobody is administrator of this installation.' : null;
		},
		advice: 'Make one: cli user add --role admin.'
	},
	{
		code: 'nobody_edits',
		severity: 'warning',
		look: async ({ db }) => {
			const editors = await counted(
				db
					.selectFrom('account')
					.select(all)
					.where('role', '=', 'editor')
					.where('left_at', 'is', null)
			);
			return editors === 0 ? 'Nobody is editor: corrections and doubles wait for nobody.' : null;
		},
		advice: 'Make one: cli user add --role editor.'
	},
	{
		code: 'team_without_coordinator',
		severity: 'warning',
		look: async ({ db }) => {
			const rows = await db
				.selectFrom('account')
				.innerJoin('organization', 'organization.id', 'account.organization_id')
				.select('organization.name')
				.distinct()
				.where('account.left_at', 'is', null)
				.where('account.role', 'in', ['worker', 'volunteer'])
				.where('account.organization_id', 'not in', (eb) =>
					eb
						.selectFrom('account')
						.select('organization_id')
						.where('role', '=', 'coordinator')
						.where('left_at', 'is', null)
				)
				.orderBy('organization.name')
				.execute();
			return rows.length === 0
				? null
				: `${count(rows.length, 'organisation has', 'organisations have')} workers but no coordinator, so that what is late is told to nobody: ${named(rows.map(({ name }) => name))}.`;
		},
		advice: 'Give one of them that role: cli user role, or invite somebody.'
	},
	{
		code: 'account_of_who_left',
		severity: 'error',
		look: async ({ db, now }) => {
			const rows = await db
				.selectFrom('account')
				.innerJoin('contact', 'contact.id', 'account.contact_id')
				.select('contact.name')
				.where('account.left_at', 'is', null)
				.where((eb) =>
					eb.or([
						eb('contact.valid_until', '<', localTime(now).date),
						eb('contact.merged_into', '=', '')
					])
				)
				.execute();
			return rows.length === 0
				? null
				: `${count(rows.length, 'person', 'people')} who left can still come in: ${named(rows.map(({ name }) => name))}.`;
		},
		advice: 'End their access: cli user leave.'
	},
	{
		code: 'gone_without_successor',
		severity: 'warning',
		look: async ({ db, now }) => {
			const rows = await db
				.selectFrom('contact')
				.innerJoin('contact_link', 'contact_link.contact_id', 'contact.id')
				.select('contact.name')
				.distinct()
				.where('contact.valid_until', '<', localTime(now).date)
				.where('contact.successor_id', 'is', null)
				.where('contact.merged_into', 'is', null)
				.execute();
			return rows.length === 0
				? null
				: `${count(rows.length, 'person', 'people')} of the directory left without a successor: ${named(rows.map(({ name }) => name))}.`;
		},
		advice: 'Name a successor in their entry: cli entry save contact.'
	},
	{
		code: 'example_people_in_production',
		severity: 'error',
		look: async ({ db, production }) => {
			if (!production) return null;
			const examples = await counted(
				db.selectFrom('account').select(all).where('demo', '=', 1).where('left_at', 'is', null)
			);
			return examples === 0
				? null
				: `${count(examples, 'example person', 'example people')} can come in, in production.`;
		},
		advice:
			'Begin with an empty database: examples never mix with real data. Or end each: cli user leave.'
	},
	{
		code: 'session_of_nobody',
		severity: 'error',
		look: async ({ db }) => {
			const open = await counted(
				db
					.selectFrom('session')
					.innerJoin('account', 'account.id', 'session.account_id')
					.select(all)
					.where('account.left_at', 'is not', null)
			);
			return open === 0
				? null
				: `${count(open, 'session is', 'sessions are')} of people whose access has ended.`;
		},
		advice: 'Somebody changed the database with another tool: remove these rows of session.'
	},
	{
		code: 'sessions_pile_up',
		severity: 'warning',
		look: async ({ db, now }) => {
			const old = await counted(
				db
					.selectFrom('session')
					.select(all)
					.where('expires_at', '<', before(now, { days: 30 }))
			);
			return old === 0
				? null
				: `${count(old, 'session')} ended more than a month ago and still kept: nobody has signed in since.`;
		},
		advice: 'They go by themselves at the next time that somebody signs in. Is the app in use?'
	}
];
