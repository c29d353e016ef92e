import { type Kysely, sql } from 'kysely';

/**
 * How fast an organisation promises to answer and to call back, where that differs from the city's norm; and whether a
 * one-time link asks for the code that its sender tells by telephone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql
		.raw(
			`create table norm (
				organization_id text primary key references organization (id),
				answer_days integer not null check (answer_days between 0 and 10),
				urgent_days integer not null check (urgent_days between 0 and 10),
				call_back_days integer not null check (call_back_days between 0 and 10),
				set_by text not null references contact (id),
				set_at text not null
			)`
		)
		.execute(db);
	await sql
		.raw(
			'alter table referral_link add column asks_code integer not null default 0 check (asks_code in (0, 1))'
		)
		.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await sql.raw('alter table referral_link drop column asks_code').execute(db);
	await sql.raw('drop table norm').execute(db);
}
