import { parseArgs } from 'node:util';
import { program } from '../lib/domain/actor.ts';
import { blank } from '../lib/domain/entries.ts';
import { uuidv7 } from '../lib/domain/ids.ts';
import { holdsCitizenNumber } from '../lib/domain/personal-numbers.ts';
import { roles } from '../lib/domain/permissions.ts';
import { type Db, open, transaction } from '../lib/server/db/index.ts';
import * as directory from '../lib/server/directory/index.ts';
import * as people from '../lib/server/people/index.ts';
import { readSettings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import type { Command } from './index.ts';

const actor = program('de beheerder');

/** Gives somebody an account without anybody who invites: the first person of an installation. */
export const userCommand: Command = {
	summary: 'Give somebody an account, with a one-time link to come in',
	help: `user add --email NAME@EXAMPLE.ORG --name 'First Last' --role ${roles.join('|')} --organization 'NAME or id'

Prints a link that works once, for seven days. An organisation that is not there yet is made with --create.
The link begins with ORIGIN (or http://localhost:PORT).`,
	async run(given) {
		const { email, name, role, organization, create } = read(given);
		const settings = readSettings(process.env);
		const { db } = await open(settings.databaseUrl);
		try {
			const token = await transaction(db, async (trx) => {
				const organization_id = await organizationId(trx, organization, create);
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
			const origin = settings.origin ?? `http://localhost:${settings.port}`;
			const link = `${origin}/uitnodiging/${token}`;
			return {
				link,
				sentence: `${name} comes in with this link, once, within seven days:\n${link}`
			};
		} finally {
			await db.destroy();
		}
	}
};

function read(given: string[]) {
	const { values, positionals } = parsed(given);
	const role = roles.find((each) => each === values.role);
	const { email, name, organization } = values;
	if (positionals[1] !== 'add' || !email || !name || !organization || !role) {
		throw new StartError(`Call it like this: ${userCommand.help}`);
	}
	if ([name, email, organization].some(holdsCitizenNumber)) {
		throw new StartError('This looks like a citizen service number (BSN). It is never kept here.');
	}
	if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new StartError(`'${email}' is not a mail address.`);
	return {
		email: email.toLowerCase(),
		name,
		role,
		organization,
		create: values.create === true
	};
}

/** @throws StartError with how to call it, when there is an option that it does not know. */
function parsed(args: string[]) {
	const text = { type: 'string' } as const;
	const yes = { type: 'boolean' } as const;
	const options = {
		email: text,
		name: text,
		role: text,
		organization: text,
		create: yes,
		json: yes
	};
	try {
		return parseArgs({ args, allowPositionals: true, options });
	} catch {
		throw new StartError(`Call it like this: ${userCommand.help}`);
	}
}

async function organizationId(db: Db, wanted: string, create: boolean): Promise<string> {
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
