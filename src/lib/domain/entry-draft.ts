import type { FormValues } from './entry-forms.ts';
import type { MatchRecord } from './matching/index.ts';

/** What a form says so far, right or wrong, as the matcher reads an entry. */
export function draftOf(id: string, values: FormValues, organization: string): MatchRecord {
	const one = (field: string) => {
		const value = values[field];
		return typeof value === 'string' ? value : '';
	};
	const phones = Array.isArray(values['phones']) ? values['phones'] : [];
	return {
		id,
		name: one('name'),
		alternate_name: one('alternate_name'),
		description: one('summary') || one('description'),
		organization,
		street: one('address_1'),
		postal_code: one('postal_code'),
		city: one('address_1') === '' ? '' : one('city'),
		phone: phones.map((row) => (typeof row === 'string' ? row : String(row['number'] ?? ''))),
		email: one('email'),
		website: one('website') || one('url')
	};
}
