/** Districts and parts of the city in a search text. */
import type { District } from '../documents.ts';
import { words } from './text.ts';

export interface Area {
	label: string;
	codes: string[];
}

/** Parts of the city whose bare name is also an everyday word: they need 'almere' or 'in' before them. */
const everydayParts = new Set(['buiten', 'stad', 'hout']);
const everydayDistricts = new Set(['duin', 'hortus', 'randstad']);

interface AreaName {
	name: string;
	area: Area;
}

const areaNames = new WeakMap<readonly District[], AreaName[]>();

/** The district or part of the city that a text names, and which of its words do so. */
export function findArea(
	typed: readonly string[],
	districts: readonly District[]
): { area: Area | null; used: Set<number> } {
	const names = areaNames.get(districts) ?? namesOfAreas(districts);
	areaNames.set(districts, names);
	const text = ` ${typed.join(' ')} `;
	for (const { name, area } of names) {
		const found = text.indexOf(` ${name} `);
		if (found < 0) continue;
		const at = text.slice(0, found).split(' ').length - 1;
		const used = new Set(name.split(' ').map((_, offset) => at + offset));
		if (typed[at - 1] === 'in' || typed[at - 1] === 'almere') used.add(at - 1);
		return { area, used };
	}
	return { area: null, used: new Set() };
}

/** Everything by which a district, a group of districts or a part of the city is called; the longest first. */
function namesOfAreas(districts: readonly District[]): AreaName[] {
	const called = districts.map((district) => ({ district, name: words(district.name).join(' ') }));
	const careful = (name: string, everyday: ReadonlySet<string>) =>
		everyday.has(name) ? `in ${name}` : name;
	const names = called.flatMap(({ district, name }): AreaName[] => {
		const whole = {
			name: careful(name, everydayDistricts),
			area: { label: district.name, codes: [district.code] }
		};
		const base = name.replace(/ (noord|zuid|oost|west)$/, '');
		const siblings = called.filter((other) => other.name.startsWith(`${base} `));
		const codes = siblings.map((other) => other.district.code);
		const postcodes = district.postal_codes.map((postcode) => ({
			name: postcode,
			area: whole.area
		}));
		if (base === name) return [whole, ...postcodes];
		const group = { name: base, area: { label: district.name.replace(/ \S+$/, ''), codes } };
		return [whole, group, ...postcodes];
	});
	for (const [part, members] of Map.groupBy(districts, ({ city_part }) => city_part)) {
		const area = { label: part, codes: members.map(({ code }) => code) };
		const full = words(part).join(' ');
		names.push({ name: full, area });
		names.push({ name: careful(full.replace(/^almere /, ''), everydayParts), area });
	}
	return names.sort((a, b) => b.name.length - a.name.length);
}
