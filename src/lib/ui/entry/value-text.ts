/** The value of any field of an entry as people read it: for comparing. */
import type { Schedule, Weekday } from '../../domain/documents.ts';
import type { PhoneEntry, ServiceStatus, Visibility } from '../../domain/entries.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { date, shortDay } from '../format.ts';
import { hoursText } from '../hours-text.ts';
import { audienceName, spokenName } from '../labels.ts';
import { needName } from '../need-name.ts';
import { statusNames, visibilityNames } from './labels.ts';

/** What ids and codes of districts are called. */
export type Names = Readonly<Record<string, string>>;

/** One line for each thing; empty when there is nothing. */
export function valueText(field: string, value: unknown, names: Names): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) {
		return value.map((each) => itemText(field, each, names)).join('\n');
	}
	if (typeof value === 'boolean') return value ? m.yes() : m.no();
	return itemText(field, value, names);
}

/** The same as lines, with one that says so when there is nothing; no district at all is the whole city. */
export function valueLines(field: string, value: unknown, names: Names): string[] {
	const text = valueText(field, value, names);
	if (text !== '') return text.split('\n');
	return [field === 'area' ? m.whole_city() : m.empty_value()];
}

function itemText(field: string, value: unknown, names: Names): string {
	if (field === 'phones') return phoneText(value as PhoneEntry);
	if (field === 'schedules') return hoursText(value as Schedule, names);
	const text = String(value);
	switch (field) {
		case 'needs':
			return needName(text);
		case 'audiences':
			return audienceName(text);
		case 'languages':
			return spokenName(text);
		case 'working_days':
			return shortDay(text as Weekday);
		case 'status':
			return statusNames[text as ServiceStatus]();
		case 'visibility':
			return visibilityNames[text as Visibility]();
		case 'away_from':
		case 'away_until':
		case 'valid_until':
			return date(text);
		default:
			return (Object.hasOwn(names, text) ? names[text] : undefined) ?? text;
	}
}

function phoneText({ number, extension, description, visibility, whatsapp }: PhoneEntry): string {
	return [
		number,
		extension && `${m.phone_extension()} ${extension}`,
		description,
		visibility !== 'public' && visibilityNames[visibility](),
		whatsapp && 'WhatsApp'
	]
		.filter(Boolean)
		.join(', ');
}
