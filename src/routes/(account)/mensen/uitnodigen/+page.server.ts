import { fail, type RequestEvent } from '@sveltejs/kit';
import { holdsCitizenNumber } from '$lib/domain/personal-numbers.ts';
import { may, rolesToGive } from '$lib/domain/permissions.ts';
import * as m from '$lib/i18n/paraglide/messages.js';
import { log } from '$lib/server/log.ts';
import * as people from '$lib/server/people/index.ts';
import { roleName } from '$lib/ui/roles.ts';
import { field } from '../../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Whom to invite to what: somebody of the directory, or somebody new. */
export const load: PageServerLoad = async ({ url, locals: { db, actor } }) => {
	const everywhere = may(actor, 'administer');
	const organizations = await db
		.selectFrom('organization')
		.select(['id', 'name'])
		.$if(!everywhere, (query) => query.where('id', '=', actor.organization_id))
		.orderBy('name')
		.execute();
	const contacts = await db
		.selectFrom('contact')
		.leftJoin('account', (join) =>
			join.onRef('account.contact_id', '=', 'contact.id').on('account.left_at', 'is', null)
		)
		.select(['contact.id', 'contact.name', 'contact.title', 'contact.organization_id'])
		.where('contact.organization_id', 'is not', null)
		.where((eb) =>
			eb.or([
				eb('account.id', 'is', null),
				eb('contact.id', '=', url.searchParams.get('contact') ?? '')
			])
		)
		.$if(!everywhere, (query) => query.where('contact.organization_id', '=', actor.organization_id))
		.orderBy('contact.name')
		.execute();
	return {
		organizations,
		contacts,
		contact: url.searchParams.get('contact') ?? '',
		role: url.searchParams.get('rol') ?? 'worker',
		organization_id: actor.organization_id,
		roles: rolesToGive(actor)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, actor } = event.locals;
		const form = await event.request.formData();
		const email = field(form, 'email').trim().toLowerCase();
		const typed = { email, contact: field(form, 'contact'), role: field(form, 'role') };
		if (holdsCitizenNumber(email)) {
			return fail(400, { ...typed, email: '', code: 'citizen_number' as const });
		}
		if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
			return fail(400, { ...typed, code: 'email_wrong' as const });
		}
		const role = rolesToGive(actor).find((each) => each === typed.role);
		const organization_id = await organizationOf(event, typed.contact, form);
		if (!role || organization_id === null) {
			return fail(400, { ...typed, code: 'not_allowed' as const });
		}
		const made = await people.invite(db, actor, {
			organization_id,
			role,
			contact_id: typed.contact || null,
			email: email || null
		});
		if (!made.ok) return fail(400, { ...typed, code: made.code });
		const link = `${event.url.origin}/uitnodiging/${made.token}`;
		const invitation = await people.invitation(db, made.token);
		const mailed = email !== '' && invitation ? await mail(event, invitation, link, email) : null;
		return { link, email, mailed, invitation };
	}
};

/** The organisation of the contact that was chosen, else the one that was chosen, else the own one. */
async function organizationOf(
	{ locals: { db, actor } }: RequestEvent,
	contact: string,
	form: FormData
): Promise<string | null> {
	if (contact === '') return field(form, 'organization') || actor.organization_id;
	const found = await db
		.selectFrom('contact')
		.select('organization_id')
		.where('id', '=', contact)
		.executeTakeFirst();
	return found?.organization_id ?? null;
}

/** Whether the mail went out; the link is shown either way. */
async function mail(
	{ locals }: RequestEvent,
	{ invited_by, organization, role }: people.Invitation,
	link: string,
	to: string
): Promise<boolean> {
	const text = m.mail_invitation_text({ invited_by, organization, role: roleName(role), link });
	try {
		await locals.sendMail(to, m.mail_invitation_subject({ organization }), text);
		return true;
	} catch (error) {
		log.error({ kind: error instanceof Error ? error.name : typeof error }, 'mail not sent');
		return false;
	}
}
