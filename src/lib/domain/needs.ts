/**
 * The needs: the directory's own taxonomy of everyday questions, and the themes they fall under.
 * `covers` says in English what belongs to a need; it is shown nowhere, it is for whoever files a service.
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
		en: 'Debts and arrears',
		covers: 'debt counselling, bailiffs, payment arrangements, debt restructuring'
	},
	{
		key: 'rondkomen',
		theme: 'geld',
		nl: 'Rondkomen met weinig geld',
		en: 'Making ends meet',
		covers: 'special assistance, minimum-income schemes, housing-cost fund, money advice'
	},
	{
		key: 'toeslagen',
		theme: 'geld',
		nl: 'Toeslagen en belastingaangifte',
		en: 'Allowances and tax returns',
		covers: 'rent, care and child allowances; filling in the yearly tax return'
	},
	{
		key: 'administratie',
		theme: 'geld',
		nl: 'Post en administratie op orde',
		en: 'Post and paperwork',
		covers: 'help sorting letters, household paperwork, budget coaching at home'
	},
	{
		key: 'uitkering',
		theme: 'geld',
		nl: 'Uitkering aanvragen of behouden',
		en: 'Benefits',
		covers: 'social assistance, unemployment, disability and young-disabled benefits'
	},
	{
		key: 'voedselhulp',
		theme: 'geld',
		nl: 'Voedselhulp',
		en: 'Food aid',
		covers: 'food bank, free or cheap meals'
	},
	{
		key: 'spullen',
		theme: 'geld',
		nl: 'Kleding en huisraad',
		en: 'Clothes and household goods',
		covers: 'second-hand shops, clothing bank, baby things, furniture'
	},
	{
		key: 'energie',
		theme: 'geld',
		nl: 'Energierekening en energie besparen',
		en: 'Energy bills',
		covers: 'energy poverty, energy coach, heating bill'
	},
	{
		key: 'kind-meedoen',
		theme: 'geld',
		nl: 'Kinderen laten meedoen',
		en: 'Let children take part',
		covers: 'funds for sport, culture, school things and bicycles for children in poor families'
	},
	{
		key: 'huis-zoeken',
		theme: 'wonen',
		nl: 'Een woning zoeken',
		en: 'Finding a home',
		covers: 'social rental, urgency, room renting, youth housing'
	},
	{
		key: 'dakloos',
		theme: 'wonen',
		nl: 'Geen slaapplek of dreigend dakloos',
		en: 'Homeless or about to be',
		covers: 'shelter, eviction, a postal address'
	},
	{
		key: 'begeleid-wonen',
		theme: 'wonen',
		nl: 'Wonen met begeleiding',
		en: 'Supported living',
		covers: 'living alone or together with support, sheltered living, intellectual disability'
	},
	{
		key: 'woning-aanpassen',
		theme: 'wonen',
		nl: 'Je huis aanpassen',
		en: 'Home adaptation',
		covers: 'stair lift, ramps, bathroom adaptation'
	},
	{
		key: 'huren',
		theme: 'wonen',
		nl: 'Problemen met huur of verhuurder',
		en: 'Trouble with rent or landlord',
		covers: 'tenancy law, repairs, rent increase, arrears with the landlord'
	},
	{
		key: 'buren',
		theme: 'wonen',
		nl: 'Ruzie of overlast met buren',
		en: 'Trouble with neighbours',
		covers: 'neighbour mediation, nuisance'
	},
	{
		key: 'huishouden',
		theme: 'zorg',
		nl: 'Hulp in het huishouden',
		en: 'Help in the house',
		covers: 'domestic help under the Wmo, help after hospital'
	},
	{
		key: 'hulpmiddelen',
		theme: 'zorg',
		nl: 'Hulpmiddelen',
		en: 'Aids and appliances',
		covers: 'wheelchair, mobility scooter, walking frame, loan shop'
	},
	{
		key: 'vervoer',
		theme: 'zorg',
		nl: 'Vervoer als je slecht ter been bent',
		en: 'Transport if you cannot walk far',
		covers: 'travel pass, taxi-bus, pupil transport, volunteers who drive'
	},
	{
		key: 'parkeerkaart',
		theme: 'zorg',
		nl: 'Gehandicaptenparkeerkaart',
		en: 'Disabled parking',
		covers: 'card, own parking place, misuse of a disabled parking place'
	},
	{
		key: 'dagbesteding',
		theme: 'zorg',
		nl: 'Dagbesteding',
		en: 'Day activities',
		covers: 'day centre, sheltered work, structure in the day'
	},
	{
		key: 'mantelzorg',
		theme: 'zorg',
		nl: 'Zorgen voor een ander',
		en: 'Caring for someone',
		covers: 'carers, respite care, young carers'
	},
	{
		key: 'client-ondersteuning',
		theme: 'zorg',
		nl: 'Iemand die met je meedenkt en meegaat',
		en: 'Independent client support',
		covers: 'someone who goes along to a talk with the municipality, knows the way'
	},
	{
		key: 'psychisch',
		theme: 'zorg',
		nl: 'Somber, angstig of in de war',
		en: 'Mental health',
		covers: 'depression, anxiety, self-help groups, mental-health care'
	},
	{
		key: 'verslaving',
		theme: 'zorg',
		nl: 'Verslaving',
		en: 'Addiction',
		covers: 'alcohol, drugs, gambling, gaming'
	},
	{
		key: 'eenzaam',
		theme: 'zorg',
		nl: 'Je alleen voelen',
		en: 'Loneliness',
		covers: 'buddy, visiting, telephone circle'
	},
	{
		key: 'rouw',
		theme: 'zorg',
		nl: 'Verlies en rouw',
		en: 'Loss and grief',
		covers: 'bereavement, farewell, grief group'
	},
	{
		key: 'dementie',
		theme: 'zorg',
		nl: 'Geheugen en dementie',
		en: 'Memory and dementia',
		covers: 'case manager, Alzheimer café, meeting centre'
	},
	{
		key: 'beperking',
		theme: 'zorg',
		nl: 'Leven met een beperking',
		en: 'Living with a disability',
		covers: 'intellectual or physical disability, brain injury, autism; interest groups'
	},
	{
		key: 'gezond',
		theme: 'zorg',
		nl: 'Gezond leven en gezondheid',
		en: 'Health',
		covers: 'general practitioner, public health, diet, exercise on referral'
	},
	{
		key: 'opvoeden',
		theme: 'gezin',
		nl: 'Vragen over opvoeden',
		en: 'Parenting',
		covers: 'parenting courses, child health centre, youth and family'
	},
	{
		key: 'jeugdhulp',
		theme: 'gezin',
		nl: 'Hulp voor kinderen en jongeren',
		en: 'Help for children and young people',
		covers: 'youth care, behaviour, youth work, someone to talk to'
	},
	{
		key: 'scheiden',
		theme: 'gezin',
		nl: 'Uit elkaar gaan',
		en: 'Separation',
		covers: 'divorce, contact arrangements, mediation, children'
	},
	{
		key: 'kinderopvang',
		theme: 'gezin',
		nl: 'Kinderopvang en peuterspeelzaal',
		en: 'Child care',
		covers: 'nursery, toddlers, after-school care, costs of child care'
	},
	{
		key: 'geweld',
		theme: 'gezin',
		nl: 'Geweld of onveilig thuis',
		en: 'Violence or unsafe at home',
		covers: 'domestic violence, child abuse, forced marriage, elder abuse, sexual violence'
	},
	{
		key: 'pesten',
		theme: 'gezin',
		nl: 'Pesten',
		en: 'Bullying',
		covers: 'at school, on line, in the street; whom to talk to'
	},
	{
		key: 'school',
		theme: 'gezin',
		nl: 'School en leerplicht',
		en: 'School',
		covers: 'truancy, dropping out, special education, school costs, homework help'
	},
	{
		key: 'zwanger',
		theme: 'gezin',
		nl: 'Zwanger of net een baby',
		en: 'Pregnant or a new baby',
		covers: 'unwanted pregnancy, midwife, maternity help, teenage mother'
	},
	{
		key: 'taal',
		theme: 'meedoen',
		nl: 'Nederlands leren',
		en: 'Learning Dutch',
		covers: 'language lessons, language café, language buddy'
	},
	{
		key: 'lezen',
		theme: 'meedoen',
		nl: 'Lezen en schrijven',
		en: 'Reading and writing',
		covers: 'low literacy of adults whose first language is Dutch too; arithmetic'
	},
	{
		key: 'digitaal',
		theme: 'meedoen',
		nl: 'Hulp met computer, telefoon of DigiD',
		en: 'Digital help',
		covers: 'digital government desk, courses, DigiD, old smartphone'
	},
	{
		key: 'brieven',
		theme: 'meedoen',
		nl: 'Een brief begrijpen of formulier invullen',
		en: 'Understanding a letter or form',
		covers: 'letters from the government, forms, someone to look along'
	},
	{
		key: 'inburgeren',
		theme: 'meedoen',
		nl: 'Inburgeren',
		en: 'Civic integration',
		covers: 'integration duty, routes, exam, case manager'
	},
	{
		key: 'tolk',
		theme: 'meedoen',
		nl: 'Iemand die jouw taal spreekt',
		en: 'Someone who speaks your language',
		covers: 'interpreters, experience experts in your own language'
	},
	{
		key: 'werk',
		theme: 'meedoen',
		nl: 'Werk zoeken',
		en: 'Finding work',
		covers: 'job coach, applying, reintegration, work placement'
	},
	{
		key: 'vrijwilliger',
		theme: 'meedoen',
		nl: 'Vrijwilligerswerk doen',
		en: 'Volunteering',
		covers: 'volunteer vacancies, neighbourhood initiatives'
	},
	{
		key: 'ontmoeten',
		theme: 'meedoen',
		nl: 'Mensen ontmoeten in de buurt',
		en: 'Meeting people nearby',
		covers: 'neighbourhood room, coffee, activities, community centre'
	},
	{
		key: 'sporten',
		theme: 'meedoen',
		nl: 'Sporten en bewegen',
		en: 'Sport and exercise',
		covers: 'adapted sport, walking group, seniors'
	},
	{
		key: 'juridisch',
		theme: 'recht',
		nl: 'Gratis juridisch advies',
		en: 'Free legal advice',
		covers: 'legal desk, social counsellors, lawyer'
	},
	{
		key: 'bezwaar',
		theme: 'recht',
		nl: 'Bezwaar of klacht',
		en: 'Objection or complaint',
		covers: 'against a decision, complaint about the municipality, ombudsman'
	},
	{
		key: 'discriminatie',
		theme: 'recht',
		nl: 'Discriminatie',
		en: 'Discrimination',
		covers: 'report it, support'
	},
	{
		key: 'vluchteling',
		theme: 'recht',
		nl: 'Vluchteling of zonder papieren',
		en: 'Refugee or without papers',
		covers: 'asylum, family reunification, status holders, undocumented'
	},
	{
		key: 'straat',
		theme: 'gemeente',
		nl: 'Iets kapot of vies op straat',
		en: 'Something broken in the street',
		covers: 'street lamp, paving, litter, containers, trees'
	},
	{
		key: 'burgerzaken',
		theme: 'gemeente',
		nl: 'Paspoort, rijbewijs en inschrijven',
		en: 'Passport, licence, registration',
		covers: 'civil affairs, moving, driving licence at 75 and over'
	},
	{
		key: 'nood',
		theme: 'nood',
		nl: 'Direct gevaar of crisis',
		en: 'Immediate danger or crisis',
		covers: '112, suicide line, crisis service, out-of-hours'
	}
] as const satisfies readonly {
	key: string;
	theme: Theme;
	nl: string;
	en: string;
	covers: string;
}[];

export type Need = (typeof needs)[number];
export type NeedKey = Need['key'];

const byKey = new Map<string, Need>(needs.map((need) => [need.key, need]));

/** The need with this key, or undefined when there is none: the edge between text and taxonomy. */
export function findNeed(key: string): Need | undefined {
	return byKey.get(key);
}
