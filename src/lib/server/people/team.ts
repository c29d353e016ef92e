/** Who works where, as contacts: who takes what comes, and who is told. For the server's modules; no right is asked here. */
import { deeds, type Role } from '../../domain/permissions.ts';
import type { Db } from '../db/index.ts';

/** Whether somebody comes in with an account; else they answer by a link, and are told nothing in the app. */
export async function hasAccount(db: Db, contactId: string): Promise<boolean> {
	const account = await db
		.selectFrom('account')
		.select('id')
		.where('contact_id', '=', contactId)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	return account !== undefined;
}

/** The coordinators of an organisation, who is there longest first. */
export function coordinatorsOf(db: Db, organizationId: string): Promise<string[]> {
	return having(db, ['coordinator'], organizationId);
}

/** The people of an organisation who take what comes for it as a team. */
export function teamOf(db: Db, organizationId: string): Promise<string[]> {
	return having(db, deeds.hand_over, organizationId);
}

/** Who sees to the people of all organisations. */
export function administrators(db: Db): Promise<string[]> {
	return having(db, deeds.administer);
}

async function having(db: Db, roles: readonly Role[], organizationId?: string): Promise<string[]> {
	const rows = await db
		.selectFrom('account')
		.select('contact_id')
		.where('role', 'in', roles)
		.where('left_at', 'is', null)
		.$if(organizationId !== undefined, (query) =>
			query.where('organization_id', '=', organizationId ?? '')
		)
		.orderBy('created_at')
		.execute();
	return rows.map(({ contact_id }) => contact_id);
}
