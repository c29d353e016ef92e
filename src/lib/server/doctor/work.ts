/** Faults in what should go by itself: mails and pushes, erasing, lists, the list of editors, entries nobody can reach. */
import * as directory from '../directory/index.ts';
import { all, before, type Check, count, counted } from './check.ts';

export const workChecks: Check[] = [
	{
		code: 'service_unreachable',
		severity: 'warning',
		look: async ({ db }) => {
			const names: string[] = [];
			for await (const { name, phone, contacts, places, email, url } of directory.publicServices(
				db
			)) {
				if (phone === null && contacts.length + places.length === 0 && !email && !url)
					names.push(name);
			}
			const some = names.slice(0, 5).join(', ');
			return names.length === 0
				? null
				: `${count(names.length, 'service shows', 'services show')} no way to reach anybody: ${some}${names.length > 5 ? ', …' : ''}.`;
		},
		advice:
			'Add a number, a person or a mail address to them, or take them out: cli entry withdraw.'
	},
	{
		code: 'directory_empty',
		severity: 'error',
		look: async ({ db, production }) => {
			if (!production) return null;
			const found = await db.selectFrom('service').select('id').limit(1).executeTakeFirst();
			return found ? null : 'There is nothing in the directory: every search ends in nothing.';
		},
		advice: 'Read in a list: cli import FILE --source NAME.'
	},
	{
		code: 'districts_missing',
		severity: 'error',
		look: async ({ db }) => {
			const services = await db.selectFrom('service').select('id').limit(1).executeTakeFirst();
			const found = await db.selectFrom('district').select('code').limit(1).executeTakeFirst();
			return found || !services ? null : 'There are no districts: nobody finds what is near.';
		},
		advice:
			'The table district is empty. Restore a backup, or begin with the example city and take out its examples.'
	},
	{
		code: 'messages_given_up',
		severity: 'warning',
		look: async (who) => {
			const lost = await counted(
				who.db.selectFrom('notice_delivery').select(all).where('state', '=', 'given_up')
			);
			return lost === 0
				? null
				: `${count(lost, 'mail or push', 'mails or pushes')} did not reach anybody, after many tries.`;
		},
		advice: 'Look why, and try again: cli messages list, cli messages again.'
	},
	{
		code: 'messages_late',
		severity: 'error',
		look: async (who) => {
			const late = await counted(
				who.db
					.selectFrom('notice_delivery')
					.select(all)
					.where('state', '=', 'waiting')
					.where('due_at', '<', before(who.now, { hours: 2 }))
			);
			return late === 0
				? null
				: `${count(late, 'mail or push', 'mails or pushes')} should have gone out two hours ago.`;
		},
		advice: 'Does the app run, and is NOTICE_SECONDS not 0? Does the mail server take mails?'
	},
	{
		code: 'addresses_refused',
		severity: 'warning',
		look: async ({ db }) => {
			const bounced = await db
				.selectFrom('mail_bounce')
				.innerJoin('account', 'account.id', 'mail_bounce.account_id')
				.innerJoin('contact', 'contact.id', 'account.contact_id')
				.select('contact.name')
				.where('account.left_at', 'is', null)
				.execute();
			const some = bounced
				.slice(0, 5)
				.map(({ name }) => name)
				.join(', ');
			return bounced.length === 0
				? null
				: `The mail address of ${count(bounced.length, 'person', 'people')} takes no mail: ${some}.`;
		},
		advice: 'Ask them for the right address. When it works again: cli user mail-works.'
	},
	{
		code: 'push_key_missing',
		severity: 'error',
		look: async ({ db }) => {
			const device = await db
				.selectFrom('push_subscription')
				.select('id')
				.limit(1)
				.executeTakeFirst();
			const key = await db.selectFrom('push_key').select('id').executeTakeFirst();
			return device && !key
				? 'Devices wait for pushes, but the key that pushes are signed with is gone.'
				: null;
		},
		advice:
			'Restore a backup that has it. Else make a new one (cli vapid --new): each device must then be let in anew.'
	},
	{
		code: 'unread_piles_up',
		severity: 'warning',
		look: async ({ db, now }) => {
			const people = await db
				.selectFrom('notice')
				.innerJoin('contact', 'contact.id', 'notice.contact_id')
				.innerJoin('account', 'account.contact_id', 'contact.id')
				.select('contact.name')
				.where('account.left_at', 'is', null)
				.where('notice.read_at', 'is', null)
				.where('notice.at', '<', before(now, { days: 7 }))
				.groupBy(['contact.id', 'contact.name'])
				.having((eb) => eb(eb.fn.countAll(), '>=', 25))
				.orderBy('contact.name')
				.execute();
			return people.length === 0
				? null
				: `${count(people.length, 'person has', 'people have')} 25 or more notices unread for a week: ${people
						.slice(0, 5)
						.map(({ name }) => name)
						.join(', ')}.`;
		},
		advice: 'Are they still there? Who left, leaves with a successor: cli user leave.'
	},
	{
		code: 'erasing_late',
		severity: 'error',
		look: async (who) => {
			const due = await counted(
				who.db
					.selectFrom('question')
					.select(all)
					.where('erased_at', 'is', null)
					.where('closed_at', '<', before(who.now, { days: who.settings.keepDays + 2 }))
			);
			return due === 0
				? null
				: `What was said in ${count(due, 'closed question')} should have been erased (KEEP_DAYS=${who.settings.keepDays}).`;
		},
		advice: 'The app erases every hour: does it run? Look for "not erased" in its log.'
	},
	{
		code: 'import_stuck',
		severity: 'warning',
		look: async (who) => {
			const stuck = await counted(
				who.db
					.selectFrom('import')
					.select(all)
					.where('state', '=', 'reading')
					.where('started_at', '<', before(who.now, { hours: 1 }))
			);
			return stuck === 0
				? null
				: `${count(stuck, 'list is', 'lists are')} being read in for more than an hour.`;
		},
		advice: 'Reading broke off. Stop it and upload the list again: cli import --stop ID.'
	},
	{
		code: 'drop_in_left_open',
		severity: 'warning',
		look: async (who) => {
			const open = await counted(
				who.db
					.selectFrom('drop_in')
					.select(all)
					.where('closed_at', 'is', null)
					.where('opened_at', '<', before(who.now, { days: 1 }))
			);
			return open === 0
				? null
				: `${count(open, 'drop-in hour is', 'drop-in hours are')} open for more than a day.`;
		},
		advice: 'Ask the coordinator to close it: then nothing of a visitor is left lying.'
	},
	{
		code: 'corrections_wait',
		severity: 'warning',
		look: async (who) => {
			const open = await counted(
				who.db
					.selectFrom('correction')
					.select(all)
					.where('state', '=', 'open')
					.where('at', '<', before(who.now, { days: 14 }))
			);
			return open === 0
				? null
				: `${count(open, 'correction waits', 'corrections wait')} longer than two weeks for an editor.`;
		},
		advice: 'Decide on them: cli corrections list.'
	},
	{
		code: 'clock_behind',
		severity: 'error',
		look: async (who) => {
			const ahead = await counted(
				who.db
					.selectFrom('event')
					.select(all)
					.where('at', '>', before(who.now, { hours: -1 }))
			);
			return ahead === 0
				? null
				: `The clock of this machine says ${who.now.toISOString()}, but ${count(ahead, 'event')} happened after that.`;
		},
		advice: 'Set the clock, and keep it right with NTP: promises with a term depend on it.'
	},
	{
		code: 'search_behind',
		severity: 'error',
		look: async ({ db, settings: { host, port } }) => {
			const address = `http://${host}:${port}`;
			// Asking brings it level; what is missing then is missing.
			await fetch(`${address}/api/search?q=hulp&limit=1`, limit()).catch(() => undefined);
			const health = await fetch(`${address}/healthz`, limit()).catch(() => undefined);
			const said: unknown = await health?.json().catch(() => undefined);
			if (typeof said !== 'object' || said === null || !('services' in said)) return null;
			const shown = (await Array.fromAsync(directory.publicServices(db))).length;
			return said.services === shown
				? null
				: `Search knows ${String(said.services)} services, the directory has ${shown}.`;
		},
		advice: 'Restart Warmwijzer: it indexes everything anew when it starts.'
	}
];

const limit = () => ({ signal: AbortSignal.timeout(5000) });
