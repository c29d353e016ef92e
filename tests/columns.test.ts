import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnFields, mappingOf, propose } from '../src/lib/domain/reading-in/columns.ts';

const mapping = (columns: string[], rows: Record<string, string>[] = []) =>
	mappingOf(propose(columns, rows));

describe('recognising columns', () => {
	it('by Dutch names', () => {
		expect(
			mapping([
				'Organisatie',
				'Naam aanbod',
				'Korte omschrijving',
				'Adres',
				'Postcode',
				'Plaats',
				'Telefoon',
				'E-mail',
				'Website',
				'Openingstijden',
				'Doelgroep',
				'Contactpersoon',
				'Fax'
			])
		).toEqual({
			Organisatie: 'organization.name',
			'Naam aanbod': 'service.name',
			'Korte omschrijving': 'service.summary',
			Adres: 'location.address',
			Postcode: 'location.postal_code',
			Plaats: 'location.city',
			Telefoon: 'service.phones',
			'E-mail': 'service.email',
			Website: 'service.url',
			Openingstijden: 'service.schedules',
			Doelgroep: 'service.audiences',
			Contactpersoon: 'contact.name',
			Fax: null
		});
	});

	it('by English names, and those of HSDS', () => {
		expect(
			mapping([
				'organization_name',
				'service_name',
				'Street address',
				'postal_code',
				'phone_number',
				'eligibility_description',
				'fees_description',
				'minimum_age'
			])
		).toEqual({
			organization_name: 'organization.name',
			service_name: 'service.name',
			'Street address': 'location.street',
			postal_code: 'location.postal_code',
			phone_number: 'service.phones',
			eligibility_description: 'service.eligibility',
			fees_description: 'service.costs',
			minimum_age: 'service.minimum_age'
		});
	});

	it("'Naam' beside 'Organisatie' is the service; alone it is the organisation, and all else of it too", () => {
		expect(mapping(['Organisatie', 'Naam'])).toEqual({
			Organisatie: 'organization.name',
			Naam: 'service.name'
		});
		expect(mapping(['Naam', 'Telefoon', 'Website'])).toEqual({
			Naam: 'organization.name',
			Telefoon: 'organization.phones',
			Website: 'organization.website'
		});
	});

	it('a word of the name will do; less surely', () => {
		const [found] = propose(['Telefoon (algemeen, ma-vr)'], []);
		expect(found).toMatchObject({ field: 'organization.phones', confidence: 0.65 });
	});

	it('by content where the name says nothing', () => {
		const rows = [
			{
				a: 'Brug',
				b: '036-5278500',
				c: 'info@voorbeeld.nl',
				d: '1315 AB',
				e: 'ma-vr 9-17 uur',
				f: 'www.voorbeeld.nl',
				g: '52,370'
			},
			{
				a: 'Haven',
				b: '06 12345678',
				c: '',
				d: '1354ab',
				e: 'di 10-12',
				f: 'https://x.nl',
				g: '52,351'
			}
		];
		const read = mapping(['Aanbod', 'a', 'b', 'c', 'd', 'e', 'f', 'g'], rows);
		expect(read).toMatchObject({
			a: null,
			b: 'service.phones',
			c: 'service.email',
			d: 'location.postal_code',
			e: 'service.schedules',
			f: 'service.url',
			g: 'location.latitude'
		});
	});

	it('a name that its content gainsays is unsure', () => {
		const [found] = propose(['Plaats'], [{ Plaats: 'a@voorbeeld.nl' }]);
		expect(found?.confidence).toBeLessThan(0.6);
	});

	it('a field that can stand once goes to one column; numbers and hours may be spread', () => {
		expect(
			mapping(['Organisatie', 'Aanbieder', 'Dienst', 'Telefoon', 'Mobiel', 'Maandag', 'Dinsdag'])
		).toEqual({
			Organisatie: 'organization.name',
			Aanbieder: null,
			Dienst: 'service.name',
			Telefoon: 'service.phones',
			Mobiel: 'service.phones',
			Maandag: 'service.schedules',
			Dinsdag: 'service.schedules'
		});
	});

	it('knows its own names', () => {
		expect(Object.values(mapping([...columnFields]))).toEqual([...columnFields]);
	});

	it('any columns at all get a proposal each', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.string(), { maxLength: 12 }),
				fc.array(fc.string(), { maxLength: 5 }),
				(columns, values) => {
					const rows = values.map((value) =>
						Object.fromEntries(columns.map((column) => [column, value]))
					);
					expect(propose(columns, rows).map(({ column }) => column)).toEqual(columns);
				}
			)
		);
	});
});
