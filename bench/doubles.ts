/** Lists with known doubles, made up: what a matcher is measured on. Each entry says which thing it is. */
import type { MatchRecord } from '../src/lib/domain/matching/index.ts';
import { type Chance, chance } from './random.ts';

export interface Known {
	record: MatchRecord;
	/** Entries with the same number are one and the same thing. */
	thing: number;
}

const list = (text: string) => text.trim().split(/\s+/);
const given =
	list(`robert mary john ida martin lucy paul rosa william helen anna carlos edward grace henry ruth
	samuel laura marcus irma george alma victor clara daniel jane james effie walter nellie frank louis`);
const ends = list(
	`son ton ley man ford well field wood ard ins er worth land burg more ell itt ham`
);
const starts =
	list(`ab adam bur bar cal car dan dar ed el fin far gar gold har hen ir jack kel ken lan lin mar mor
	nor nel or os pal per quin ran rob sal sher tal thor und van vic wal wil yar zim brad clay dun esk`);
const families =
	list(`abbott parker washington douglass gonzalez crane addams wells bethune casals lincoln
	robeson hughes ellis morrow taylor jackson sandoval marsh bond ortiz haley brooks carver drew everett
	fuller gage hanson irving jensen kozminski lathrop mcdowell newberry oakley penn ryerson seward talcott
	ullman vance wadsworth yates zapata barnard cather dett earle fiske goldblatt higgins joplin kershaw`);
const streets =
	list(`ogden kedzie western pulaski ashland halsted cicero damen racine laramie austin homan
	troy albany sawyer drexel ellis ingleside woodlawn cottage langley vernon calumet prairie michigan wabash
	lawndale millard hamlin keeler karlov tripp kildare kostner kilbourn lockwood long lotus central`);
const brands =
	list(`kiddie little tiny happy bright rainbow sunshine busy angels precious small first golden
	shining creative young wee guiding loving dreamland starlight ladybug teddy noahs jolly cozy magic`);
const things =
	list(`kollege scholars steps hands minds bears lambs wonders learners stars achievers footprints
	sprouts treasures blessings explorers hearts kingdom village corner garden`);
const agencies = [
	'chicago commons association',
	'salvation army',
	'ymca of metropolitan chicago',
	'catholic charities of the archdiocese',
	'easter seals society of metropolitan chicago',
	'el valor corporation',
	'centers for new horizons',
	'ada s mckinley community services',
	'carole robertson center for learning',
	'casa central social services',
	'henry booth house',
	'mary crane league',
	'erie neighborhood house',
	'north avenue day nursery',
	'trinity united church',
	'gads hill center'
];
const kinds = [
	'day care center',
	'learning center',
	'child development center',
	'academy',
	'preschool',
	'early learning academy',
	'child care'
];

interface Site {
	names: (() => string)[];
	number: number;
	direction: string;
	street: string;
	kind: string;
	zip: string;
	phone: string;
}

/** Child-care sites of an American city as a dozen programmes list them: one site stands in it up to twenty times. */
export function childCareSites(count: number, seed = 1): Known[] {
	const luck = chance(seed);
	const sites: Site[] = [];
	const head = agencies.map(() => number(luck));
	const rows: Known[] = [];
	while (rows.length < count) {
		const before = sites[sites.length - 1];
		const site = makeSite(luck, head, luck.often(0.04) ? before : undefined);
		sites.push(site);
		const copies = luck.often(0.45)
			? 1
			: luck.often(0.6)
				? 2 + luck.whole(2)
				: 3 + luck.whole(luck.often(0.15) ? 16 : 5);
		for (let copy = 0; copy < copies && rows.length < count; copy++) {
			rows.push({ thing: sites.length, record: row(luck, site, String(rows.length)) });
		}
	}
	return luck
		.some(rows, rows.length)
		.map(({ record, thing }, id) => ({ thing, record: { ...record, id: String(id) } }));
}

/** Few are common, most occur once or twice. */
function family(luck: Chance): string {
	return luck.often(0.25) ? luck.pick(families) : `${luck.pick(starts)}${luck.pick(ends)}`;
}

function number(luck: Chance): string {
	return `${luck.pick(['773', '773', '312'])}${luck.pick(list('226 533 291 744 638 522 276 855 921 487 254 379'))}${String(luck.whole(10_000)).padStart(4, '0')}`;
}

function makeSite(luck: Chance, head: readonly string[], neighbour: Site | undefined): Site {
	const own = number(luck);
	const place = neighbour ?? {
		number: 100 + luck.whole(9000),
		direction: luck.pick(['n', 's', 'w', 'e', 's']),
		street: luck.often(0.2) ? `${10 + luck.whole(90)}th` : luck.pick(streets),
		kind: luck.pick(['ave', 'st', 'ave', 'st', 'blvd', 'pl']),
		zip: `606${String(1 + luck.whole(57)).padStart(2, '0')}`
	};
	const base = {
		number: place.number,
		direction: place.direction,
		street: place.street,
		kind: place.kind,
		zip: place.zip
	};
	const sort = luck.next();
	if (sort < 0.35) {
		const [first, last] = [luck.pick(given), family(luck)];
		const names = [
			() => `${last} elementary school`,
			() => last,
			() => `${first} ${last}`,
			() => `chicago public schools - ${last}, ${first}`,
			() => `${first} ${last} elem`,
			() => `cps ${last} school preschool for all`
		];
		return { ...base, names, phone: own };
	}
	if (sort < 0.65) {
		const at = luck.whole(agencies.length);
		const agency = agencies[at] ?? '';
		const name = luck.often(0.5)
			? `${luck.pick(given)} ${family(luck)} center`
			: `${family(luck)} ${luck.pick(kinds)}`;
		const initials = agency.split(' ').slice(0, 2).join(' ');
		const names = [
			() => `${agency} - ${name}`,
			() => `${agency} / ${name}`,
			() => name,
			() => `${initials} ${name}`,
			() => `${initials}-${name.split(' ')[0] ?? ''}`,
			() => `${agency} ${name} head start`
		];
		return { ...base, names, phone: luck.often(0.4) ? (head[at] ?? own) : own };
	}
	const brand = `${luck.pick(brands)} ${luck.pick(things)}`;
	const kind = luck.pick(kinds);
	const suffix = luck.often(0.1) ? ` ${luck.pick(['ii', 'iii', '2', 'north', 'south'])}` : '';
	const names = [
		() => `${brand} ${kind}${suffix}`,
		() => `${brand} ${kind}${suffix}`,
		() => `${brand}${suffix}`,
		() => `${brand} ${luck.pick(kinds)}${suffix} inc`,
		() =>
			`${brand} ${kind.replace('center', 'ctr').replace('child care', 'childcare').replace('day care', 'daycare')}${suffix}`
	];
	return { ...base, names, phone: own };
}

function row(luck: Chance, site: Site, id: string): MatchRecord {
	const way = luck.often(0.7)
		? ` ${site.kind}`
		: luck.often(0.4)
			? ` ${long[site.kind] ?? ''}`
			: '';
	const door = luck.often(0.03) ? site.number + luck.pick([2, -2, 4, 10]) : site.number;
	const street = luck.often(0.05) ? typo(luck, site.street) : site.street;
	const direction = luck.often(0.94) ? `${site.direction}${luck.pick(['', '', '.'])} ` : '';
	const elsewhere = luck.often(0.015);
	const phone = luck.often(0.03) ? number(luck) : site.phone;
	const name = luck.pick(site.names)();
	return {
		id,
		name: luck.often(0.08) ? typo(luck, name) : name,
		street: elsewhere
			? `${100 + luck.whole(9000)} ${luck.pick(['n', 's', 'w'])} ${luck.pick(streets)} ave`
			: `${door} ${direction}${street}${way}`,
		postal_code: luck.often(0.45)
			? null
			: luck.often(0.03)
				? `606${String(luck.whole(60)).padStart(2, '0')}`
				: site.zip,
		phone: luck.often(0.2) ? null : luck.often(0.5) ? phone.slice(3) : phone
	};
}

const long: Record<string, string> = {
	ave: 'avenue',
	st: 'street',
	blvd: 'boulevard',
	pl: 'place'
};

/** One letter left out, doubled, replaced or swapped. */
export function typo(luck: Chance, text: string): string {
	if (text.length < 4) return text;
	const at = 1 + luck.whole(text.length - 2);
	const [before, letter, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
	return luck.pick([
		`${before}${after}`,
		`${before}${letter}${letter}${after}`,
		`${before}${luck.pick(list('a e i o r s t n'))}${after}`,
		`${before}${after[0] ?? ''}${letter}${after.slice(1)}`
	]);
}

const chains = [
	'salvation army child care',
	'ymca head start',
	'chicago commons',
	'centers for new horizons',
	'el hogar del nino',
	'kinder care'
];

interface Branches {
	/** The part of the sites that is a branch of a chain. */
	share: number;
	/** How many streets the city has: the fewer, the more branches of one chain stand in the same street. */
	streets: number;
	/** Each branch its own number, that of the head office, or none in the list. */
	phones: 'own' | 'head' | 'none';
}

/** Sites of which many are branches of a few chains, all under the name of the chain: the address alone tells them apart. */
export function chainSites(
	count: number,
	{ share, streets: names, phones }: Branches,
	seed = 1
): Known[] {
	const luck = chance(seed);
	const ways = [...streets, ...starts.flatMap((start) => ends.map((end) => start + end))].slice(
		0,
		names
	);
	const head = number(luck);
	const rows: Known[] = [];
	for (let thing = 0; rows.length < count; thing++) {
		const base = makeSite(luck, [head], undefined);
		const named = luck.often(share) ? [luck.pick(chains)] : base.names.map((each) => each());
		const phone = phones === 'head' ? head : base.phone;
		const site = {
			...base,
			names: named.map((name) => () => name),
			phone,
			street: luck.pick(ways)
		};
		const copies = 1 + luck.whole(4);
		for (let copy = 0; copy < copies && rows.length < count; copy++) {
			const record = row(luck, site, String(rows.length));
			rows.push({ thing, record: phones === 'none' ? { ...record, phone: null } : record });
		}
	}
	return rows;
}
