/** A resident of the example city whose question was handed over: by the app's own verbs, in the database of a running app. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { type Actor, anyone } from '../../src/lib/domain/actor.ts';
import { uuidv7 } from '../../src/lib/domain/ids.ts';
import type { AcceptInput } from '../../src/lib/domain/referrals/forms.ts';
import { open, type Tables } from '../../src/lib/server/db/index.ts';
import * as referrals from '../../src/lib/server/referrals/index.ts';
import { openVault } from '../../src/lib/server/vault.ts';
import type { Server } from './server.ts';

export interface Neighbour {
	db: Kysely<Tables>;
	/** A question in this language, handed over by a neighbourhood worker to somebody of a service with an address; gives its card. */
	comes(language: string, accepted?: AcceptInput): Promise<Handed>;
	close(): Promise<void>;
}

export interface Handed {
	question: string;
	/** As it stands in the address. */
	code: string;
	sender: Actor & { contact_id: string };
	receiver: Actor & { contact_id: string };
}

export async function neighbour(server: Server): Promise<Neighbour> {
	const { db } = await open(server.database);
	const secret = readFileSync(join(server.folder, 'secret.key'), 'utf8').trim();
	const house = { db, vault: openVault([secret]) };
	return {
		db,
		close: () => db.destroy(),
		async comes(language, accepted) {
			const sender = await personBy(db, 'fatima.elidrissi@voorbeeld.nl');
			const { receiver, service_id } = await someoneWithAPlace(db, sender.contact_id);
			const [question, hop] = [uuidv7(), uuidv7()];
			done(
				await referrals.write(house, sender, question, {
					words: 'Er staat een man aan de deur voor geld.',
					needs: ['schulden', 'brieven'],
					tried: '',
					urgency: 'normal',
					goes_by: 'mevrouw R.',
					phone: '06-12345678',
					reach: '',
					language,
					interpreter: false,
					helper: '',
					ground: 'consent',
					agreed: true,
					agreed_by: 'resident',
					how: 'spoken',
					why_not: ''
				})
			);
			done(
				await referrals.request(house, sender, hop, question, {
					to_contact_id: receiver.contact_id,
					to_organization_id: undefined,
					service_id,
					reason: 'Samen de post openen.',
					expected: '',
					agreed: '',
					if_fails: '',
					agreed_on: undefined,
					warm_step: 'called',
					resident_present: true,
					call_tried: false
				})
			);
			if (accepted) done(await referrals.accept(house, receiver, uuidv7(), hop, accepted));
			const made = await referrals.makeCard(house, sender, question);
			if (!made.ok) throw new Error(made.code);
			return { question, code: made.card.replace('-', ''), sender, receiver };
		}
	};
}

function done(result: { ok: boolean; code?: string }): void {
	if (!result.ok) throw new Error(result.code);
}

async function personBy(db: Kysely<Tables>, email: string): Promise<Handed['sender']> {
	const account = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select([
			'account.id',
			'account.contact_id',
			'account.organization_id',
			'account.role',
			'contact.name'
		])
		.where('account.email', '=', email)
		.executeTakeFirstOrThrow();
	return { ...anyone, network: true, ...account };
}

/** A worker of another organisation who speaks Arabic, with a service that has an address and asks for papers. */
async function someoneWithAPlace(db: Kysely<Tables>, notOf: string) {
	const found = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.innerJoin('contact_link', 'contact_link.contact_id', 'contact.id')
		.innerJoin('service', 'service.id', 'contact_link.entity_id')
		.innerJoin('service_at_location', 'service_at_location.service_id', 'service.id')
		.innerJoin('required_document', 'required_document.service_id', 'service.id')
		.innerJoin('language', 'language.contact_id', 'contact.id')
		.select(['account.email', 'service.id as service_id'])
		.where('account.role', '=', 'worker')
		.where('language.code', '=', 'ar')
		.where('account.contact_id', '<>', notOf)
		.where('account.organization_id', '<>', (eb) =>
			eb.selectFrom('account').select('organization_id').where('contact_id', '=', notOf)
		)
		.orderBy('account.email')
		.orderBy('service.id')
		.executeTakeFirstOrThrow();
	return { receiver: await personBy(db, found.email), service_id: found.service_id };
}
