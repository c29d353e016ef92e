/** People who hand over: two teams of two, a coordinator each, and somebody without an account. */
import { type Actor, anyone } from '../../src/lib/domain/actor.ts';
import { uuidOf, uuidv7 } from '../../src/lib/domain/ids.ts';
import type { Role } from '../../src/lib/domain/permissions.ts';
import type {
	AcceptInput,
	QuestionInput,
	RequestInput
} from '../../src/lib/domain/referrals/forms.ts';
import type { Db } from '../../src/lib/server/db/index.ts';
import * as directory from '../../src/lib/server/directory/index.ts';
import type { House } from '../../src/lib/server/house.ts';
import * as referrals from '../../src/lib/server/referrals/index.ts';
import { openVault } from '../../src/lib/server/vault.ts';
import { cast, contact, editor, ids } from './cast.ts';

export const vault = openVault(['a key of thirty-two characters or more']);
/** A Wednesday morning. */
export const now = new Date('2026-01-14T10:30:00+01:00');

export const wijkteam = uuidOf('test:wijkteam');

export interface Hand extends Actor {
	contact_id: string;
	organization_id: string;
}

const hand = (name: string, organization_id: string, role: Role): Hand => ({
	...anyone,
	id: uuidOf(`account:${name}`),
	contact_id: uuidOf(`contact:${name}`),
	name,
	organization_id,
	network: true,
	role
});

/** Of the neighbourhood team. */
export const jan = hand('Jan Bos', wijkteam, 'worker');
export const mia = hand('Mia Vos', wijkteam, 'volunteer');
export const carla = hand('Carla Kok', wijkteam, 'coordinator');
/** Of De Brug. */
export const noor = hand('Noor Visser', ids.brug, 'worker');
export const omar = hand('Omar Said', ids.brug, 'worker');
export const bea = hand('Bea Smit', ids.brug, 'coordinator');
/** Of another organisation: has nothing to do with it. */
export const stranger = hand('Stan Ger', uuidOf('test:elders'), 'coordinator');

export const hands = [jan, mia, carla, noor, omar, bea, stranger];

/** The cast of the directory, with these people and their accounts. */
export async function castOfHands(db: Db): Promise<House> {
	await cast(db);
	for (const [id, name] of [
		[wijkteam, 'Wijkteam Haven'],
		[stranger.organization_id, 'Elders']
	] as const) {
		await directory.save(db, editor, 'organization', {
			id,
			name,
			alternate_name: null,
			description: name,
			email: `${name.toLowerCase().replaceAll(' ', '-')}@voorbeeld.nl`,
			website: null,
			phones: [],
			example: true,
			source_id: null
		});
	}
	for (const person of hands) {
		await directory.save(
			db,
			editor,
			'contact',
			contact('sanne', {
				id: person.contact_id,
				name: person.name,
				organization_id: person.organization_id,
				visibility: 'network'
			})
		);
		await db
			.insertInto('account')
			.values({
				id: person.id ?? '',
				contact_id: person.contact_id,
				organization_id: person.organization_id,
				email: `${person.id}@voorbeeld.nl`,
				role: person.role ?? 'worker',
				password_hash: null,
				demo: 0,
				created_at: now.toISOString(),
				left_at: null
			})
			.execute();
	}
	return { db, vault };
}

export const asked: QuestionInput = {
	words: 'Er staat een man aan de deur voor geld. Ik durf de brieven niet meer open te maken.',
	needs: ['schulden', 'administratie'],
	tried: 'Zus heeft gebeld.',
	urgency: 'normal',
	goes_by: 'mevrouw R.',
	phone: '06-12345678',
	reach: 'na drie uur',
	language: 'ar',
	interpreter: true,
	helper: 'haar zus',
	ground: 'consent',
	agreed: true,
	agreed_by: 'resident',
	how: 'spoken',
	why_not: ''
};

export const to = (receiver: Hand | null, more: Partial<RequestInput> = {}): RequestInput => ({
	to_contact_id: receiver?.contact_id,
	to_organization_id: receiver ? undefined : ids.brug,
	service_id: undefined,
	reason: 'Thuis langs, want brieven blijven dicht.',
	expected: 'Samen de post openen.',
	agreed: '',
	if_fails: '',
	agreed_on: undefined,
	warm_step: 'called',
	resident_present: true,
	call_tried: false,
	...more
});

export const soon: AcceptInput = {
	first_contact_on: undefined,
	first_contact_time: undefined,
	first_contact_by: undefined
};

/** Writes a question and gives its id. */
export async function written(
	place: House,
	by: Hand = jan,
	more: Partial<QuestionInput> = {}
): Promise<string> {
	const id = uuidv7();
	const done = await referrals.write(place, by, id, { ...asked, ...more }, now);
	if (!done.ok) throw new Error(done.code);
	return id;
}

/** Writes a question and hands it over; gives the ids of both. */
export async function sent(
	place: House,
	by: Hand = jan,
	receiver: Hand | null = noor,
	more: Partial<RequestInput> = {}
): Promise<{ question: string; hop: string }> {
	const question = await written(place, by);
	const hop = uuidv7();
	const done = await referrals.request(place, by, hop, question, to(receiver, more), now);
	if (!done.ok) throw new Error(done.code);
	return { question, hop };
}
