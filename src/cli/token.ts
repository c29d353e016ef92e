import { parse } from '../lib/domain/forms.ts';
import { holdsCitizenNumber } from '../lib/domain/personal-numbers.ts';
import { scopes, tokenDays, tokenForm } from '../lib/domain/systems.ts';
import { tokens } from '../lib/server/interop/index.ts';
import type { Db } from '../lib/server/db/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { organizationMeant, readGiven } from './given.ts';
import { inHouse } from './house.ts';
import type { Command } from './index.ts';

const help = `token add --organization 'NAME or id' --name 'Which system' --scopes ${scopes.join(',')} [--days ${tokenDays.join('|')}]
token list
token revoke ID

A token lets a system of an organisation in at /api/referrals and /api/fhir. It is shown once.`;

/** What lets other systems in. */
export const tokenCommand: Command = {
	summary: 'Let a system of an organisation in, and end that',
	help,
	run: (given) =>
		inHouse(async ({ db }) => {
			const names = ['organization', 'name', 'scopes', 'days'] as const;
			const { words, options } = readGiven(given, names, help);
			const [verb, id] = words;
			if (verb === 'list') return list(db);
			if (verb === 'revoke' && id) {
				const ended = await tokens.revoke(db, null, id);
				if (!ended) throw new StartError(`There is no token '${id}'.`);
				return { id, sentence: 'The token was ended.' };
			}
			if (verb !== 'add' || !options.organization) {
				throw new StartError(`Call it like this: ${help}`);
			}
			return add(db, options.organization, options);
		})
};

async function add(
	db: Db,
	organization: string,
	{ name, scopes: wanted, days }: Partial<Record<'name' | 'scopes' | 'days', string>>
) {
	if (holdsCitizenNumber(name ?? '')) {
		throw new StartError('This looks like a citizen service number (BSN). It is never kept here.');
	}
	const input = parse(tokenForm, { name, scopes: wanted?.split(','), days });
	if (!input.ok) throw new StartError(`Call it like this: ${help}`);
	const organization_id = await organizationMeant(db, organization);
	const made = await tokens.add(db, null, { ...input.value, organization_id });
	if (!made) throw new StartError('The token was not made.');
	return { ...made, sentence: `This token is shown once:\n${made.token}` };
}

async function list(db: Db) {
	const found = await tokens.list(db, null);
	const lines = found.map(({ id, organization, name, scopes: of, expires_at, revoked_at }) => {
		const end = revoked_at === null ? `until ${expires_at}` : `ended ${revoked_at}`;
		return `${id}  ${organization.name}: ${name} (${of.join(', ')}), ${end}`;
	});
	return { tokens: found, sentence: lines.join('\n') || 'There are no tokens.' };
}
