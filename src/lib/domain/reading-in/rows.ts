/** A row of a flat list to the entries that it tells of: an organisation, a place, a person, a service. */
import type {
	ContactEntry,
	LocationEntry,
	OrganizationEntry,
	PhoneEntry,
	ServiceEntry,
	Visibility
} from '../entries.ts';
import { phoneEntry } from '../entries.ts';
import type { NeedKey } from '../needs.ts';
import { holdsCitizenNumber } from '../personal-numbers.ts';
import { fold } from '../search/text.ts';
import { addressKey, readAddress, readPostcode } from './addresses.ts';
import { type ColumnField, type Mapping, repeatable } from './columns.ts';
import { readAges, readDegrees, readNumber } from './dates.ts';
import { readHours } from './hours.ts';
import { readPhones } from './phones.ts';
import { type AnySaid, type Problem, problem, type ProblemCode } from './said.ts';
import { items, line, lines, plain } from './text.ts';
import { readAudiences, readCosts, readLanguages, readNeeds } from './vocabulary.ts';
import { readMails, readWeb } from './web.ts';

export interface RowSetting {
	/** The needs that search understands in a text. */
	guess: (text: string) => readonly NeedKey[];
	/** The district of a postcode; null when it is of none here. */
	districtOf: (postcode: string) => string | null;
}

export interface ReadRow {
	said: AnySaid[];
	problems: Problem[];
}

export interface Row {
	row: number;
	cells: Readonly<Record<string, string>>;
	faults: readonly { column: string; code: 'formula' | 'error' }[];
}

/** Reads one row by the mapping of its columns. Never throws, whatever the cells. */
export function readRow(row: Row, mapping: Mapping, setting: RowSetting): ReadRow {
	const cells = new Cells(row, mapping);
	const organization = organizationOf(cells);
	if (!organization) return { said: [], problems: cells.problems };
	const parent = organization.key;
	const location = locationOf(cells, parent, setting);
	const contact = contactOf(cells, parent);
	const service = serviceOf(cells, parent, setting);
	if (service) {
		if (location) service.fields.location_ids = [location.key];
		if (contact) service.fields.contact_ids = [contact.key];
		const { schedules } = service.fields;
		if (location && schedules)
			service.fields.schedules = schedules.map((each) => ({ ...each, place_id: location.key }));
	}
	const said = [organization, location, contact, service].filter((each) => each !== null);
	return { said, problems: cells.problems };
}

/** Two notations of one name. Legal forms say nothing. */
export function nameKey(name: string): string {
	return (
		fold(name)
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.replace(/(?:^| )(?:stichting|vereniging|b ?v|n ?v|vof|stg|de|het|the)(?= |$)/g, ' ')
			.trim()
			.replace(/ +/g, ' ') || fold(name).trim()
	);
}

/** The cells of one row by field, with what goes wrong with them. */
class Cells {
	readonly problems: Problem[] = [];
	readonly row: number;
	private readonly byField = new Map<ColumnField, { column: string; text: string }[]>();

	constructor({ row, cells, faults }: Row, mapping: Mapping) {
		this.row = row;
		for (const [column, field] of Object.entries(mapping)) {
			if (!field) continue;
			const fault = faults.find((each) => each.column === column);
			if (fault) this.say(column, fault.code === 'formula' ? 'formula' : 'error_cell', '');
			const known = this.byField.get(field) ?? [];
			const text = (Object.hasOwn(cells, column) ? cells[column] : undefined) ?? '';
			// A column per weekday holds times alone.
			const isDay = field === 'service.schedules' && weekday.test(column) && text.trim() !== '';
			known.push({ column, text: isDay ? `${column}: ${text}` : text });
			this.byField.set(field, known);
		}
	}

	say(column: string, code: ProblemCode, value: string, error = false): void {
		this.problems.push(problem(this.row, column, code, value, error));
	}

	has(field: ColumnField): boolean {
		return this.byField.has(field);
	}

	column(field: ColumnField): string {
		return this.byField.get(field)?.[0]?.column ?? '';
	}

	/** All that the columns of a field say, below one another. */
	raw(field: ColumnField): string {
		const all = this.byField.get(field) ?? [];
		return (repeatable.has(field) ? all : all.slice(0, 1))
			.map(({ text }) => text)
			.filter((text) => text.trim() !== '')
			.join('\n');
	}

	/** A text that people read: not with a citizen service number in it, and not endless. */
	text(field: ColumnField, most = 4000): string | null {
		return this.kept(this.column(field), plain(this.raw(field)), most);
	}

	oneLine(field: ColumnField, most = 300): string | null {
		return this.kept(this.column(field), line(this.raw(field)), most);
	}

	private kept(column: string, text: string | null, most: number): string | null {
		if (text === null) return null;
		if (holdsCitizenNumber(text)) {
			this.say(column, 'citizen_number', '');
			return null;
		}
		if (text.length <= most) return text;
		this.say(column, 'too_long', text);
		return `${text.slice(0, most - 1)}…`;
	}

	phones(field: ColumnField, visibility: Visibility): PhoneEntry[] {
		const { phones, left } = readPhones(this.raw(field));
		if (left) this.say(this.column(field), 'phone_unread', left);
		return phones.map(({ number, ...more }) => phoneEntry(number, visibility, more));
	}

	mail(field: ColumnField): string | null {
		const raw = line(this.raw(field));
		if (raw === null || /^[-–]$/.test(raw)) return null;
		const [first] = readMails(raw);
		if (!first) this.say(this.column(field), 'mail_unread', raw);
		return first ?? null;
	}

	web(field: ColumnField): string | null {
		const raw = line(this.raw(field));
		if (raw === null || /^[-–]$/.test(raw)) return null;
		const found = readWeb(raw);
		if (!found) this.say(this.column(field), 'web_unread', raw);
		return found;
	}

	/** The values of a list of words; what is none of them is said. */
	words<Value>(
		field: ColumnField,
		code: ProblemCode,
		read: (text: string) => { values: Value[]; left: string[] }
	): Value[] {
		const { values, left } = read(this.raw(field));
		if (left.length > 0) this.say(this.column(field), code, left.join('; '));
		return values;
	}

	number(field: ColumnField, read: (text: string) => number | null): number | null {
		const raw = line(this.raw(field));
		if (raw === null) return null;
		const found = read(raw);
		if (found === null) this.say(this.column(field), 'number_unread', raw);
		return found;
	}
}

const weekday =
	/^\s*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*$/i;

/** Sets a field when a column says it: a column that is absent says nothing. */
function put<Fields extends object, Key extends keyof Fields>(
	cells: Cells,
	column: ColumnField,
	fields: Fields,
	key: Key,
	value: () => Fields[Key]
): void {
	if (cells.has(column)) fields[key] = value();
}

function organizationOf(cells: Cells) {
	const own = cells.oneLine('organization.name');
	const name = own ?? cells.oneLine('service.name');
	if (!name) {
		cells.say(
			cells.column('organization.name') || cells.column('service.name'),
			'no_name',
			'',
			true
		);
		return null;
	}
	const fields: Partial<OrganizationEntry> = { name };
	if (own) {
		put(cells, 'organization.alternate_name', fields, 'alternate_name', () =>
			cells.oneLine('organization.alternate_name')
		);
		put(
			cells,
			'organization.description',
			fields,
			'description',
			() => cells.text('organization.description') ?? ''
		);
		put(cells, 'organization.website', fields, 'website', () => cells.web('organization.website'));
		put(cells, 'organization.email', fields, 'email', () => cells.mail('organization.email'));
		put(cells, 'organization.phones', fields, 'phones', () =>
			cells.phones('organization.phones', 'public')
		);
	}
	const id = cells.has('service.name') ? null : line(cells.raw('external_id'));
	return { kind: 'organization' as const, key: id ?? nameKey(name), row: cells.row, fields };
}

function locationOf(cells: Cells, parent: string, { districtOf }: RowSetting) {
	const whole = readAddress(cells.raw('location.address'));
	const street = cells.oneLine('location.street');
	const number = [cells.oneLine('location.house_number'), cells.oneLine('location.addition')]
		.filter((each) => each !== null)
		.join(' ');
	const address_1 = street
		? [street, number].filter((each) => each !== '').join(' ')
		: whole.address_1;
	const code = line(cells.raw('location.postal_code'));
	const postal_code = (code && readPostcode(code)) ?? whole.postal_code;
	if (code && !readPostcode(code))
		cells.say(cells.column('location.postal_code'), 'postcode_unread', code);
	const own = cells.oneLine('location.name');
	if (!address_1 && !own && !postal_code) return null;
	const fields: Partial<LocationEntry> = {
		organization_id: parent,
		address_1,
		postal_code
	};
	if (own) fields.name = own;
	const city = cells.oneLine('location.city') ?? whole.city;
	if (cells.has('location.city') || city) fields.city = city ?? '';
	const district_code = postal_code ? districtOf(postal_code) : null;
	if (district_code) fields.district_code = district_code;
	put(cells, 'location.latitude', fields, 'latitude', () =>
		cells.number('location.latitude', readDegrees)
	);
	put(cells, 'location.longitude', fields, 'longitude', () =>
		cells.number('location.longitude', readDegrees)
	);
	put(cells, 'location.accessibility', fields, 'accessibility', () =>
		lines(cells.raw('location.accessibility'))
	);
	const place = address_1
		? `${addressKey(address_1)} ${postal_code ?? ''}`.trim()
		: nameKey(own ?? postal_code ?? '');
	return {
		kind: 'location' as const,
		key: `${parent}|${place}`,
		row: cells.row,
		fields,
		// A place without a name of its own is called by its address, unless it has a name here.
		initial: { name: own ?? address_1 ?? postal_code ?? '' }
	};
}

function contactOf(cells: Cells, parent: string) {
	const name = cells.oneLine('contact.name');
	if (!name) return null;
	const fields: Partial<ContactEntry> = { organization_id: parent, name };
	put(cells, 'contact.title', fields, 'title', () => cells.oneLine('contact.title'));
	put(cells, 'contact.email', fields, 'email', () => cells.mail('contact.email'));
	put(cells, 'contact.phones', fields, 'phones', () => cells.phones('contact.phones', 'network'));
	put(cells, 'contact.languages', fields, 'languages', () =>
		cells.words('contact.languages', 'language_unread', readLanguages)
	);
	return {
		kind: 'contact' as const,
		key: `${parent}|${nameKey(name)}`,
		row: cells.row,
		fields,
		// People choose themselves to be public; until then colleagues in the network find them.
		initial: { visibility: 'network' as const }
	};
}

function serviceOf(cells: Cells, parent: string, setting: RowSetting) {
	const name = cells.oneLine('service.name');
	if (!name) return null;
	const fields: Partial<ServiceEntry> = { organization_id: parent, name };
	put(cells, 'service.alternate_name', fields, 'alternate_name', () =>
		cells.oneLine('service.alternate_name')
	);
	put(cells, 'service.url', fields, 'url', () => cells.web('service.url'));
	put(cells, 'service.email', fields, 'email', () => cells.mail('service.email'));
	put(cells, 'service.phones', fields, 'phones', () => cells.phones('service.phones', 'public'));
	put(cells, 'service.needs', fields, 'needs', () =>
		cells.words('service.needs', 'needs_unread', (text) => readNeeds(text, setting.guess))
	);
	put(cells, 'service.audiences', fields, 'audiences', () =>
		cells.words('service.audiences', 'audience_unread', readAudiences)
	);
	put(cells, 'service.languages', fields, 'languages', () =>
		cells.words('service.languages', 'language_unread', readLanguages)
	);
	put(cells, 'service.how_to_sign_up', fields, 'how_to_sign_up', () =>
		lines(cells.text('service.how_to_sign_up') ?? '')
	);
	put(cells, 'service.eligibility', fields, 'eligibility', () => cells.text('service.eligibility'));
	put(cells, 'service.bring', fields, 'bring', () => items(cells.text('service.bring') ?? ''));
	agesOf(cells, fields);
	costsOf(cells, fields);
	textsOf(cells, fields);
	const id = line(cells.raw('external_id'));
	const needs = cells.has('service.needs') ? [] : setting.guess(`${name}. ${fields.summary ?? ''}`);
	return {
		kind: 'service' as const,
		key: id ?? `${parent}|${nameKey(name)}`,
		row: cells.row,
		fields,
		initial: { ...(needs.length > 0 && { needs: [...needs] }) }
	};
}

function agesOf(cells: Cells, fields: Partial<ServiceEntry>): void {
	if (cells.has('service.ages')) {
		const raw = line(cells.raw('service.ages'));
		const ages = raw === null ? null : readAges(raw);
		if (raw !== null && !ages) cells.say(cells.column('service.ages'), 'ages_unread', raw);
		Object.assign(fields, ages ?? { minimum_age: null, maximum_age: null });
	}
	put(cells, 'service.minimum_age', fields, 'minimum_age', () =>
		cells.number('service.minimum_age', readNumber)
	);
	put(cells, 'service.maximum_age', fields, 'maximum_age', () =>
		cells.number('service.maximum_age', readNumber)
	);
}

function costsOf(cells: Cells, fields: Partial<ServiceEntry>): void {
	if (cells.has('service.costs'))
		Object.assign(fields, readCosts(cells.text('service.costs') ?? '', 'costs'));
	if (!cells.has('service.free')) return;
	const { free, costs } = readCosts(cells.text('service.free') ?? '', 'free');
	fields.free = free ?? fields.free ?? null;
	if (costs) fields.costs ??= costs;
}

/** What it is, in one sentence and in full; hours that were not understood stand there in words. */
function textsOf(cells: Cells, fields: Partial<ServiceEntry>): void {
	const description = cells.text('service.description');
	const summary = cells.oneLine('service.summary', 300);
	if (cells.has('service.summary') || cells.has('service.description'))
		fields.summary = summary ?? firstSentence(description ?? '');
	if (cells.has('service.description'))
		fields.description = description === fields.summary ? null : description;
	if (!cells.has('service.schedules')) return;
	const { schedules, left } = readHours(cells.raw('service.schedules'));
	fields.schedules = schedules.map((each) => ({
		...each,
		valid_from: null,
		valid_to: null,
		place_id: null
	}));
	if (!left) return;
	cells.say(cells.column('service.schedules'), 'hours_unread', left);
	fields.description = [fields.description, `Openingstijden: ${left}`]
		.filter((each) => each)
		.join('\n');
}

/** The first sentence of a text, when it is short enough to stand alone. */
export function firstSentence(text: string): string {
	const [first = ''] = text.split('\n');
	const sentence = /^.{20,240}?[.!?](?=\s|$)/.exec(first)?.[0] ?? first;
	return sentence.length <= 240 ? sentence : `${sentence.slice(0, 239).replace(/\s+\S*$/, '')}…`;
}
