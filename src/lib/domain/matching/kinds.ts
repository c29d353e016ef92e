/**
 * What sort of thing a name says it is. Two names at one address that each say another sort ('Hotel X café', 'Hotel X
 * dining room') are two things; words in one row are one sort, for lists use them through one another.
 */
const rows = `
	cafe coffee coffeehouse koffie koffiehuis tea tearoom lunchroom
	restaurant dining diner eetcafe grill grille trattoria brasserie bistro
	bar pub lounge tavern kroeg cocktail
	steakhouse steak
	bakery bakkerij patisserie
	hotel inn motel hostel
	pharmacy apotheek drugstore
	dentist dental tandarts tandartsen
	fysiotherapie physiotherapy fysio
	huisarts huisartsen huisartsenpraktijk
	logopedie logopedist
	verloskundigen verloskundige verloskunde midwife
	library bibliotheek
	museum
	theater
	gym fitness sportschool
	zwembad pool
	kerk church parish parochie
	moskee mosque
	synagogue synagoge
	hospital ziekenhuis
	voedselbank foodbank
	kledingbank speelgoedbank
	kringloop kringloopwinkel
	buurthuis buurtcentrum wijkcentrum
	wijkteam
	kinderopvang kinderdagverblijf peuterspeelzaal bso day care kdv nursery pre head
	bank
	garage
	supermarkt supermarket
	jongens boys
	meisjes girls
	mannen men
	vrouwen women
`;
const kinds = new Map<string, string>();
for (const row of rows.trim().split('\n')) {
	const [first = '', ...others] = row.trim().split(' ');
	for (const word of [first, ...others]) kinds.set(word, first);
}

/** Houses that hold other things: of the café of a hotel the café counts. */
const houses = new Set(['hotel', 'hospital']);

/** The sorts that the words of a name say, each once. */
export function kindsOf(words: readonly string[]): string[] {
	const found = [...new Set(words.flatMap((word) => kinds.get(word) ?? []))];
	return found.length > 1 ? found.filter((kind) => !houses.has(kind)) : found;
}
