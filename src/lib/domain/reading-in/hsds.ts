/** HSDS 3.0: compiled documents, lists of them, and tables joined to such documents, to the entries that they tell of. */
import {
	type ContactEntry,
	type LocationEntry,
	type OrganizationEntry,
	phoneEntry,
	type PhoneEntry,
	type ServiceEntry,
	type Visibility
} from '../entries.ts';
import type { Schedule, Weekday } from '../documents.ts';
import { findNeed, type NeedKey } from '../needs.ts';
import { firstSentence, nameKey, type ReadRow, type RowSetting } from './rows.ts';
import { readPhones } from './phones.ts';
import { type AnySaid, type Problem, problem } from './said.ts';
import { line, lines, plain } from './text.ts';
import { readAudiences, readLanguages, readNeeds } from './vocabulary.ts';
import { readMails, readWeb } from './web.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Whether a document is HSDS: a service or organisation, a list of them, or a page of a list. */
export function hsdsItems(document: unknown): Thing[] | null {
	if (Array.isArray(document))
		return document.every(isThing) && document.length > 0 ? document.filter(isThing) : null;
	if (!isThing(document)) return null;
	if (document['profile'] === ownProfile) return wholeItems(document);
	for (const key of ['contents', 'services', 'items']) {
		const list = document[key];
		const isPage = key !== 'services' || document['name'] === undefined;
		if (isPage && Array.isArray(list) && list.every(isThing)) return list.filter(isThing);
	}
	return typeof document['name'] === 'string' ? [document] : null;
}

/** How a whole directory of our own says that it is one (docs/hsds-profile.md). */
const ownProfile = 'warmwijzer';

/** The services of a whole directory with their organisation, and all organisations; facts of our profile with their term. */
function wholeItems(document: Thing): Thing[] {
	const terms = new Map(list(document, 'taxonomy_terms').map((term) => [text(term, 'id'), term]));
	const told = (thing: unknown): unknown => {
		if (Array.isArray(thing)) return thing.map(told);
		if (!isThing(thing)) return thing;
		const term = terms.get(text(thing, 'taxonomy_term_id'));
		const entries = Object.entries(thing).map(([key, value]) => [key, told(value)]);
		return { ...(term && { taxonomy_term: term }), ...Object.fromEntries(entries) };
	};
	const organizations = list(document, 'organizations').map(told).filter(isThing);
	const byId = new Map(organizations.map((each) => [text(each, 'id'), each]));
	const services = list(document, 'services').map((each) => ({
		...(told(each) as Thing),
		organization: byId.get(text(each, 'organization_id'))
	}));
	return [...services, ...organizations];
}

/** What a thing says with terms of our own profile, by the name of the fact. */
function ownFacts(item: Thing): Map<string, string[]> {
	const facts = new Map<string, string[]>();
	for (const attribute of list(item, 'attributes')) {
		const code = things(attribute['taxonomy_term']).map((term) => text(term, 'code'))[0];
		const value = attribute['value'];
		if (attribute['link_type'] !== 'profile' || !code || typeof value !== 'string') continue;
		const name = code.slice(code.indexOf('.') + 1);
		facts.set(name, [...(facts.get(name) ?? []), value]);
	}
	return facts;
}

/** JSON that somebody may have changed by hand. */
function parsed(value: string | undefined): unknown {
	try {
		return JSON.parse(value ?? 'null');
	} catch {
		return null;
	}
}

/** Reads one item: a service with its organisation, or an organisation with its services. @param row its place in the list. */
export function readHsds(item: Thing, row: number, setting: RowSetting): ReadRow {
	const reader = new Reader(row, setting);
	const isService =
		isThing(item['organization']) ||
		text(item, 'organization_id') !== null ||
		list(item, 'service_at_locations').length > 0;
	if (isService) reader.service(item, null);
	else reader.organization(item);
	return { said: reader.said, problems: reader.problems };
}

/** Tables of a tabular data package joined to compiled services. @param tables rows by the name of the table, singular or plural. */
export function compiled(
	tables: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>
): Thing[] {
	const rows = (name: string) =>
		tables.get(name) ?? tables.get(`${name}s`) ?? tables.get(name.replace(/y$/, 'ies')) ?? [];
	const of = (name: string, key: string, id: unknown) =>
		groupOf(rows(name), name, key).get(String(id)) ?? [];
	const groups = new Map<string, Map<string, Thing[]>>();
	function groupOf(all: readonly Thing[], name: string, key: string): Map<string, Thing[]> {
		const known = groups.get(`${name}.${key}`);
		if (known) return known;
		const made = Map.groupBy(all, (each) => String(each[key] ?? ''));
		groups.set(`${name}.${key}`, made);
		return made;
	}
	const hanging = (owner: string, thing: Thing) => ({
		attributes: terms(thing),
		phones: of('phone', `${owner}_id`, thing['id']).map(withTerms),
		schedules: of('schedule', `${owner}_id`, thing['id']).map(withTerms),
		languages: of('language', `${owner}_id`, thing['id']),
		contacts: contactsOf(owner, thing).map((contact) => ({
			...withTerms(contact),
			phones: of('phone', 'contact_id', contact['id']).map(withTerms)
		}))
	});
	const withTerms = (thing: Thing): Thing => ({ ...thing, attributes: terms(thing) });
	/** By their own column, or by the facts of our profile: one person may be linked to many services. */
	const contactsOf = (owner: string, thing: Thing): Thing[] => {
		const linked = linksOf().get(`${owner}:${String(thing['id'])}`);
		return linked ?? [...of('contact', `${owner}_id`, thing['id'])];
	};
	let links: Map<string, Thing[]> | undefined;
	function linksOf(): Map<string, Thing[]> {
		if (links) return links;
		const said = rows('contact').flatMap((contact) =>
			(ownFacts(withTerms(contact)).get('link') ?? []).flatMap((value) => {
				const link = parsed(value);
				return isThing(link) ? [{ link, contact }] : [];
			})
		);
		const place = ({ link }: { link: Thing }) => Number(link['position']);
		const groups = Map.groupBy(
			said.toSorted((a, b) => place(a) - place(b)),
			({ link }) => `${String(link['entity'])}:${String(link['entity_id'])}`
		);
		links = new Map([...groups].map(([key, all]) => [key, all.map(({ contact }) => contact)]));
		return links;
	}
	const terms = (thing: Thing) =>
		of('attribute', 'link_id', thing['id']).flatMap((attribute) =>
			of('taxonomy_term', 'id', attribute['taxonomy_term_id']).map((taxonomy_term) => ({
				...attribute,
				taxonomy_term
			}))
		);
	const locationOf = (location: Thing): Thing => ({
		...withTerms(location),
		addresses: of('address', 'location_id', location['id']),
		accessibility: of('accessibility', 'location_id', location['id'])
	});
	const organization = (thing: Thing) => ({
		...thing,
		...hanging('organization', thing),
		locations: of('location', 'organization_id', thing['id']).map(locationOf)
	});
	const services = rows('service').map((service): Thing => ({
		...service,
		...hanging('service', service),
		service_areas: of('service_area', 'service_id', service['id']).map(withTerms),
		cost_options: of('cost_option', 'service_id', service['id']),
		required_documents: of('required_document', 'service_id', service['id']),
		organization: of('organization', 'id', service['organization_id']).map(organization)[0],
		service_at_locations: of('service_at_location', 'service_id', service['id']).map((at) => ({
			...at,
			location: of('location', 'id', at['location_id']).map(locationOf)[0]
		}))
	}));
	const told = new Set(services.map((service) => text(service, 'organization_id')));
	return [
		...services,
		...rows('organization')
			.filter((each) => !told.has(text(each, 'id')))
			.map(organization)
	];
}

class Reader {
	readonly said: AnySaid[] = [];
	readonly problems: Problem[] = [];
	private readonly row: number;
	private readonly setting: RowSetting;

	constructor(row: number, setting: RowSetting) {
		this.row = row;
		this.setting = setting;
	}

	organization(item: Thing): string | null {
		const name = oneLine(item, 'name');
		if (!name) {
			this.problems.push(problem(this.row, 'organization.name', 'no_name', '', true));
			return null;
		}
		const key = text(item, 'id') ?? nameKey(name);
		const fields: Partial<OrganizationEntry> = { name };
		set(fields, item, 'alternate_name', () => oneLine(item, 'alternate_name'));
		set(fields, item, 'description', () => long(item, 'description') ?? '');
		set(fields, item, 'email', () => readMails(text(item, 'email') ?? '')[0] ?? null);
		set(fields, item, 'website', () => readWeb(text(item, 'website') ?? text(item, 'url') ?? ''));
		set(fields, item, 'phones', () => this.phones(item, 'public'));
		const facts = ownFacts(item);
		this.said.push({ kind: 'organization', key, row: this.row, fields, ...ownSaid(facts) });
		if (isOwn(facts)) {
			fields.example = facts.get('example')?.[0] === '1';
			for (const location of list(item, 'locations')) this.location(location, key);
			for (const contact of list(item, 'contacts')) this.contact(contact, key);
		}
		for (const service of list(item, 'services')) this.service(service, key);
		return key;
	}

	service(item: Thing, of: string | null): void {
		const name = oneLine(item, 'name');
		const organization = item['organization'];
		const parent = of ?? (isThing(organization) ? this.organization(organization) : null);
		if (!name || !parent) {
			this.problems.push(
				problem(
					this.row,
					name ? 'organization' : 'name',
					name ? 'no_organization' : 'no_name',
					name ?? '',
					true
				)
			);
			return;
		}
		const places = list(item, 'service_at_locations').flatMap((at) =>
			this.locationOf(at['location'], parent)
		);
		const people = list(item, 'contacts').flatMap((each) => this.contact(each, parent));
		const fields = this.fieldsOfService(item, name);
		const key = text(item, 'id') ?? `${parent}|${nameKey(name)}`;
		fields.organization_id = parent;
		if ('service_at_locations' in item) fields.location_ids = [...new Set(places)];
		if ('contacts' in item) fields.contact_ids = [...new Set(people)];
		const needs = fields.needs?.length
			? []
			: this.setting.guess(`${name}. ${fields.summary ?? ''}`);
		const initial = { ...(needs.length > 0 && { needs: [...needs] }) };
		if (fields.needs?.length === 0) delete fields.needs;
		const facts = ownFacts(item);
		if (isOwn(facts)) this.ownService(item, facts, fields);
		this.said.push({ kind: 'service', key, row: this.row, fields, initial, ...ownSaid(facts) });
	}

	/** What our own profile says of a service beyond the standard. */
	private ownService(
		item: Thing,
		facts: ReadonlyMap<string, string[]>,
		fields: Partial<ServiceEntry>
	): void {
		fields.summary = facts.get('summary')?.[0] ?? '';
		fields.description = text(item, 'description');
		fields.informal = facts.get('informal')?.[0] === '1';
		fields.example = facts.get('example')?.[0] === '1';
		const steps = parsed(facts.get('how_to_sign_up')?.[0]);
		fields.how_to_sign_up = Array.isArray(steps)
			? steps.filter((step) => typeof step === 'string')
			: [];
		fields.free = list(item, 'cost_options').length === 0 ? null : (fields.free ?? false);
		fields.schedules = list(item, 'schedules').flatMap((each) =>
			this.schedule(each).map((hours) => ({ ...hours, place_id: text(each, 'location_id') }))
		);
		const codes = (type: string) =>
			list(item, 'attributes')
				.filter((each) => each['link_type'] === type)
				.toSorted((a, b) => (number(a, 'value') ?? 0) - (number(b, 'value') ?? 0))
				.flatMap((each) =>
					things(each['taxonomy_term']).flatMap((term) => text(term, 'code') ?? [])
				);
		fields.needs = codes('need').filter(isNeed);
		fields.audiences = codes('audience');
		fields.area = list(item, 'service_areas').flatMap(
			(area) => ownFacts(area).get('district_code') ?? []
		);
	}

	private fieldsOfService(item: Thing, name: string): Partial<ServiceEntry> {
		const fields: Partial<ServiceEntry> = { name };
		const description = long(item, 'description');
		fields.summary = oneLine(item, 'summary') ?? firstSentence(description ?? '');
		set(fields, item, 'description', () => (description === fields.summary ? null : description));
		set(fields, item, 'alternate_name', () => oneLine(item, 'alternate_name'));
		set(fields, item, 'url', () => readWeb(text(item, 'url') ?? ''));
		set(fields, item, 'email', () => readMails(text(item, 'email') ?? '')[0] ?? null);
		set(fields, item, 'alert', () => long(item, 'alert'));
		const status = text(item, 'status');
		if (
			status === 'active' ||
			status === 'inactive' ||
			status === 'defunct' ||
			status === 'temporarily closed'
		)
			fields.status = status;
		if ('application_process' in item)
			fields.how_to_sign_up = lines(text(item, 'application_process') ?? '');
		if ('eligibility_description' in item)
			fields.eligibility = long(item, 'eligibility_description');
		for (const age of ['minimum_age', 'maximum_age'] as const)
			set(fields, item, age, () => number(item, age));
		if ('fees_description' in item) fields.costs = long(item, 'fees_description');
		const amounts = list(item, 'cost_options').map((each) => number(each, 'amount'));
		if (amounts.some((amount) => amount !== null))
			fields.free = amounts.every((amount) => amount === 0 || amount === null);
		if ('required_documents' in item)
			fields.bring = list(item, 'required_documents').flatMap(
				(each) => oneLine(each, 'document') ?? []
			);
		set(fields, item, 'phones', () => this.phones(item, 'public'));
		set(fields, item, 'languages', () => this.languages(item));
		set(fields, item, 'schedules', () =>
			list(item, 'schedules').flatMap((each) => this.schedule(each))
		);
		this.terms(item, fields);
		return fields;
	}

	/** Needs and audiences among the terms of any taxonomy: by code, else by name. */
	private terms(item: Thing, fields: Partial<ServiceEntry>): void {
		if (!('attributes' in item)) return;
		const found = list(item, 'attributes').flatMap((each) => things(each['taxonomy_term']));
		const names = found.flatMap((term) => {
			const code = text(term, 'code');
			return (code && findNeed(code) ? code : oneLine(term, 'name')) ?? [];
		});
		fields.needs = readNeeds(names.join('\n'), () => []).values;
		fields.audiences = readAudiences(names.join('\n')).values;
	}

	private locationOf(item: unknown, parent: string): string[] {
		return isThing(item) ? this.location(item, parent) : [];
	}

	private location(item: Thing, parent: string): string[] {
		const [address] = list(item, 'addresses');
		const address_1 = address
			? [oneLine(address, 'address_1'), oneLine(address, 'address_2')]
					.filter((each) => each)
					.join(' ') || null
			: null;
		const name = oneLine(item, 'name') ?? address_1;
		if (!name) return [];
		const postal_code = address ? oneLine(address, 'postal_code') : null;
		const key = text(item, 'id') ?? `${parent}|${nameKey(`${name} ${postal_code ?? ''}`)}`;
		const fields: Partial<LocationEntry> = {
			organization_id: parent,
			name,
			address_1,
			postal_code
		};
		fields.city = (address ? oneLine(address, 'city') : null) ?? '';
		const district_code = postal_code ? this.setting.districtOf(postal_code) : null;
		if (district_code) fields.district_code = district_code;
		for (const degrees of ['latitude', 'longitude'] as const)
			set(fields, item, degrees, () => number(item, degrees));
		set(fields, item, 'accessibility', () =>
			list(item, 'accessibility').flatMap((each) => oneLine(each, 'description') ?? [])
		);
		const facts = ownFacts(item);
		if (isOwn(facts)) {
			fields.district_code = facts.get('district_code')?.[0] ?? null;
			fields.example = facts.get('example')?.[0] === '1';
			fields.organization_id = text(item, 'organization_id');
			fields.accessibility = list(item, 'accessibility').flatMap(
				(each) => text(each, 'description')?.split('\n') ?? []
			);
		}
		this.said.push({ kind: 'location', key, row: this.row, fields, ...ownSaid(facts) });
		return [key];
	}

	private contact(item: Thing, parent: string): string[] {
		const name = oneLine(item, 'name');
		if (!name) return [];
		const key = text(item, 'id') ?? `${parent}|${nameKey(name)}`;
		const fields: Partial<ContactEntry> = { organization_id: parent, name };
		set(fields, item, 'title', () => oneLine(item, 'title'));
		set(fields, item, 'email', () => readMails(text(item, 'email') ?? '')[0] ?? null);
		set(fields, item, 'phones', () => this.phones(item, 'network'));
		const facts = ownFacts(item);
		if (isOwn(facts)) this.ownContact(item, facts, fields);
		this.said.push({
			kind: 'contact',
			key,
			row: this.row,
			fields,
			initial: { visibility: 'network' },
			...ownSaid(facts)
		});
		return [key];
	}

	/** What our own profile says of a person. */
	private ownContact(
		item: Thing,
		facts: ReadonlyMap<string, string[]>,
		fields: Partial<ContactEntry>
	): void {
		const fact = (name: string) => facts.get(name)?.[0] ?? null;
		fields.organization_id = text(item, 'organization_id');
		fields.visibility = visibilityOf(fact('visibility'));
		fields.working_days = (fact('working_days') ?? '').split(',').filter(isWeekday);
		fields.languages = (facts.get('language') ?? []).flatMap((value) => {
			const language = parsed(value);
			return isThing(language) ? (text(language, 'code') ?? []) : [];
		});
		for (const name of [
			'away_from',
			'away_until',
			'deputy_id',
			'valid_until',
			'successor_id'
		] as const)
			fields[name] = fact(name);
		fields.example = fact('example') === '1';
	}

	private phones(item: Thing, visibility: Visibility): PhoneEntry[] {
		if (isOwn(ownFacts(item)))
			return list(item, 'phones').map((each) => {
				const facts = ownFacts(each);
				return phoneEntry(
					text(each, 'number') ?? '',
					visibilityOf(facts.get('visibility')?.[0] ?? null),
					{
						extension: facts.get('extension')?.[0] ?? text(each, 'extension'),
						description: text(each, 'description'),
						whatsapp: facts.get('whatsapp')?.[0] === '1'
					}
				);
			});
		return list(item, 'phones').flatMap((each) => {
			const raw = (text(each, 'number') ?? '').replaceAll('"', '');
			const { phones } = readPhones(raw);
			if (phones.length === 0 && raw !== '')
				this.problems.push(problem(this.row, 'phones', 'phone_unread', raw));
			return phones.map(({ number, ...more }) =>
				phoneEntry(number, visibility, {
					...more,
					extension: text(each, 'extension') || more.extension,
					description: oneLine(each, 'description') ?? more.description
				})
			);
		});
	}

	private languages(item: Thing): string[] {
		const names = list(item, 'languages').flatMap(
			(each) => text(each, 'code') ?? text(each, 'name') ?? []
		);
		if (isOwn(ownFacts(item))) return names;
		const { values, left } = readLanguages(names.join('\n'));
		if (left.length > 0)
			this.problems.push(problem(this.row, 'languages', 'language_unread', left.join('; ')));
		return values;
	}

	/** Only what a recurrence here can hold: every week, or every month on counted weekdays. */
	private schedule(item: Thing): Schedule[] {
		const time = (key: string) => /^([01]\d|2[0-3]):[0-5]\d/.exec(text(item, key) ?? '')?.[0];
		const [opens_at, closes_at] = [time('opens_at'), time('closes_at')];
		const freq = text(item, 'freq');
		const byday = (text(item, 'byday') ?? '').replaceAll(' ', '');
		const counted =
			freq === 'MONTHLY'
				? /^-?[1-5](?:MO|TU|WE|TH|FR|SA|SU)(?:,-?[1-5](?:MO|TU|WE|TH|FR|SA|SU))*$/
				: /^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/;
		const every = number(item, 'interval') ?? 1;
		if (
			!opens_at ||
			!closes_at ||
			opens_at >= closes_at ||
			every !== 1 ||
			(freq !== 'WEEKLY' && freq !== 'MONTHLY') ||
			!counted.test(byday)
		) {
			this.problems.push(
				problem(
					this.row,
					'schedules',
					'hours_unread',
					[
						text(item, 'byday'),
						text(item, 'opens_at'),
						text(item, 'closes_at'),
						oneLine(item, 'description')
					]
						.filter((each) => each)
						.join(' ')
				)
			);
			return [];
		}
		return [
			{
				freq,
				byday,
				opens_at,
				closes_at,
				valid_from: text(item, 'valid_from'),
				valid_to: text(item, 'valid_to'),
				drop_in: item['drop_in'] === true || ownFacts(item).get('drop_in')?.[0] === '1',
				place_id: null,
				note: oneLine(item, 'notes')
			}
		];
	}
}

/** Sets a field that the item names; what is absent is not spoken about. */
function set<Fields extends object, Key extends keyof Fields & string>(
	fields: Fields,
	item: Thing,
	key: Key,
	value: () => Fields[Key]
): void {
	if (key in item) fields[key] = value();
}

/** Whether a thing comes from a directory of our own: every entry there says whether it is an example. */
function isOwn(facts: ReadonlyMap<string, string[]>): boolean {
	return facts.has('example');
}

/** Ids of our own files stay what they are. */
function ownSaid(facts: ReadonlyMap<string, string[]>): Pick<AnySaid, 'own' | 'source'> {
	if (!isOwn(facts)) return {};
	const source = parsed(facts.get('source_id')?.[0]);
	if (!isThing(source)) return { own: true };
	const [name, date] = [text(source, 'name'), text(source, 'date')];
	return name === null || date === null
		? { own: true }
		: { own: true, source: { name, url: text(source, 'url'), date } };
}

function visibilityOf(value: string | null): Visibility {
	return value === 'network' || value === 'organization' ? value : 'public';
}

function isNeed(code: string): code is NeedKey {
	return findNeed(code) !== undefined;
}

function isWeekday(day: string): day is Weekday {
	return /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day);
}

function isThing(value: unknown): value is Thing {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A thing as a list of one, anything else as an empty one. */
function things(value: unknown): Thing[] {
	return isThing(value) ? [value] : [];
}

function list(item: Thing, key: string): Thing[] {
	const value = item[key];
	return Array.isArray(value) ? value.filter(isThing) : [];
}

function text(item: Thing, key: string): string | null {
	const value = item[key];
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function oneLine(item: Thing, key: string): string | null {
	return line((text(item, key) ?? '').slice(0, 300));
}

function long(item: Thing, key: string): string | null {
	return plain((text(item, key) ?? '').slice(0, 4000));
}

function number(item: Thing, key: string): number | null {
	const value = Number(text(item, key) ?? Number.NaN);
	return Number.isFinite(value) ? value : null;
}
