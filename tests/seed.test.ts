import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyone } from '../src/lib/domain/actor.ts';
import { localTime } from '../src/lib/domain/clock.ts';
import type { ServiceDocument } from '../src/lib/domain/documents.ts';
import { canWalkInToday } from '../src/lib/domain/hours.ts';
import { needs } from '../src/lib/domain/needs.ts';
import { phoneDigits } from '../src/lib/domain/phones.ts';
import { fold } from '../src/lib/domain/search/text.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import { seed } from '../seed/index.ts';
import { type City, openCity, wednesday } from './support/city.ts';
import { databases, freshDatabase } from './support/database.ts';
import { hasShared, readShared } from './support/shared.ts';
import { parseTsv } from './support/tsv.ts';

/** Numbers that reach nobody, for everybody who is made up. */
const nobody = /^036000\d{4}$/;
const madeUpMail = /@(?:[\w-]+\.)?(?:voorbeeld\.nl|example\.org)$/;

let city: City;
let live: ServiceDocument[];
beforeAll(async () => {
	city = await openCity();
	live = city.services.filter(({ status }) => status === 'active');
});
afterAll(() => city.db.destroy());

const people = () => city.db.selectFrom('contact').selectAll().execute();
const phones = () => city.db.selectFrom('phone').selectAll().execute();

describe('the example city', () => {
	it('is the same on both databases', async () => {
		const counts = await Promise.all(
			databases.map(async (kind) => {
				const db = await freshDatabase(kind);
				await seed(db, wednesday);
				const { services, organizations, contacts, districts } = await directory.publicChanges(
					db,
					null
				);
				const sorted = services.map(({ id }) => id).toSorted();
				return {
					sorted,
					organizations: organizations.length,
					contacts: contacts.length,
					districts
				};
			})
		);
		expect(counts[1]).toEqual(counts[0]);
	});

	it('fills an empty directory only', async () => {
		const db = await freshDatabase('sqlite');
		await seed(db, wednesday);
		await expect(seed(db, wednesday)).rejects.toThrow('not empty');
	});

	it('has 71 districts with shapes, in six parts of the city', async () => {
		expect(city.districts).toHaveLength(71);
		expect(new Set(city.districts.map(({ city_part }) => city_part)).size).toBe(6);
		const shapes = await directory.districtShapes(city.db);
		expect(shapes.features).toHaveLength(71);
	});

	it('has at least 160 services and 60 people', async () => {
		expect(live.length).toBeGreaterThanOrEqual(160);
		expect((await people()).length).toBeGreaterThanOrEqual(60);
	});
});

describe('the needs', () => {
	it.runIf(hasShared('needs.tsv'))('are the 54 of the list, word for word', () => {
		const listed = parseTsv(readShared('needs.tsv'));
		expect(listed).toHaveLength(54);
		expect(needs.map(({ key, theme, nl, en }) => ({ key, theme, nl, en }))).toEqual(
			listed.map(({ key, theme, nl, en }) => ({ key, theme, nl, en }))
		);
	});

	it.each(needs.map(({ key }) => key))(
		'%s: at least two answers, in different districts or for the whole city',
		(key) => {
			const answers = live.filter((service) => service.needs.includes(key));
			expect(answers.length).toBeGreaterThanOrEqual(2);
			const where = new Set(
				answers.flatMap(({ places, id }) => {
					const codes = places.flatMap(({ district }) => district ?? []);
					return codes.length > 0 ? codes : [id];
				})
			);
			expect(where.size).toBeGreaterThanOrEqual(2);
		}
	);
});

describe('people', () => {
	it('are public for about half', async () => {
		const all = await people();
		const share = all.filter(({ visibility }) => visibility === 'public').length / all.length;
		expect(share).toBeGreaterThan(0.4);
		expect(share).toBeLessThan(0.65);
	});

	it('chose each kind of visibility, and some keep their number to themselves', async () => {
		const chosen = new Set((await people()).map(({ visibility }) => visibility));
		expect([...chosen].toSorted()).toEqual(['network', 'organization', 'public']);
		const kept = (await phones()).filter(
			({ contact_id, visibility }) => contact_id && visibility !== 'public'
		);
		expect(kept.length).toBeGreaterThan(10);
	});

	it('some are away with a deputy, some leave with a successor', async () => {
		const all = await people();
		expect(all.filter((person) => person.away_until && person.deputy_id).length).toBeGreaterThan(0);
		expect(
			all.filter((person) => person.valid_until && person.successor_id).length
		).toBeGreaterThan(0);
	});

	it('are linked to several services, and written down once', async () => {
		const links = await city.db.selectFrom('contact_link').select('contact_id').execute();
		const counts = Map.groupBy(links, ({ contact_id }) => contact_id);
		expect([...counts.values()].some((several) => several.length > 1)).toBe(true);
		const names = (await people()).map(({ name, organization_id }) => `${name} ${organization_id}`);
		expect(new Set(names).size).toBe(names.length);
	});

	it('are all made up, marked so, and reachable for nobody', async () => {
		for (const person of await people()) {
			expect(person.example).toBe(1);
			if (person.email) expect(person.email).toMatch(madeUpMail);
		}
		for (const phone of await phones()) {
			if (phone.contact_id) expect(phoneDigits(phone.number)).toMatch(nobody);
		}
	});
});

describe('what there is to meet', () => {
	it.each([0, 1, 2, 3, 4, 5, 6])('a drop-in on day %i of the week', (ahead) => {
		const morning = new Date(`2026-01-${12 + ahead}T06:00:00+01:00`);
		const doors = live.filter(({ schedules }) => canWalkInToday(schedules, morning));
		expect(doors.length).toBeGreaterThanOrEqual(ahead < 5 ? 3 : 1);
	});

	it.each(['ar', 'tr', 'en', 'uk', 'pl'])('somebody who speaks %s', (code) => {
		expect(live.filter(({ languages }) => languages.includes(code)).length).toBeGreaterThanOrEqual(
			3
		);
	});

	it('at least ten languages besides Dutch', () => {
		const spoken = new Set(live.flatMap(({ languages }) => languages));
		spoken.delete('nl');
		expect(spoken.size).toBeGreaterThanOrEqual(10);
	});

	it('every kind of capacity, and services of which it is not known', () => {
		const states = new Set(live.map(({ capacity }) => capacity?.state ?? 'unknown'));
		expect([...states].toSorted()).toEqual(['full', 'long_wait', 'open', 'short_wait', 'unknown']);
		const today = localTime(wednesday).date;
		for (const { capacity } of live) {
			if (capacity?.state === 'full') expect((capacity.until ?? '') > today).toBe(true);
			if (capacity?.state === 'long_wait') expect(capacity.weeks).toBeGreaterThan(0);
		}
	});

	it('services by neighbours', () => {
		expect(live.filter(({ informal }) => informal).length).toBeGreaterThanOrEqual(10);
	});

	it('names that are very long', () => {
		expect(live.some(({ name }) => name.length > 80)).toBe(true);
	});

	it('services without a number that anybody may see', () => {
		const silent = live.filter(
			({ phone, contacts }) => !phone && contacts.every((person) => !person.phone)
		);
		expect(silent.length).toBeGreaterThanOrEqual(3);
	});

	it('what is no more, what is closed for a while, and what was not confirmed for long', () => {
		const statuses = new Set(city.services.map(({ status }) => status));
		expect(statuses.has('defunct')).toBe(true);
		expect(live.some(({ verified_at }) => verified_at && verified_at < '2025-06-01')).toBe(true);
	});

	it('services for the whole city, for one part and for one district', () => {
		const sizes = live.map(({ area }) => area.length);
		expect(sizes).toContain(0);
		expect(sizes).toContain(1);
		expect(sizes.some((size) => size > 1)).toBe(true);
	});
});

describe('one plain sentence says what each service is', () => {
	it('of at most 140 characters, with a full stop, and not the same twice', () => {
		for (const { name, summary } of city.services) {
			expect(summary.length, name).toBeLessThanOrEqual(140);
			expect(summary.length, name).toBeGreaterThan(20);
			expect(summary, name).toMatch(/[.?!]$/);
			expect(summary.slice(0, -1), name).not.toMatch(/[a-z]\. [A-Z].*\. /);
		}
		const summaries = city.services.map(({ summary }) => summary);
		expect(new Set(summaries).size).toBeGreaterThan(summaries.length * 0.95);
	});
});

describe('real and made up stay apart', () => {
	it('what is real names its source and date', async () => {
		const real = city.services.filter(({ example }) => !example);
		expect(real.length).toBeGreaterThan(10);
		for (const { source, name } of real) {
			expect(source?.url, name).toMatch(/^https?:\/\//);
			expect(source?.date, name).not.toBe('');
		}
		const organizations = await city.db.selectFrom('organization').selectAll().execute();
		for (const { example, source_id, name } of organizations) {
			expect(example === 1 || source_id !== null, name).toBe(true);
		}
	});

	it('what is made up says so, and its numbers and addresses reach nobody', async () => {
		const organizations = await city.db
			.selectFrom('organization')
			.selectAll()
			.where('example', '=', 1)
			.execute();
		for (const { email, website, name } of organizations) {
			if (email) expect(email, name).toMatch(madeUpMail);
			expect(website, name).toBeNull();
		}
		const madeUp = new Set(organizations.map(({ id }) => id));
		for (const service of city.services.filter(({ example }) => example)) {
			if (service.phone) expect(phoneDigits(service.phone.number), service.name).toMatch(nobody);
			if (service.email) expect(service.email, service.name).toMatch(madeUpMail);
		}
		for (const phone of await phones()) {
			if (phone.organization_id && madeUp.has(phone.organization_id)) {
				expect(phoneDigits(phone.number)).toMatch(nobody);
			}
		}
	});

	it('a made-up service does not hide under a real organisation', () => {
		const ofReal = city.services.filter(({ example }) => !example).map((s) => s.organization.id);
		const mixed = city.services.filter(
			({ example, organization }) => example && ofReal.includes(organization.id)
		);
		expect(mixed.map(({ name }) => name)).toEqual([]);
	});

	it.runIf(hasShared('almere-providers.csv'))(
		'no real organisation has a number, address or mail that no source gives',
		async () => {
			const facts = fold(readShared('almere-providers.csv'));
			const digits = facts.replace(/[^\d]/g, '');
			/** National numbers that everybody knows: emergency and help lines. */
			const wellKnown = (source: string | undefined) =>
				source !== undefined && !facts.includes(fold(source));
			for (const service of city.services.filter(({ example }) => !example)) {
				if (wellKnown(service.source?.url ?? undefined)) continue;
				for (const number of [service.phone?.number]) {
					if (number) expect(digits, service.name).toContain(phoneDigits(number).replace(/^0/, ''));
				}
				for (const text of [
					service.email,
					...service.places.flatMap(({ address, postal_code }) => [address, postal_code])
				]) {
					if (text) expect(facts, service.name).toContain(fold(text));
				}
			}
			const organizations = await city.db
				.selectFrom('organization')
				.innerJoin('source', 'source.id', 'organization.source_id')
				.select([
					'organization.id',
					'organization.name',
					'organization.email',
					'organization.website',
					'source.url'
				])
				.where('organization.example', '=', 0)
				.execute();
			for (const { id, name, email, website, url } of organizations) {
				if (wellKnown(url ?? undefined)) continue;
				if (email) expect(facts, name).toContain(fold(email));
				if (website) expect(facts, name).toContain(fold(website).replace(/^https?:\/\//, ''));
				const page = await directory.organization(city.db, anyone, id);
				const number = page?.organization.phone?.number;
				if (number) expect(digits, name).toContain(phoneDigits(number).replace(/^0/, ''));
			}
		}
	);
});
