/** Dutch lists with known doubles, of any length: what the time of the matcher is measured on. */
import type { MatchRecord } from '../src/lib/domain/matching/index.ts';
import { type Known, typo } from './doubles.ts';
import { districts, generate } from './generate.ts';
import { type Chance, chance } from './random.ts';

const list = (text: string) => text.trim().split(/\s+/);
const sorts =
	list(`Stichting Buurthuis Vereniging Steunpunt Inloophuis Coöperatie Centrum Huis Werkplaats Netwerk
	Welzijn Thuiszorg Bureau Zorgboerderij Praktijk Kinderopvang Gezondheidscentrum`);
const starts =
	list(`Zonne Regen Buurt Hart Brug Linden Kastanje Haven Polder Lente Vlinder Anker Baken Licht Kracht
	Samen Noor Ooievaars Zwaluw Kompas Sleutel Draad Warm Bloei Wind Weide Ster Molen Eik Sluis Kade Horizon Roos
	Tulp Veen Duin Klaver Merel Bever Otter Reiger Kievit Grutto Winter Zomer Herfst Avond Morgen Berk Beuk Wilg`);
const middles = list(`en de het er ig el al or in on an um ar is us at ek om ul`);
const ends =
	list(`bloem boog huis brug draad werk punt kring plein hof haven wijzer kracht nest schip poort veld
	lijn stroom tuin baken ster kamer tafel bank route maat dal berg oord stede zicht rust lust hoeve burg donk
	rode loo horst laar wolde kerke drecht`);
const roads = list(`straat weg laan plein dreef gracht kade hof singel pad`);

/** Organizations of a whole country, one in six of which stands in the list more than once. */
export function dutchOrganizations(count: number, seed = 1): Known[] {
	const luck = chance(seed);
	const rows: Known[] = [];
	for (let thing = 0; rows.length < count; thing++) {
		const first = organization(luck);
		rows.push({ thing, record: { ...first, id: `r${rows.length}` } });
		const copies = luck.often(0.15) ? 1 + luck.whole(3) : 0;
		for (let copy = 0; copy < copies && rows.length < count; copy++) {
			rows.push({ thing, record: { ...again(luck, first), id: `r${rows.length}` } });
		}
	}
	return rows;
}

/** Services of the example city as the other benches make them, one in six of which stands there more than once. */
export function almereServices(count: number, seed = 1): Known[] {
	const luck = chance(seed);
	const rows: Known[] = [];
	let thing = 0;
	for (const service of generate(count, seed)) {
		if (rows.length >= count) break;
		const place = service.places[0];
		const district = districts.find(({ code }) => code === place?.district);
		const first: MatchRecord = {
			id: '',
			name: service.name,
			alternate_name: service.alternate_name,
			description: service.description,
			organization: service.organization.name,
			street: place?.address ?? null,
			postal_code: district ? `${place?.postal_code ?? ''}${letters(luck)}` : null,
			city: place ? 'Almere' : null,
			phone: service.phone?.number ?? null
		};
		rows.push({ thing, record: { ...first, id: `s${rows.length}` } });
		const copies = luck.often(0.15) ? 1 + luck.whole(2) : 0;
		for (let copy = 0; copy < copies && rows.length < count; copy++) {
			rows.push({ thing, record: { ...again(luck, first), id: `s${rows.length}` } });
		}
		thing++;
	}
	return rows;
}

function organization(luck: Chance): MatchRecord {
	const own = `${luck.pick(starts)}${luck.often(0.7) ? luck.pick(middles) : ''}${luck.pick(ends)}`;
	const city = `${luck.pick(starts)}${luck.pick(ends)}`;
	const area = String(10 + luck.whole(80));
	return {
		id: '',
		name: `${luck.pick(sorts)} ${own}${luck.often(0.3) ? ` ${city}` : ''}`,
		street: `${luck.pick(starts)}${luck.pick(middles)}${luck.pick(ends)}${luck.pick(roads)} ${1 + luck.whole(300)}`,
		postal_code: `${area}${10 + luck.whole(90)}${letters(luck)}`,
		city,
		phone: luck.often(0.8) ? phone(luck, area) : null,
		email: luck.often(0.5) ? `info@${own.toLowerCase()}${luck.whole(50)}.example` : null
	};
}

function letters(luck: Chance): string {
	const all = [...'ABCDEFGHJKLMNPRSTVWXZ'];
	return luck.pick(all) + luck.pick(all);
}

function phone(luck: Chance, area: string): string {
	return `0${area} 000 ${String(luck.whole(100)).padStart(2, '0')} ${String(luck.whole(100)).padStart(2, '0')}`;
}

/** The same entry as somebody else would write it down. */
function again(luck: Chance, { id, ...first }: MatchRecord): MatchRecord {
	const text = (value: MatchRecord['name']) => (typeof value === 'string' ? value : '');
	let name = text(first.name);
	if (luck.often(0.25)) name = name.replace(/^Stichting /, luck.pick(['', 'St. ']));
	if (luck.often(0.15)) name = typo(luck, name);
	if (luck.often(0.1))
		name = `${name} ${luck.pick(['Nederland', 'regio', 'locatie', text(first.city)])}`;
	const moved = luck.often(0.06);
	const street = text(first.street);
	return {
		...first,
		id,
		name,
		street:
			street === '' || moved || luck.often(0.1)
				? null
				: luck.often(0.15)
					? typo(luck, street)
					: street.replace(/straat /, luck.pick(['straat ', 'str. '])),
		postal_code: moved || luck.often(0.15) ? null : (first.postal_code ?? null),
		phone:
			luck.often(0.25) || !first.phone
				? null
				: text(first.phone).replace(/^0/, luck.pick(['0', '+31 ', '0031'])),
		email: luck.often(0.4) ? null : (first.email ?? null)
	};
}
