import type { Role } from '../../domain/permissions.ts';
import type { Db } from '../db/index.ts';
import { startSession } from './sessions.ts';

export interface ExamplePerson {
	id: string;
	role: Role;
	name: string;
	title: string | null;
	organization: string;
}

/** The example people that anyone may be in a demonstration, in the order of the example city. */
export async function examples(db: Db): Promise<ExamplePerson[]> {
	return exampleAccounts(db).orderBy('account.created_at').orderBy('contact.name').execute();
}

/**
 * Signs in as an example person; the caller checks that this is a demonstration.
 * @returns the token of the session and the role, or undefined when there is no such example person.
 */
export async function signInAsExample(
	db: Db,
	id: string,
	device: string
): Promise<{ token: string; role: Role } | undefined> {
	const person = await exampleAccounts(db).where('account.id', '=', id).executeTakeFirst();
	return person && { token: await startSession(db, person.id, device), role: person.role };
}

function exampleAccounts(db: Db) {
	return db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.innerJoin('organization', 'organization.id', 'account.organization_id')
		.select([
			'account.id',
			'account.role',
			'contact.name',
			'contact.title',
			'organization.name as organization'
		])
		.where('account.demo', '=', 1)
		.where('account.left_at', 'is', null);
}
