/** Names of organizations and places as words that can be compared. */
import { words } from '../search/text.ts';

/** Notations of one word, the first of which stands for all. */
const notations = `
	center centre ctr cntr cent cen centrum zentrum centro
	academy acad acdmy
	school sch schl
	elementary elem
	association assoc assn asso
	society soc
	university univ
	institute inst instituut
	service svc svcs services serv
	development dev devel developmental
	department dept
	community comm cmty
	learning lrng lrn learn
	children childrens child chld kids
	saint st sint
	mount mt
	international intl
	national natl
	american amer
	christian chr
	church ch
	committee cmte
	foundation fdn found
	stichting sticht stg
	vereniging ver veren
	gemeente gem
	afdeling afd
	restaurant rest ristorante restaurante
	hospital hosp
	professor prof
	doctor dr
	burgemeester burg
	junior jr
	senior sr
	brothers bros bro
	company co
	corporation corp
	limited ltd
	incorporated inc
	preschool prek preeschool
	kindergarten kinder kdg
	delicatessen deli
	house hse huis
	gezondheidscentrum gzc gzh
	maatschappelijk maatsch
	vrijwilligers vrijw
	grill grille
	theater theatre
`;
const one = new Map<string, string>();
for (const row of notations.trim().split('\n')) {
	const [first = '', ...others] = row.trim().split(' ');
	for (const other of others) one.set(other, first);
}

/** Words that say in law what it is: they are left out as easily as not. */
const legal = new Set(
	`stichting vereniging cooperatie coop bv nv vof ua gmbh ag ev kg inc incorporated llc ltd limited plc co company
	corporation corp lp llp sa sarl srl spa oy ab as aps the`.split(/\s+/)
);

/** Words that say what kind of thing it is, or nothing at all: they count, but little. */
const weak = new Set(
	`foundation society association group groep holding
	the of and in at for to a an on by de het een van voor en der den des te tot op bij met aan le la les el los las
	du del di da al une un y et und der die das zu zum im am fur e il lo
	center school academy service restaurant cafe bar hotel club shop store house church hospital university institute
	department office community learning development children day care daycare childcare preschool kindergarten
	program programme site location locatie vestiging afdeling filiaal branch team project steunpunt inloop
	praktijk kliniek bureau organisatie organization organisation nederland national international american
	afd regio region district city gemeente`.split(/\s+/)
);

const sentence = new Set(
	'the of and in at for to a an on by de het een van voor en der den des te tot op bij met aan le la les el los las du del di da al une un y et und die das zu zum im am fur e il lo'.split(
		' '
	)
);

const numbers = new Map<string, string>();
'nul een twee drie vier vijf zes zeven acht negen tien'
	.split(' ')
	.forEach((word, at) => at > 1 && numbers.set(word, String(at)));
'zero one two three four five six seven eight nine ten'
	.split(' ')
	.forEach((word, at) => at > 0 && numbers.set(word, String(at)));
for (const [at, word] of 'i ii iii iv v vi vii viii'.split(' ').entries()) {
	if (at > 0 && word !== 'v') numbers.set(word, String(at + 1));
}

const sides = new Map([
	['noord', 'north'],
	['north', 'north'],
	['zuid', 'south'],
	['south', 'south'],
	['oost', 'east'],
	['east', 'east'],
	['west', 'west']
]);

/** Split compounds that are written both ways. */
const apart = new Map([
	['daycare', 'day care'],
	['childcare', 'child care'],
	['healthcare', 'health care'],
	['headstart', 'head start'],
	['preschool', 'pre school']
]);

/** How much of its say a word of a name keeps: all, less as it says only what kind of thing it is, hardly any as a legal form. */
export function sayOf(word: string): 'all' | 'some' | 'little' {
	if (legal.has(word)) return 'little';
	return weak.has(word) ? 'some' : 'all';
}

/** The words of a name, in order, notations made one; without the words that only join others. */
export function nameWords(text: string): string[] {
	const dotted = text.replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1').replace(/[`'’](?=s\b)/gu, '');
	const all = words(dotted).flatMap((word) => (apart.get(word) ?? word).split(' '));
	const own = all.filter((word) => !sentence.has(word));
	return (own.length > 0 ? own : all).map((word) => numbers.get(word) ?? one.get(word) ?? word);
}

/** What tells two places of one name apart: numbers, and the sides of a town. */
export function marksOf(tokens: readonly string[]): string[] {
	return tokens.flatMap((word) => (/^\d+$/.test(word) ? [word] : (sides.get(word) ?? [])));
}
