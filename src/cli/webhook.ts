import { webhooks } from '../lib/server/interop/index.ts';
import type { House } from '../lib/server/house.ts';
import { readSettings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import { organizationMeant, readGiven } from './given.ts';
import { inHouse } from './house.ts';
import type { Command } from './index.ts';

const help = `webhook add --organization 'NAME or id' --url https://…
webhook list
webhook remove ID
webhook replay ID --since 2026-01-14T09:00:00Z
webhook replay ID --delivery MESSAGE

A webhook is told what happens with the referrals of its organisation, signed (Standard Webhooks). Its secret is shown
once. What is told again goes out by the running app.`;

/** Where other systems are told what happens. */
export const webhookCommand: Command = {
	summary: 'Tell a system of an organisation what happens with its referrals',
	help,
	run: (given) =>
		inHouse(async (house) => {
			const names = ['organization', 'url', 'since', 'delivery'] as const;
			const { words, options } = readGiven(given, names, help);
			const [verb, id = ''] = words;
			const { organization, url } = options;
			if (verb === 'list') return list(house);
			if (verb === 'add' && organization && url) return add(house, organization, url);
			if (verb === 'remove') {
				if (!(await webhooks.remove(house.db, null, id))) throw unknown(id);
				return { id, sentence: 'The webhook was ended.' };
			}
			if (verb === 'replay') return replay(house, id, options);
			throw new StartError(`Call it like this: ${help}`);
		})
};

async function add(house: House, organization: string, url: string) {
	const organization_id = await organizationMeant(house.db, organization);
	const { webhookTestOrigin } = readSettings(process.env);
	const made = await webhooks.add(house, null, { organization_id, url }, webhookTestOrigin);
	if (!made.ok) {
		throw new StartError(
			made.code === 'too_many'
				? 'This organisation has five webhooks already. End one first.'
				: 'The address must begin with https:// and be on the internet, not in a network of your own.'
		);
	}
	const { id, secret } = made;
	return { id, secret, sentence: `This secret is shown once:\n${secret}` };
}

async function list({ db }: House) {
	const found = await webhooks.list(db, null);
	const lines = found.map(
		({ id, organization, url, waiting, given_up }) =>
			`${id}  ${organization.name}: ${url}, ${waiting} wait, ${given_up} given up`
	);
	return { webhooks: found, sentence: lines.join('\n') || 'There are no webhooks.' };
}

async function replay(
	{ db }: House,
	id: string,
	{ since, delivery }: { since?: string; delivery?: string }
) {
	if (!(await webhooks.find(db, null, id))) throw unknown(id);
	const from = new Date(since ?? '');
	if (delivery === undefined && Number.isNaN(from.getTime())) {
		throw new StartError(`Call it like this: ${help}`);
	}
	const which = delivery === undefined ? { since: from } : { delivery };
	const count = await webhooks.replay(db, null, id, which);
	return { count, sentence: `${count} messages go out again; what was forgotten is found anew.` };
}

function unknown(id: string): StartError {
	return new StartError(`There is no webhook '${id}'.`);
}
