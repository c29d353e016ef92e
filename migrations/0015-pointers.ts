import { type Kysely, sql } from 'kysely';

/**
 * Every column that points at another table is found by what it points at. A database looks there whenever what is
 * pointed at is taken away or locked: with half a million questions that cost 125 ms each time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const { name, table, column, empty } of indexes()) {
		const only = empty ? ` where ${column} is not null` : '';
		await sql.raw(`create index ${name} on ${table} (${column})${only}`).execute(db);
	}
	// How often and how fast somebody was asked and answered: counted from the index alone.
	await sql
		.raw('create index referral_by_receiver_since on referral (to_contact_id, requested_at)')
		.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await sql.raw('drop index referral_by_receiver_since').execute(db);
	for (const { name } of indexes()) await sql.raw(`drop index ${name}`).execute(db);
}

/** By table: the columns that had no index; `?` is one that is empty in most rows. */
const columns: Record<string, string> = {
	taxonomy_term: 'parent_id?',
	organization: 'parent_organization_id? source_id?',
	organization_identifier: 'organization_id',
	program: 'organization_id',
	funding: 'organization_id?',
	service: 'program_id? source_id?',
	location: 'district_code? source_id?',
	contact: 'deputy_id? source_id? successor_id?',
	phone: 'location_id? service_at_location_id?',
	schedule: 'location_id? service_at_location_id?',
	service_area: 'district_code?',
	language: 'location_id? phone_id?',
	assurance: 'source_id?',
	call_outcome: 'contact_id?',
	invitation: 'contact_id? invited_by organization_id',
	question: 'combined_into? created_by lead_before_id? organization_id',
	consent: 'recorded_by',
	referral:
		'better_contact_id? better_service_id? consent_id? first_contact_by? lead_id? service_id?',
	message: 'contact_id',
	referral_link: 'contact_id? referral_id',
	resident_answer: 'question_id',
	notice: 'about_contact_id?',
	shortcut: 'contact_id',
	entry_version: 'source_id?',
	norm: 'set_by',
	import: 'source_id?',
	fact_check: 'account_id?',
	drop_in: 'closed_by? location_id? opened_by',
	visitor: 'with_contact_id?',
	drop_in_change: 'about_contact_id? contact_id question_id?',
	notice_delivery: 'subscription_id?',
	api_token: 'made_by?',
	webhook: 'made_by?'
};

function indexes() {
	return Object.entries(columns).flatMap(([table, names]) =>
		names.split(' ').map((name) => {
			const column = name.replace('?', '');
			return { name: `${table}_by_${column}`, table, column, empty: name.endsWith('?') };
		})
	);
}
