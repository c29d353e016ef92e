/** Example people with an account: who a visitor of the demonstration may be, and between whom handovers go. */
import { anyone, program } from '../src/lib/domain/actor.ts';
import { phoneEntry } from '../src/lib/domain/entries.ts';
import { uuidOf } from '../src/lib/domain/ids.ts';
import { type Role, roles } from '../src/lib/domain/permissions.ts';
import type { Db } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import * as intake from '../src/lib/server/intake/index.ts';

const actor = program('voorbeeldgegevens');

/** By the mail of their contact; within a role the first are shown first. Everybody else in the city gets one-time links. */
const accounts: Record<Role, readonly string[]> = {
	volunteer: ['nour.alhamwi', 'zeynep.aydin', 'yonas.gebremedhin', 'rachid', 'gerda.prins', 'bert'],
	worker: [
		'fatima.elidrissi',
		'samira.benali',
		'hasan.demir',
		'karin.mulder',
		'fatima',
		'ayse',
		'mehmet.yildiz',
		'agnieszka.nowak',
		'marlon.pinas',
		'peter.hoekstra',
		'achraf.ouali',
		'layla.mansour',
		'naomi.kartosen',
		'jeroen',
		'shanti',
		'abdi',
		'sanne',
		'samira.haddad',
		'omar.alkhatib',
		'marloes'
	],
	coordinator: ['ilse.vandijk', 'mirjam.visser'],
	editor: ['bo.hendriks'],
	admin: ['robin.vos']
};

/** People whom the city has only because of their account. */
const extra = [
	{
		mail: 'ilse.vandijk',
		name: 'Ilse van Dijk',
		title: 'Coördinator wijkteams',
		organization: 'core-wijkteams',
		phone: '036 000 10 90'
	},
	{
		mail: 'bo.hendriks',
		name: 'Bo Hendriks',
		title: 'Redacteur van de gids',
		organization: 'people-office',
		phone: '036 000 10 91'
	},
	{
		mail: 'robin.vos',
		name: 'Robin Vos',
		title: 'Beheerder',
		organization: 'people-office',
		phone: '036 000 10 92'
	}
] as const;

/** Gives example people their accounts, all of a demonstration: nobody can sign in as them anywhere else. */
export async function seedPeople(db: Db, now: Date): Promise<void> {
	await seedOffice(db);
	for (const role of roles) {
		for (const [position, mail] of accounts[role].entries()) {
			const email = `${mail}@voorbeeld.nl`;
			const contact = await db
				.selectFrom('contact')
				.select(['id', 'organization_id'])
				.where('email', '=', email)
				.where('organization_id', 'is not', null)
				.$narrowType<{ organization_id: string }>()
				.executeTakeFirstOrThrow();
			await db
				.insertInto('account')
				.values({
					id: uuidOf(`almere:account:${mail}`),
					contact_id: contact.id,
					organization_id: contact.organization_id,
					email,
					role,
					password_hash: null,
					demo: 1,
					created_at: new Date(now.getTime() - 90 * 86_400_000 + position * 60_000).toISOString(),
					left_at: null
				})
				.execute();
		}
	}
}

/** Who is there in the Financieel Huis, by the mail of their contact, in the order of their desks. */
const house = ['mirjam.visser', 'naomi.kartosen', 'fatima', 'hasan.demir'];

/** A drop-in hour of the Financieel Huis, open, with people of several organisations. */
export async function seedHour(db: Db, now: Date): Promise<void> {
	const people = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select(['account.id', 'account.email', 'account.contact_id', 'contact.name'])
		.select(['account.organization_id', 'account.role'])
		.where(
			'account.email',
			'in',
			house.map((mail) => `${mail}@voorbeeld.nl`)
		)
		.execute();
	const runs = people.find(({ role }) => role === 'coordinator');
	if (!runs) throw new Error('Nobody runs the Financieel Huis.');
	const desks = house.flatMap((mail, at) => {
		const person = people.find(({ email }) => email === `${mail}@voorbeeld.nl`);
		return person ? [{ contact_id: person.contact_id, desk: String(at + 1) }] : [];
	});
	const opened = await intake.openHour(
		{ db },
		{ ...anyone, ...runs, network: true },
		uuidOf('almere:drop-in'),
		idOf('core-loc-financieel-huis'),
		desks,
		now
	);
	if (!opened.ok) throw new Error(opened.code);
}

async function seedOffice(db: Db): Promise<void> {
	await directory.save(db, actor, 'organization', {
		id: idOf('people-office'),
		name: 'Warmwijzer Almere (voorbeeld)',
		alternate_name: null,
		description: 'Houdt deze gids bij en helpt iedereen die ermee werkt.',
		email: 'warmwijzer@voorbeeld.nl',
		website: null,
		phones: [phoneEntry('036 000 18 90', 'public')],
		example: true,
		source_id: null
	});
	for (const { mail, name, title, organization, phone } of extra) {
		await directory.save(db, actor, 'contact', {
			id: idOf(`people-${mail}`),
			organization_id: idOf(organization),
			name,
			title,
			email: `${mail}@voorbeeld.nl`,
			visibility: 'network',
			languages: ['nl', 'en'],
			working_days: ['MO', 'TU', 'WE', 'TH'],
			phones: [phoneEntry(phone, 'network')],
			away_from: null,
			away_until: null,
			deputy_id: null,
			valid_until: null,
			successor_id: null,
			example: true,
			source_id: null,
			assured: {}
		});
	}
}

function idOf(key: string): string {
	return uuidOf(`almere:${key}`);
}
