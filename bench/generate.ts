/**
 * Large directories of made-up services, one after another so that none has to be kept. Uneven as real ones are:
 * some needs and districts have very many services, some hardly any; a third says nothing of its capacity; some
 * were not confirmed for years. Numbers begin with 036 000 and reach nobody.
 */
import { addDays } from '../src/lib/domain/clock.ts';
import type {
	Capacity,
	Contact,
	District,
	Phone,
	Place,
	Ref,
	Schedule,
	ServiceDocument,
	Weekday
} from '../src/lib/domain/documents.ts';
import { uuidOf } from '../src/lib/domain/ids.ts';
import { type Need, needs } from '../src/lib/domain/needs.ts';
import { decisiveWords } from '../src/lib/domain/search/lexicon.ts';
import { audiences } from '../src/lib/domain/vocabulary.ts';
import postcodes from '../seed/geo/postcodes.json' with { type: 'json' };
import wijken from '../seed/geo/wijken.json' with { type: 'json' };
import { type Chance, chance } from './random.ts';

/** The day on which the made-up directories are true: a working day, at 11 o'clock. */
export const today = '2026-11-24';
export const now = new Date('2026-11-24T10:00:00Z');

const codesOfPost: Record<string, string[]> = postcodes;

/** The districts of the example city. */
export const districts: District[] = wijken.features.map(({ properties }) => ({
	code: properties.code,
	name: properties.name,
	city_part: properties.stadsdeel,
	longitude: properties.lon,
	latitude: properties.lat,
	postal_codes: codesOfPost[properties.code] ?? []
}));

interface Provider extends Ref {
	home: District;
	people: Contact[];
	phone: Phone | null;
}

/** So many services, the same for the same seed. */
export function* generate(count: number, seed = 1): Generator<ServiceDocument> {
	const luck = chance(seed);
	let made = 0;
	for (let provider = 0; made < count; provider++) {
		const organization = makeProvider(luck, `${seed} ${provider}`);
		const services = 1 + luck.whole(10);
		for (let index = 0; index < services && made < count; index++, made++) {
			yield makeService(luck, organization, `${seed} ${provider} ${index}`);
		}
	}
}

const list = (text: string) => text.trim().split(/\s+/);

const givenNames = list(`
	Fatima Johan Marieke Youssef Anna Mehmet Sanne Piotr Oksana Willem Aicha Kees Natalia Ahmed Ingrid Rachid
	Tessa Bram Zeynep Joost Amina Henk Chantal Mohammed Els Daan Samira Ruud Irina Pim Naima Gerrit Lotte Hassan
	Wilma Tomasz Esra Jeroen Shanti Dirk Rania Cor Priya Maarten Selma Arjen Olena Teun Karima Bart Meryem Luuk
	Petra Ibrahim Hanneke Stefan Nadia Frits Yara Sjoerd Rosa Omar Trudy Koen Hatice Niels Joyce Abdel Femke Ton`);
const familyStarts = list(`
	Ver Hoek Groen Zand Water Berg Kamp Molen Brouw Scholt Linden Oost Wester Noorder Zuider Heuvel Rozen Appel
	Wolf Vogel Kerk Hage Boer Smid Kuiper Visser Bakker Jager Timmer Kroon Ridder Schaap Goud Zilver Steen Dijk`);
const familyEnds = list(`
	man stra sma huis beek berg veld horst kamp broek hof meer dijk sloot burg wijk brink ink ing sen aar mans
	laan boom bosch poel zijl tuin haven gaard water land molen kerk oord stad`);
const particles = ['', '', '', 'de ', 'van ', 'van der ', 'van den '];
const sorts = list(`
	Stichting Buurthuis Wijkteam Vereniging Steunpunt Inloophuis Coöperatie Centrum Huis Werkplaats Netwerk
	Welzijn Thuiszorg Bureau Meldpunt`);
const nameStarts = list(`
	Zonne Regen Buurt Hart Brug Linden Kastanje Haven Polder Lente Vlinder Anker Baken Licht Kracht Samen Noor
	Ooievaars Zwaluw Kompas Sleutel Draad Warm Bloei Wind Weide Ster Molen Eik Sluis Kade Horizon`);
const nameEnds = list(`
	bloem boog huis brug draad werk punt kring plein hof haven wijzer kracht nest schip poort veld lijn stroom
	tuin baken ster kamer tafel bank route maat`);
const titles = [
	'Maatschappelijk werker',
	'Vrijwilliger',
	'Coördinator',
	'Cliëntondersteuner',
	'Wijkwerker',
	'Ervaringsdeskundige',
	'Gastvrouw',
	'Sociaal raadsvrouw',
	'Jongerenwerker',
	'Taalmaatje'
];
const spokenHere = ['en', 'ar', 'tr', 'pl', 'uk', 'ti', 'so', 'fa', 'es', 'fr', 'srn', 'pap'];
const week: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function makeProvider(luck: Chance, key: string): Provider {
	const home = luck.pickUneven(districts);
	const own = `${luck.pick(nameStarts)}${luck.pick(nameEnds)}`;
	const name = `${luck.pick(sorts)} ${own}${luck.often(0.3) ? ` ${home.name}` : ''}`;
	const provider: Provider = {
		id: uuidOf(`organization ${key}`),
		name,
		home,
		people: [],
		phone: luck.often(0.7) ? phone(luck) : null
	};
	const people = 1 + luck.whole(5);
	for (let index = 0; index < people; index++) {
		provider.people.push(person(luck, `${key} ${index}`, provider));
	}
	return provider;
}

function person(luck: Chance, key: string, { id, name }: Ref): Contact {
	const given = luck.pick(givenNames);
	const family = `${luck.pick(familyStarts)}${luck.pick(familyEnds)}`;
	return {
		id: uuidOf(`contact ${key}`),
		name: `${given} ${luck.pick(particles)}${family}`,
		title: luck.pick(titles),
		organization: { id, name },
		languages: ['nl', ...(luck.often(0.3) ? [luck.pickUneven(spokenHere)] : [])],
		working_days: luck.some(week.slice(0, 5), 3),
		phone: luck.often(0.6) ? phone(luck) : null,
		other_phones: [],
		email: `${given}.${family}@voorbeeld.nl`.toLowerCase(),
		away_until: luck.often(0.06) ? addDays(today, 1 + luck.whole(20)) : null,
		deputy: null,
		leaves_on: null,
		successor: null,
		example: true
	};
}

function phone(luck: Chance): Phone {
	const digits = String(luck.whole(10_000)).padStart(4, '0');
	return {
		number: `036 000 ${digits.slice(0, 2)} ${digits.slice(2)}`,
		extension: null,
		description: null,
		whatsapp: luck.often(0.2),
		verified_at: null,
		verified_by: null
	};
}

const everyday = Map.groupBy(decisiveWords('nl'), ({ need }) => need);
const frames = [
	(word: string) => `Spreekuur ${word}`,
	(word: string) => `Hulp bij ${word}`,
	(word: string, home: District) => `Inloop ${word} ${home.name}`,
	(word: string) => `Maatjes voor ${word}`,
	(word: string, home: District) => `${word} in ${home.name}`,
	(word: string) => `Cursus ${word}`,
	(word: string) => `Samen aan tafel: ${word}`,
	(word: string) => `Adviespunt ${word}`
];
const sentences = [
	(word: string) => `We helpen je met ${word}, ook als je niet weet waar je moet beginnen.`,
	(word: string) => `Een vrijwilliger komt bij je thuis en praat met je over ${word}.`,
	(word: string) => `Heb je vragen over ${word}? Loop gerust binnen op het spreekuur.`,
	(word: string) => `Je krijgt een vaste persoon die je helpt met ${word}.`,
	(word: string) => `Samen kijken we naar ${word} en maken we een plan dat bij je past.`,
	(word: string) => `In een kleine groep leer je meer over ${word}. De koffie staat klaar.`,
	(word: string) => `Weet je iemand die vastloopt met ${word}? Bel dan voor een afspraak.`
];

function makeService(luck: Chance, provider: Provider, key: string): ServiceDocument {
	const home = luck.often(0.6) ? provider.home : luck.pickUneven(districts);
	const own: Need[] = [luck.pickUneven(needs)];
	while (own.length < 4 && luck.often(0.35)) own.push(luck.pickUneven(needs));
	const filed = [...new Set(own)];
	const word = () => wordOf(luck, luck.pick(filed));
	const name = luck.pick(frames)(word(), home);
	const where = luck.often(0.85) ? [place(luck, key, home, provider)] : [];
	const contacts = luck.some(provider.people, luck.whole(4));
	return {
		id: uuidOf(`service ${key}`),
		name: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
		alternate_name: luck.often(0.1) ? `${luck.pick(nameStarts)}${luck.pick(nameEnds)}` : null,
		summary: luck.pick(sentences)(word()),
		description: luck
			.some(sentences, 2 + luck.whole(3))
			.map((sentence) => sentence(word()))
			.join(' '),
		url: luck.often(0.05) ? 'https://voorbeeld.nl/' : null,
		email: 'post@voorbeeld.nl',
		status: luck.often(0.95) ? 'active' : luck.pick(['inactive', 'defunct', 'temporarily closed']),
		alert: null,
		needs: filed.map((need) => need.key),
		audiences: luck.often(0.25) ? [luck.pick(audiences)] : [],
		organization: { id: provider.id, name: provider.name },
		places: where,
		area: luck.often(0.5) ? [] : [home.code, ...luck.some(districts, 3).map(({ code }) => code)],
		contacts,
		phone: provider.phone,
		other_phones: [],
		schedules: luck.often(0.8) ? schedules(luck, where[0]?.id ?? null) : [],
		how_to_sign_up: luck.often(0.5) ? ['Bel ons.', 'We maken samen een afspraak.'] : [],
		eligibility: luck.often(0.3) ? `Je woont in ${home.city_part}.` : null,
		minimum_age: luck.often(0.1) ? 18 : null,
		maximum_age: null,
		free: luck.often(0.6) ? true : luck.often(0.5) ? false : null,
		costs: null,
		bring: [],
		languages: ['nl', ...(luck.often(0.25) ? [luck.pickUneven(spokenHere)] : [])],
		capacity: capacity(luck, provider.name),
		informal: luck.often(0.1),
		example: true,
		source: null,
		verified: {},
		verified_at: luck.often(0.95)
			? addDays(today, -Math.floor(1000 * luck.next() ** 3)) + 'T09:00:00.000Z'
			: null
	};
}

/** A word by which people ask for a need; sometimes one that occurs nowhere else. */
function wordOf(luck: Chance, need: Need): string {
	const words = everyday.get(need.key) ?? [];
	if (words.length === 0) return need.nl.toLowerCase();
	if (luck.often(0.03)) return `${luck.pick(nameStarts)}${luck.pick(familyEnds)}`.toLowerCase();
	return luck.pick(words).word;
}

function place(luck: Chance, key: string, home: District, provider: Provider): Place {
	return {
		id: uuidOf(`place ${key}`),
		name: provider.name,
		address: `${luck.pick(familyStarts)}${luck.pick(['straat', 'weg', 'plein'])} ${1 + luck.whole(200)}`,
		postal_code: home.postal_codes[0] ?? null,
		district: home.code,
		latitude: home.latitude,
		longitude: home.longitude,
		accessibility: luck.often(0.5) ? ['Rolstoeltoegankelijk'] : []
	};
}

function schedules(luck: Chance, place_id: string | null): Schedule[] {
	return Array.from({ length: 1 + luck.whole(3) }, () => {
		const start = 8 + luck.whole(11);
		const monthly = luck.often(0.1);
		const days = luck.some(week.slice(0, luck.often(0.1) ? 7 : 5), 1 + luck.whole(3));
		return {
			freq: monthly ? 'MONTHLY' : 'WEEKLY',
			byday: days.map((day) => `${monthly ? 1 + luck.whole(4) : ''}${day}`).join(','),
			opens_at: `${String(start).padStart(2, '0')}:00`,
			closes_at: `${String(start + 2 + luck.whole(3)).padStart(2, '0')}:30`,
			valid_from: null,
			valid_to: null,
			drop_in: luck.often(0.4),
			place_id,
			note: null
		};
	});
}

function capacity(luck: Chance, stated_by: string): Capacity | null {
	if (luck.often(0.35)) return null;
	const state = luck.pickUneven(['open', 'short_wait', 'long_wait', 'full'] as const);
	return {
		state,
		weeks: state === 'long_wait' ? 6 + luck.whole(20) : null,
		until: state === 'full' ? addDays(today, luck.whole(90)) : null,
		stated_by,
		stated_at: addDays(today, -luck.whole(60))
	};
}
