import type { RequestEvent } from '@sveltejs/kit';
import { may } from '$lib/domain/permissions.ts';

/** The organisations that somebody may connect systems of: the own one, or all for an administrator. */
export async function organizations({ locals: { db, actor } }: Pick<RequestEvent, 'locals'>) {
	return db
		.selectFrom('organization')
		.select(['id', 'name'])
		.where('merged_into', 'is', null)
		.$if(!may(actor, 'administer'), (query) => query.where('id', '=', actor.organization_id ?? ''))
		.orderBy('name')
		.execute();
}
