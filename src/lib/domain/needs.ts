/**
 * The needs: the directory's own taxonomy of everyday questions, and the themes they fall under.
 * What belongs to each is in `seed/needs.ts`, for whoever files a service.
 */
export const themes = [
	'geld',
	'wonen',
	'zorg',
	'gezin',
	'meedoen',
	'recht',
	'gemeente',
	'nood'
] as const;
export type Theme = (typeof themes)[number];

export const needs = [
	{
		key: 'schulden',
		theme: 'geld',
		nl: 'Schulden en betalingsachterstanden',
		en: 'Debts and arrears'
	},
	{
		key: 'rondkomen',
		theme: 'geld',
		nl: 'Rondkomen met weinig geld',
		en: 'Making ends meet'
	},
	{
		key: 'toeslagen',
		theme: 'geld',
		nl: 'Toeslagen en belastingaangifte',
		en: 'Allowances and tax returns'
	},
	{
		key: 'administratie',
		theme: 'geld',
		nl: 'Post en administratie op orde',
		en: 'Post and paperwork'
	},
	{
		key: 'uitkering',
		theme: 'geld',
		nl: 'Uitkering aanvragen of behouden',
		en: 'Benefits'
	},
	{
		key: 'voedselhulp',
		theme: 'geld',
		nl: 'Voedselhulp',
		en: 'Food aid'
	},
	{
		key: 'spullen',
		theme: 'geld',
		nl: 'Kleding en huisraad',
		en: 'Clothes and household goods'
	},
	{
		key: 'energie',
		theme: 'geld',
		nl: 'Energierekening en energie besparen',
		en: 'Energy bills'
	},
	{
		key: 'kind-meedoen',
		theme: 'geld',
		nl: 'Kinderen laten meedoen',
		en: 'Let children take part'
	},
	{
		key: 'huis-zoeken',
		theme: 'wonen',
		nl: 'Een woning zoeken',
		en: 'Finding a home'
	},
	{
		key: 'dakloos',
		theme: 'wonen',
		nl: 'Geen slaapplek of dreigend dakloos',
		en: 'Homeless or about to be'
	},
	{
		key: 'begeleid-wonen',
		theme: 'wonen',
		nl: 'Wonen met begeleiding',
		en: 'Supported living'
	},
	{
		key: 'woning-aanpassen',
		theme: 'wonen',
		nl: 'Je huis aanpassen',
		en: 'Home adaptation'
	},
	{
		key: 'huren',
		theme: 'wonen',
		nl: 'Problemen met huur of verhuurder',
		en: 'Trouble with rent or landlord'
	},
	{
		key: 'buren',
		theme: 'wonen',
		nl: 'Ruzie of overlast met buren',
		en: 'Trouble with neighbours'
	},
	{
		key: 'huishouden',
		theme: 'zorg',
		nl: 'Hulp in het huishouden',
		en: 'Help in the house'
	},
	{
		key: 'hulpmiddelen',
		theme: 'zorg',
		nl: 'Hulpmiddelen',
		en: 'Aids and appliances'
	},
	{
		key: 'vervoer',
		theme: 'zorg',
		nl: 'Vervoer als je slecht ter been bent',
		en: 'Transport if you cannot walk far'
	},
	{
		key: 'parkeerkaart',
		theme: 'zorg',
		nl: 'Gehandicaptenparkeerkaart',
		en: 'Disabled parking'
	},
	{
		key: 'dagbesteding',
		theme: 'zorg',
		nl: 'Dagbesteding',
		en: 'Day activities'
	},
	{
		key: 'mantelzorg',
		theme: 'zorg',
		nl: 'Zorgen voor een ander',
		en: 'Caring for someone'
	},
	{
		key: 'client-ondersteuning',
		theme: 'zorg',
		nl: 'Iemand die met je meedenkt en meegaat',
		en: 'Independent client support'
	},
	{
		key: 'psychisch',
		theme: 'zorg',
		nl: 'Somber, angstig of in de war',
		en: 'Mental health'
	},
	{
		key: 'verslaving',
		theme: 'zorg',
		nl: 'Verslaving',
		en: 'Addiction'
	},
	{
		key: 'eenzaam',
		theme: 'zorg',
		nl: 'Je alleen voelen',
		en: 'Loneliness'
	},
	{
		key: 'rouw',
		theme: 'zorg',
		nl: 'Verlies en rouw',
		en: 'Loss and grief'
	},
	{
		key: 'dementie',
		theme: 'zorg',
		nl: 'Geheugen en dementie',
		en: 'Memory and dementia'
	},
	{
		key: 'beperking',
		theme: 'zorg',
		nl: 'Leven met een beperking',
		en: 'Living with a disability'
	},
	{
		key: 'gezond',
		theme: 'zorg',
		nl: 'Gezond leven en gezondheid',
		en: 'Health'
	},
	{
		key: 'opvoeden',
		theme: 'gezin',
		nl: 'Vragen over opvoeden',
		en: 'Parenting'
	},
	{
		key: 'jeugdhulp',
		theme: 'gezin',
		nl: 'Hulp voor kinderen en jongeren',
		en: 'Help for children and young people'
	},
	{
		key: 'scheiden',
		theme: 'gezin',
		nl: 'Uit elkaar gaan',
		en: 'Separation'
	},
	{
		key: 'kinderopvang',
		theme: 'gezin',
		nl: 'Kinderopvang en peuterspeelzaal',
		en: 'Child care'
	},
	{
		key: 'geweld',
		theme: 'gezin',
		nl: 'Geweld of onveilig thuis',
		en: 'Violence or unsafe at home'
	},
	{
		key: 'pesten',
		theme: 'gezin',
		nl: 'Pesten',
		en: 'Bullying'
	},
	{
		key: 'school',
		theme: 'gezin',
		nl: 'School en leerplicht',
		en: 'School'
	},
	{
		key: 'zwanger',
		theme: 'gezin',
		nl: 'Zwanger of net een baby',
		en: 'Pregnant or a new baby'
	},
	{
		key: 'taal',
		theme: 'meedoen',
		nl: 'Nederlands leren',
		en: 'Learning Dutch'
	},
	{
		key: 'lezen',
		theme: 'meedoen',
		nl: 'Lezen en schrijven',
		en: 'Reading and writing'
	},
	{
		key: 'digitaal',
		theme: 'meedoen',
		nl: 'Hulp met computer, telefoon of DigiD',
		en: 'Digital help'
	},
	{
		key: 'brieven',
		theme: 'meedoen',
		nl: 'Een brief begrijpen of formulier invullen',
		en: 'Understanding a letter or form'
	},
	{
		key: 'inburgeren',
		theme: 'meedoen',
		nl: 'Inburgeren',
		en: 'Civic integration'
	},
	{
		key: 'tolk',
		theme: 'meedoen',
		nl: 'Iemand die jouw taal spreekt',
		en: 'Someone who speaks your language'
	},
	{
		key: 'werk',
		theme: 'meedoen',
		nl: 'Werk zoeken',
		en: 'Finding work'
	},
	{
		key: 'vrijwilliger',
		theme: 'meedoen',
		nl: 'Vrijwilligerswerk doen',
		en: 'Volunteering'
	},
	{
		key: 'ontmoeten',
		theme: 'meedoen',
		nl: 'Mensen ontmoeten in de buurt',
		en: 'Meeting people nearby'
	},
	{
		key: 'sporten',
		theme: 'meedoen',
		nl: 'Sporten en bewegen',
		en: 'Sport and exercise'
	},
	{
		key: 'juridisch',
		theme: 'recht',
		nl: 'Gratis juridisch advies',
		en: 'Free legal advice'
	},
	{
		key: 'bezwaar',
		theme: 'recht',
		nl: 'Bezwaar of klacht',
		en: 'Objection or complaint'
	},
	{
		key: 'discriminatie',
		theme: 'recht',
		nl: 'Discriminatie',
		en: 'Discrimination'
	},
	{
		key: 'vluchteling',
		theme: 'recht',
		nl: 'Vluchteling of zonder papieren',
		en: 'Refugee or without papers'
	},
	{
		key: 'straat',
		theme: 'gemeente',
		nl: 'Iets kapot of vies op straat',
		en: 'Something broken in the street'
	},
	{
		key: 'burgerzaken',
		theme: 'gemeente',
		nl: 'Paspoort, rijbewijs en inschrijven',
		en: 'Passport, licence, registration'
	},
	{
		key: 'nood',
		theme: 'nood',
		nl: 'Direct gevaar of crisis',
		en: 'Immediate danger or crisis'
	}
] as const satisfies readonly {
	key: string;
	theme: Theme;
	nl: string;
	en: string;
}[];

export type Need = (typeof needs)[number];
export type NeedKey = Need['key'];

const byKey = new Map<string, Need>(needs.map((need) => [need.key, need]));

/** The need with this key, or undefined when there is none: the edge between text and taxonomy. */
export function findNeed(key: string): Need | undefined {
	return byKey.get(key);
}

/** Whether a text is the key of a need. */
export function isNeed(key: string): key is NeedKey {
	return findNeed(key) !== undefined;
}
