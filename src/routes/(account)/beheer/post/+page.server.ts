import { error } from '@sveltejs/kit';
import { keptMails } from '$lib/server/mail-folder.ts';
import type { PageServerLoad } from './$types.js';

/** Mails of the demonstration, which go to a folder. Where mails are sent there is no such page. */
export const load: PageServerLoad = async ({ locals: { demoPost } }) => {
	if (demoPost === null) error(404, { message: 'Not found' });
	return { mails: await keptMails(demoPost) };
};
