/** Two editors of the directory, each with an account. */
import { type Actor, anyone } from '../../src/lib/domain/actor.ts';
import { uuidOf } from '../../src/lib/domain/ids.ts';
import type { Db } from '../../src/lib/server/db/index.ts';
import * as directory from '../../src/lib/server/directory/index.ts';
import { contact, editor, ids } from './cast.ts';

const named = (name: string): Actor => ({
	...anyone,
	id: uuidOf(`account:${name}`),
	contact_id: uuidOf(`contact:${name}`),
	name,
	organization_id: ids.brug,
	network: true,
	role: 'editor'
});

export const bo = named('Bo Hendriks');
export const kim = named('Kim Jansen');

/** Puts them into the directory of the cast. They have no number and nothing of theirs is in doubt. */
export async function addEditors(db: Db, now: Date): Promise<void> {
	for (const { id, contact_id, organization_id, name } of [bo, kim]) {
		await directory.save(
			db,
			editor,
			'contact',
			contact('sanne', {
				id: contact_id ?? '',
				name,
				email: null,
				visibility: 'organization',
				phones: [],
				assured: { entry: { at: now.toISOString(), by: name } }
			})
		);
		await db
			.insertInto('account')
			.values({
				id: id ?? '',
				contact_id: contact_id ?? '',
				organization_id: organization_id ?? '',
				email: `${id}@voorbeeld.nl`,
				role: 'editor',
				password_hash: null,
				demo: 0,
				created_at: now.toISOString(),
				left_at: null
			})
			.execute();
	}
}
