/** Where a city has the same help twice, and where it has none. */
import { weekdays } from './clock.ts';
import type { District, ServiceDocument, Weekday } from './documents.ts';
import type { NeedKey } from './needs.ts';

/** Everybody, or one of the audiences of the vocabulary. */
export type ForWhom = 'everybody' | (string & {});

export interface Group {
	forWhom: ForWhom;
	services: ServiceDocument[];
}

/** Whether people of a district may come: no area is the whole city. */
export function serves({ area }: ServiceDocument, district: string | null): boolean {
	return district === null || area.length === 0 || area.includes(district);
}

/**
 * Services that answer one need for people of one district (null is the whole city), by for whom they are. One that is
 * for several groups stands in each; those for everybody come first.
 */
export function overlapping(
	services: readonly ServiceDocument[],
	need: NeedKey,
	district: string | null
): Group[] {
	const groups = new Map<ForWhom, ServiceDocument[]>();
	for (const service of services) {
		if (!isLive(service) || !service.needs.includes(need) || !serves(service, district)) continue;
		const whom = service.audiences.length > 0 ? service.audiences : ['everybody'];
		for (const each of whom) groups.set(each, [...(groups.get(each) ?? []), service]);
	}
	return [...groups]
		.map(([forWhom, all]) => ({ forWhom, services: all.toSorted(byName) }))
		.toSorted((a, b) => rank(b) - rank(a));
}

function rank({ forWhom, services }: Group): number {
	return (forWhom === 'everybody' ? 1000 : 0) + services.length;
}

function byName(a: ServiceDocument, b: ServiceDocument): number {
	return a.name.localeCompare(b.name, 'nl');
}

export interface Row {
	need: NeedKey;
	/** How many services answer it at all. */
	services: number;
	/** Per district: how many may be used from there, and how many of these are there. */
	districts: { code: string; serving: number; there: number }[];
	/** Per weekday: how many are open at some time on it; unknown hours count on none. */
	days: { day: Weekday; open: number }[];
	/** Of `services`: how many do not say when they are open. */
	hoursUnknown: number;
}

/** A grid of needs by district and by weekday: where there is nothing, and where little. */
export function coverage(
	services: readonly ServiceDocument[],
	needs: readonly NeedKey[],
	districts: readonly Pick<District, 'code'>[]
): Row[] {
	return needs.map((need) => {
		const answering = services.filter((service) => isLive(service) && service.needs.includes(need));
		return {
			need,
			services: answering.length,
			districts: districts.map(({ code }) => {
				const serving = answering.filter((service) => serves(service, code));
				const there = serving.filter(({ places }) =>
					places.some((place) => place.district === code)
				);
				return { code, serving: serving.length, there: there.length };
			}),
			days: weekdays.map((day) => ({
				day,
				open: answering.filter((service) => isOpenOn(service, day)).length
			})),
			hoursUnknown: answering.filter(({ schedules }) => schedules.length === 0).length
		};
	});
}

function isLive({ status }: ServiceDocument): boolean {
	return status === 'active';
}

function isOpenOn({ schedules }: ServiceDocument, day: Weekday): boolean {
	return schedules.some(({ byday }) => byday.split(',').some((rule) => rule.endsWith(day)));
}
