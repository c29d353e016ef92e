import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	blank,
	changes,
	combine,
	fieldsOf,
	type OrganizationEntry,
	phoneEntry,
	sameValue
} from '../src/lib/domain/entries.ts';

const brug: OrganizationEntry = {
	...blank.organization,
	name: 'De Brug',
	description: 'Een buurthuis.',
	website: 'https://brug.voorbeeld.nl',
	phones: [phoneEntry('036 000 00 01')]
};

describe('what differs', () => {
	it('is named by field, with what it was and what it is', () => {
		const after = { ...brug, name: 'Buurthuis De Brug', email: 'post@voorbeeld.nl' };
		expect(changes('organization', brug, after)).toEqual([
			{ field: 'name', before: 'De Brug', after: 'Buurthuis De Brug' },
			{ field: 'email', before: null, after: 'post@voorbeeld.nl' }
		]);
	});

	it('is only looked for in fields that are given', () => {
		expect(changes('organization', brug, { name: 'De Brug' })).toEqual([]);
	});

	it('is not the order of what has none, nor the order of keys', () => {
		expect(sameValue('languages', ['nl', 'ar'], ['ar', 'nl'])).toBe(true);
		expect(sameValue('needs', ['schulden', 'taal'], ['taal', 'schulden'])).toBe(false);
		const phone = phoneEntry('036 000 00 01');
		expect(sameValue('phones', [phone], [{ ...phone }])).toBe(true);
		const reversed = Object.fromEntries(Object.entries(phone).toReversed());
		expect(sameValue('phones', [phone], [reversed])).toBe(true);
	});
});

describe('two changes of one entry', () => {
	it('come together when they touch different fields', () => {
		const ours = { ...brug, name: 'Buurthuis De Brug' };
		const theirs = { ...brug, phones: [phoneEntry('036 000 00 02')] };
		expect(combine('organization', brug, ours, theirs)).toEqual({
			fields: { ...brug, name: 'Buurthuis De Brug', phones: theirs.phones },
			conflicts: []
		});
	});

	it('keep ours and are a conflict when they touch the same field differently', () => {
		const ours = { ...brug, name: 'Buurthuis De Brug' };
		const theirs = { name: 'Brug, de' };
		expect(combine('organization', brug, ours, theirs)).toEqual({
			fields: ours,
			conflicts: [{ field: 'name', base: 'De Brug', ours: 'Buurthuis De Brug', theirs: 'Brug, de' }]
		});
	});

	it('are no conflict when both say the same', () => {
		const both = { ...brug, name: 'Buurthuis De Brug' };
		expect(combine('organization', brug, both, both)).toEqual({ fields: both, conflicts: [] });
	});

	it('meet a hand-made value where the source never said anything: the hand wins and it is shown', () => {
		const { conflicts, fields } = combine('organization', {}, brug, { name: 'Brug' });
		expect(fields.name).toBe('De Brug');
		expect(conflicts).toHaveLength(1);
	});

	const organization = fc.record({
		...Object.fromEntries(fieldsOf('organization').map((field) => [field, fc.constant(null)])),
		name: fc.constantFrom('a', 'b', 'c'),
		description: fc.constantFrom('a', 'b', 'c'),
		email: fc.constantFrom(null, 'a', 'b'),
		alternate_name: fc.constantFrom(null, 'a', 'b'),
		website: fc.constantFrom(null, 'a', 'b'),
		phones: fc.constantFrom('1', '2').map((number) => [phoneEntry(number)]),
		example: fc.boolean(),
		source_id: fc.constantFrom(null, 'a')
	});

	it('lose no change: each field is ours, or theirs where only they changed it', () => {
		fc.assert(
			fc.property(organization, organization, organization, (base, ours, theirs) => {
				const { fields, conflicts } = combine('organization', base, ours, theirs);
				for (const field of fieldsOf('organization')) {
					const [was, our, their] = [base[field], ours[field], theirs[field]];
					const both = !sameValue(field, was, our) && !sameValue(field, was, their);
					const expected = sameValue(field, was, our) ? their : our;
					expect(sameValue(field, fields[field], expected)).toBe(true);
					expect(conflicts.some((conflict) => conflict.field === field)).toBe(
						both && !sameValue(field, our, their)
					);
				}
			})
		);
	});
});
