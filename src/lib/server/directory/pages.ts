/** An organisation, a person and a service with what belongs to them, as somebody may see them. */
import type { Actor } from '../../domain/actor.ts';
import type { Contact, OrganizationDocument, ServiceDocument } from '../../domain/documents.ts';
import type { Kind } from '../../domain/entries.ts';
import type { Db } from '../db/index.ts';
import { contactDocuments } from './contact.ts';
import { organizationDocuments } from './organization.ts';
import { ids } from './parts.ts';
import { standsFor } from './save.ts';
import { serviceDocuments } from './service-documents.ts';

/** One service, or what it was merged into; undefined when there is none that this actor may see. */
export async function service(
	db: Db,
	actor: Actor,
	id: string
): Promise<ServiceDocument | undefined> {
	return followed(db, 'service', id, async (at) => (await serviceDocuments(db, actor, [at]))[0]);
}

interface OrganizationPage {
	organization: OrganizationDocument;
	services: ServiceDocument[];
	contacts: Contact[];
}

/** An organisation with its services and the people this actor may see. */
export function organization(
	db: Db,
	actor: Actor,
	id: string
): Promise<OrganizationPage | undefined> {
	return followed(db, 'organization', id, (at) => organizationPage(db, actor, at));
}

async function organizationPage(
	db: Db,
	actor: Actor,
	id: string
): Promise<OrganizationPage | undefined> {
	const [found] = await organizationDocuments(db, actor, [id]);
	if (!found) return undefined;
	const services = await db
		.selectFrom('service')
		.select('id')
		.where('organization_id', '=', id)
		.where('merged_into', 'is', null)
		.orderBy('name')
		.execute();
	const people = await db
		.selectFrom('contact')
		.select('id')
		.where('organization_id', '=', id)
		.where('merged_into', 'is', null)
		.orderBy('name')
		.execute();
	return {
		organization: found,
		services: await serviceDocuments(db, actor, ids(services)),
		contacts: sortedByName(await contactDocuments(db, actor, ids(people)))
	};
}

interface PersonPage {
	contact: Contact;
	services: ServiceDocument[];
}

/** A person with everything they do. */
export function person(db: Db, actor: Actor, id: string): Promise<PersonPage | undefined> {
	return followed(db, 'contact', id, (at) => personPage(db, actor, at));
}

async function personPage(db: Db, actor: Actor, id: string): Promise<PersonPage | undefined> {
	const [contact] = await contactDocuments(db, actor, [id]);
	if (!contact) return undefined;
	const links = await db
		.selectFrom('contact_link')
		.innerJoin('service', 'service.id', 'contact_link.entity_id')
		.select('service.id')
		.where('contact_link.entity', '=', 'service')
		.where('contact_link.contact_id', '=', id)
		.orderBy('service.name')
		.execute();
	return { contact, services: await serviceDocuments(db, actor, ids(links)) };
}

function sortedByName(contacts: Contact[]): Contact[] {
	return contacts.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Old ids keep working: what was merged is answered with what it was merged into. */
async function followed<Page>(
	db: Db,
	kind: Kind,
	id: string,
	find: (id: string) => Promise<Page | undefined>
): Promise<Page | undefined> {
	const found = await find(id);
	if (found) return found;
	const into = await standsFor(db, kind, id);
	return into === undefined || into === id ? undefined : find(into);
}
