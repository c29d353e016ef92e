import type {
	SeedContact,
	SeedHours,
	SeedLocation,
	SeedOrganization,
	SeedPart,
	SeedService,
	Weekday
} from '../types.ts';

/** Example entries for money, home, law, municipality and emergency: nothing here is a real organisation, person or number. */

const at = (
	days: string,
	opens: string,
	closes: string,
	more: Partial<SeedHours> = {}
): SeedHours => ({
	days: days.split(' ') as Weekday[],
	opens,
	closes,
	...more
});

const asExample = <T extends object>(entries: T[]): (T & { example: true })[] =>
	entries.map((entry) => ({ ...entry, example: true }));

const weekdays: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
const everyDay = 'MO TU WE TH FR SA SU';

const organizations: Omit<SeedOrganization, 'example'>[] = [
	{
		key: 'mhl-geldhuis',
		name: 'Geldhuis De Spaarpot (voorbeeld)',
		description:
			'Adviseurs en vrijwilligers die met je meekijken naar geld, schulden en rekeningen. Je hoeft je nergens voor te schamen.',
		phone: '036 000 30 01',
		email: 'geldhuis@voorbeeld.nl'
	},
	{
		key: 'mhl-op-adem',
		name: 'Op Adem met Geld (voorbeeld)',
		description:
			'Vrijwilligers die naast je staan als je schulden hebt. Ze komen bij je thuis en blijven zo lang als nodig is.',
		phone: '036 000 30 02',
		email: 'opadem@voorbeeld.nl'
	},
	{
		key: 'mhl-postvrienden',
		name: 'Postvrienden (voorbeeld)',
		description: 'Samen maken we de post open. Ook de brieven die je al weken laat liggen.',
		phone: '036 000 30 03',
		email: 'postvrienden@voorbeeld.nl'
	},
	{
		key: 'mhl-volle-tas',
		name: 'De Volle Tas (voorbeeld)',
		description:
			'Wij delen elke week eten uit aan mensen die te weinig geld hebben voor boodschappen.',
		phone: '036 000 30 04',
		email: 'volletas@voorbeeld.nl'
	},
	{
		key: 'mhl-aan-tafel',
		name: 'Buurtkeuken Aan Tafel (voorbeeld)',
		description: 'Buren koken voor buren. Iedereen schuift aan.',
		phone: '036 000 30 05',
		email: 'aantafel@voorbeeld.nl'
	},
	{
		key: 'mhl-tweede-ronde',
		name: 'Kringloop De Tweede Ronde (voorbeeld)',
		description:
			'Winkel met goede tweedehands spullen. Mensen die werk zoeken doen hier ervaring op.',
		phone: '036 000 30 06',
		email: 'tweederonde@voorbeeld.nl'
	},
	{
		key: 'mhl-alles-mag-mee',
		name: 'Alles Mag Mee (voorbeeld)',
		description:
			'Een groep buren in de Regenboogbuurt die spullen doorgeeft. Geld komt er niet aan te pas.',
		email: 'allesmagmee@voorbeeld.nl'
	},
	{
		key: 'mhl-warme-jas',
		name: 'Kledingkamer De Warme Jas (voorbeeld)',
		description: 'Gratis kleding en schoenen voor groot en klein, netjes op maat gesorteerd.',
		phone: '036 000 30 07',
		email: 'warmejas@voorbeeld.nl'
	},
	{
		key: 'mhl-polderwarm',
		name: 'Polderwarm (voorbeeld)',
		description:
			'Energiecoaches en klussers die je helpen om minder te betalen voor gas en stroom.',
		phone: '036 000 30 08',
		email: 'polderwarm@voorbeeld.nl'
	},
	{
		key: 'mhl-ieder-kind',
		name: 'Kinderfonds Ieder Kind Aan de Bal (voorbeeld)',
		description: 'Wij betalen sport, muziek en schoolspullen als ouders dat niet kunnen.',
		phone: '036 000 30 09',
		email: 'iederkind@voorbeeld.nl'
	},
	{
		key: 'mhl-ketting',
		name: 'Fietswerkplaats De Ketting (voorbeeld)',
		description: 'Wij knappen oude fietsen op en geven ze door.',
		phone: '036 000 30 10',
		email: 'ketting@voorbeeld.nl'
	},
	{
		key: 'mhl-woonstart',
		name: 'Woonstart Polder (voorbeeld)',
		description: 'Kamers en begeleiding voor jongeren die op eigen benen willen staan.',
		phone: '036 000 30 11',
		email: 'woonstart@voorbeeld.nl'
	},
	{
		key: 'mhl-woonvraag',
		name: 'Woonvraag Dichtbij (voorbeeld)',
		description:
			'Hier kom je met elke vraag over wonen: zoeken, inschrijven, urgentie en verhuizen.',
		phone: '036 000 30 12',
		email: 'woonvraag@voorbeeld.nl'
	},
	{
		key: 'mhl-haard',
		name: 'Opvanghuis De Warme Haard (voorbeeld)',
		description: 'Een bed, een maaltijd en iemand die met je meedenkt als je geen huis hebt.',
		phone: '036 000 30 13',
		email: 'haard@voorbeeld.nl'
	},
	{
		key: 'mhl-stap',
		name: 'Stap voor Stap Wonen (voorbeeld)',
		description: 'Begeleiding bij zelfstandig wonen, alleen of in een groep.',
		phone: '036 000 30 14',
		email: 'stap@voorbeeld.nl'
	},
	{
		key: 'mhl-drempelvrij',
		name: 'Werkplaats Drempelvrij (voorbeeld)',
		description: 'Ergotherapeuten en klussers die je huis veilig maken.',
		phone: '036 000 30 15',
		email: 'drempelvrij@voorbeeld.nl'
	},
	{
		key: 'mhl-sterk-huren',
		name: 'Sterk Huren (voorbeeld)',
		description: 'Huurders die andere huurders helpen, met een jurist achter de hand.',
		phone: '036 000 30 16',
		email: 'sterkhuren@voorbeeld.nl'
	},
	{
		key: 'mhl-over-de-heg',
		name: 'Over de Heg (voorbeeld)',
		description: 'Vrijwilligers die buren weer met elkaar laten praten.',
		phone: '036 000 30 17',
		email: 'overdeheg@voorbeeld.nl'
	},
	{
		key: 'mhl-weegschaal',
		name: 'Rechtswinkel De Polderweegschaal (voorbeeld)',
		description: 'Juristen en studenten geven gratis uitleg over je rechten.',
		phone: '036 000 30 18',
		email: 'weegschaal@voorbeeld.nl'
	},
	{
		key: 'mhl-luister-nu',
		name: 'Klachtenhulp Luister Nu (voorbeeld)',
		description: 'Wij helpen je als een organisatie niet naar je luistert. Wij kiezen geen kant.',
		phone: '036 000 30 19',
		email: 'luisternu@voorbeeld.nl'
	},
	{
		key: 'mhl-ieder-telt',
		name: 'Meldplek Ieder Telt Even Veel (voorbeeld)',
		description: 'Hier vertel je dat iemand jou anders behandelde om wie je bent.',
		phone: '036 000 30 20',
		email: 'iedertelt@voorbeeld.nl'
	},
	{
		key: 'mhl-nieuwe-kust',
		name: 'Steunpunt Nieuwe Kust (voorbeeld)',
		description: 'Steun voor mensen die vluchtten, met of zonder papieren.',
		phone: '036 000 30 21',
		email: 'nieuwekust@voorbeeld.nl'
	},
	{
		key: 'mhl-schoon-en-heel',
		name: 'Buurtploeg Schoon en Heel (voorbeeld)',
		description: 'Bewoners en een voorman die samen de buurt netjes houden.',
		phone: '036 000 30 22',
		email: 'schoonenheel@voorbeeld.nl'
	},
	{
		key: 'mhl-balie',
		name: 'Balie Dichtbij (voorbeeld)',
		description: 'Een kleine balie in de wijk voor vragen aan de gemeente.',
		phone: '036 000 30 23',
		email: 'balie@voorbeeld.nl'
	},
	{
		key: 'mhl-polderlicht',
		name: 'Crisisteam Polderlicht (voorbeeld)',
		description: 'Hulpverleners die snel komen als het thuis echt niet meer gaat.',
		phone: '036 000 30 24',
		email: 'polderlicht@voorbeeld.nl'
	},
	{
		key: 'mhl-iemand-wakker',
		name: 'Nachtlijn Iemand Wakker (voorbeeld)',
		description: 'Vrijwilligers die de telefoon opnemen als de rest van de stad slaapt.',
		phone: '036 000 30 25',
		email: 'wakker@voorbeeld.nl'
	},
	{
		key: 'mhl-helder',
		name: 'Inkomen Helder (voorbeeld)',
		description: 'Adviseurs die alles weten van uitkeringen en rustig uitleggen wat je kunt doen.',
		phone: '036 000 30 26',
		email: 'helder@voorbeeld.nl'
	},
	{
		key: 'mhl-bij-jou',
		name: 'Belastinghulp Bij Jou (voorbeeld)',
		description: 'Vrijwilligers die samen met je de aangifte doen en je toeslagen nakijken.',
		phone: '036 000 30 27',
		email: 'bijjou@voorbeeld.nl'
	},
	{
		key: 'mhl-samen-rekenen',
		name: 'Vrouwengroep Samen Rekenen (voorbeeld)',
		description: 'Vrouwen uit Poort die elkaar helpen met geld. Met thee en zonder oordeel.',
		email: 'samenrekenen@voorbeeld.nl'
	},
	{
		key: 'mhl-lantaarn',
		name: 'Buurtschuur De Lantaarn (voorbeeld)',
		description: 'Een schuur in Oosterwold waar buren elkaar treffen en helpen.',
		email: 'lantaarn@voorbeeld.nl'
	},
	{
		key: 'mhl-kade',
		name: 'Buurtkamer De Kade (voorbeeld)',
		description: 'De huiskamer van de buurt in Haven. De koffie staat klaar.',
		phone: '036 000 30 28',
		email: 'kade@voorbeeld.nl'
	}
];

const locations: Omit<SeedLocation, 'example'>[] = [
	{
		key: 'mhl-plek-geldhuis-stad',
		organization: 'mhl-geldhuis',
		name: 'Geldhuis Stad',
		address_1: 'Voorbeeldplein 3',
		wijk: 'Centrum Almere Stad',
		accessibility: ['Rolstoeltoegankelijk', 'Lift', 'Invalidentoilet']
	},
	{
		key: 'mhl-plek-geldhuis-haven',
		organization: 'mhl-geldhuis',
		name: 'Geldhuis Haven',
		address_1: 'Voorbeeldkade 18',
		wijk: 'Centrum Almere Haven',
		accessibility: ['Rolstoeltoegankelijk', 'Bushalte voor de deur']
	},
	{
		key: 'mhl-plek-op-adem',
		organization: 'mhl-op-adem',
		name: 'Het Molenkamertje',
		address_1: 'Voorbeeldmolen 41',
		wijk: 'Molenbuurt',
		accessibility: ['Begane grond', 'Gratis parkeren']
	},
	{
		key: 'mhl-plek-post-poort',
		organization: 'mhl-postvrienden',
		name: 'Postkamer Poort',
		address_1: 'Voorbeeldstraat 12',
		wijk: 'Columbuskwartier',
		accessibility: ['Rolstoeltoegankelijk', 'Speelhoek voor kinderen']
	},
	{
		key: 'mhl-plek-post-haven',
		organization: 'mhl-postvrienden',
		name: 'Postkamer Haven',
		address_1: 'Voorbeeldwerf 7',
		wijk: 'De Werven',
		accessibility: ['Drempel bij de ingang', 'Gratis parkeren']
	},
	{
		key: 'mhl-plek-volle-tas-stad',
		organization: 'mhl-volle-tas',
		name: 'Uitgiftepunt Stad',
		address_1: 'Voorbeeldweg 80',
		wijk: 'Staatsliedenwijk',
		accessibility: ['Rolstoeltoegankelijk', 'Gratis parkeren']
	},
	{
		key: 'mhl-plek-volle-tas-buiten',
		organization: 'mhl-volle-tas',
		name: 'Uitgiftepunt Buiten',
		address_1: 'Voorbeeldbloem 22',
		wijk: 'Bloemenbuurt',
		accessibility: ['Rolstoeltoegankelijk', 'Plek voor kinderwagens']
	},
	{
		key: 'mhl-plek-aan-tafel',
		organization: 'mhl-aan-tafel',
		name: 'De Lange Tafel',
		address_1: 'Voorbeeldlaan 56',
		wijk: 'Verzetswijk',
		accessibility: ['Rolstoeltoegankelijk', 'Invalidentoilet']
	},
	{
		key: 'mhl-plek-tweede-ronde',
		organization: 'mhl-tweede-ronde',
		name: 'Kringloophal De Tweede Ronde',
		address_1: 'Voorbeeldsteiger 101',
		wijk: 'De Steiger',
		accessibility: ['Rolstoeltoegankelijk', 'Gratis parkeren', 'Brede gangpaden']
	},
	{
		key: 'mhl-plek-alles-mag-mee',
		organization: 'mhl-alles-mag-mee',
		name: 'Garage Alles Mag Mee',
		address_1: 'Voorbeeldkleur 9',
		wijk: 'Regenboogbuurt',
		accessibility: ['Begane grond', 'Geen toilet']
	},
	{
		key: 'mhl-plek-warme-jas',
		organization: 'mhl-warme-jas',
		name: 'Kledingkamer De Warme Jas',
		address_1: 'Voorbeeldherfst 33',
		wijk: 'Seizoenenbuurt',
		accessibility: ['Rolstoeltoegankelijk', 'Ruime paskamer']
	},
	{
		key: 'mhl-plek-polderwarm',
		organization: 'mhl-polderwarm',
		name: 'Energiewinkel Polderwarm',
		address_1: 'Voorbeeldkruid 5',
		wijk: 'Kruidenwijk',
		accessibility: ['Rolstoeltoegankelijk', 'Bushalte op 100 meter']
	},
	{
		key: 'mhl-plek-ieder-kind',
		organization: 'mhl-ieder-kind',
		name: 'Kantoor Ieder Kind',
		address_1: 'Voorbeeldstad 64',
		wijk: 'Stedenwijk',
		accessibility: ['Lift', 'Speelhoek voor kinderen']
	},
	{
		key: 'mhl-plek-ketting',
		organization: 'mhl-ketting',
		name: 'Werkplaats De Ketting',
		address_1: 'Voorbeeldakkoord 15',
		wijk: 'Muziekwijk Zuid',
		accessibility: ['Begane grond', 'Dicht bij het station']
	},
	{
		key: 'mhl-plek-woonstart',
		organization: 'mhl-woonstart',
		name: 'Woonhuis Poort',
		address_1: 'Voorbeeldboulevard 210',
		wijk: 'Europakwartier Oost',
		accessibility: ['Lift', 'Rolstoeltoegankelijk']
	},
	{
		key: 'mhl-plek-woonvraag',
		organization: 'mhl-woonvraag',
		name: 'Woonvraag Buiten',
		address_1: 'Voorbeeldring 8',
		wijk: 'Centrum Almere Buiten',
		accessibility: [
			'Rolstoeltoegankelijk',
			'Dicht bij het station',
			'Ringleiding voor slechthorenden'
		]
	},
	{
		key: 'mhl-plek-haard',
		organization: 'mhl-haard',
		name: 'De Warme Haard',
		address_1: 'Voorbeelddreef 300',
		wijk: 'Randstad',
		accessibility: ['Rolstoeltoegankelijk', 'Hond mag mee']
	},
	{
		key: 'mhl-plek-stap-hout',
		organization: 'mhl-stap',
		name: 'Woongroep Hout',
		address_1: 'Voorbeeldhof 2',
		wijk: 'Nobelhorst',
		accessibility: ['Rolstoeltoegankelijk', 'Gratis parkeren']
	},
	{
		key: 'mhl-plek-stap-haven',
		organization: 'mhl-stap',
		name: 'Stap voor Stap Haven',
		address_1: 'Voorbeeldgouw 47',
		wijk: 'De Gouwen',
		accessibility: ['Trap naar de ingang', 'Gratis parkeren']
	},
	{
		key: 'mhl-plek-drempelvrij',
		organization: 'mhl-drempelvrij',
		name: 'Werkplaats Drempelvrij',
		address_1: 'Voorbeeldvaart 77',
		wijk: 'De Vaart',
		accessibility: ['Rolstoeltoegankelijk', 'Proefbadkamer', 'Gratis parkeren']
	},
	{
		key: 'mhl-plek-sterk-huren',
		organization: 'mhl-sterk-huren',
		name: 'Huurderskamer Waterwijk',
		address_1: 'Voorbeeldmeer 29',
		wijk: 'Waterwijk',
		accessibility: ['Rolstoeltoegankelijk']
	},
	{
		key: 'mhl-plek-over-de-heg',
		organization: 'mhl-over-de-heg',
		name: 'Praathuis Filmwijk',
		address_1: 'Voorbeeldfilm 11',
		wijk: 'Filmwijk',
		accessibility: ['Rolstoeltoegankelijk', 'Rustige gespreksruimte']
	},
	{
		key: 'mhl-plek-weegschaal',
		organization: 'mhl-weegschaal',
		name: 'Rechtswinkel Stad',
		address_1: 'Voorbeeldmarkt 14',
		wijk: 'Centrum Almere Stad',
		accessibility: ['Lift', 'Ringleiding voor slechthorenden']
	},
	{
		key: 'mhl-plek-luister-nu',
		organization: 'mhl-luister-nu',
		name: 'Luisterkamer Haven',
		address_1: 'Voorbeeldhoven 6',
		wijk: 'De Hoven',
		accessibility: ['Begane grond', 'Rolstoeltoegankelijk']
	},
	{
		key: 'mhl-plek-ieder-telt',
		organization: 'mhl-ieder-telt',
		name: 'Ieder Telt Parkwijk',
		address_1: 'Voorbeeldpark 90',
		wijk: 'Parkwijk',
		accessibility: ['Rolstoeltoegankelijk', 'Genderneutraal toilet']
	},
	{
		key: 'mhl-plek-nieuwe-kust',
		organization: 'mhl-nieuwe-kust',
		name: 'Steunpunt Nieuwe Kust',
		address_1: 'Voorbeeldhelden 31',
		wijk: 'Homeruskwartier',
		accessibility: ['Rolstoeltoegankelijk', 'Gebedsruimte', 'Speelhoek voor kinderen']
	},
	{
		key: 'mhl-plek-schoon-en-heel',
		organization: 'mhl-schoon-en-heel',
		name: 'Keet van de buurtploeg',
		address_1: 'Voorbeeldstrip 4',
		wijk: 'Stripheldenbuurt',
		accessibility: ['Begane grond', 'Geen toilet']
	},
	{
		key: 'mhl-plek-balie',
		organization: 'mhl-balie',
		name: 'Balie Dichtbij Poort',
		address_1: 'Voorbeeldolymp 17',
		wijk: 'Olympiakwartier Oost',
		accessibility: ['Rolstoeltoegankelijk', 'Lage balie', 'Dicht bij het station']
	},
	{
		key: 'mhl-plek-polderlicht',
		organization: 'mhl-polderlicht',
		name: 'Crisishuis Polderlicht',
		address_1: 'Voorbeeldtuin 50',
		wijk: 'Hortus',
		accessibility: ['Rolstoeltoegankelijk', 'Dag en nacht open']
	},
	{
		key: 'mhl-plek-helder',
		organization: 'mhl-helder',
		name: 'Inkomen Helder Stad',
		address_1: 'Voorbeeldroman 23',
		wijk: 'Literatuurwijk',
		accessibility: ['Rolstoeltoegankelijk', 'Gratis parkeren']
	},
	{
		key: 'mhl-plek-lantaarn',
		organization: 'mhl-lantaarn',
		name: 'Buurtschuur De Lantaarn',
		address_1: 'Voorbeeldpad 144',
		wijk: 'Oosterwold',
		accessibility: ['Onverhard pad', 'Gratis parkeren']
	},
	{
		key: 'mhl-plek-kade',
		organization: 'mhl-kade',
		name: 'Buurtkamer De Kade',
		address_1: 'Voorbeeldmeent 66',
		wijk: 'De Meenten',
		accessibility: ['Rolstoeltoegankelijk', 'Invalidentoilet', 'Bushalte voor de deur']
	}
];

const contacts: SeedContact[] = [
	{
		key: 'mhl-fatima-el-yousfi',
		name: 'Fatima el Yousfi',
		title: 'Geldadviseur',
		organization: 'mhl-geldhuis',
		languages: ['nl', 'ar', 'zgh'],
		working_days: ['MO', 'TU', 'WE', 'TH'],
		visibility: 'public',
		phone: '036 000 20 11',
		phone_visibility: 'public',
		email: 'fatima@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-jeroen-dijkman',
		name: 'Jeroen Dijkman',
		title: 'Schuldhulpverlener',
		organization: 'mhl-geldhuis',
		languages: ['nl', 'en'],
		working_days: ['MO', 'TU', 'TH', 'FR'],
		visibility: 'network',
		phone: '036 000 20 27',
		phone_visibility: 'network',
		email: 'jeroen@voorbeeld.nl',
		away: { days: 9, deputy: 'mhl-fatima-el-yousfi' }
	},
	{
		key: 'mhl-shanti-ramdin',
		name: 'Shanti Ramdin',
		title: 'Budgetcoach',
		organization: 'mhl-geldhuis',
		languages: ['nl', 'srn', 'hi'],
		working_days: ['TU', 'WE', 'FR'],
		visibility: 'public',
		phone: '036 000 20 38',
		phone_visibility: 'public',
		email: 'shanti@voorbeeld.nl'
	},
	{
		key: 'mhl-wilma-terpstra',
		name: 'Wilma Terpstra',
		title: 'Coördinator schuldhulpmaatjes',
		organization: 'mhl-op-adem',
		languages: ['nl'],
		working_days: ['MO', 'WE', 'TH'],
		visibility: 'public',
		phone: '036 000 20 45',
		phone_visibility: 'public',
		email: 'wilma@voorbeeld.nl',
		leaves: { days: 30, successor: 'mhl-rachid-benhaddou' }
	},
	{
		key: 'mhl-rachid-benhaddou',
		name: 'Rachid Benhaddou',
		title: 'Schuldhulpmaatje',
		organization: 'mhl-op-adem',
		languages: ['nl', 'ar', 'zgh', 'fr'],
		working_days: ['TU', 'TH', 'SA'],
		visibility: 'public',
		phone: '036 000 20 53',
		phone_visibility: 'public',
		email: 'rachid@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-ayse-karaca',
		name: 'Ayşe Karaca',
		title: 'Formulierenhulp',
		organization: 'mhl-postvrienden',
		languages: ['nl', 'tr'],
		working_days: ['MO', 'TU', 'WE', 'FR'],
		visibility: 'public',
		phone: '036 000 20 64',
		phone_visibility: 'public',
		email: 'ayse@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-bert-hogendoorn',
		name: 'Bert Hogendoorn',
		title: 'Vrijwilliger thuisadministratie',
		organization: 'mhl-postvrienden',
		languages: ['nl', 'en'],
		working_days: ['TU', 'TH'],
		visibility: 'network',
		phone: '036 000 20 72',
		phone_visibility: 'network',
		email: 'bert@voorbeeld.nl',
		away: { days: 14, deputy: 'mhl-ayse-karaca' }
	},
	{
		key: 'mhl-mariana-kowal',
		name: 'Mariana Kowal',
		title: 'Coördinator voedselhulp',
		organization: 'mhl-volle-tas',
		languages: ['nl', 'pl', 'en'],
		working_days: ['MO', 'WE', 'FR'],
		visibility: 'public',
		phone: '036 000 20 86',
		phone_visibility: 'public',
		email: 'mariana@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-glenn-pinas',
		name: 'Glenn Pinas',
		title: 'Kok en gastheer',
		organization: 'mhl-aan-tafel',
		languages: ['nl', 'srn', 'en'],
		working_days: ['TU', 'TH', 'SA'],
		visibility: 'public',
		phone: '036 000 20 94',
		phone_visibility: 'public',
		email: 'glenn@voorbeeld.nl'
	},
	{
		key: 'mhl-ineke-schouwstra',
		name: 'Ineke Schouwstra',
		title: 'Winkelleider',
		organization: 'mhl-tweede-ronde',
		languages: ['nl'],
		working_days: ['TU', 'WE', 'TH', 'FR', 'SA'],
		visibility: 'public',
		phone: '036 000 21 03',
		phone_visibility: 'public',
		email: 'ineke@voorbeeld.nl'
	},
	{
		key: 'mhl-oksana-hrytsenko',
		name: 'Oksana Hrytsenko',
		title: 'Buurvrouw en gastvrouw',
		organization: 'mhl-alles-mag-mee',
		languages: ['nl', 'uk', 'ru'],
		working_days: ['WE', 'SA'],
		visibility: 'public',
		phone: '036 000 21 18',
		phone_visibility: 'network',
		email: 'oksana@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-selam-tekle',
		name: 'Selam Tekle',
		title: 'Gastvrouw kledingkamer',
		organization: 'mhl-warme-jas',
		languages: ['nl', 'ti', 'en'],
		working_days: ['TU', 'WE', 'FR'],
		visibility: 'public',
		phone: '036 000 21 26',
		phone_visibility: 'public',
		email: 'selam@voorbeeld.nl'
	},
	{
		key: 'mhl-mehmet-aslanoglu',
		name: 'Mehmet Aslanoğlu',
		title: 'Energiecoach',
		organization: 'mhl-polderwarm',
		languages: ['nl', 'tr'],
		working_days: ['MO', 'TU', 'WE', 'TH'],
		visibility: 'public',
		phone: '036 000 21 39',
		phone_visibility: 'public',
		email: 'mehmet@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-karin-veldhuis',
		name: 'Karin Veldhuis',
		title: 'Coördinator energiehulp',
		organization: 'mhl-polderwarm',
		languages: ['nl', 'en'],
		working_days: ['MO', 'WE', 'FR'],
		visibility: 'network',
		phone: '036 000 21 47',
		phone_visibility: 'network',
		email: 'karin@voorbeeld.nl',
		leaves: { days: 45, successor: 'mhl-mehmet-aslanoglu' }
	},
	{
		key: 'mhl-yasmin-bouazza',
		name: 'Yasmin Bouazza',
		title: 'Intermediair kinderfonds',
		organization: 'mhl-ieder-kind',
		languages: ['nl', 'ar'],
		working_days: ['MO', 'TU', 'TH'],
		visibility: 'public',
		phone: '036 000 21 58',
		phone_visibility: 'public',
		email: 'yasmin@voorbeeld.nl'
	},
	{
		key: 'mhl-tom-van-ginkel',
		name: 'Tom van Ginkel',
		title: 'Contactpersoon voor scholen',
		organization: 'mhl-ieder-kind',
		languages: ['nl', 'en'],
		working_days: ['TU', 'WE', 'TH'],
		visibility: 'network',
		phone: '036 000 21 65',
		phone_visibility: 'network',
		email: 'tom@voorbeeld.nl',
		away: { days: 6, deputy: 'mhl-yasmin-bouazza' }
	},
	{
		key: 'mhl-piotr-zielak',
		name: 'Piotr Zielak',
		title: 'Fietsenmaker',
		organization: 'mhl-ketting',
		languages: ['nl', 'pl'],
		working_days: ['WE', 'TH', 'FR', 'SA'],
		visibility: 'public',
		phone: '036 000 21 79',
		phone_visibility: 'public',
		email: 'piotr@voorbeeld.nl'
	},
	{
		key: 'mhl-dewi-sumarto',
		name: 'Dewi Sumarto',
		title: 'Woonbegeleider',
		organization: 'mhl-woonstart',
		languages: ['nl', 'en'],
		working_days: weekdays,
		visibility: 'network',
		phone: '036 000 21 84',
		phone_visibility: 'network',
		email: 'dewi@voorbeeld.nl'
	},
	{
		key: 'mhl-naomi-martis',
		name: 'Naomi Martis',
		title: 'Jongerencoach wonen',
		organization: 'mhl-woonstart',
		languages: ['nl', 'pap', 'es'],
		working_days: ['MO', 'TU', 'WE', 'FR'],
		visibility: 'public',
		phone: '036 000 21 92',
		phone_visibility: 'public',
		email: 'naomi@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-marloes-kuipers',
		name: 'Marloes Kuipers',
		title: 'Woonadviseur',
		organization: 'mhl-woonvraag',
		languages: ['nl', 'en'],
		working_days: ['MO', 'TU', 'WE', 'TH'],
		visibility: 'public',
		phone: '036 000 22 06',
		phone_visibility: 'public',
		email: 'marloes@voorbeeld.nl'
	},
	{
		key: 'mhl-samir-nasser',
		name: 'Samir Nasser',
		title: 'Adviseur urgentie',
		organization: 'mhl-woonvraag',
		languages: ['nl', 'ar', 'en'],
		working_days: ['TU', 'WE', 'FR'],
		visibility: 'network',
		phone: '036 000 22 13',
		phone_visibility: 'network',
		email: 'samir@voorbeeld.nl',
		away: { days: 20, deputy: 'mhl-marloes-kuipers' }
	},
	{
		key: 'mhl-ruud-brinkhuis',
		name: 'Ruud Brinkhuis',
		title: 'Teamleider opvang',
		organization: 'mhl-haard',
		languages: ['nl', 'en'],
		working_days: weekdays,
		visibility: 'network',
		phone: '036 000 22 24',
		phone_visibility: 'network',
		email: 'ruud@voorbeeld.nl'
	},
	{
		key: 'mhl-halina-wrona',
		name: 'Halina Wrona',
		title: 'Ervaringsdeskundige opvang',
		organization: 'mhl-haard',
		languages: ['nl', 'pl', 'ru'],
		working_days: ['MO', 'WE', 'TH', 'SA'],
		visibility: 'public',
		phone: '036 000 22 35',
		phone_visibility: 'public',
		email: 'halina@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-chantal-wijngaarde',
		name: 'Chantal Wijngaarde',
		title: 'Begeleider wonen',
		organization: 'mhl-stap',
		languages: ['nl', 'srn'],
		working_days: ['MO', 'TU', 'TH', 'FR'],
		visibility: 'network',
		phone: '036 000 22 41',
		phone_visibility: 'network',
		email: 'chantal@voorbeeld.nl'
	},
	{
		key: 'mhl-peter-oosterling',
		name: 'Peter Oosterling',
		title: 'Aanmelding en plaatsing',
		organization: 'mhl-stap',
		languages: ['nl'],
		working_days: ['MO', 'WE', 'TH'],
		visibility: 'organization',
		phone: '036 000 22 59',
		phone_visibility: 'organization',
		email: 'peter@voorbeeld.nl',
		leaves: { days: 20, successor: 'mhl-chantal-wijngaarde' }
	},
	{
		key: 'mhl-anneke-postma',
		name: 'Anneke Postma',
		title: 'Ergotherapeut',
		organization: 'mhl-drempelvrij',
		languages: ['nl', 'en'],
		working_days: ['MO', 'TU', 'TH'],
		visibility: 'public',
		phone: '036 000 22 68',
		phone_visibility: 'network',
		email: 'anneke@voorbeeld.nl'
	},
	{
		key: 'mhl-hassan-warsame',
		name: 'Hassan Warsame',
		title: 'Huurcoach',
		organization: 'mhl-sterk-huren',
		languages: ['nl', 'so', 'en', 'ar'],
		working_days: ['MO', 'WE', 'FR'],
		visibility: 'public',
		phone: '036 000 22 77',
		phone_visibility: 'public',
		email: 'hassan@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-loes-bakkenes',
		name: 'Loes Bakkenes',
		title: 'Jurist huurrecht',
		organization: 'mhl-sterk-huren',
		languages: ['nl', 'en'],
		working_days: ['TU', 'TH'],
		visibility: 'organization',
		phone: '036 000 22 83',
		phone_visibility: 'organization',
		email: 'loes@voorbeeld.nl'
	},
	{
		key: 'mhl-emine-tuncel',
		name: 'Emine Tuncel',
		title: 'Buurtbemiddelaar',
		organization: 'mhl-over-de-heg',
		languages: ['nl', 'tr'],
		working_days: ['MO', 'TU', 'TH'],
		visibility: 'public',
		phone: '036 000 22 98',
		phone_visibility: 'public',
		email: 'emine@voorbeeld.nl'
	},
	{
		key: 'mhl-sanne-de-rooij',
		name: 'Sanne de Rooij',
		title: 'Jurist',
		organization: 'mhl-weegschaal',
		languages: ['nl', 'en'],
		working_days: ['MO', 'TU', 'WE', 'TH'],
		visibility: 'network',
		phone: '036 000 23 04',
		phone_visibility: 'network',
		email: 'sanne@voorbeeld.nl'
	},
	{
		key: 'mhl-babak-farhadi',
		name: 'Babak Farhadi',
		title: 'Jurist vreemdelingenrecht',
		organization: 'mhl-weegschaal',
		languages: ['nl', 'fa', 'en'],
		working_days: ['WE', 'FR'],
		visibility: 'network',
		phone: '036 000 23 15',
		phone_visibility: 'network',
		email: 'babak@voorbeeld.nl'
	},
	{
		key: 'mhl-gerda-nijenhuis',
		name: 'Gerda Nijenhuis',
		title: 'Klachtenbegeleider',
		organization: 'mhl-luister-nu',
		languages: ['nl'],
		working_days: ['MO', 'TH', 'FR'],
		visibility: 'public',
		phone: '036 000 23 29',
		phone_visibility: 'public',
		email: 'gerda@voorbeeld.nl'
	},
	{
		key: 'mhl-kwame-asante',
		name: 'Kwame Asante',
		title: 'Consulent discriminatie',
		organization: 'mhl-ieder-telt',
		languages: ['nl', 'en', 'fr'],
		working_days: ['MO', 'TU', 'WE', 'TH'],
		visibility: 'network',
		phone: '036 000 23 36',
		phone_visibility: 'network',
		email: 'kwame@voorbeeld.nl'
	},
	{
		key: 'mhl-mulu-gebremedhin',
		name: 'Mulu Gebremedhin',
		title: 'Ervaringsdeskundige',
		organization: 'mhl-nieuwe-kust',
		languages: ['nl', 'ti', 'en'],
		working_days: ['TU', 'TH', 'SA'],
		visibility: 'network',
		phone: '036 000 23 48',
		phone_visibility: 'network',
		email: 'mulu@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-rima-darwish',
		name: 'Rima Darwish',
		title: 'Maatschappelijk begeleider',
		organization: 'mhl-nieuwe-kust',
		languages: ['nl', 'ar', 'en'],
		working_days: ['MO', 'TU', 'WE', 'TH'],
		visibility: 'network',
		phone: '036 000 23 57',
		phone_visibility: 'network',
		email: 'rima@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-kees-molendijk',
		name: 'Kees Molendijk',
		title: 'Voorman buurtploeg',
		organization: 'mhl-schoon-en-heel',
		languages: ['nl'],
		working_days: weekdays,
		visibility: 'public',
		phone: '036 000 23 63',
		phone_visibility: 'public',
		email: 'kees@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-lucia-fernandes',
		name: 'Lucia Fernandes',
		title: 'Baliemedewerker',
		organization: 'mhl-balie',
		languages: ['nl', 'es', 'pt'],
		working_days: ['MO', 'TU', 'WE', 'FR'],
		visibility: 'network',
		phone: '036 000 23 71',
		phone_visibility: 'network',
		email: 'lucia@voorbeeld.nl'
	},
	{
		key: 'mhl-iris-vonk',
		name: 'Iris Vonk',
		title: 'Crisishulpverlener',
		organization: 'mhl-polderlicht',
		languages: ['nl', 'en'],
		working_days: ['MO', 'TU', 'FR', 'SA', 'SU'],
		visibility: 'organization',
		phone: '036 000 23 89',
		phone_visibility: 'organization',
		email: 'iris@voorbeeld.nl'
	},
	{
		key: 'mhl-joyce-lachman',
		name: 'Joyce Lachman',
		title: 'Coördinator nachtlijn',
		organization: 'mhl-iemand-wakker',
		languages: ['nl', 'srn', 'en'],
		working_days: ['WE', 'TH', 'FR'],
		visibility: 'organization',
		phone: '036 000 23 95',
		phone_visibility: 'organization',
		email: 'joyce@voorbeeld.nl'
	},
	{
		key: 'mhl-abdi-hersi',
		name: 'Abdi Hersi',
		title: 'Adviseur uitkeringen',
		organization: 'mhl-helder',
		languages: ['nl', 'so', 'en'],
		working_days: ['MO', 'TU', 'TH', 'FR'],
		visibility: 'public',
		phone: '036 000 24 02',
		phone_visibility: 'public',
		email: 'abdi@voorbeeld.nl'
	},
	{
		key: 'mhl-monique-plat',
		name: 'Monique Plat',
		title: 'Adviseur ziekte en inkomen',
		organization: 'mhl-helder',
		languages: ['nl', 'fr'],
		working_days: ['MO', 'WE', 'TH'],
		visibility: 'network',
		phone: '036 000 24 19',
		phone_visibility: 'network',
		email: 'monique@voorbeeld.nl'
	},
	{
		key: 'mhl-cor-wiersma',
		name: 'Cor Wiersma',
		title: 'Invulhulp belasting',
		organization: 'mhl-bij-jou',
		languages: ['nl'],
		working_days: ['TU', 'WE', 'TH'],
		visibility: 'public',
		phone: '036 000 24 28',
		phone_visibility: 'public',
		email: 'cor@voorbeeld.nl',
		away: { days: 3, deputy: 'mhl-svitlana-bondar' }
	},
	{
		key: 'mhl-svitlana-bondar',
		name: 'Svitlana Bondar',
		title: 'Invulhulp toeslagen',
		organization: 'mhl-bij-jou',
		languages: ['nl', 'uk', 'ru', 'en'],
		working_days: ['MO', 'TU', 'FR'],
		visibility: 'network',
		phone: '036 000 24 37',
		phone_visibility: 'network',
		email: 'svitlana@voorbeeld.nl'
	},
	{
		key: 'mhl-naima-ouali',
		name: 'Naima Ouali',
		title: 'Gastvrouw vrouwengroep',
		organization: 'mhl-samen-rekenen',
		languages: ['nl', 'ar', 'zgh'],
		working_days: ['TU', 'TH'],
		visibility: 'network',
		phone: '036 000 24 46',
		phone_visibility: 'network',
		email: 'naima@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-hedwig-van-loon',
		name: 'Hedwig van Loon',
		title: 'Sleutelbeheerder van de schuur',
		organization: 'mhl-lantaarn',
		languages: ['nl'],
		working_days: ['WE', 'SA'],
		visibility: 'network',
		email: 'hedwig@voorbeeld.nl'
	},
	{
		key: 'mhl-rosita-maduro',
		name: 'Rosita Maduro',
		title: 'Buurtvrouw',
		organization: 'mhl-kade',
		languages: ['nl', 'pap', 'es'],
		working_days: ['MO', 'TU', 'WE', 'TH', 'FR'],
		visibility: 'public',
		phone: '036 000 24 55',
		phone_visibility: 'public',
		email: 'rosita@voorbeeld.nl',
		whatsapp: true
	},
	{
		key: 'mhl-jamal-azizi',
		name: 'Jamal Azizi',
		title: 'Vrijwilliger soepfiets',
		organization: 'mhl-aan-tafel',
		languages: ['nl', 'fa'],
		working_days: ['FR'],
		visibility: 'organization',
		email: 'jamal@voorbeeld.nl'
	}
];

const money: Omit<SeedService, 'example'>[] = [
	{
		key: 'mhl-schuldhulpmaatjes-buiten',
		organization: 'mhl-op-adem',
		name: 'Schuldhulpmaatjes Buiten',
		summary:
			'Een vrijwilliger komt bij je thuis en helpt je om stap voor stap van je schulden af te komen.',
		description:
			'Durf je de post niet meer open te maken? Belt de deurwaarder aan? Een maatje helpt je om alles op een rij te zetten. Samen bellen jullie met wie nog geld van je krijgt.',
		needs: ['schulden', 'administratie'],
		locations: ['mhl-plek-op-adem'],
		area: ['Almere Buiten'],
		contacts: ['mhl-wilma-terpstra', 'mhl-rachid-benhaddou'],
		phone: '036 000 31 01',
		email: 'maatjes@voorbeeld.nl',
		how_to_sign_up: [
			'Bel Wilma of loop binnen.',
			'Je praat een uur met ons over je geld.',
			'Binnen twee weken ontmoet je jouw maatje.'
		],
		eligibility: 'Je woont in Almere Buiten en bent 18 jaar of ouder.',
		minimum_age: 18,
		costs: 'free',
		bring: ['Je ongeopende post', 'Overzicht van je bankrekening'],
		languages: ['nl', 'ar', 'zgh', 'fr'],
		capacity: { state: 'short_wait' },
		hours: [at('MO WE TH', '09:00', '16:00')],
		drop_in: [at('TH', '10:00', '12:00')],
		verified_days_ago: 12
	},
	{
		key: 'mhl-deurwaarder-aan-de-deur',
		organization: 'mhl-geldhuis',
		name: 'Spreekuur Deurwaarder aan de deur',
		summary:
			'Staat er een deurwaarder voor je deur of op de brief? Kom langs, wij bellen samen met je.',
		description:
			'Een deurwaarder mag veel, maar niet alles. Wij leggen uit wat de brief betekent. Daarna maken we samen een afspraak om te betalen. Ook bij beslag op je loon of je bankrekening.',
		needs: ['schulden', 'juridisch'],
		locations: ['mhl-plek-geldhuis-stad'],
		area: 'almere',
		contacts: ['mhl-fatima-el-yousfi'],
		phone: '036 000 31 02',
		how_to_sign_up: [
			'Kom naar het spreekuur of bel.',
			'Neem de brief mee.',
			'Wij bellen direct met de deurwaarder.'
		],
		costs: 'free',
		bring: [
			'De brief van de deurwaarder',
			'Je loonstrook of uitkeringsbrief',
			'Je identiteitsbewijs'
		],
		languages: ['nl', 'ar', 'zgh'],
		capacity: { state: 'open' },
		drop_in: [at('MO TH', '09:30', '12:00')],
		verified_days_ago: 3
	},
	{
		key: 'mhl-inloop-geldzorgen-haven',
		organization: 'mhl-geldhuis',
		name: 'Inloop Geldzorgen Haven',
		summary: 'Loop binnen met rekeningen die je niet kunt betalen. Wij denken met je mee.',
		description:
			'Een aanmaning, een achterstand bij de zorgverzekering of een boete die steeds hoger wordt: wij kijken wat nu eerst moet. Wachten maakt het duurder, dus kom gerust vroeg.',
		needs: ['schulden', 'rondkomen'],
		locations: ['mhl-plek-geldhuis-haven'],
		area: ['Almere Haven'],
		contacts: ['mhl-jeroen-dijkman'],
		phone: '036 000 31 03',
		how_to_sign_up: [
			'Loop binnen op dinsdag of vrijdag.',
			'Je krijgt meteen een gesprek van een half uur.'
		],
		costs: 'free',
		bring: ['Je rekeningen', 'Je bankpas'],
		capacity: { state: 'open' },
		drop_in: [at('TU', '13:00', '16:00'), at('FR', '09:30', '12:00')],
		verified_days_ago: 21
	},
	{
		key: 'mhl-schuldregeling',
		organization: 'mhl-geldhuis',
		name: 'Schuldregeling stap voor stap: van het eerste gesprek met alle schuldeisers tot en met de laatste betaling',
		alternate_name: 'Schuldhulpverlening De Spaarpot',
		summary: 'Een vaste schuldhulpverlener maakt afspraken met iedereen die geld van je krijgt.',
		description:
			'Schuldhulpverlening klinkt zwaar, maar je doet het niet alleen. Je houdt geld over om van te leven. Elke maand betaal je een vast bedrag. Lukt het? Dan ben je aan het eind klaar met je schulden.',
		needs: ['schulden'],
		locations: ['mhl-plek-geldhuis-stad', 'mhl-plek-geldhuis-haven'],
		area: 'almere',
		contacts: ['mhl-jeroen-dijkman', 'mhl-fatima-el-yousfi'],
		phone: '036 000 31 04',
		how_to_sign_up: [
			'Bel voor een eerste gesprek.',
			'Verzamel je papieren, wij geven je een lijst.',
			'Wij schrijven iedereen aan die geld van je krijgt.',
			'Je tekent pas als je alles begrijpt.'
		],
		eligibility: 'Je bent 18 jaar of ouder en woont in Almere.',
		minimum_age: 18,
		costs: 'free',
		bring: ['Je identiteitsbewijs', 'Lijst met je schulden', 'Inkomen van de laatste drie maanden'],
		capacity: { state: 'long_wait', weeks: 7 },
		hours: [at('MO TU TH FR', '09:00', '16:30')],
		verified_days_ago: 64
	},
	{
		key: 'mhl-rood-staan',
		organization: 'mhl-geldhuis',
		name: 'Jongerenspreekuur Rood Staan',
		summary:
			'Sta je rood, of koop je steeds op achteraf betalen? Praat met iemand die het zelf meemaakte.',
		description:
			'Een telefoonabonnement, boetes van de trein of een studieschuld: het telt snel op. Wij maken samen een plan. Je ouders hoeven het niet te weten als je 18 bent.',
		needs: ['schulden', 'rondkomen'],
		audiences: ['jongeren'],
		locations: ['mhl-plek-balie'],
		area: 'almere',
		contacts: ['mhl-shanti-ramdin'],
		how_to_sign_up: ['Stuur een bericht of kom langs.', 'Je krijgt een vaste coach.'],
		eligibility: 'Je bent tussen 16 en 27 jaar.',
		minimum_age: 16,
		maximum_age: 27,
		costs: 'free',
		bring: ['Je telefoon met je bank-app'],
		languages: ['nl', 'srn', 'hi'],
		capacity: { state: 'open' },
		drop_in: [at('WE', '15:00', '18:00')],
		verified_days_ago: 9
	},
	{
		key: 'mhl-woonlastenfonds',
		organization: 'mhl-geldhuis',
		name: 'Woonlastenfonds-spreekuur',
		summary:
			'Gaat er te veel geld op aan je huis? Wij vragen samen een bijdrage aan voor je woonlasten.',
		description:
			'Huur, hypotheek, gas en stroom: soms houd je na de vaste lasten niets over voor boodschappen. Wij rekenen uit of je een bijdrage kunt krijgen.',
		needs: ['rondkomen', 'huren', 'energie'],
		locations: ['mhl-plek-geldhuis-stad'],
		area: 'almere',
		contacts: ['mhl-shanti-ramdin', 'mhl-fatima-el-yousfi'],
		phone: '036 000 31 06',
		how_to_sign_up: [
			'Bel voor een afspraak.',
			'Neem je papieren mee.',
			'Wij vullen de aanvraag samen in.'
		],
		eligibility: 'Je hebt een laag inkomen en weinig spaargeld.',
		costs: 'free',
		bring: [
			'Huurcontract of hypotheekbrief',
			'Energierekening',
			'Laatste loonstrook of uitkeringsbrief'
		],
		capacity: { state: 'short_wait' },
		hours: [at('TU WE FR', '09:00', '15:00')],
		verified_days_ago: 30
	},
	{
		key: 'mhl-bijzondere-bijstand',
		organization: 'mhl-helder',
		name: 'Bijzondere bijstand: samen aanvragen',
		summary:
			'Voor kosten die je niet zelf kunt betalen, zoals een bril, een wasmachine of een bewindvoerder.',
		description:
			'Je wasmachine is kapot en je hebt geen spaargeld. Of je moet ineens een tandarts betalen. Wij kijken of de gemeente kan meebetalen en doen de aanvraag met je.',
		needs: ['rondkomen', 'uitkering'],
		locations: ['mhl-plek-woonvraag'],
		area: 'almere',
		contacts: ['mhl-abdi-hersi'],
		phone: '036 000 31 07',
		how_to_sign_up: [
			'Kom op het spreekuur.',
			'Koop nog niets: vraag eerst aan.',
			'Wij sturen de aanvraag samen op.'
		],
		costs: 'free',
		bring: ['Offerte of rekening', 'Je identiteitsbewijs', 'Bankafschriften van drie maanden'],
		languages: ['nl', 'so', 'en'],
		capacity: { state: 'open' },
		drop_in: [at('TU', '09:30', '12:30')],
		verified_days_ago: 45
	},
	{
		key: 'mhl-potjescheck',
		organization: 'mhl-kade',
		name: 'Potjescheck aan de koffietafel',
		summary: 'In een half uur zie je welke potjes, kortingen en regelingen er voor jou zijn.',
		description:
			'Veel mensen krijgen minder dan waar ze recht op hebben. Rosita loopt met jou de lijst langs: kwijtschelding, minimaregeling, korting op sport en meer.',
		needs: ['rondkomen', 'toeslagen'],
		locations: ['mhl-plek-kade'],
		area: ['Almere Haven'],
		contacts: ['mhl-rosita-maduro'],
		how_to_sign_up: ['Kom langs en neem een kop koffie.', 'Vraag naar Rosita.'],
		costs: 'free',
		bring: ['Je laatste loonstrook of uitkeringsbrief'],
		languages: ['nl', 'pap', 'es'],
		capacity: { state: 'open' },
		drop_in: [at('MO', '10:00', '12:00'), at('TH', '13:30', '15:30')],
		verified_days_ago: 5
	},
	{
		key: 'mhl-samen-rekenen-groep',
		organization: 'mhl-samen-rekenen',
		name: 'Samen Rekenen: vrouwen helpen vrouwen',
		summary:
			'Vrouwen delen tips om rond te komen: goedkoop koken, sparen voor een feest en rekeningen op tijd.',
		needs: ['rondkomen', 'administratie', 'ontmoeten'],
		audiences: ['vrouwen'],
		locations: ['mhl-plek-post-poort'],
		area: ['Almere Poort'],
		contacts: ['mhl-naima-ouali'],
		how_to_sign_up: ['Stuur Naima een bericht.', 'Schuif aan op donderdag.'],
		costs: 'Kleine bijdrage: 1 euro voor de thee',
		languages: ['nl', 'ar', 'zgh'],
		capacity: { state: 'open' },
		drop_in: [at('TH', '09:30', '11:30')],
		informal: true,
		verified_days_ago: 38
	},
	{
		key: 'mhl-aangiftehulp',
		organization: 'mhl-bij-jou',
		name: 'Aangiftehulp',
		summary: 'Een vrijwilliger vult samen met jou de belastingaangifte in.',
		description:
			'Heb je een blauwe envelop gekregen? Wij zitten naast je achter de computer. Vaak krijg je geld terug, ook over vorige jaren. In maart en april is het druk, bel op tijd.',
		needs: ['toeslagen', 'brieven'],
		locations: ['mhl-plek-helder'],
		area: 'almere',
		contacts: ['mhl-cor-wiersma', 'mhl-svitlana-bondar'],
		phone: '036 000 31 10',
		how_to_sign_up: [
			'Bel voor een afspraak.',
			'Zorg dat je kunt inloggen met DigiD.',
			'Je bent in een uur klaar.'
		],
		eligibility: 'Je hebt een laag inkomen. Je hebt geen eigen bedrijf.',
		costs: 'free',
		bring: ['Je DigiD of telefoon', 'Jaaropgaven', 'De brief van de Belastingdienst'],
		languages: ['nl', 'uk', 'ru', 'en'],
		capacity: { state: 'short_wait' },
		hours: [at('TU WE TH', '10:00', '15:00')],
		verified_days_ago: 17
	},
	{
		key: 'mhl-toeslagencheck',
		organization: 'mhl-bij-jou',
		name: 'Toeslagencheck Poort',
		summary: 'Wij kijken of je huurtoeslag, zorgtoeslag en kindgebonden budget kloppen.',
		description:
			'Verandert je inkomen of woon je ineens samen? Geef het door, anders moet je later terugbetalen. Wij doen dat samen met jou.',
		needs: ['toeslagen', 'digitaal'],
		locations: ['mhl-plek-balie'],
		area: ['Almere Poort', 'Almere Stad'],
		contacts: ['mhl-svitlana-bondar'],
		phone: '036 000 31 11',
		how_to_sign_up: ['Loop binnen op maandag.', 'Log samen met ons in.'],
		costs: 'free',
		bring: ['Je DigiD of telefoon', 'Loonstrook of uitkeringsbrief', 'Huurcontract'],
		languages: ['nl', 'uk', 'ru', 'en'],
		capacity: { state: 'open' },
		drop_in: [at('MO', '13:00', '16:00')],
		verified_days_ago: 8
	},
	{
		key: 'mhl-aangifte-65-plus',
		organization: 'mhl-bij-jou',
		name: 'Belastingochtend voor 65-plussers',
		summary: 'Cor komt naar Haven en doet met oudere bewoners de aangifte en de zorgtoeslag.',
		needs: ['toeslagen'],
		audiences: ['ouderen'],
		locations: ['mhl-plek-luister-nu'],
		area: ['Almere Haven'],
		contacts: ['mhl-cor-wiersma'],
		how_to_sign_up: ['Bel Cor voor een tijd.', 'Kun je niet komen? Cor komt bij je thuis.'],
		minimum_age: 65,
		costs: 'Kleine bijdrage: 5 euro',
		bring: ['Jaaropgave van je pensioen en AOW', 'Je DigiD of telefoon'],
		capacity: { state: 'long_wait', weeks: 4 },
		hours: [at('WE', '09:30', '12:00')],
		verified_days_ago: 120
	},
	{
		key: 'mhl-toeslag-terugbetalen',
		organization: 'mhl-op-adem',
		name: 'Toeslag terugbetalen? Kom eerst praten',
		summary:
			'Moet je toeslag terugbetalen en kan dat niet? Wij vragen met jou een betalingsregeling aan.',
		description:
			'Zo’n brief geeft stress. Vaak mag je in kleine stukjes betalen. Soms klopt het bedrag niet. Ook ouders die last hadden van de toeslagenaffaire vinden hier een luisterend oor.',
		needs: ['toeslagen', 'schulden', 'bezwaar'],
		locations: ['mhl-plek-op-adem'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-rachid-benhaddou'],
		how_to_sign_up: [
			'Bel of app Rachid.',
			'Lees de brief samen door.',
			'Wij vragen uitstel of een regeling.'
		],
		costs: 'free',
		bring: ['De brief over terugbetalen', 'Je bankafschriften'],
		languages: ['nl', 'ar', 'fr'],
		capacity: { state: 'open' },
		drop_in: [at('SA', '10:00', '12:00')],
		verified_days_ago: 26
	},
	{
		key: 'mhl-post-en-formulieren',
		organization: 'mhl-postvrienden',
		name: 'Inloop Post en Formulieren',
		summary: 'Kom met je post en formulieren. Wij lezen, leggen uit en vullen samen in.',
		description:
			'Neem gerust een tas vol enveloppen mee. Wij sorteren: wat kan weg, wat is belangrijk, wat moet vandaag nog. Je gaat naar huis met een map en minder zorgen.',
		needs: ['administratie', 'brieven'],
		locations: ['mhl-plek-post-haven', 'mhl-plek-post-poort'],
		area: ['Almere Haven', 'Almere Poort'],
		contacts: ['mhl-ayse-karaca'],
		phone: '036 000 31 14',
		how_to_sign_up: [
			'Loop binnen, je hebt geen afspraak nodig.',
			'Pak een nummer.',
			'Wij helpen je op volgorde.'
		],
		costs: 'free',
		bring: ['Al je post', 'Je identiteitsbewijs', 'Je DigiD als je die hebt'],
		languages: ['nl', 'tr'],
		capacity: { state: 'open' },
		drop_in: [
			at('TU FR', '09:30', '12:00', { location: 'mhl-plek-post-haven' }),
			at('MO WE', '13:00', '15:30', { location: 'mhl-plek-post-poort' })
		],
		verified_days_ago: 2
	},
	{
		key: 'mhl-keukentafel',
		organization: 'mhl-postvrienden',
		name: 'Thuisadministratie aan de keukentafel',
		summary:
			'Een vrijwilliger komt een paar maanden bij je thuis om je papieren op orde te brengen.',
		description:
			'Je partner deed altijd de bank en is er niet meer. Of je was lang ziek. Dan liggen er stapels. Samen maken jullie een map en een lijstje voor elke maand.',
		needs: ['administratie'],
		locations: ['mhl-plek-woonvraag'],
		area: 'almere',
		contacts: ['mhl-bert-hogendoorn', 'mhl-ayse-karaca'],
		phone: '036 000 31 15',
		how_to_sign_up: [
			'Bel ons.',
			'Ayşe of Bert komt kennismaken.',
			'Wij zoeken een vrijwilliger die bij je past.'
		],
		costs: 'free',
		capacity: { state: 'long_wait', weeks: 6 },
		hours: [at('TU TH', '10:00', '16:00')],
		verified_days_ago: 75
	},
	{
		key: 'mhl-schoenendoos',
		organization: 'mhl-lantaarn',
		name: 'Schoenendoosochtend',
		summary:
			'Buren zitten met hun schoenendoos vol bonnetjes en brieven aan één lange tafel. Samen ruimt dat op.',
		needs: ['administratie', 'ontmoeten'],
		locations: ['mhl-plek-lantaarn'],
		area: ['Almere Hout'],
		contacts: ['mhl-hedwig-van-loon'],
		email: 'lantaarn@voorbeeld.nl',
		how_to_sign_up: ['Kom langs met je doos.', 'Wij hebben mappen en een perforator.'],
		costs: 'free',
		bring: ['Je papieren'],
		capacity: { state: 'open' },
		drop_in: [at('WE', '10:00', '12:00', { weeks: [1], note: 'Eerste woensdag van de maand' })],
		informal: true,
		verified_days_ago: 190
	},
	{
		key: 'mhl-budgetcoach',
		organization: 'mhl-geldhuis',
		name: 'Budgetcoach: zes gesprekken over jouw geld',
		summary:
			'In zes gesprekken krijg je overzicht: wat komt binnen, wat gaat eruit en wat blijft over.',
		needs: ['administratie', 'rondkomen'],
		locations: ['mhl-plek-geldhuis-stad'],
		area: 'almere',
		contacts: ['mhl-shanti-ramdin'],
		phone: '036 000 31 17',
		how_to_sign_up: [
			'Bel Shanti.',
			'Kies een dag die je past.',
			'Je oefent thuis tussen de gesprekken.'
		],
		costs: 'free',
		bring: ['Bankafschriften van twee maanden'],
		languages: ['nl', 'srn', 'hi'],
		capacity: { state: 'short_wait' },
		hours: [at('TU WE FR', '09:00', '17:00')],
		verified_days_ago: 51
	},
	{
		key: 'mhl-uitkering-aanvragen',
		organization: 'mhl-helder',
		name: 'Uitkering aanvragen na ziekte of ontslag: samen achter de computer, van inloggen tot en met de laatste vraag',
		summary: 'Geen werk of inkomen meer? Wij vragen samen een bijstandsuitkering of WW aan.',
		description:
			'Wacht niet te lang, want een uitkering gaat vaak pas in op de dag dat je je meldt. Wij weten welke papieren je nodig hebt.',
		needs: ['uitkering', 'digitaal'],
		locations: ['mhl-plek-helder'],
		area: 'almere',
		contacts: ['mhl-abdi-hersi', 'mhl-monique-plat'],
		phone: '036 000 31 18',
		how_to_sign_up: [
			'Bel of loop binnen.',
			'Wij melden je dezelfde dag aan.',
			'Je verzamelt je papieren.',
			'Wij sturen alles op.'
		],
		minimum_age: 18,
		costs: 'free',
		bring: [
			'Je identiteitsbewijs',
			'Je DigiD of telefoon',
			'Ontslagbrief',
			'Bankafschriften van drie maanden'
		],
		languages: ['nl', 'so', 'en', 'fr'],
		capacity: { state: 'open' },
		drop_in: [at('MO TH', '09:00', '11:30')],
		hours: [at('MO TU TH FR', '09:00', '16:00')],
		verified_days_ago: 14
	},
	{
		key: 'mhl-ziek-en-inkomen',
		organization: 'mhl-helder',
		name: 'Spreekuur Ziek en Inkomen',
		summary: 'Lang ziek en bang voor je inkomen? Monique legt WIA, Ziektewet en keuring uit.',
		description:
			'Een keuring is spannend. Monique bereidt het gesprek met je voor. Krijg je een besluit waar je het niet mee eens bent? Dan weet zij wie je helpt.',
		needs: ['uitkering', 'bezwaar'],
		locations: ['mhl-plek-woonvraag'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-monique-plat'],
		phone: '036 000 31 19',
		how_to_sign_up: ['Bel voor een afspraak.', 'Schrijf op wat je op een dag wel en niet lukt.'],
		costs: 'free',
		bring: ['Brieven van de bedrijfsarts', 'Brieven van het UWV'],
		languages: ['nl', 'fr'],
		capacity: { state: 'full', days: 25 },
		hours: [at('WE', '09:00', '13:00')],
		verified_days_ago: 88
	},
	{
		key: 'mhl-wajong',
		organization: 'mhl-helder',
		name: 'Jong, ziek of beperkt: wat nu met je inkomen?',
		summary:
			'Uitleg over Wajong en bijstand voor jongeren die door ziekte of beperking niet kunnen werken.',
		needs: ['uitkering', 'beperking'],
		audiences: ['jongeren', 'beperking'],
		locations: ['mhl-plek-balie'],
		area: 'almere',
		contacts: ['mhl-monique-plat'],
		how_to_sign_up: ['Mail of bel.', 'Neem iemand mee die je vertrouwt.'],
		minimum_age: 17,
		maximum_age: 30,
		costs: 'free',
		bring: ['Schoolrapport of verslag van je begeleider'],
		verified_days_ago: 233
	},
	{
		key: 'mhl-brief-over-uitkering',
		organization: 'mhl-kade',
		name: 'Brief over je uitkering? Lees mee bij De Kade',
		summary:
			'Krijg je een brief over korting, een boete of een gesprek bij de uitkering? Wij lezen mee.',
		needs: ['uitkering', 'brieven'],
		locations: ['mhl-plek-kade'],
		area: ['Almere Haven'],
		contacts: ['mhl-rosita-maduro'],
		phone: '036 000 31 21',
		how_to_sign_up: [
			'Loop binnen.',
			'Wij lezen de brief samen.',
			'Is het ingewikkeld? Rosita belt met Abdi van Inkomen Helder.'
		],
		costs: 'free',
		bring: ['De brief'],
		languages: ['nl', 'pap', 'es'],
		drop_in: [at('TU', '10:00', '12:00')],
		verified_days_ago: 33
	},
	{
		key: 'mhl-voedselpakket',
		organization: 'mhl-volle-tas',
		name: 'Voedselpakket De Volle Tas',
		summary: 'Elke week een tas met eten voor mensen die te weinig geld hebben voor boodschappen.',
		description:
			'Na de vaste lasten blijft er soms niets over. Wij rekenen samen uit of je een pakket krijgt. Er zit brood, groente, fruit en houdbaar eten in. Halal kan ook.',
		needs: ['voedselhulp', 'rondkomen'],
		locations: ['mhl-plek-volle-tas-stad', 'mhl-plek-volle-tas-buiten'],
		area: 'almere',
		contacts: ['mhl-mariana-kowal'],
		phone: '036 000 31 22',
		how_to_sign_up: [
			'Bel Mariana.',
			'Wij rekenen uit wat je te besteden hebt.',
			'Je krijgt een pas en haalt elke week je tas.'
		],
		eligibility: 'Je houdt na je vaste lasten weinig over voor eten.',
		costs: 'free',
		bring: ['Je identiteitsbewijs', 'Inkomsten en vaste lasten', 'Een grote tas'],
		languages: ['nl', 'pl', 'en'],
		capacity: { state: 'short_wait' },
		hours: [
			at('WE', '12:00', '15:00', { location: 'mhl-plek-volle-tas-stad' }),
			at('FR', '12:00', '15:00', { location: 'mhl-plek-volle-tas-buiten' })
		],
		verified_days_ago: 6
	},
	{
		key: 'mhl-samen-eten',
		organization: 'mhl-aan-tafel',
		name: 'Samen eten bij Aan Tafel',
		summary: 'Een warme maaltijd aan de lange tafel. Drie keer per week, voor iedereen.',
		needs: ['voedselhulp', 'ontmoeten', 'eenzaam'],
		locations: ['mhl-plek-aan-tafel'],
		area: ['Almere Stad'],
		contacts: ['mhl-glenn-pinas'],
		phone: '036 000 31 23',
		how_to_sign_up: ['Bel voor 12 uur.', 'Kom om half zes.'],
		costs: 'Kleine bijdrage: 2 euro',
		languages: ['nl', 'srn', 'en'],
		capacity: { state: 'open' },
		drop_in: [at('TU TH SA', '17:30', '19:30')],
		verified_days_ago: 10
	},
	{
		key: 'mhl-soepfiets',
		organization: 'mhl-aan-tafel',
		name: 'De Soepfiets van Poort',
		summary: 'Elke vrijdag rijdt een bakfiets met gratis soep en brood door Poort.',
		needs: ['voedselhulp', 'ontmoeten'],
		locations: ['mhl-plek-woonstart'],
		area: ['Almere Poort'],
		contacts: ['mhl-jamal-azizi'],
		email: 'soepfiets@voorbeeld.nl',
		how_to_sign_up: [
			'Kom naar de bakfiets voor het woonhuis.',
			'Wil je koken of fietsen? Mail ons.'
		],
		costs: 'free',
		languages: ['nl', 'fa'],
		capacity: { state: 'open' },
		drop_in: [at('FR', '17:00', '18:30')],
		informal: true,
		verified_days_ago: 70
	},
	{
		key: 'mhl-buurtkoelkast',
		organization: 'mhl-kade',
		name: 'Buurtkoelkast De Meenten',
		summary: 'Zet erin wat je over hebt, pak wat je nodig hebt. Je hoeft niets uit te leggen.',
		needs: ['voedselhulp'],
		locations: ['mhl-plek-kade'],
		area: ['De Meenten', 'De Werven', 'De Grienden'],
		email: 'koelkast@voorbeeld.nl',
		how_to_sign_up: ['Loop naar de koelkast naast de voordeur.', 'Pak wat je nodig hebt.'],
		costs: 'free',
		capacity: { state: 'open' },
		drop_in: [at('MO TU WE TH FR SA', '09:00', '20:00')],
		informal: true,
		verified_days_ago: 155
	},
	{
		key: 'mhl-kringloop',
		organization: 'mhl-tweede-ronde',
		name: 'Kringloopwinkel De Tweede Ronde',
		summary: 'Goedkope meubels, servies, kleding en wasmachines uit de tweede hand.',
		description:
			'Heb je een laag inkomen? Laat je pas of brief zien en je betaalt de helft. Wij brengen grote spullen thuis.',
		needs: ['spullen'],
		locations: ['mhl-plek-tweede-ronde'],
		area: 'almere',
		contacts: ['mhl-ineke-schouwstra'],
		phone: '036 000 31 26',
		how_to_sign_up: ['Loop de winkel binnen.', 'Vraag bij de kassa naar korting.'],
		costs: 'Je betaalt per stuk. Thuis brengen kost 15 euro.',
		capacity: { state: 'open' },
		hours: [at('TU WE TH FR', '09:30', '17:00'), at('SA', '10:00', '16:00')],
		verified_days_ago: 19
	},
	{
		key: 'mhl-weggeefwinkel',
		organization: 'mhl-alles-mag-mee',
		name: 'Weggeefwinkel',
		summary:
			'Neem mee wat je kunt gebruiken: kleding, boeken, speelgoed en pannen. Alles is gratis.',
		needs: ['spullen', 'ontmoeten'],
		locations: ['mhl-plek-alles-mag-mee'],
		area: ['Almere Buiten'],
		contacts: ['mhl-oksana-hrytsenko'],
		how_to_sign_up: ['Kom langs.', 'Pak per keer drie dingen.'],
		costs: 'free',
		bring: ['Een tas'],
		languages: ['nl', 'uk', 'ru'],
		capacity: { state: 'open' },
		drop_in: [at('WE', '13:00', '16:00'), at('SA', '10:00', '13:00')],
		informal: true,
		verified_days_ago: 28
	},
	{
		key: 'mhl-kledingkamer',
		organization: 'mhl-warme-jas',
		name: 'Kledingbank De Warme Jas',
		summary:
			'Gratis kleding, jassen en schoenen voor volwassenen en kinderen. Je kiest en past zelf.',
		needs: ['spullen', 'kind-meedoen'],
		locations: ['mhl-plek-warme-jas'],
		area: 'almere',
		contacts: ['mhl-selam-tekle'],
		phone: '036 000 31 28',
		how_to_sign_up: [
			'Vraag een pas bij je hulpverlener of bij ons.',
			'Kom elke drie maanden kleding kiezen.'
		],
		eligibility: 'Je hebt een laag inkomen.',
		costs: 'free',
		bring: ['Je pas of een verwijsbrief'],
		languages: ['nl', 'ti', 'en'],
		capacity: { state: 'short_wait' },
		drop_in: [at('FR', '10:00', '14:00')],
		hours: [at('TU WE', '10:00', '15:00')],
		verified_days_ago: 40
	},
	{
		key: 'mhl-babykamer',
		organization: 'mhl-ieder-telt',
		name: 'Babyspullen doorgeven in Parkwijk',
		summary: 'Moeders geven een kinderwagen, een bedje en kleertjes door aan andere moeders.',
		needs: ['spullen', 'zwanger'],
		audiences: ['gezinnen'],
		locations: ['mhl-plek-ieder-telt'],
		area: ['Almere Stad'],
		phone: '036 000 31 29',
		how_to_sign_up: ['Bel of app wat je zoekt.', 'Haal het op in Parkwijk.'],
		costs: 'free',
		capacity: { state: 'open' },
		drop_in: [
			at('TH', '09:30', '11:30', { weeks: [1, 3], note: 'Eerste en derde donderdag van de maand' })
		],
		informal: true,
		verified_days_ago: 142
	},
	{
		key: 'mhl-huisraadpakket',
		organization: 'mhl-nieuwe-kust',
		name: 'Huisraadpakket voor wie na de opvang, een scheiding of een verhuizing voor het eerst een lege woning krijgt',
		summary: 'Bed, tafel, pannen en gordijnen voor wie een leeg huis krijgt en geen geld heeft.',
		needs: ['spullen', 'vluchteling', 'huis-zoeken'],
		locations: ['mhl-plek-nieuwe-kust'],
		area: 'almere',
		contacts: ['mhl-rima-darwish'],
		phone: '036 000 31 30',
		how_to_sign_up: [
			'Laat je begeleider ons bellen, of bel zelf.',
			'Kies wat je nodig hebt van de lijst.',
			'Wij brengen alles op één dag.'
		],
		costs: 'Kleine bijdrage: 25 euro voor het vervoer',
		bring: ['Je huurcontract'],
		languages: ['nl', 'ar', 'en'],
		capacity: { state: 'full', days: 40 },
		hours: [at('MO TU WE', '09:00', '16:00')],
		verified_days_ago: 59
	},
	{
		key: 'mhl-energiecoach',
		organization: 'mhl-polderwarm',
		name: 'Energiecoach aan huis',
		summary:
			'Een coach komt thuis kijken waar je warmte weglekt en hoe je energierekening omlaag kan.',
		description:
			'De coach kijkt naar je ketel, ramen en apparaten. Je krijgt gratis ledlampen en tochtstrips. Ook in een huurhuis.',
		needs: ['energie'],
		locations: ['mhl-plek-polderwarm'],
		area: 'almere',
		contacts: ['mhl-mehmet-aslanoglu'],
		phone: '036 000 31 31',
		how_to_sign_up: [
			'Bel voor een bezoek.',
			'De coach komt een uur langs.',
			'Je krijgt een lijstje met tips.'
		],
		costs: 'free',
		bring: ['Je laatste energierekening'],
		languages: ['nl', 'tr'],
		capacity: { state: 'short_wait' },
		hours: [at('MO TU WE TH', '09:00', '17:00')],
		verified_days_ago: 16
	},
	{
		key: 'mhl-energierekening',
		organization: 'mhl-polderwarm',
		name: 'Spreekuur Energierekening',
		summary: 'Te hoge jaarafrekening of een te hoog maandbedrag? Wij rekenen het na en bellen mee.',
		needs: ['energie', 'schulden'],
		locations: ['mhl-plek-woonvraag'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-karin-veldhuis'],
		phone: '036 000 31 32',
		how_to_sign_up: ['Loop binnen.', 'Neem je jaarafrekening mee.'],
		costs: 'free',
		bring: ['Je jaarafrekening', 'Foto van de meterstand'],
		capacity: { state: 'open' },
		drop_in: [at('FR', '09:30', '12:00')],
		verified_days_ago: 47
	},
	{
		key: 'mhl-tochtploeg',
		organization: 'mhl-polderwarm',
		name: 'Tochtploeg Haven',
		summary: 'Klussers plakken tochtstrips, radiatorfolie en isoleren je brievenbus.',
		needs: ['energie'],
		locations: ['mhl-plek-geldhuis-haven'],
		area: ['Almere Haven'],
		contacts: ['mhl-karin-veldhuis', 'mhl-mehmet-aslanoglu'],
		how_to_sign_up: ['Meld je aan met je adres.', 'De ploeg belt voor een dag.'],
		eligibility: 'Je hebt een laag inkomen of een koud huis.',
		costs: 'free',
		verified_days_ago: 301,
		alert: 'In de zomer werkt de ploeg alleen op vrijdag.',
		hours: [at('FR', '09:00', '13:00')]
	},
	{
		key: 'mhl-bijna-afgesloten',
		organization: 'mhl-geldhuis',
		name: 'Bijna afgesloten? Bel vandaag',
		summary:
			'Dreigt het bedrijf je stroom, gas of water af te sluiten? Wij grijpen dezelfde dag in.',
		description:
			'Een bedrijf mag je niet zomaar afsluiten, zeker niet in de winter. Ben je al afgesloten? Bel ook. Wij bellen met het energiebedrijf en maken een regeling.',
		needs: ['energie', 'schulden'],
		locations: ['mhl-plek-geldhuis-stad'],
		area: 'almere',
		contacts: ['mhl-fatima-el-yousfi'],
		phone: '036 000 31 34',
		how_to_sign_up: [
			'Bel ons direct.',
			'Houd de brief bij de hand.',
			'Wij bellen terug op dezelfde dag.'
		],
		costs: 'free',
		bring: ['De brief over afsluiten'],
		languages: ['nl', 'ar', 'zgh'],
		capacity: { state: 'open' },
		hours: [at('MO TU WE TH FR', '08:30', '17:00')],
		verified_days_ago: 1
	},
	{
		key: 'mhl-sport-en-muziek',
		organization: 'mhl-ieder-kind',
		name: 'Sport, muziek en zwemles voor ieder kind',
		summary: 'Wij betalen voetbal, zwemles, dansles of muziekles als je daar geen geld voor hebt.',
		needs: ['kind-meedoen', 'sporten'],
		audiences: ['kinderen', 'gezinnen'],
		locations: ['mhl-plek-ieder-kind'],
		area: 'almere',
		contacts: ['mhl-yasmin-bouazza', 'mhl-tom-van-ginkel'],
		phone: '036 000 31 35',
		how_to_sign_up: ['Kies een club met je kind.', 'Bel Yasmin.', 'Wij betalen de club.'],
		eligibility: 'Je kind is 4 tot en met 17 jaar en je hebt een laag inkomen.',
		minimum_age: 4,
		maximum_age: 17,
		costs: 'free',
		bring: ['Bewijs van je inkomen'],
		languages: ['nl', 'ar'],
		capacity: { state: 'long_wait', weeks: 3 },
		hours: [at('MO TU TH', '09:00', '15:00')],
		verified_days_ago: 23
	},
	{
		key: 'mhl-fietsenplan',
		organization: 'mhl-ketting',
		name: 'Fietsenplan voor kinderen',
		summary:
			'Een opgeknapte fiets met slot en verlichting voor kinderen van ouders met weinig geld.',
		needs: ['kind-meedoen', 'spullen'],
		audiences: ['kinderen', 'gezinnen'],
		locations: ['mhl-plek-ketting'],
		area: 'almere',
		contacts: ['mhl-piotr-zielak'],
		phone: '036 000 31 36',
		how_to_sign_up: [
			'Meld je kind aan met lengte en leeftijd.',
			'Piotr belt als er een fiets klaar staat.',
			'Kom samen passen.'
		],
		minimum_age: 4,
		maximum_age: 18,
		costs: 'Kleine bijdrage: 10 euro',
		languages: ['nl', 'pl'],
		capacity: { state: 'long_wait', weeks: 5 },
		drop_in: [at('SA', '11:00', '15:00')],
		hours: [at('WE TH FR', '10:00', '16:00')],
		verified_days_ago: 34
	},
	{
		key: 'mhl-schooltas',
		organization: 'mhl-ieder-kind',
		name: 'De Volle Schooltas',
		summary: 'Een rugzak, schriften, een rekenmachine of een laptop voor school.',
		needs: ['kind-meedoen', 'school'],
		audiences: ['kinderen', 'jongeren'],
		locations: ['mhl-plek-volle-tas-buiten'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-tom-van-ginkel'],
		phone: '036 000 31 37',
		how_to_sign_up: ['Vraag het aan de mentor of bel zelf.', 'Wij sturen een bon of een pakket.'],
		costs: 'free',
		bring: ['Lijst van school'],
		capacity: { state: 'short_wait' },
		hours: [at('TU WE TH', '09:00', '14:00')],
		verified_days_ago: 97
	},
	{
		key: 'mhl-verjaardagsdoos',
		organization: 'mhl-kade',
		name: 'De Verjaardagsdoos',
		summary: 'Slingers, een taart en een cadeautje in een doos, zodat elk kind kan trakteren.',
		needs: ['kind-meedoen'],
		audiences: ['kinderen', 'gezinnen'],
		locations: ['mhl-plek-kade'],
		area: ['Almere Haven'],
		email: 'verjaardagsdoos@voorbeeld.nl',
		how_to_sign_up: ['Mail drie weken voor de verjaardag.', 'Haal de doos op, wij vragen niets.'],
		minimum_age: 1,
		maximum_age: 14,
		costs: 'free',
		capacity: { state: 'open' },
		informal: true,
		verified_days_ago: 210
	}
];

const home: Omit<SeedService, 'example'>[] = [
	{
		key: 'mhl-woningurgentie',
		organization: 'mhl-woonvraag',
		name: 'Inloop woningurgentie',
		summary: 'Moet je snel een ander huis? Wij vertellen eerlijk of je kans maakt op urgentie.',
		description:
			'Je gaat scheiden, je bent ernstig ziek of je huis is niet veilig. Urgentie krijg je niet zomaar. Wij bekijken je verhaal en helpen met het formulier.',
		needs: ['huis-zoeken', 'scheiden', 'dakloos'],
		locations: ['mhl-plek-woonvraag'],
		area: 'almere',
		contacts: ['mhl-samir-nasser', 'mhl-marloes-kuipers'],
		phone: '036 000 32 01',
		how_to_sign_up: [
			'Loop binnen op woensdag.',
			'Vertel je verhaal.',
			'Wij zeggen welke papieren je nodig hebt.'
		],
		eligibility: 'Je woont al enige tijd in Almere.',
		costs: 'free',
		bring: [
			'Bewijs van inschrijving als woningzoekende',
			'Bewijs van je inkomen',
			'Brief van arts of hulpverlener'
		],
		languages: ['nl', 'ar', 'en'],
		capacity: { state: 'short_wait' },
		drop_in: [at('WE', '09:30', '12:30')],
		verified_days_ago: 11
	},
	{
		key: 'mhl-kamers-met-kansen',
		organization: 'mhl-woonstart',
		name: 'Kamers met Kansen',
		summary:
			'Een kamer met begeleiding voor jongeren die leren of werken en thuis niet kunnen blijven.',
		needs: ['huis-zoeken', 'begeleid-wonen'],
		audiences: ['jongeren'],
		locations: ['mhl-plek-woonstart'],
		area: 'almere',
		contacts: ['mhl-naomi-martis', 'mhl-dewi-sumarto'],
		phone: '036 000 32 02',
		how_to_sign_up: [
			'Bel of app Naomi.',
			'Je komt langs voor een gesprek.',
			'Je maakt een plan met je coach.',
			'Je krijgt een kamer als er plek is.'
		],
		eligibility: 'Je bent 18 tot en met 26 jaar en zit op school of werkt.',
		minimum_age: 18,
		maximum_age: 26,
		costs: 'Je betaalt huur. Vraag naar huurtoeslag.',
		bring: ['Je identiteitsbewijs', 'Bewijs van school of werk'],
		languages: ['nl', 'pap', 'es', 'en'],
		capacity: { state: 'long_wait', weeks: 16 },
		hours: [at('MO TU WE FR', '10:00', '17:00')],
		verified_days_ago: 29
	},
	{
		key: 'mhl-samen-zoeken',
		organization: 'mhl-sterk-huren',
		name: 'Samen zoeken naar een huurhuis',
		summary:
			'Wij schrijven je in, leggen uit hoe reageren werkt en zoeken met je mee op de computer.',
		needs: ['huis-zoeken', 'digitaal'],
		locations: ['mhl-plek-sterk-huren'],
		area: ['Almere Stad'],
		contacts: ['mhl-hassan-warsame'],
		phone: '036 000 32 03',
		how_to_sign_up: [
			'Loop binnen op maandag.',
			'Wij schrijven je samen in.',
			'Kom elke week even reageren op woningen.'
		],
		costs: 'free',
		bring: ['Je identiteitsbewijs', 'Je e-mailadres en wachtwoord', 'Bewijs van je inkomen'],
		languages: ['nl', 'so', 'en', 'ar'],
		capacity: { state: 'open' },
		drop_in: [at('MO', '18:30', '20:30')],
		verified_days_ago: 44
	},
	{
		key: 'mhl-hospita',
		organization: 'mhl-lantaarn',
		name: 'Kamer over, kamer nodig',
		summary: 'Buren in Hout met een lege kamer ontmoeten mensen die tijdelijk woonruimte zoeken.',
		needs: ['huis-zoeken'],
		locations: ['mhl-plek-lantaarn'],
		area: ['Almere Hout'],
		contacts: ['mhl-hedwig-van-loon'],
		phone: '036 000 32 04',
		how_to_sign_up: ['Kom naar de kennismaking.', 'Klikt het? Maak samen afspraken op papier.'],
		minimum_age: 18,
		costs: 'Je spreekt zelf een huur af.',
		drop_in: [at('SA', '14:00', '16:00', { weeks: [-1], note: 'Laatste zaterdag van de maand' })],
		informal: true,
		verified_days_ago: 265
	},
	{
		key: 'mhl-nachtopvang',
		organization: 'mhl-haard',
		name: 'Nachtopvang De Warme Haard',
		summary: 'Een bed, een douche en een warme maaltijd als je vannacht geen slaapplek hebt.',
		description:
			'Je staat op straat of je slaapt in je auto. Kom voor tien uur ’s avonds. De volgende ochtend praat je met iemand over wat je nodig hebt. Je hond mag mee.',
		needs: ['dakloos', 'nood'],
		locations: ['mhl-plek-haard'],
		area: 'almere',
		contacts: ['mhl-ruud-brinkhuis', 'mhl-halina-wrona'],
		phone: '036 000 32 05',
		how_to_sign_up: [
			'Bel of kom naar de deur na vijf uur.',
			'Wij kijken of er een bed vrij is.',
			'Is het vol? Dan bellen wij een andere plek.'
		],
		minimum_age: 18,
		costs: 'Kleine bijdrage: 5 euro per nacht. Geen geld? Kom toch.',
		languages: ['nl', 'en', 'pl', 'ru'],
		capacity: { state: 'full', days: 3 },
		hours: [at(everyDay, '17:00', '23:59', { note: 'Je blijft tot 9 uur de volgende ochtend' })],
		verified_days_ago: 1
	},
	{
		key: 'mhl-daginloop',
		organization: 'mhl-haard',
		name: 'Daginloop voor dak- en thuislozen',
		summary: 'Overdag koffie, wasmachine, telefoon opladen en iemand om mee te praten.',
		needs: ['dakloos', 'ontmoeten'],
		locations: ['mhl-plek-haard'],
		area: 'almere',
		contacts: ['mhl-halina-wrona'],
		phone: '036 000 32 06',
		how_to_sign_up: ['Loop binnen.', 'Vraag naar Halina.'],
		minimum_age: 18,
		costs: 'free',
		languages: ['nl', 'pl', 'ru'],
		capacity: { state: 'open' },
		drop_in: [at('MO TU WE TH FR SA', '09:30', '15:30')],
		verified_days_ago: 13
	},
	{
		key: 'mhl-huisuitzetting',
		organization: 'mhl-op-adem',
		name: 'Uit je huis gezet? Bel voor het te laat is',
		summary:
			'Dreigt huisuitzetting door huurschuld of ruzie? Wij bellen met verhuurder en deurwaarder.',
		description:
			'Zolang je nog in je huis zit, kan er vaak veel. Zelfs een week voor de ontruiming. Wij maken een betalingsplan en zoeken wie nog meer kan helpen.',
		needs: ['dakloos', 'schulden', 'huren'],
		locations: ['mhl-plek-op-adem'],
		area: 'almere',
		contacts: ['mhl-rachid-benhaddou', 'mhl-wilma-terpstra'],
		phone: '036 000 32 07',
		how_to_sign_up: [
			'Bel direct.',
			'Stuur een foto van de brief.',
			'Wij komen binnen twee dagen langs.'
		],
		costs: 'free',
		bring: ['De brief van de verhuurder of deurwaarder', 'Je huurcontract'],
		languages: ['nl', 'ar', 'zgh', 'fr'],
		capacity: { state: 'open' },
		hours: [at('MO TU WE TH FR', '09:00', '17:00')],
		verified_days_ago: 4
	},
	{
		key: 'mhl-briefadres',
		organization: 'mhl-balie',
		name: 'Spreekuur Briefadres',
		summary: 'Geen eigen adres? Wij helpen je aan een briefadres voor je post, zorg en uitkering.',
		needs: ['dakloos', 'burgerzaken'],
		locations: ['mhl-plek-balie'],
		area: 'almere',
		contacts: ['mhl-lucia-fernandes'],
		phone: '036 000 32 08',
		how_to_sign_up: [
			'Maak een afspraak.',
			'Vertel waar je nu slaapt.',
			'Wij vullen de aanvraag samen in.'
		],
		costs: 'free',
		bring: ['Je identiteitsbewijs'],
		languages: ['nl', 'es', 'pt'],
		capacity: { state: 'short_wait' },
		hours: [at('TU FR', '09:00', '12:00')],
		verified_days_ago: 83
	},
	{
		key: 'mhl-bankslapers',
		organization: 'mhl-woonstart',
		name: 'Slaap je steeds op een andere bank?',
		summary: 'Voor jongeren die bij vrienden op de bank slapen en een vaste plek zoeken.',
		needs: ['dakloos', 'huis-zoeken'],
		audiences: ['jongeren'],
		locations: ['mhl-plek-woonstart'],
		area: 'almere',
		contacts: ['mhl-naomi-martis'],
		how_to_sign_up: [
			'App Naomi.',
			'Je praat dezelfde week met haar.',
			'Samen zoek je een plek voor de komende maanden.'
		],
		minimum_age: 16,
		maximum_age: 27,
		costs: 'free',
		languages: ['nl', 'pap', 'es'],
		capacity: { state: 'long_wait', weeks: 3 },
		drop_in: [at('WE', '16:00', '18:00')],
		verified_days_ago: 36
	},
	{
		key: 'mhl-begeleid-wonen-haven',
		organization: 'mhl-stap',
		name: 'Begeleid wonen Haven',
		summary: 'Je woont in een eigen appartement en een begeleider komt elke week bij je langs.',
		description:
			'Je leert koken, poetsen, je geld beheren en je dag indelen. Er is altijd iemand die je kunt bellen, ook in het weekend.',
		needs: ['begeleid-wonen', 'psychisch'],
		locations: ['mhl-plek-stap-haven'],
		area: 'almere',
		contacts: ['mhl-peter-oosterling', 'mhl-chantal-wijngaarde'],
		phone: '036 000 32 10',
		how_to_sign_up: [
			'Vraag hulp aan bij het wijkteam.',
			'Kom kijken in Haven.',
			'Je maakt kennis met je begeleider.'
		],
		eligibility: 'Je hebt een besluit van de gemeente nodig. Wij helpen je daarbij.',
		minimum_age: 18,
		costs: 'Je betaalt huur en een eigen bijdrage.',
		bring: ['Brief van het wijkteam'],
		capacity: { state: 'long_wait', weeks: 26 },
		hours: [at('MO TU TH FR', '09:00', '17:00')],
		verified_days_ago: 58
	},
	{
		key: 'mhl-woongroep-hout',
		organization: 'mhl-stap',
		name: 'Woongroep Hout',
		summary:
			'Samen wonen met zeven anderen met een verstandelijke beperking. Begeleiding dag en nacht.',
		needs: ['begeleid-wonen', 'beperking'],
		audiences: ['beperking'],
		locations: ['mhl-plek-stap-hout'],
		area: 'almere',
		contacts: ['mhl-chantal-wijngaarde'],
		phone: '036 000 32 11',
		how_to_sign_up: [
			'Bel voor een rondleiding.',
			'Eet een keer mee.',
			'Je komt op de lijst als het klikt.'
		],
		minimum_age: 18,
		costs: 'Je betaalt een eigen bijdrage.',
		languages: ['nl', 'srn'],
		capacity: { state: 'full', days: 120 },
		hours: [at('TU TH', '10:00', '16:00')],
		verified_days_ago: 176
	},
	{
		key: 'mhl-proefwonen',
		organization: 'mhl-woonstart',
		name: 'Proefwonen: zes maanden oefenen',
		summary:
			'Kijk een half jaar of zelfstandig wonen bij je past. Een coach is in hetzelfde gebouw.',
		needs: ['begeleid-wonen', 'huis-zoeken'],
		audiences: ['jongeren', 'beperking'],
		locations: ['mhl-plek-woonstart'],
		area: 'almere',
		contacts: ['mhl-dewi-sumarto'],
		how_to_sign_up: ['Bel Dewi.', 'Kijk rond in het gebouw.', 'Maak samen een oefenplan.'],
		minimum_age: 18,
		maximum_age: 35,
		costs: 'Je betaalt huur.',
		languages: ['nl', 'en'],
		hours: [at('MO TU WE TH FR', '10:00', '16:00')],
		verified_days_ago: 340
	},
	{
		key: 'mhl-begeleiding-thuis',
		organization: 'mhl-stap',
		name: 'Begeleiding in je eigen huis',
		summary: 'Een begeleider helpt je thuis met je dag, je post, je huis en afspraken.',
		needs: ['begeleid-wonen', 'administratie'],
		locations: ['mhl-plek-woonvraag'],
		area: ['Almere Buiten', 'Almere Hout', 'Almere Stad'],
		contacts: ['mhl-chantal-wijngaarde'],
		phone: '036 000 32 13',
		how_to_sign_up: [
			'Bel ons of het wijkteam.',
			'Chantal komt bij je thuis praten.',
			'Je spreekt af op welke dagen hulp komt.'
		],
		minimum_age: 18,
		costs: 'Je betaalt een eigen bijdrage.',
		languages: ['nl', 'srn'],
		capacity: { state: 'short_wait' },
		hours: [at('MO TU TH FR', '09:00', '17:00')],
		verified_days_ago: 20
	},
	{
		key: 'mhl-traplift',
		organization: 'mhl-drempelvrij',
		name: 'Traplift en drempels: ergotherapeut',
		summary:
			'Een ergotherapeut kijkt bij je thuis wat je nodig hebt: traplift, beugel of geen drempels meer.',
		description:
			'Kom je de trap niet meer op? Val je over de drempel? Anneke kijkt mee en schrijft een advies voor de gemeente.',
		needs: ['woning-aanpassen', 'hulpmiddelen'],
		audiences: ['ouderen', 'beperking'],
		locations: ['mhl-plek-drempelvrij'],
		area: 'almere',
		contacts: ['mhl-anneke-postma'],
		phone: '036 000 32 14',
		how_to_sign_up: [
			'Bel voor een huisbezoek.',
			'Anneke kijkt en meet.',
			'Je krijgt een advies om op te sturen.'
		],
		costs: 'Vaak betaalt je zorgverzekering. Vraag het ons.',
		bring: ['Je zorgpas'],
		languages: ['nl', 'en'],
		capacity: { state: 'long_wait', weeks: 5 },
		hours: [at('MO TU TH', '08:30', '16:30')],
		verified_days_ago: 41
	},
	{
		key: 'mhl-veilige-badkamer',
		organization: 'mhl-drempelvrij',
		name: 'Spreekuur Veilige Badkamer',
		summary: 'Advies over een douchestoel, een verhoogd toilet of een bad dat eruit moet.',
		needs: ['woning-aanpassen'],
		audiences: ['ouderen', 'beperking', 'mantelzorgers'],
		locations: ['mhl-plek-geldhuis-haven'],
		area: ['Almere Haven'],
		contacts: ['mhl-anneke-postma'],
		phone: '036 000 32 15',
		how_to_sign_up: ['Loop binnen.', 'Neem foto’s van je badkamer mee.'],
		costs: 'free',
		bring: ['Foto’s van je badkamer'],
		languages: ['nl', 'en'],
		capacity: { state: 'open' },
		drop_in: [at('TH', '10:00', '12:00', { weeks: [2], note: 'Tweede donderdag van de maand' })],
		verified_days_ago: 112
	},
	{
		key: 'mhl-beugelbrigade',
		organization: 'mhl-drempelvrij',
		name: 'Beugelbrigade Stad',
		summary:
			'Handige vrijwilligers hangen beugels op, halen drempels weg en maken een tweede trapleuning.',
		needs: ['woning-aanpassen'],
		audiences: ['ouderen', 'beperking'],
		locations: ['mhl-plek-polderwarm'],
		area: ['Almere Stad', 'Almere Poort'],
		phone: '036 000 32 16',
		how_to_sign_up: [
			'Bel en vertel wat er moet gebeuren.',
			'Huur je? Wij vragen eerst je verhuurder.',
			'De klusser komt langs.'
		],
		costs: 'Je betaalt alleen het materiaal.',
		capacity: { state: 'short_wait' },
		hours: [at('MO WE', '09:00', '13:00')],
		verified_days_ago: 67
	},
	{
		key: 'mhl-langer-thuis',
		organization: 'mhl-luister-nu',
		name: 'Hulp bij de aanvraag voor je huis',
		summary: 'Wij helpen je met de aanvraag bij de gemeente voor een aanpassing in huis.',
		needs: ['woning-aanpassen', 'client-ondersteuning'],
		locations: ['mhl-plek-luister-nu'],
		area: ['Almere Haven', 'Almere Poort'],
		contacts: ['mhl-gerda-nijenhuis'],
		how_to_sign_up: ['Bel Gerda.', 'Zij gaat mee naar het gesprek met de gemeente.'],
		costs: 'free',
		bring: ['Brieven van de gemeente'],
		capacity: { state: 'full', days: 14 },
		hours: [at('MO TH FR', '09:30', '15:00')],
		verified_days_ago: 85
	},
	{
		key: 'mhl-huurteam',
		organization: 'mhl-sterk-huren',
		name: 'Huurteam',
		summary: 'Ruzie met je huisbaas, te hoge huur of geen reparatie? Het Huurteam staat naast je.',
		description:
			'Wij rekenen je huur na en schrijven samen een brief. Luistert de huisbaas niet? Dan gaan we met je naar de Huurcommissie.',
		needs: ['huren', 'juridisch'],
		locations: ['mhl-plek-sterk-huren'],
		area: 'almere',
		contacts: ['mhl-hassan-warsame', 'mhl-loes-bakkenes'],
		phone: '036 000 32 18',
		how_to_sign_up: [
			'Bel of loop binnen.',
			'Laat je contract zien.',
			'Wij maken een plan met jou.'
		],
		costs: 'free',
		bring: ['Je huurcontract', 'Brieven en berichten van je huisbaas', 'Foto’s'],
		languages: ['nl', 'so', 'en', 'ar'],
		capacity: { state: 'open' },
		drop_in: [at('WE', '13:00', '16:00')],
		hours: [at('MO WE FR', '10:00', '16:00')],
		verified_days_ago: 7
	},
	{
		key: 'mhl-huurachterstand',
		organization: 'mhl-geldhuis',
		name: 'Huurachterstand? Spreekuur Haven',
		summary:
			'Loop je achter met de huur? Wij bellen met je verhuurder en spreken kleine stapjes af.',
		needs: ['huren', 'schulden'],
		locations: ['mhl-plek-geldhuis-haven'],
		area: ['Almere Haven'],
		contacts: ['mhl-jeroen-dijkman'],
		phone: '036 000 32 19',
		how_to_sign_up: ['Kom op maandag langs.', 'Wij bellen samen.'],
		costs: 'free',
		bring: ['Brief over de huurschuld', 'Je bankafschriften'],
		capacity: { state: 'open' },
		drop_in: [at('MO', '09:30', '11:30')],
		verified_days_ago: 22
	},
	{
		key: 'mhl-schimmel',
		organization: 'mhl-sterk-huren',
		name: 'Schimmel, lekkage en kou in je huurhuis',
		summary:
			'Zwarte plekken, water door het plafond of een kapotte ketel? Wij komen kijken en schrijven mee.',
		description:
			'Schimmel is niet altijd jouw schuld. Wij meten het vocht, maken foto’s en vragen de verhuurder om het op te lossen.',
		needs: ['huren', 'gezond'],
		locations: ['mhl-plek-nieuwe-kust'],
		area: ['Almere Poort', 'Almere Stad'],
		contacts: ['mhl-hassan-warsame'],
		phone: '036 000 32 20',
		how_to_sign_up: [
			'Stuur foto’s of bel.',
			'Wij komen langs om te meten.',
			'Je krijgt een brief die je zelf kunt sturen.'
		],
		costs: 'free',
		bring: ['Foto’s', 'Je meldingen aan de verhuurder'],
		languages: ['nl', 'so', 'en', 'ar'],
		capacity: { state: 'short_wait' },
		hours: [at('FR', '09:00', '15:00')],
		verified_days_ago: 53
	},
	{
		key: 'mhl-servicekosten',
		organization: 'mhl-woonvraag',
		name: 'Huurverhoging en servicekosten: klopt het?',
		summary: 'Wij kijken of je huurverhoging en je servicekosten kloppen.',
		needs: ['huren'],
		locations: ['mhl-plek-woonvraag'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-marloes-kuipers'],
		phone: '036 000 32 21',
		how_to_sign_up: ['Maak een afspraak.', 'Neem de brief over de verhoging mee.'],
		costs: 'free',
		bring: ['Huurcontract', 'Brief over de huurverhoging', 'Afrekening servicekosten'],
		verified_days_ago: 205,
		hours: [at('TU TH', '09:00', '12:00')]
	},
	{
		key: 'mhl-buurtbemiddeling',
		organization: 'mhl-over-de-heg',
		name: 'Buurtbemiddeling',
		summary:
			'Ruzie over geluid, een schutting of rommel? Twee bemiddelaars praten met jou en je buren.',
		description:
			'Eerst luisteren we naar jou. Daarna naar je buren. Willen jullie allebei? Dan zitten we samen aan tafel op een plek waar niemand de baas is.',
		needs: ['buren'],
		locations: ['mhl-plek-over-de-heg', 'mhl-plek-woonvraag'],
		area: 'almere',
		contacts: ['mhl-emine-tuncel'],
		phone: '036 000 32 22',
		how_to_sign_up: [
			'Bel Emine.',
			'Twee bemiddelaars komen bij je thuis.',
			'Zij bellen aan bij je buren.'
		],
		costs: 'free',
		languages: ['nl', 'tr'],
		capacity: { state: 'short_wait' },
		hours: [at('MO TU TH', '09:00', '17:00')],
		verified_days_ago: 15
	},
	{
		key: 'mhl-overlast-spreekuur',
		organization: 'mhl-kade',
		name: 'Overlast-spreekuur De Meenten',
		summary:
			'Last van herrie, drugs of ruzie in je portiek? Vertel het aan Rosita en de handhaver van de wijk.',
		needs: ['buren', 'straat'],
		locations: ['mhl-plek-kade'],
		area: ['Almere Haven'],
		contacts: ['mhl-rosita-maduro'],
		phone: '036 000 32 23',
		how_to_sign_up: ['Loop binnen.', 'Schrijf thuis op wanneer je last hebt.'],
		costs: 'free',
		bring: ['Lijstje met dagen en tijden'],
		languages: ['nl', 'pap', 'es'],
		capacity: { state: 'open' },
		drop_in: [at('WE', '19:00', '20:30', { weeks: [1], note: 'Eerste woensdag van de maand' })],
		verified_days_ago: 62
	},
	{
		key: 'mhl-portiekgesprek',
		organization: 'mhl-over-de-heg',
		name: 'Portiekgesprek Poort',
		summary: 'Bewoners maken met de hele flat afspraken over lawaai, fietsen en het trappenhuis.',
		needs: ['buren', 'ontmoeten'],
		locations: ['mhl-plek-post-poort'],
		area: ['Almere Poort'],
		contacts: ['mhl-emine-tuncel'],
		how_to_sign_up: [
			'Bel en vertel over je portiek.',
			'Wij nodigen alle buren uit.',
			'Jullie maken samen regels.'
		],
		costs: 'free',
		languages: ['nl', 'tr'],
		informal: true,
		capacity: { state: 'long_wait', weeks: 4 },
		verified_days_ago: 130
	}
];

const law: Omit<SeedService, 'example'>[] = [
	{
		key: 'mhl-rechtswinkel',
		organization: 'mhl-weegschaal',
		name: 'Rechtswinkel',
		summary: 'Gratis uitleg van een jurist over werk, huur, familie, boetes en contracten.',
		description:
			'Ontslag, een contract waar je niet van af komt, een dagvaarding of een erfenis: vraag het hier. Wij zeggen wat je kunt doen. Heb je een advocaat nodig? Dan helpen we zoeken.',
		needs: ['juridisch', 'scheiden'],
		locations: ['mhl-plek-weegschaal'],
		area: 'almere',
		contacts: ['mhl-sanne-de-rooij'],
		phone: '036 000 33 01',
		how_to_sign_up: [
			'Loop binnen op het spreekuur.',
			'Je praat twintig minuten met een jurist.',
			'Is er meer nodig? Dan maak je een afspraak.'
		],
		costs: 'free',
		bring: ['Alle brieven en contracten', 'Je identiteitsbewijs'],
		languages: ['nl', 'en'],
		capacity: { state: 'open' },
		drop_in: [at('TU', '17:00', '19:30'), at('TH', '13:00', '16:00')],
		verified_days_ago: 18
	},
	{
		key: 'mhl-sociaal-raadsman',
		organization: 'mhl-weegschaal',
		name: 'Rechten en regels: inloop Buiten',
		summary: 'Een jurist legt uit waar je recht op hebt bij werk, uitkering, wonen en familie.',
		needs: ['juridisch', 'brieven', 'uitkering'],
		locations: ['mhl-plek-woonvraag'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-sanne-de-rooij'],
		phone: '036 000 33 02',
		how_to_sign_up: ['Loop binnen op maandag.', 'Pak een nummer bij de balie.'],
		costs: 'free',
		bring: ['De brief waar het om gaat'],
		languages: ['nl', 'en'],
		capacity: { state: 'short_wait' },
		drop_in: [at('MO', '09:00', '11:30')],
		verified_days_ago: 39
	},
	{
		key: 'mhl-jurist-in-de-kade',
		organization: 'mhl-weegschaal',
		name: 'De jurist komt naar De Kade',
		summary: 'Eén keer per maand zit er een jurist in de buurtkamer. Stel je vraag bij de koffie.',
		needs: ['juridisch'],
		locations: ['mhl-plek-kade'],
		area: ['Almere Haven'],
		contacts: ['mhl-rosita-maduro', 'mhl-sanne-de-rooij'],
		phone: '036 000 33 03',
		how_to_sign_up: ['Kom langs op de eerste vrijdag.', 'Rosita stelt je voor aan de jurist.'],
		costs: 'free',
		bring: ['Je brieven'],
		capacity: { state: 'open' },
		drop_in: [at('FR', '13:00', '15:00', { weeks: [1], note: 'Eerste vrijdag van de maand' })],
		verified_days_ago: 77
	},
	{
		key: 'mhl-advocaat-half-uur',
		organization: 'mhl-weegschaal',
		name: 'Half uur advocaat',
		summary:
			'Een advocaat praat een half uur gratis met je over scheiding, straf of een verblijfsvergunning.',
		needs: ['juridisch', 'scheiden', 'vluchteling'],
		locations: ['mhl-plek-balie'],
		area: 'almere',
		contacts: ['mhl-babak-farhadi'],
		phone: '036 000 33 04',
		how_to_sign_up: ['Bel voor een plek.', 'Schrijf je vraag in drie zinnen op.'],
		minimum_age: 18,
		costs: 'free',
		bring: ['Papieren van de rechtbank of de IND'],
		languages: ['nl', 'fa', 'en'],
		capacity: { state: 'full', days: 18 },
		hours: [at('FR', '14:00', '17:00')],
		verified_days_ago: 104
	},
	{
		key: 'mhl-klachtenspreekuur',
		organization: 'mhl-luister-nu',
		name: 'Klachtenspreekuur',
		summary:
			'Niet goed geholpen, niet teruggebeld of van het kastje naar de muur? Vertel het hier.',
		description:
			'Gerda luistert en belt. Vaak lost een gesprek het op. Lukt dat niet, dan schrijft ze met jou een klacht of gaat ze met je naar de ombudsman.',
		needs: ['bezwaar', 'client-ondersteuning'],
		locations: ['mhl-plek-luister-nu'],
		area: 'almere',
		contacts: ['mhl-gerda-nijenhuis'],
		phone: '036 000 33 05',
		how_to_sign_up: ['Bel of loop binnen.', 'Vertel wat er gebeurde.', 'Jij kiest wat we doen.'],
		costs: 'free',
		bring: ['Brieven en mails', 'Namen en data die je nog weet'],
		capacity: { state: 'open' },
		drop_in: [at('TH', '09:30', '12:00')],
		hours: [at('MO TH FR', '09:30', '15:30')],
		verified_days_ago: 24
	},
	{
		key: 'mhl-bezwaar-schrijven',
		organization: 'mhl-weegschaal',
		name: 'Bezwaar schrijven in een uur',
		summary:
			'Niet eens met een besluit of boete? Wij schrijven samen je bezwaar. Vaak heb je zes weken.',
		needs: ['bezwaar', 'juridisch'],
		locations: ['mhl-plek-weegschaal'],
		area: 'almere',
		contacts: ['mhl-sanne-de-rooij', 'mhl-babak-farhadi'],
		phone: '036 000 33 06',
		how_to_sign_up: [
			'Bel zodra je het besluit krijgt.',
			'Wij kijken hoeveel tijd je nog hebt.',
			'In een uur staat je bezwaar op papier.'
		],
		costs: 'free',
		bring: ['Het besluit met de datum', 'De envelop'],
		languages: ['nl', 'en', 'fa'],
		capacity: { state: 'short_wait' },
		hours: [at('WE', '09:00', '17:00')],
		verified_days_ago: 31
	},
	{
		key: 'mhl-meedenken-bezwaar',
		organization: 'mhl-luister-nu',
		name: 'Onafhankelijk meedenken bij een bezwaar of klacht over een besluit van de gemeente, de school of een zorgaanbieder',
		summary: 'Iemand denkt mee, leest mee en gaat mee naar de hoorzitting.',
		needs: ['bezwaar', 'client-ondersteuning', 'school'],
		locations: ['mhl-plek-op-adem'],
		area: ['Almere Buiten'],
		contacts: ['mhl-gerda-nijenhuis'],
		phone: '036 000 33 07',
		how_to_sign_up: ['Bel Gerda.', 'Je spreekt af waar je het fijn vindt.'],
		costs: 'free',
		capacity: { state: 'long_wait', weeks: 3 },
		hours: [at('FR', '10:00', '14:00')],
		verified_days_ago: 149
	},
	{
		key: 'mhl-bezwaarhulp-poort',
		organization: 'mhl-nieuwe-kust',
		name: 'Afwijzing of boete gekregen? Bezwaarhulp Poort',
		summary: 'Uitleg in je eigen taal over een afwijzing of boete en wat je kunt terugschrijven.',
		needs: ['bezwaar', 'tolk'],
		audiences: ['nieuwkomers'],
		locations: ['mhl-plek-nieuwe-kust'],
		area: ['Almere Poort'],
		contacts: ['mhl-rima-darwish', 'mhl-mulu-gebremedhin'],
		how_to_sign_up: ['Loop binnen op dinsdag.', 'Zeg welke taal je spreekt.'],
		costs: 'free',
		bring: ['De brief'],
		languages: ['nl', 'ar', 'ti', 'en'],
		capacity: { state: 'open' },
		drop_in: [at('TU', '14:00', '16:30')],
		verified_days_ago: 93
	},
	{
		key: 'mhl-meldpunt-discriminatie',
		organization: 'mhl-ieder-telt',
		name: 'Meldpunt discriminatie',
		summary:
			'Behandelt iemand je slechter om je kleur, geloof, geaardheid, leeftijd of beperking? Meld het.',
		description:
			'Geen baan door je achternaam, uitgescholden op straat of geweigerd bij een woning. Wij luisteren. Samen kiezen we: alleen melden, een gesprek, een klacht of aangifte.',
		needs: ['discriminatie', 'bezwaar'],
		locations: ['mhl-plek-ieder-telt'],
		area: 'almere',
		contacts: ['mhl-kwame-asante'],
		phone: '036 000 33 09',
		how_to_sign_up: [
			'Bel, mail of kom langs.',
			'Kwame schrijft je verhaal op.',
			'Jij beslist wat er gebeurt.'
		],
		costs: 'free',
		bring: ['Bewijs als je dat hebt: foto, mail of bericht'],
		languages: ['nl', 'en', 'fr'],
		capacity: { state: 'open' },
		hours: [at('MO TU WE TH', '09:00', '17:00')],
		verified_days_ago: 27
	},
	{
		key: 'mhl-discriminatie-poort',
		organization: 'mhl-ieder-telt',
		name: 'Anders behandeld? Inloop Poort',
		summary: 'Praat met iemand die racisme of uitsluiting zelf kent. Melden hoeft niet meteen.',
		needs: ['discriminatie'],
		audiences: ['nieuwkomers', 'lhbti'],
		locations: ['mhl-plek-nieuwe-kust'],
		area: ['Almere Poort'],
		contacts: ['mhl-kwame-asante'],
		how_to_sign_up: ['Loop binnen.', 'Vraag naar Kwame.'],
		costs: 'free',
		languages: ['nl', 'en', 'fr'],
		capacity: { state: 'open' },
		drop_in: [at('WE', '17:00', '19:00', { weeks: [1], note: 'Eerste woensdag van de maand' })],
		verified_days_ago: 111
	},
	{
		key: 'mhl-discriminatie-werk',
		organization: 'mhl-ieder-telt',
		name: 'Sterk staan op je werk en stage',
		summary:
			'Pesten, rotopmerkingen of geen stageplek om wie je bent? Oefen wat je kunt zeggen en doen.',
		needs: ['discriminatie', 'werk', 'pesten'],
		audiences: ['jongeren', 'lhbti'],
		locations: ['mhl-plek-op-adem'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-kwame-asante'],
		phone: '036 000 33 11',
		how_to_sign_up: ['Meld je aan voor de avond.', 'Kom alleen of met een vriend.'],
		minimum_age: 16,
		costs: 'free',
		languages: ['nl', 'en'],
		verified_days_ago: 284,
		hours: [at('TU', '19:00', '21:00', { weeks: [3], note: 'Derde dinsdag van de maand' })]
	},
	{
		key: 'mhl-zonder-papieren',
		organization: 'mhl-nieuwe-kust',
		name: 'Spreekuur zonder papieren',
		summary:
			'Leef je hier zonder verblijfsvergunning? Praat veilig met ons over zorg, eten en je kansen.',
		description:
			'Wij geven niets door aan de politie of de IND. Ook zonder papieren mag je naar de dokter en mogen je kinderen naar school. Wij leggen uit hoe.',
		needs: ['vluchteling', 'juridisch', 'gezond'],
		audiences: ['nieuwkomers'],
		locations: ['mhl-plek-nieuwe-kust'],
		area: 'almere',
		contacts: ['mhl-mulu-gebremedhin', 'mhl-rima-darwish'],
		phone: '036 000 33 12',
		how_to_sign_up: [
			'Kom op zaterdag langs.',
			'Je hoeft je naam niet te zeggen.',
			'Wij zoeken iemand die jouw taal spreekt.'
		],
		costs: 'free',
		languages: ['nl', 'ti', 'en', 'ar'],
		capacity: { state: 'open' },
		drop_in: [at('SA', '11:00', '14:00')],
		verified_days_ago: 32
	},
	{
		key: 'mhl-gezinshereniging',
		organization: 'mhl-weegschaal',
		name: 'Gezinshereniging: je familie laten komen',
		summary:
			'Een jurist helpt je met de aanvraag om je man, vrouw of kinderen naar Nederland te halen.',
		needs: ['vluchteling', 'juridisch'],
		audiences: ['nieuwkomers'],
		locations: ['mhl-plek-weegschaal'],
		area: 'almere',
		contacts: ['mhl-babak-farhadi'],
		phone: '036 000 33 13',
		how_to_sign_up: [
			'Bel snel, want er is vaak een termijn.',
			'Verzamel papieren van je familie.',
			'Wij vullen de aanvraag samen in.'
		],
		costs: 'free',
		bring: ['Je verblijfsvergunning', 'Trouwakte en geboorteaktes'],
		languages: ['nl', 'fa', 'en'],
		capacity: { state: 'long_wait', weeks: 8 },
		hours: [at('WE FR', '09:00', '13:00')],
		verified_days_ago: 68
	},
	{
		key: 'mhl-eerste-jaar',
		organization: 'mhl-nieuwe-kust',
		name: 'Maatje voor je eerste jaar in Almere',
		summary: 'Een vrijwilliger maakt je wegwijs: huisarts, school, bank, fiets en de eerste post.',
		needs: ['vluchteling', 'inburgeren', 'brieven'],
		audiences: ['nieuwkomers'],
		locations: ['mhl-plek-volle-tas-buiten'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-rima-darwish'],
		phone: '036 000 33 14',
		how_to_sign_up: ['Bel Rima.', 'Je drinkt thee met een maatje.', 'Jullie spreken elke week af.'],
		eligibility: 'Je hebt een verblijfsvergunning.',
		costs: 'free',
		languages: ['nl', 'ar', 'en'],
		capacity: { state: 'full', days: 60 },
		hours: [at('MO TU WE TH', '09:00', '16:00')],
		verified_days_ago: 49
	},
	{
		key: 'mhl-eritrese-vrouwen',
		organization: 'mhl-nieuwe-kust',
		name: 'Koffieceremonie voor Eritrese vrouwen',
		summary:
			'Vrouwen uit Eritrea drinken samen koffie en helpen elkaar met brieven, school en heimwee.',
		needs: ['vluchteling', 'ontmoeten', 'tolk'],
		audiences: ['vrouwen', 'nieuwkomers'],
		locations: ['mhl-plek-kade'],
		area: ['Almere Haven', 'Almere Stad'],
		contacts: ['mhl-mulu-gebremedhin'],
		how_to_sign_up: ['Kom langs met je kinderen.', 'Mulu wacht bij de deur.'],
		costs: 'Kleine bijdrage: 2 euro',
		languages: ['ti', 'nl'],
		capacity: { state: 'open' },
		drop_in: [
			at('SA', '15:00', '17:30', { weeks: [2, 4], note: 'Tweede en vierde zaterdag van de maand' })
		],
		informal: true,
		verified_days_ago: 56
	}
];

const city: Omit<SeedService, 'example'>[] = [
	{
		key: 'mhl-meldhulp',
		organization: 'mhl-schoon-en-heel',
		name: 'Meldhulp Stoep, Lamp en Afval',
		summary:
			'Lantaarn kapot, losse stoeptegel of een volle container? Kees meldt het samen met jou.',
		description:
			'Lukt de app niet of hoor je niets terug? Kees houdt bij wat er met je melding gebeurt en belt je.',
		needs: ['straat'],
		locations: ['mhl-plek-schoon-en-heel'],
		area: 'almere',
		contacts: ['mhl-kees-molendijk'],
		phone: '036 000 34 01',
		how_to_sign_up: [
			'Bel of app een foto.',
			'Zeg de straat en het huisnummer.',
			'Kees belt als het klaar is.'
		],
		costs: 'free',
		bring: ['Een foto als dat lukt'],
		capacity: { state: 'open' },
		hours: [at('MO TU WE TH FR', '07:30', '15:30')],
		verified_days_ago: 25
	},
	{
		key: 'mhl-prikploeg',
		organization: 'mhl-postvrienden',
		name: 'Prikploeg De Werven',
		summary: 'Buren ruimen samen zwerfvuil op. Je krijgt een prikker, handschoenen en koffie.',
		needs: ['straat', 'ontmoeten', 'vrijwilliger'],
		locations: ['mhl-plek-post-haven'],
		area: ['De Werven', 'De Hoven'],
		email: 'prikploeg@voorbeeld.nl',
		how_to_sign_up: ['Kom om tien uur naar de postkamer.', 'Pak een prikker en loop mee.'],
		costs: 'free',
		capacity: { state: 'open' },
		drop_in: [at('SA', '10:00', '12:00', { weeks: [1], note: 'Eerste zaterdag van de maand' })],
		informal: true,
		verified_days_ago: 167
	},
	{
		key: 'mhl-buurtschouw',
		organization: 'mhl-over-de-heg',
		name: 'Buurtschouw: loop mee door je wijk',
		summary: 'Wij lopen met bewoners langs donkere paden, scheve tegels en bomen die hinderen.',
		needs: ['straat', 'buren'],
		locations: ['mhl-plek-over-de-heg'],
		area: ['Almere Stad'],
		contacts: ['mhl-emine-tuncel'],
		phone: '036 000 34 03',
		how_to_sign_up: [
			'Vraag een rondje aan voor jouw buurt.',
			'Nodig je buren uit.',
			'Je krijgt een lijst van wat er gebeurt.'
		],
		costs: 'free',
		languages: ['nl', 'tr'],
		hours: [at('TH', '18:30', '20:00', { weeks: [-1], note: 'Laatste donderdag van de maand' })],
		verified_days_ago: 398
	},
	{
		key: 'mhl-balie-poort',
		organization: 'mhl-balie',
		name: 'Paspoort en rijbewijs bij Balie Dichtbij',
		summary:
			'Hulp bij een afspraak voor paspoort, identiteitskaart of rijbewijs, en bij de papieren.',
		description:
			'Weet je niet welke foto goed is of wat je moet meenemen? Wij leggen het uit en maken de afspraak met je.',
		needs: ['burgerzaken', 'digitaal'],
		locations: ['mhl-plek-balie'],
		area: ['Almere Poort', 'Almere Stad'],
		contacts: ['mhl-lucia-fernandes'],
		phone: '036 000 34 04',
		how_to_sign_up: ['Loop binnen.', 'Wij maken samen de afspraak.'],
		costs: 'Onze hulp is gratis. Je paspoort of rijbewijs kost wel geld.',
		bring: ['Je oude paspoort of rijbewijs', 'Je DigiD of telefoon'],
		languages: ['nl', 'es', 'pt'],
		capacity: { state: 'open' },
		drop_in: [at('MO WE', '09:00', '12:00')],
		verified_days_ago: 42
	},
	{
		key: 'mhl-verhuizing-doorgeven',
		organization: 'mhl-balie',
		name: 'Verhuizen of inschrijven in Haven',
		summary:
			'Net verhuisd, samenwonen of uit het buitenland? Wij geven je nieuwe adres met je door.',
		needs: ['burgerzaken', 'brieven'],
		locations: ['mhl-plek-geldhuis-haven'],
		area: ['Almere Haven'],
		phone: '036 000 34 05',
		how_to_sign_up: ['Kom op donderdag.', 'Neem je huurcontract mee.'],
		costs: 'free',
		bring: ['Je identiteitsbewijs', 'Huurcontract of toestemming van de bewoner'],
		capacity: { state: 'short_wait' },
		drop_in: [at('TH', '13:00', '15:30')],
		verified_days_ago: 99
	},
	{
		key: 'mhl-rijbewijs-75',
		organization: 'mhl-balie',
		name: 'Rijbewijs als je 75 bent of ouder',
		summary: 'Stap voor stap door de keuring: formulier, arts en nieuw rijbewijs.',
		needs: ['burgerzaken', 'vervoer'],
		audiences: ['ouderen'],
		locations: ['mhl-plek-woonvraag'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-lucia-fernandes'],
		phone: '036 000 34 06',
		how_to_sign_up: [
			'Begin vier maanden voor je rijbewijs afloopt.',
			'Wij vullen het formulier met je in.',
			'Je gaat naar de keuringsarts.'
		],
		minimum_age: 74,
		costs: 'Onze hulp is gratis. De keuring kost geld.',
		bring: ['Je rijbewijs', 'Lijst van je medicijnen'],
		languages: ['nl', 'es', 'pt'],
		verified_days_ago: 252,
		hours: [at('TU', '13:00', '16:00')]
	},
	{
		key: 'mhl-naturalisatie',
		organization: 'mhl-nieuwe-kust',
		name: 'Nederlander worden: kijk eerst of het kan',
		summary: 'Wij kijken met je naar papieren, kosten en examen voor de Nederlandse nationaliteit.',
		needs: ['burgerzaken', 'inburgeren'],
		audiences: ['nieuwkomers'],
		locations: ['mhl-plek-nieuwe-kust'],
		area: 'almere',
		contacts: ['mhl-rima-darwish'],
		phone: '036 000 34 07',
		how_to_sign_up: [
			'Maak een afspraak.',
			'Neem je papieren mee.',
			'Je krijgt een lijst van wat nog mist.'
		],
		minimum_age: 18,
		costs: 'Onze hulp is gratis. De aanvraag kost geld.',
		bring: ['Je verblijfsvergunning', 'Geboorteakte', 'Diploma inburgering'],
		languages: ['nl', 'ar', 'en'],
		capacity: { state: 'long_wait', weeks: 5 },
		hours: [at('TH', '09:00', '15:00')],
		status: 'temporarily closed',
		alert: 'Gesloten tot de nieuwe vrijwilliger begint. Bel voor vragen.',
		verified_days_ago: 80
	},
	{
		key: 'mhl-crisisdienst',
		organization: 'mhl-polderlicht',
		name: 'Crisisdienst',
		summary:
			'Gaat het thuis of in je hoofd echt niet meer? Bel dag en nacht. Levensgevaar: bel 112.',
		description:
			'Een hulpverlener luistert en komt als dat nodig is. Denk je aan zelfmoord? Bel dan ook gratis 113. Is iemand in direct gevaar? Bel meteen 112.',
		needs: ['nood', 'psychisch', 'geweld'],
		locations: ['mhl-plek-polderlicht'],
		area: 'almere',
		contacts: ['mhl-iris-vonk'],
		phone: '036 000 35 01',
		how_to_sign_up: ['Bel direct.', 'Zeg waar je bent en wat er gebeurt.'],
		costs: 'free',
		languages: ['nl', 'en'],
		capacity: { state: 'open' },
		hours: [at(everyDay, '00:00', '23:59', { note: 'Dag en nacht' })],
		verified_days_ago: 1
	},
	{
		key: 'mhl-nachtlijn',
		organization: 'mhl-iemand-wakker',
		name: 'Nachtlijn Iemand Wakker',
		summary: 'Kun je niet slapen van angst of verdriet? Een vrijwilliger luistert de hele nacht.',
		description:
			'Je hoeft je naam niet te zeggen. Is er gevaar voor je leven? Bel dan 112. Denk je aan zelfmoord? Bel gratis 113.',
		needs: ['nood', 'psychisch', 'eenzaam'],
		area: 'almere',
		contacts: ['mhl-joyce-lachman'],
		phone: '036 000 35 02',
		how_to_sign_up: ['Bel na zeven uur ’s avonds.', 'Iemand neemt op. Je hoort geen menu.'],
		costs: 'free',
		languages: ['nl', 'srn', 'en'],
		capacity: { state: 'open' },
		hours: [at(everyDay, '19:00', '23:59'), at(everyDay, '00:00', '07:00')],
		verified_days_ago: 52
	},
	{
		key: 'mhl-spoed-buiten',
		organization: 'mhl-polderlicht',
		name: 'Spoedloket Buiten',
		summary: 'Vandaag hulp nodig en weet je niet bij wie? Kom langs, wij zoeken nu iemand.',
		needs: ['nood', 'dakloos', 'rondkomen'],
		locations: ['mhl-plek-woonvraag'],
		area: ['Almere Buiten', 'Almere Hout'],
		contacts: ['mhl-iris-vonk', 'mhl-marloes-kuipers'],
		phone: '036 000 35 03',
		how_to_sign_up: ['Loop binnen of bel.', 'Wij gaan pas weg als er iemand voor je is.'],
		costs: 'free',
		languages: ['nl', 'en'],
		capacity: { state: 'open' },
		drop_in: [at('MO TU WE TH FR', '09:00', '17:00')],
		verified_days_ago: 35
	},
	{
		key: 'mhl-noodbed-gezin',
		organization: 'mhl-polderlicht',
		name: 'Noodbed voor ouder en kind',
		summary:
			'Kun je vannacht niet veilig thuis blijven met je kinderen? Wij zoeken een veilige plek.',
		description:
			'Het adres blijft geheim. Is er direct gevaar? Bel 112. Wij komen je halen als dat veilig kan.',
		needs: ['nood', 'geweld', 'dakloos'],
		audiences: ['gezinnen', 'vrouwen'],
		area: 'almere',
		contacts: ['mhl-iris-vonk'],
		phone: '036 000 35 04',
		how_to_sign_up: [
			'Bel op een veilig moment.',
			'Zeg hoeveel kinderen je hebt.',
			'Wij bellen binnen een uur terug.'
		],
		costs: 'free',
		languages: ['nl', 'en'],
		capacity: { state: 'full', days: 2 },
		hours: [at(everyDay, '00:00', '23:59', { note: 'Dag en nacht' })],
		verified_days_ago: 2
	},
	{
		key: 'mhl-crisiskamer',
		organization: 'mhl-stap',
		name: 'Crisiskamer Haven: een paar nachten op adem',
		summary: 'Een rustig logeerbed voor een paar nachten als je thuis vastloopt of in de war bent.',
		description:
			'Je slaapt, eet mee en praat met een begeleider. Samen bedenk je hoe je weer naar huis kunt. Is er direct gevaar? Bel 112.',
		needs: ['nood', 'psychisch', 'begeleid-wonen'],
		locations: ['mhl-plek-stap-haven'],
		area: 'almere',
		contacts: ['mhl-chantal-wijngaarde', 'mhl-peter-oosterling'],
		phone: '036 000 35 05',
		how_to_sign_up: [
			'Bel ons of vraag je huisarts.',
			'Wij zeggen meteen of er een bed vrij is.',
			'Is het vol? Dan bellen wij met je de Crisisdienst.'
		],
		minimum_age: 18,
		costs: 'free',
		bring: ['Je medicijnen', 'Kleren voor drie dagen'],
		languages: ['nl', 'srn'],
		capacity: { state: 'full', days: 4 },
		hours: [at(everyDay, '08:00', '22:00')],
		verified_days_ago: 46
	}
];

export const moneyHomeLaw: SeedPart = {
	organizations: asExample(organizations),
	locations: asExample(locations),
	contacts,
	services: asExample([...money, ...home, ...law, ...city])
};
