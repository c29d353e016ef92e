import { error, redirect } from '@sveltejs/kit';
import { isId } from '$lib/domain/ids.ts';
import { may } from '$lib/domain/permissions.ts';
import * as notices from '$lib/server/notices/index.ts';
import type { RequestHandler } from './$types.js';

/** Opens a notice: it is read, and one is where it is about. Mails and pushes lead here too. */
export const GET: RequestHandler = async ({ params, locals: { db, actor } }) => {
	const notice = isId(params.id) ? await notices.opened(db, actor, params.id) : undefined;
	if (!notice) error(404, { message: 'Not found' });
	redirect(303, may(actor, 'hand_over') ? workFor(notice) : deskFor(notice));
};

type Opened = NonNullable<Awaited<ReturnType<typeof notices.opened>>>;

function workFor({ kind, question_id }: Opened): string {
	if (question_id !== null) return `/vraag/${question_id}`;
	if (kind === 'summary') return '/werk?lijst=overdue';
	return kind === 'successor' || kind === 'introduction_asked' ? '/netwerk' : '/meldingen';
}

function deskFor({ kind }: Opened): string {
	return kind === 'number_hidden' ? '/gids/vers' : '/meldingen';
}
