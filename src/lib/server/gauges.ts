/** How it stands at this moment, for who watches over the app: queues, lateness, streams, the pool. Numbers alone. */
import { sql } from 'kysely';
import { type Db, poolOf } from './db/index.ts';
import * as intake from './intake/index.ts';
import type { Figure } from './metrics.ts';
import * as search from './search/index.ts';

/** The figures that are asked of the database and of the parts of the app, each time somebody reads them. */
export async function figuresNow(
	db: Db,
	searcher: search.Searcher,
	now = new Date()
): Promise<Figure[]> {
	return [
		...(await notices(db, now)),
		await questions(db, now),
		...engines(searcher),
		{
			name: 'warmwijzer_streams_open',
			help: 'Screens that follow a drop-in hour live.',
			values: [{ value: intake.openStreams(db) }]
		},
		pool(db)
	];
}

async function notices(db: Db, now: Date): Promise<Figure[]> {
	const rows = await db
		.selectFrom('notice_delivery')
		.where('state', 'in', ['waiting', 'given_up'])
		.groupBy(['channel', 'state'])
		.select(['channel', 'state'])
		.select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('due_at').as('oldest')])
		.execute();
	const of = (state: string) =>
		(['mail', 'push'] as const).map((channel) => ({
			labels: { channel },
			row: rows.find((row) => row.channel === channel && row.state === state)
		}));
	const counted = (state: string) =>
		of(state).map(({ labels, row }) => ({ labels, value: Number(row?.count ?? 0) }));
	return [
		{
			name: 'warmwijzer_notices_waiting',
			help: 'Mails and pushes that are still to go out, also those that are not due yet.',
			values: counted('waiting')
		},
		{
			name: 'warmwijzer_notices_late_seconds',
			help: 'How long ago the oldest mail or push that waits should have gone out.',
			values: of('waiting').map(({ labels, row }) => ({
				labels,
				value: row ? Math.max(0, (now.getTime() - Date.parse(row.oldest)) / 1000) : 0
			}))
		},
		{
			name: 'warmwijzer_notices_given_up',
			help: 'Mails and pushes that were given up on and are still kept.',
			values: counted('given_up')
		}
	];
}

/** As the lists of people say it: open, and its clock (that of the hop that waits, else its own) has ended. */
async function questions(db: Db, now: Date): Promise<Figure> {
	const { rows } = await sql<{ open: number; overdue: number }>`
		select count(*) as open,
			coalesce(sum(case when coalesce(due.at, question.due_at) < ${now.toISOString()} then 1 else 0 end), 0) as overdue
		from question left join (
			select question_id, min(due_at) as at from referral
			where state in ('requested', 'on_hold') and accepted_at is null group by question_id
		) as due on due.question_id = question.id
		where question.closed_at is null`.execute(db);
	const [row] = rows;
	return {
		name: 'warmwijzer_questions',
		help: 'Questions of residents that are open, and those of them that are overdue.',
		values: [
			{ labels: { state: 'open' }, value: Number(row?.open ?? 0) },
			{ labels: { state: 'overdue' }, value: Number(row?.overdue ?? 0) }
		]
	};
}

function engines(searcher: search.Searcher): Figure[] {
	const { engine, meilisearch } = search.engineInUse(searcher);
	const wanted = meilisearch ? 'meilisearch' : 'embedded';
	return [
		{
			name: 'warmwijzer_search_engine',
			help: 'Which engine answers searches (1), and which does not (0).',
			values: ['embedded', 'meilisearch'].map((name) => ({
				labels: { engine: name },
				value: name === engine ? 1 : 0
			}))
		},
		{
			name: 'warmwijzer_search_fallback',
			help: '1 while the embedded engine answers in the place of Meilisearch.',
			values: [{ value: engine === wanted ? 0 : 1 }]
		}
	];
}

function pool(db: Db): Figure {
	const { total, idle, waiting } = poolOf(db);
	return {
		name: 'warmwijzer_database_connections',
		help: 'Connections to the database: in use, idle, and requests that wait for one. SQLite has one.',
		values: [
			{ labels: { state: 'used' }, value: total - idle },
			{ labels: { state: 'idle' }, value: idle },
			{ labels: { state: 'waiting' }, value: waiting }
		]
	};
}
