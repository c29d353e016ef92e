import { program } from '../lib/domain/actor.ts';
import { blank } from '../lib/domain/entries.ts';
import { uuidv7 } from '../lib/domain/ids.ts';
import { may, type Role, roles, rolesToGive } from '../lib/domain/permissions.ts';
import { holdsCitizenNumber } from '../lib/domain/personal-numbers.ts';
import { type Db, transaction } from '../lib/server/db/index.ts';
import * as directory from '../lib/server/directory/index.ts';
import * as notices from '../lib/server/notices/index.ts';
import * as people from '../lib/server/people/index.ts';
import * as referrals from '../lib/server/referrals/index.ts';
import type { Settings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import { commandOf, done, needed, text, type Verb } from './verbs.ts';

const actor = program('de beheerder');
const roleNames = roles.join('|');

const verbs: Record<string, Verb> = {
	add: {
		usage: `--email NAME@EXAMPLE.ORG --name 'First Last' --role ${roleNames} --organization 'NAME or id' [--create]`,
		about:
			'Somebody new, also the first of an installation: prints a link that works once, for seven days. --create makes an organisation that is not there.',
		options: { email: 'text', name: 'text', role: 'text', organization: 'text', create: 'yes' },
		run: async ({ db, settings, values }) => {
			const { email, name, role, organization } = newPerson(values);
			const token = await transaction(db, async (trx) => {
				const organization_id = await organizationNamed(
					trx,
					organization,
					values['create'] === true
				);
				const contact_id = uuidv7();
				await directory.save(trx, actor, 'contact', {
					...blank.contact,
					id: contact_id,
					organization_id,
					name,
					email,
					visibility: 'network',
					languages: ['nl']
				});
				const made = await people.addAccount(trx, { contact_id, organization_id, email, role });
				// Thrown within the transaction: then nothing of it is kept.
				if (!made) throw new StartError(`There is an account for ${email} already.`);
				return made;
			});
			const link = linkOf(settings, token);
			return {
				link,
				sentence: `${name} comes in with this link, once, within seven days:\n${link}`
			};
		}
	},
	list: {
		usage: '',
		about: 'Everybody with access.',
		run: async ({ db, who }) => {
			const members = await people.members(db, await who('manage_people'));
			const lines = members.map(
				({ email, name, role, organization }) => `${email}  ${name}, ${role} at ${organization}`
			);
			return { members, sentence: lines.join('\n') || 'Nobody has access yet.' };
		}
	},
	show: {
		usage: 'EMAIL',
		about: 'One person: their role, what lies with them, and whether their address takes mail.',
		words: 1,
		run: async ({ db, words, who }) => {
			const member = await memberNamed(db, await who('manage_people'), words[0]);
			const open = await referrals.openWith(db, member.contact_id);
			const bounced_at = (await notices.mailBounces(db, [member.id])).get(member.id) ?? null;
			const refuses =
				bounced_at === null ? '' : ` Their address takes no mail since ${bounced_at}.`;
			return {
				member,
				open,
				bounced_at,
				sentence: `${member.name}, ${member.role} at ${member.organization}: ${open} open questions.${refuses}`
			};
		}
	},
	invite: {
		usage: `--as EMAIL --role ${roleNames} [--contact ID | --organization 'NAME or id'] [--email EMAIL]`,
		about:
			'Prints a link for somebody of the directory or somebody new. For somebody with an account it is a new way in. The link is not mailed.',
		options: { role: 'text', contact: 'text', organization: 'text', email: 'text' },
		run: async ({ db, settings, values, person }) => {
			const by = await person('manage_people');
			const email = text(values, 'email')?.toLowerCase();
			if (email !== undefined) checkEmail(email);
			const contact_id = text(values, 'contact') ?? null;
			const { token, id } = done(
				await people.invite(db, by, {
					organization_id: await organizationOf(
						db,
						contact_id,
						text(values, 'organization'),
						by.organization_id
					),
					role: roleNamed(needed(values, 'role')),
					contact_id,
					email: email ?? null
				})
			);
			const link = linkOf(settings, token);
			return { id, link, sentence: `This link works once, within seven days:\n${link}` };
		}
	},
	invitations: {
		usage: '',
		about: 'Invitations that are open.',
		run: async ({ db, who }) => {
			const invitations = await people.invitations(db, await who('manage_people'));
			const lines = invitations.map(
				({ id, name, email, role, organization, expires_at }) =>
					`${id}  ${name ?? email ?? 'somebody new'}, ${role} at ${organization}, until ${expires_at}`
			);
			return { invitations, sentence: lines.join('\n') || 'No invitation is open.' };
		}
	},
	withdraw: {
		usage: 'ID',
		about: 'Withdraws an invitation: its link no longer opens.',
		words: 1,
		run: async ({ db, words, who }) => {
			await people.withdrawInvitation(db, await who('manage_people'), words[0] ?? '');
			return { sentence: 'The invitation is withdrawn.' };
		}
	},
	role: {
		usage: `EMAIL --role ${roleNames}`,
		about: 'Gives somebody another role, from their next request on.',
		options: { role: 'text' },
		words: 1,
		run: async ({ db, words, values, who }) => {
			const by = await who('manage_people');
			const member = await memberNamed(db, by, words[0]);
			const role = roleNamed(needed(values, 'role'));
			if (!may({ role }, 'hand_over') && (await referrals.openWith(db, member.contact_id)) > 0)
				done({ ok: false, code: 'holds_questions' });
			done(await people.changeRole(db, by, member.id, role));
			return { role, sentence: `${member.name} is ${role} now.` };
		}
	},
	leave: {
		usage: 'EMAIL --as EMAIL [--successor EMAIL]',
		about:
			'Ends their access at once. Who takes over what they hold, of the same organisation, is the successor.',
		options: { successor: 'text' },
		words: 1,
		run: async ({ house, db, words, values, command, person }) => {
			const by = await person('manage_people');
			const member = await memberNamed(db, by, words[0]);
			if (member.id === by.id) done({ ok: false, code: 'yourself' });
			if (!member.manageable) done({ ok: false, code: 'role_too_high' });
			const successor = text(values, 'successor');
			const next = successor === undefined ? null : await memberNamed(db, by, successor);
			done(await referrals.leave(house, by, command, member.contact_id, next?.contact_id ?? null));
			return {
				sentence: `${member.name} has no access any more.${next ? ` ${next.name} takes over.` : ''}`
			};
		}
	},
	'mail-works': {
		usage: 'EMAIL',
		about: 'Says that their address takes mail again.',
		words: 1,
		run: async ({ db, words, who }) => {
			const member = await memberNamed(db, await who('manage_people'), words[0]);
			await notices.mailWorksAgain(db, member.id);
			return { sentence: `${member.name} gets mail again at ${member.email}.` };
		}
	}
};

/** People with access: who they are, how they come and how they go. */
export const userCommand = commandOf(
	'user',
	'Give people access, change their role, and let them leave',
	verbs
);

async function memberNamed(db: Db, by: Parameters<typeof people.members>[1], email = '') {
	const members = await people.members(db, by);
	const found = members.find((each) => each.email === email.toLowerCase() || each.id === email);
	if (!found) throw new StartError(`Nobody has access with '${email}'.`);
	return found;
}

function roleNamed(word: string): Role {
	const role = roles.find((each) => each === word);
	if (!role)
		throw new StartError(
			`'${word}' is none of ${rolesToGive({ ...actor, role: 'admin' }).join(', ')}.`
		);
	return role;
}

function newPerson(values: Parameters<typeof text>[0]) {
	const [email = '', name = '', role = '', organization = ''] = [
		'email',
		'name',
		'role',
		'organization'
	].map((each) => text(values, each));
	if (!email || !name || !organization || !roles.some((each) => each === role)) {
		throw new StartError(`Call it like this: ${userCommand.help}`);
	}
	if ([name, email, organization].some(holdsCitizenNumber)) {
		throw new StartError('This looks like a citizen service number (BSN). It is never kept here.');
	}
	checkEmail(email);
	return { email: email.toLowerCase(), name, role: roleNamed(role), organization };
}

function checkEmail(email: string): void {
	if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new StartError(`'${email}' is not a mail address.`);
}

async function organizationOf(
	db: Db,
	contact_id: string | null,
	wanted: string | undefined,
	own: string | null
): Promise<string> {
	if (contact_id !== null) {
		const contact = await directory.entry(db, 'contact', contact_id);
		if (!contact?.organization_id)
			throw new StartError(`There is no person '${contact_id}' of an organisation.`);
		return contact.organization_id;
	}
	if (wanted !== undefined) return organizationNamed(db, wanted, false);
	if (own === null) throw new StartError('Give --organization.');
	return own;
}

async function organizationNamed(db: Db, wanted: string, create: boolean): Promise<string> {
	const found = await db
		.selectFrom('organization')
		.select('id')
		.where((eb) => eb.or([eb('id', '=', wanted), eb('name', '=', wanted)]))
		.executeTakeFirst();
	if (found) return found.id;
	if (!create) {
		throw new StartError(`There is no organisation '${wanted}'. Add --create to make it.`);
	}
	const id = uuidv7();
	await directory.save(db, actor, 'organization', { ...blank.organization, id, name: wanted });
	return id;
}

function linkOf({ origin, port }: Settings, token: string): string {
	return `${origin ?? `http://localhost:${port}`}/uitnodiging/${token}`;
}
