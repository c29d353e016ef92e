import { describe, expect, it } from 'vitest';
import type { ServiceDocument } from '../src/lib/domain/documents.ts';
import { coverage, overlapping } from '../src/lib/domain/overlap.ts';
import { dropIn } from './support/cast.ts';

const place = (district: string) => ({
	id: district,
	name: district,
	address: null,
	postal_code: null,
	district,
	latitude: null,
	longitude: null,
	accessibility: []
});

function service(name: string, more: Partial<ServiceDocument> = {}): ServiceDocument {
	return {
		id: name,
		name,
		alternate_name: null,
		summary: name,
		description: null,
		url: null,
		email: null,
		status: 'active',
		alert: null,
		needs: ['schulden'],
		audiences: [],
		organization: { id: 'o', name: 'De Brug' },
		places: [],
		area: [],
		contacts: [],
		phone: null,
		other_phones: [],
		schedules: [],
		how_to_sign_up: [],
		eligibility: null,
		minimum_age: null,
		maximum_age: null,
		free: null,
		costs: null,
		bring: [],
		languages: [],
		capacity: null,
		informal: false,
		example: false,
		source: null,
		verified: {},
		verified_at: null,
		...more
	};
}

const names = (services: readonly ServiceDocument[]) => services.map(({ name }) => name);

describe('the same help twice', () => {
	const all = [
		service('Budgetcafé', { area: ['WK1'] }),
		service('Schuldhulp'),
		service('Geldmaatje', { audiences: ['ouderen', 'vrouwen'] }),
		service('Taalles', { needs: ['taal'] }),
		service('Gestopt', { status: 'defunct' })
	];

	it('stands side by side for the same people, those for everybody first', () => {
		const groups = overlapping(all, 'schulden', null);
		expect(groups.map(({ forWhom, services }) => [forWhom, names(services)])).toEqual([
			['everybody', ['Budgetcafé', 'Schuldhulp']],
			['ouderen', ['Geldmaatje']],
			['vrouwen', ['Geldmaatje']]
		]);
	});

	it('is of one district: what serves another only is not in it', () => {
		const [everybody] = overlapping(all, 'schulden', 'WK2');
		expect(names(everybody?.services ?? [])).toEqual(['Schuldhulp']);
	});

	it('is nothing where nobody answers the need', () => {
		expect(overlapping(all, 'eenzaam', null)).toEqual([]);
	});
});

describe('where nothing is', () => {
	const districts = [
		{ code: 'WK1', city_part: 'Almere Stad' },
		{ code: 'WK2', city_part: 'Almere Haven' }
	];

	it('is counted by district: who may come, and who is there', () => {
		const all = [
			service('a', { area: ['WK1'], places: [place('WK1')] }),
			service('b', { places: [place('WK1')] })
		];
		const [row] = coverage(all, ['schulden'], districts);
		expect(row?.districts).toEqual([
			{ code: 'WK1', serving: 2, there: 2 },
			{ code: 'WK2', serving: 1, there: 0 }
		]);
		expect(row?.parts).toEqual([
			{ part: 'Almere Haven', there: 0 },
			{ part: 'Almere Stad', there: 2 }
		]);
	});

	it('is counted by weekday, also of what comes once a month; unknown hours are on no day', () => {
		const monthly = { ...dropIn, freq: 'MONTHLY' as const, byday: '1FR,-1SA' };
		const all = [
			service('a', { schedules: [dropIn] }),
			service('b', { schedules: [monthly] }),
			service('c')
		];
		const [row] = coverage(all, ['schulden'], districts);
		expect(row?.days.map(({ open }) => open)).toEqual([1, 0, 1, 0, 1, 1, 0]);
		expect(row).toMatchObject({ services: 3, hoursUnknown: 1 });
	});

	it('a need that nobody answers has a row of nothing', () => {
		const [row] = coverage([], ['eenzaam'], districts);
		expect(row).toMatchObject({ services: 0, districts: [{ serving: 0 }, { serving: 0 }] });
	});
});
