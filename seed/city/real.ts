import type { SeedPart } from '../types.ts';

const wellKnown = 'algemeen bekend';

/** Real organisations of Almere: what the named source says, as old as it is, and no more. The needs are our own filing. */
export const real: SeedPart = {
	organizations: [
		{
			key: 'real-de-schoor',
			name: 'De Schoor',
			alternate_name: 'De Schoor, Welzijn in Almere',
			description:
				'De Schoor is een organisatie voor welzijn in Almere. Postadres: Postbus 1220, 1300 BE Almere.',
			website: 'https://www.deschoor.nl',
			email: 'info@deschoor.nl',
			phone: '036 - 52 78 500',
			example: false,
			source: {
				url: 'https://deschoor.nl/html/index.php?sitedeelID=1&paginaID=13234',
				date: 'page about 1-3 Sept (2020, corona); team list from deschoor.nl paginaid=50, 2022'
			}
		},
		{
			key: 'real-gemeente-almere',
			name: 'Gemeente Almere',
			description: 'De gemeente van Almere. Postadres: Postbus 200, 1300 AE Almere.',
			website: 'https://www.almere.nl',
			email: 'info@almere.nl',
			phone: '14 036',
			example: false,
			source: {
				url: 'https://www.berekenuwrechtplus.nl/app/scherm10.php?u=451853234.4300.25012052607102',
				date: '2017-06-25 (code in page)'
			}
		},
		{
			key: 'real-voedselbank-almere',
			name: 'Voedselbank Almere',
			alternate_name: 'VLA; VoedselLoket Almere (tot 2020); Voorzieningen Loket Armoedebestrijding',
			description:
				'Dit heette tot 2020 VoedselLoket Almere. Het deel voor voedsel is sinds mei 2020 Stichting Voedselbank Almere.',
			website: 'https://www.vla-almere.nl',
			example: false,
			source: {
				url: 'http://almerevandaag.nl/voedselloket-almere-betrekt-nieuwe-pand/',
				date: '2017-05'
			}
		},
		{
			key: 'real-zorggroep-almere',
			name: 'Zorggroep Almere',
			description: 'Een organisatie voor zorg in Almere, onder meer met woonzorgcentra.',
			website: 'https://www.zorggroep-almere.nl',
			example: false,
			source: {
				url: 'https://www.zorggroep-almere.nl/woonzorgcentrum/inschrijven-bij-een-woonzorgcentrum/',
				date: 'undated'
			}
		},
		{
			key: 'real-de-driehoek',
			name: 'Gezondheidscentrum De Driehoek',
			description:
				'Een gezondheidscentrum in Almere. De bron noemt niet welke organisatie het leidt.',
			example: false,
			source: {
				url: 'https://www.almere.nl/vluchtelingen/oekraine/ondersteunende-informatie-voor-oekraiense-vluchtelingen',
				date: 'undated (after March 2022)'
			}
		},
		{
			key: 'real-kwintes',
			name: 'Kwintes',
			description: 'Kwintes heeft een inloophuis en doet bemoeizorg in Almere.',
			website: 'https://www.kwintes.nl',
			example: false,
			source: {
				url: 'https://www.kwintes.nl/actueel/nieuws/bemoeizorg-in-almere-samen-maken-we-het-centrum/',
				date: '2022-01-24'
			}
		},
		{
			key: 'real-leger-des-heils',
			name: 'Leger des Heils Almere',
			description:
				'Het Leger des Heils vangt in Almere mensen op die geen huis hebben. Het heeft ook een kerk.',
			example: false,
			source: {
				url: 'https://almeredezeweek.nl/article/details/leger-des-heils-herstelt-gewone-leven-dak-en-thuislozen',
				date: '2020-01-09'
			}
		},
		{
			key: 'real-vmca',
			name: 'VMCA',
			alternate_name: 'Vrijwilligers en Mantelzorg Centrale Almere',
			description:
				'Een centrum met kennis over vrijwilligers en mantelzorg. De cursussen staan op www.vrijwilligersacademie-almere.nl.',
			website: 'https://www.vmca.nl',
			example: false,
			source: {
				url: 'http://almerevandaag.nl/vmca-kan-hulpvraag-eenzaamheid-niet-aan/',
				date: 'undated'
			}
		},
		{
			key: 'real-oco-almere',
			name: 'OCO Almere',
			alternate_name: 'Onafhankelijke Cliëntondersteuning Almere',
			description: 'Ervaringsdeskundigen ondersteunen hier bewoners, sinds 1 oktober 2018.',
			website: 'https://www.ocoalmere.nl',
			example: false,
			source: { url: 'https://www.ocoalmere.nl/onze-aanpak/', date: '2023 or later' }
		},
		{
			key: 'real-mee-ijsseloevers',
			name: 'MEE IJsseloevers',
			alternate_name: 'MEE',
			description:
				'Beroepskrachten geven hier cliëntondersteuning. MEE werkt sinds 2015 mee in de wijkteams.',
			website: 'https://www.mee-ijsseloevers.nl',
			example: false,
			source: {
				url: 'https://www.almeredagblad.nl/gemeente/een-jaar-onafhankelijke-clintondersteuning-door-ervaringsdeskundigen',
				date: '2019-10'
			}
		},
		{
			key: 'real-humanitas-almere',
			name: 'Humanitas Almere',
			alternate_name: 'Humanitas afdeling Almere',
			description: 'Een organisatie van 800 vrijwilligers. Het hoofdkantoor is in Almere Stad.',
			website: 'https://www.humanitasalmere.nl',
			example: false,
			source: { url: 'https://www.humanitasalmere.nl/over-ons', date: 'undated' }
		},
		{
			key: 'real-schuldhulpmaatje',
			name: 'SchuldHulpMaatje Almere',
			alternate_name: 'Alliantie Vrijwillige Schuldhulp Almere',
			description:
				'Werkt sinds 4 maart 2024 samen met Humanitas, het Leger des Heils en OCaN in de Alliantie Vrijwillige Schuldhulp Almere.',
			website: 'https://alliantievrijwilligeschuldhulp.nl',
			example: false,
			source: {
				url: 'https://alliantievrijwilligeschuldhulp.nl/lokale_verhalen/mooie-samenwerking-in-almere-de-mens-staat-centraal/',
				date: '2024-03'
			}
		},
		{
			key: 'real-plangroep',
			name: 'PLANgroep',
			description: 'PLANgroep gaf in 2017 en 2018 hulp bij schulden in Almere.',
			example: false,
			source: {
				url: 'https://www.almeredagblad.nl/algemeen/grote-betalingsachterstanden-voorkomen-door-er-vroeg-bij-te-zijn',
				date: '2018-01'
			}
		},
		{
			key: 'real-vluchtelingenwerk',
			name: 'VluchtelingenWerk Nederland afdeling Almere',
			alternate_name: 'VluchtelingenWerk Almere',
			description:
				'VluchtelingenWerk begeleidt statushouders in Almere. Het tekende op 22 april 2015 een afspraak met de VMCA; het jaar is afgeleid.',
			example: false,
			source: {
				url: 'http://vmca.nl/samenwerking-vmca-en-vluchtelingenwerk-afd-almere-gestart-blog',
				date: '2015-04 (year inferred from weekday: Wednesday 22 April)'
			}
		},
		{
			key: 'real-bibliotheek',
			name: 'de nieuwe bibliotheek Almere',
			alternate_name: 'De Nieuwe Bibliotheek',
			description: 'De bibliotheek van Almere.',
			website: 'https://www.denieuwebibliotheek.nl',
			example: false,
			source: {
				url: 'https://lifestylealmere.nl/vrije-tijd/boeken-halen-bij-de-afhaalbieb/',
				date: 'about 2020-2021'
			}
		},
		{
			key: 'real-wijkteams',
			name: 'Sociale wijkteams Almere',
			alternate_name: 'wijkteams',
			description:
				'De wijkteams van De Schoor, de VMCA en MEE IJsseloevers, voor de gemeente. In 2021 gingen 16 teams samen tot 9.',
			example: false,
			source: {
				url: 'https://omroepalmere.nl/2021/02/nieuwe-stap-voor-sociale-wijkteams-almere/',
				date: '2021-02'
			}
		},
		{
			key: 'real-schakelteam',
			name: 'Schakelteam Almere',
			alternate_name: 'Schakelteam Almere Haven; Schakelteam Almere Stedenwijk',
			description: 'Twee teams voor mensen die psychisch kwetsbaar zijn, sinds eind 2019.',
			website: 'https://www.schakelteam-almere.nl',
			example: false,
			source: {
				url: 'https://www.schakelteam-almere.nl/blog/2022/06/24/veel-steunbetuigingen-schakelteams-meest-kwetsbaren-dreigen-de-dupe-te-worden/',
				date: '2022-06-24'
			}
		},
		{
			key: 'real-jgz',
			name: 'JGZ Almere',
			alternate_name: 'jeugdgezondheidszorg Almere',
			description: 'De jeugdgezondheidszorg van Almere, voor kinderen en jongeren (0-18 jaar).',
			example: false,
			source: {
				url: 'https://www.aanpakmetandereogen.nl/inspiratieregios/20/almere',
				date: 'about 2019-2020'
			}
		},
		{
			key: 'real-kleurrijk-almere',
			name: 'Kleurrijk Almere',
			alternate_name: 'Colorful Almere',
			description:
				'Een netwerk voor oudere migranten. Partners zijn Zorggroep Almere, De Schoor, VMCA, Elaa, de gemeente, Humanitas Almere en Leger des Heils Korps Almere.',
			website: 'https://www.kleurrijkalmere.info',
			example: false,
			source: { url: 'https://www.kleurrijkalmere.info/en/', date: 'undated' }
		},
		{
			key: 'real-inspiratie-inc',
			name: 'Inspiratie Inc',
			alternate_name: 'Akwabaa Centrum voor Kind en Familie',
			description:
				'Wilde in het voorjaar van 2017 het Akwabaa Centrum voor Kind en Familie openen.',
			example: false,
			source: {
				url: 'http://almerevandaag.nl/gemeente-almere-investeert-in-inspiratie-inc/',
				date: '2017-01'
			}
		},
		{
			key: 'real-diggout',
			name: "Digg'out",
			description: 'Dagopvang voor jongeren met problemen.',
			example: false,
			source: {
				url: 'https://almere.pvda.nl/nieuws/kinderen-armoede-detective-groot-succes/',
				date: '2017-01-11'
			}
		},
		{
			key: 'real-nah-ontmoetingspunt',
			name: 'NAH Ontmoetingspunt Almere',
			description: 'Een ontmoetingspunt rond niet-aangeboren hersenletsel (NAH).',
			website: 'https://nahontmoetingspuntalmere.nl',
			example: false,
			source: {
				url: 'https://nahontmoetingspuntalmere.nl/info/informatie-diverse-hulp-organisaties/1946-nieuw-netwerk-onafhankelijke-clientondersteuning-met-ervaren-vrijwilligers',
				date: '2018-10-02'
			}
		},
		{
			key: 'real-humanitas-dmh',
			name: 'Humanitas DMH',
			description: 'Humanitas DMH biedt het Homerunhuis in Almere Poort.',
			example: false,
			source: {
				url: 'https://www.zenzo-mv.nl/projecten-items/hart-almere-poort-eerst-de-mens-dan-het-gebouw/',
				date: 'undated'
			}
		},
		{
			key: 'real-philadelphia',
			name: 'Philadelphia',
			description: 'Philadelphia had plannen voor het Homerushuis in Almere Poort.',
			example: false,
			source: {
				url: 'https://www.nationalebouwgids.nl/woningbouw/nieuws/10902-nieuwe-zorglocaties-gebouwd-in-emmeloord-en-almere-poort.html',
				date: '2022-08-10'
			}
		},
		{
			key: 'real-112',
			name: 'Alarmnummer 112',
			description: 'Het alarmnummer voor politie, brandweer en ambulance.',
			website: 'https://www.112.nl',
			phone: '112',
			example: false,
			source: { url: 'https://www.112.nl', date: wellKnown }
		},
		{
			key: 'real-113',
			name: '113 Zelfmoordpreventie',
			description:
				'Voor mensen die aan zelfmoord denken, en voor wie zich zorgen maakt om een ander.',
			website: 'https://www.113.nl',
			phone: '113',
			example: false,
			source: { url: 'https://www.113.nl', date: wellKnown }
		},
		{
			key: 'real-veilig-thuis',
			name: 'Veilig Thuis',
			description: 'Voor advies en hulp bij geweld of onveiligheid thuis.',
			website: 'https://veiligthuis.nl',
			phone: '0800-2000',
			example: false,
			source: { url: 'https://veiligthuis.nl', date: wellKnown }
		},
		{
			key: 'real-bereken-uw-recht',
			name: 'Bereken uw recht',
			description: 'Een website die uitrekent op welke regelingen je recht hebt.',
			website: 'https://www.berekenuwrecht.nl',
			example: false,
			source: { url: 'https://www.berekenuwrecht.nl', date: wellKnown }
		},
		{
			key: 'real-logius',
			name: 'Logius',
			description: 'De dienst van de overheid die over DigiD gaat.',
			website: 'https://www.digid.nl',
			example: false,
			source: { url: 'https://www.digid.nl', date: wellKnown }
		}
	],

	locations: [
		{
			key: 'real-loc-de-schoor',
			organization: 'real-de-schoor',
			name: 'Hoofdkantoor De Schoor',
			address_1: 'Haagbeukweg 153',
			example: false,
			source: {
				url: 'https://deschoor.nl/html/index.php?sitedeelID=1&paginaID=13234',
				date: 'page about 1-3 Sept (2020, corona); team list from deschoor.nl paginaid=50, 2022'
			}
		},
		{
			key: 'real-loc-stadhuis',
			organization: 'real-gemeente-almere',
			name: 'Stadhuis',
			address_1: 'Stadhuisplein 1',
			example: false,
			source: {
				url: 'https://www.berekenuwrechtplus.nl/app/scherm10.php?u=451853234.4300.25012052607102',
				date: '2017-06-25 (code in page)'
			}
		},
		{
			key: 'real-loc-winteropvang',
			organization: 'real-gemeente-almere',
			name: 'Winteropvang Annapark',
			address_1: 'Annapark',
			wijk: 'Stedenwijk',
			example: false,
			source: {
				url: 'https://almerenieuwsbord.nl/tijdelijke-winteropvang-voor-daklozen-in-almere/',
				date: 'undated'
			}
		},
		{
			key: 'real-loc-voedselbank',
			organization: 'real-voedselbank-almere',
			name: 'Pand in Almere Haven',
			address_1: 'De Steiger 122',
			wijk: 'De Steiger',
			example: false,
			source: {
				url: 'http://almerevandaag.nl/voedselloket-almere-betrekt-nieuwe-pand/',
				date: '2017-05'
			}
		},
		{
			key: 'real-loc-voedselloket-ambachtsmark',
			organization: 'real-voedselbank-almere',
			name: 'Supermarkt (oud adres)',
			address_1: 'Ambachtsmark 71',
			example: false,
			source: {
				url: 'https://www.voedselloketalmere.nl/over-vla/missie-doelstellingen',
				date: 'undated; describes 2012'
			}
		},
		{
			key: 'real-loc-voedselloket-josephine-baker',
			organization: 'real-voedselbank-almere',
			name: 'Pand Josephine Bakerstraat (oud adres)',
			address_1: 'Josephine Bakerstraat',
			example: false,
			source: {
				url: 'https://www.vla-almere.nl/over-ons/geschiedenis',
				date: 'undated; describes 2005-2020'
			}
		},
		{
			key: 'real-loc-voedselloket-binderij',
			organization: 'real-voedselbank-almere',
			name: 'Pand De Binderij (oud adres)',
			address_1: 'De Binderij',
			example: false,
			source: {
				url: 'https://www.vla-almere.nl/over-ons/geschiedenis',
				date: 'undated; describes 2005-2020'
			}
		},
		{
			key: 'real-loc-voedselbank-poort',
			organization: 'real-voedselbank-almere',
			name: 'Tiny Church bij Het Klokhuis, Almere Poort',
			example: false,
			source: {
				url: 'https://omroepalmere.nl/2021/04/nieuwe-distributiepunten-voor-vers-voedsel-dankzij-samenwerking/',
				date: '2021-04'
			}
		},
		{
			key: 'real-loc-voedselbank-buiten',
			organization: 'real-voedselbank-almere',
			name: 'Distributiepunt Almere Buiten',
			example: false,
			source: {
				url: 'https://omroepalmere.nl/2021/04/nieuwe-distributiepunten-voor-vers-voedsel-dankzij-samenwerking/',
				date: '2021-04'
			}
		},
		{
			key: 'real-loc-de-driehoek',
			organization: 'real-de-driehoek',
			name: 'Gezondheidscentrum De Driehoek',
			address_1: 'Allendestraat 42',
			postal_code: '1314 SE',
			example: false,
			source: {
				url: 'https://www.almere.nl/vluchtelingen/oekraine/ondersteunende-informatie-voor-oekraiense-vluchtelingen',
				date: 'undated (after March 2022)'
			}
		},
		{
			key: 'real-loc-leemwierde',
			organization: 'real-zorggroep-almere',
			name: 'Gezondheidscentrum Leemwierde',
			wijk: 'De Wierden',
			example: false,
			source: {
				url: 'https://havenhart2punt0.nl/leemwierde-zorg-aan-huis-en-in-de-buurt/',
				date: 'undated'
			}
		},
		{
			key: 'real-loc-flora',
			organization: 'real-zorggroep-almere',
			name: 'Woonzorgcentrum Flora',
			wijk: 'Hortus',
			example: false,
			source: {
				url: 'https://www.zorgsaamwonen.nl/artikel/met-de-seizoenen-mee-woonzorgcentrum-flora-te-almere',
				date: '2021'
			}
		},
		{
			key: 'real-loc-hart-van-almere-poort',
			organization: 'real-zorggroep-almere',
			name: 'Hart van Almere Poort',
			address_1: 'Winterspelenplein',
			example: false,
			source: {
				url: 'https://www.zenzo-mv.nl/projecten-items/hart-almere-poort-eerst-de-mens-dan-het-gebouw/',
				date: 'undated'
			}
		},
		{
			key: 'real-loc-kwintes',
			organization: 'real-kwintes',
			name: 'Inloophuis van Kwintes in het centrum',
			address_1: 'Schoutstraat',
			example: false,
			source: {
				url: 'https://www.kwintes.nl/actueel/nieuws/bemoeizorg-in-almere-samen-maken-we-het-centrum/',
				date: '2022-01-24'
			}
		},
		{
			key: 'real-loc-leger-des-heils-haven',
			organization: 'real-leger-des-heils',
			name: 'Huiskamer in Almere Haven',
			address_1: 'Markt',
			example: false,
			source: {
				url: 'https://almeredezeweek.nl/article/details/leger-des-heils-herstelt-gewone-leven-dak-en-thuislozen',
				date: '2020-01-09'
			}
		},
		{
			key: 'real-loc-leger-des-heils-spoordreef',
			organization: 'real-leger-des-heils',
			name: 'Opvang aan de Spoordreef, Almere Stad',
			address_1: 'Spoordreef',
			example: false,
			source: {
				url: 'https://almeredezeweek.nl/article/details/leger-des-heils-herstelt-gewone-leven-dak-en-thuislozen',
				date: '2020-01-09'
			}
		},
		{
			key: 'real-loc-klankbord',
			organization: 'real-leger-des-heils',
			name: "'t Klankbord, Muziekwijk",
			example: false,
			source: {
				url: 'https://almeredezeweek.nl/article/details/leger-des-heils-herstelt-gewone-leven-dak-en-thuislozen',
				date: '2020-01-09'
			}
		},
		{
			key: 'real-loc-humanitas-almere',
			organization: 'real-humanitas-almere',
			name: 'Hoofdkantoor Humanitas, Almere Stad',
			example: false,
			source: { url: 'https://www.humanitasalmere.nl/over-ons', date: 'undated' }
		},
		{
			key: 'real-loc-bibliotheek-buiten',
			organization: 'real-bibliotheek',
			name: 'Bibliotheek Almere Buiten (tijdelijk adres)',
			address_1: 'Keerkringplein',
			example: false,
			source: {
				url: 'https://www.omroepflevoland.nl/nieuws/370782/vanwege-verbouwing-krijgt-nieuwe-bibliotheek-in-almere-buiten-tijdelijk-ander-onderkomen',
				date: '2024-03-07'
			}
		},
		{
			key: 'real-loc-bibliotheek-poort',
			organization: 'real-bibliotheek',
			name: 'Bibliotheek Almere Poort, in het Arte College',
			example: false,
			source: {
				url: 'https://www.almeredagblad.nl/regio/bibliotheek-in-almere-poort-gaat-verbouwen',
				date: '2021'
			}
		},
		{
			key: 'real-loc-akwabaa',
			organization: 'real-inspiratie-inc',
			name: 'Akwabaa, Fanny Blankers Koen Park (gepland)',
			address_1: 'Estafettelaan',
			example: false,
			source: {
				url: 'http://almerevandaag.nl/gemeente-almere-investeert-in-inspiratie-inc/',
				date: '2017-01'
			}
		},
		{
			key: 'real-loc-homerunhuis',
			organization: 'real-humanitas-dmh',
			name: 'Homerunhuis, Almere Poort',
			example: false,
			source: {
				url: 'https://www.zenzo-mv.nl/projecten-items/hart-almere-poort-eerst-de-mens-dan-het-gebouw/',
				date: 'undated'
			}
		},
		{
			key: 'real-loc-homerushuis',
			organization: 'real-philadelphia',
			name: 'Homerushuis, Almere Poort (gepland)',
			example: false,
			source: {
				url: 'https://www.nationalebouwgids.nl/woningbouw/nieuws/10902-nieuwe-zorglocaties-gebouwd-in-emmeloord-en-almere-poort.html',
				date: '2022-08-10'
			}
		}
	],

	contacts: [],

	services: [
		{
			key: 'real-de-schoor-welzijn',
			organization: 'real-de-schoor',
			name: 'Welzijnswerk van De Schoor',
			summary:
				'De Schoor doet welzijnswerk in Almere: van buurtcentra en jongerenwerk tot maatschappelijk werk.',
			description:
				'Teams in 2022: Het Jonge Kind, Kinderwerk, Jongerenwerk, Sport, Buurtcentra, Sociaal Cultureel Werk, Ouderenwerk, Opbouwwerk, Maatschappelijk werk, Sociaal Raadslieden en MOSS (schuldstabilisatie).',
			needs: ['ontmoeten', 'jeugdhulp', 'schulden'],
			locations: ['real-loc-de-schoor'],
			area: 'almere',
			phone: '036 - 52 78 500',
			email: 'info@deschoor.nl',
			example: false,
			source: {
				url: 'https://deschoor.nl/html/index.php?sitedeelID=1&paginaID=13234',
				date: 'page about 1-3 Sept (2020, corona); team list from deschoor.nl paginaid=50, 2022'
			}
		},
		{
			key: 'real-gemeente-kcc',
			organization: 'real-gemeente-almere',
			name: 'Klantcontactcentrum van de gemeente (14 036)',
			summary:
				'Bel de gemeente, ook met vragen die bij geen organisatie horen, zoals een kapotte straatlamp.',
			needs: ['straat', 'burgerzaken'],
			area: 'almere',
			phone: '14 036',
			email: 'info@almere.nl',
			hours: [
				{
					days: ['MO', 'TU', 'WE', 'TH', 'FR'],
					opens: '08:30',
					closes: '17:00',
					note: 'Telefonisch'
				}
			],
			example: false,
			source: {
				url: 'https://www.berekenuwrechtplus.nl/app/scherm10.php?u=451853234.4300.25012052607102',
				date: '2017-06-25 (code in page)'
			}
		},
		{
			key: 'real-gemeente-sociale-zaken',
			organization: 'real-gemeente-almere',
			name: 'Sociale Zaken van de gemeente',
			alternate_name: 'Dienst Sociaal Domein afdeling Sociale Zaken',
			summary: 'Dit is de afdeling Sociale Zaken van de gemeente, in het stadhuis.',
			needs: ['uitkering', 'rondkomen'],
			locations: ['real-loc-stadhuis'],
			area: 'almere',
			phone: '14 036',
			email: 'info@almere.nl',
			hours: [
				{
					days: ['MO', 'TU', 'WE', 'TH', 'FR'],
					opens: '08:30',
					closes: '17:00',
					note: 'Telefonisch'
				}
			],
			example: false,
			source: {
				url: 'https://www.berekenuwrechtplus.nl/app/scherm10.php?u=451853234.4300.25012052607102',
				date: '2017-06-25 (code in page)'
			}
		},
		{
			key: 'real-gemeente-winteropvang',
			organization: 'real-gemeente-almere',
			name: 'Winteropvang voor daklozen',
			alternate_name: 'Winteropvang',
			summary:
				'De hele winter opvang voor mensen zonder slaapplek, met twintig extra bedden vanaf 25 november.',
			description:
				'De bron noemt geen jaar. In 2022 was 14 036 het nummer van de gemeente voor vragen hierover.',
			needs: ['dakloos', 'nood'],
			locations: ['real-loc-winteropvang'],
			area: 'almere',
			alert: 'De bron noemt geen jaar. Niet gecontroleerd of deze opvang er nu is.',
			example: false,
			source: {
				url: 'https://almerenieuwsbord.nl/tijdelijke-winteropvang-voor-daklozen-in-almere/',
				date: 'undated'
			}
		},
		{
			key: 'real-voedselbank',
			organization: 'real-voedselbank-almere',
			name: 'Voedselbank Almere',
			alternate_name: 'VLA; VoedselLoket Almere (tot 2020)',
			summary: 'De voedselbank zit aan De Steiger in Almere Haven.',
			description:
				'Dit adres is van mei 2017, toen het nog VoedselLoket Almere heette. Sinds mei 2020 is het deel voor voedsel Stichting Voedselbank Almere.',
			needs: ['voedselhulp', 'rondkomen'],
			locations: ['real-loc-voedselbank'],
			area: 'almere',
			example: false,
			source: {
				url: 'http://almerevandaag.nl/voedselloket-almere-betrekt-nieuwe-pand/',
				date: '2017-05'
			}
		},
		{
			key: 'real-voedselbank-poort',
			organization: 'real-voedselbank-almere',
			name: 'Distributiepunt Poort van de voedselbank',
			summary:
				'Een proef met vers voedsel in de Tiny Church bij Het Klokhuis in Almere Poort, geopend op 24 april 2021.',
			needs: ['voedselhulp'],
			locations: ['real-loc-voedselbank-poort'],
			area: 'almere',
			alert: 'Dit was een proef in april 2021. Niet gecontroleerd of dit punt er nog is.',
			example: false,
			source: {
				url: 'https://omroepalmere.nl/2021/04/nieuwe-distributiepunten-voor-vers-voedsel-dankzij-samenwerking/',
				date: '2021-04'
			}
		},
		{
			key: 'real-voedselbank-buiten',
			organization: 'real-voedselbank-almere',
			name: 'Distributiepunt Buiten van de voedselbank',
			alternate_name: 'stichting Wensjes',
			summary: 'Een proef met vers voedsel in Almere Buiten, in 2021, met stichting Wensjes.',
			needs: ['voedselhulp'],
			locations: ['real-loc-voedselbank-buiten'],
			area: 'almere',
			alert: 'Dit was een proef in 2021. Niet gecontroleerd of dit punt er nog is.',
			example: false,
			source: {
				url: 'https://omroepalmere.nl/2021/04/nieuwe-distributiepunten-voor-vers-voedsel-dankzij-samenwerking/',
				date: '2021-04'
			}
		},
		{
			key: 'real-voedselloket-ambachtsmark',
			organization: 'real-voedselbank-almere',
			name: 'VoedselLoket Almere, supermarkt',
			alternate_name: 'VLA Super',
			summary: 'Hier was de supermarkt van het VoedselLoket, tot mei 2017.',
			description: 'Oude website: www.voedselloketalmere.nl.',
			needs: ['voedselhulp'],
			locations: ['real-loc-voedselloket-ambachtsmark'],
			area: 'almere',
			status: 'defunct',
			alert: 'Dit is het oude adres. Sinds mei 2017 is het adres De Steiger 122 in Almere Haven.',
			example: false,
			source: {
				url: 'https://www.voedselloketalmere.nl/over-vla/missie-doelstellingen',
				date: 'undated; describes 2012'
			}
		},
		{
			key: 'real-voedselloket-josephine-baker',
			organization: 'real-voedselbank-almere',
			name: 'VoedselLoket Almere, Josephine Bakerstraat',
			alternate_name: 'VLA',
			summary: 'Hier zat het VoedselLoket in 2009.',
			description: 'De bron noemt geen huisnummer.',
			needs: ['voedselhulp'],
			locations: ['real-loc-voedselloket-josephine-baker'],
			area: 'almere',
			status: 'defunct',
			alert:
				'Dit is een oud adres, uit 2009. Sinds mei 2017 is het adres De Steiger 122 in Almere Haven.',
			example: false,
			source: {
				url: 'https://www.vla-almere.nl/over-ons/geschiedenis',
				date: 'undated; describes 2005-2020'
			}
		},
		{
			key: 'real-voedselloket-binderij',
			organization: 'real-voedselbank-almere',
			name: 'VoedselLoket Almere, De Binderij',
			alternate_name: 'VLA',
			summary: 'Hier zat het VoedselLoket vóór 2009.',
			description: 'De bron noemt geen huisnummer.',
			needs: ['voedselhulp'],
			locations: ['real-loc-voedselloket-binderij'],
			area: 'almere',
			status: 'defunct',
			alert:
				'Dit is een oud adres, van vóór 2009. Sinds mei 2017 is het adres De Steiger 122 in Almere Haven.',
			example: false,
			source: {
				url: 'https://www.vla-almere.nl/over-ons/geschiedenis',
				date: 'undated; describes 2005-2020'
			}
		},
		{
			key: 'real-zorggroep-klantadvies',
			organization: 'real-zorggroep-almere',
			name: 'Klantadvies woonzorgcentra',
			alternate_name: 'KlantServicePunt',
			summary: 'Bel of mail het KlantServicePunt met je vraag over een woonzorgcentrum.',
			needs: ['begeleid-wonen', 'dementie'],
			area: 'almere',
			phone: '036 545 4778',
			email: 'klantadvies@zorggroep-almere.nl',
			hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '08:30', closes: '17:00' }],
			example: false,
			source: {
				url: 'https://www.zorggroep-almere.nl/woonzorgcentrum/inschrijven-bij-een-woonzorgcentrum/',
				date: 'undated'
			}
		},
		{
			key: 'real-zorggroep-leemwierde',
			organization: 'real-zorggroep-almere',
			name: 'Gezondheidscentrum Leemwierde',
			summary: 'Dit was een gezondheidscentrum in De Wierden in Almere Haven.',
			needs: ['gezond'],
			locations: ['real-loc-leemwierde'],
			area: 'almere',
			status: 'defunct',
			alert:
				'Volgens de bron wordt dit gebouw gesloopt en komt er een zorghuis. Ga hier niet meer heen.',
			example: false,
			source: {
				url: 'https://havenhart2punt0.nl/leemwierde-zorg-aan-huis-en-in-de-buurt/',
				date: 'undated'
			}
		},
		{
			key: 'real-zorggroep-flora',
			organization: 'real-zorggroep-almere',
			name: 'Woonzorgcentrum Flora',
			summary:
				'Gepland in 2021: een woonzorgcentrum in de Hortus met 120 woningen voor mensen met dementie.',
			description: 'Er zouden ook 10 plekken voor eerstelijnszorg komen.',
			needs: ['dementie', 'begeleid-wonen'],
			locations: ['real-loc-flora'],
			area: 'almere',
			alert:
				'Zou in februari 2022 opengaan, schreef de bron in 2021. Niet gecontroleerd of het open is.',
			example: false,
			source: {
				url: 'https://www.zorgsaamwonen.nl/artikel/met-de-seizoenen-mee-woonzorgcentrum-flora-te-almere',
				date: '2021'
			}
		},
		{
			key: 'real-zorggroep-hart-van-almere-poort',
			organization: 'real-zorggroep-almere',
			name: 'Hart van Almere Poort',
			summary: 'Een zorggebouw met dagbesteding aan het Winterspelenplein in Almere Poort.',
			description:
				'De bron noemt geen huisnummer. Het Homerunhuis van Humanitas DMH hoort er ook bij.',
			needs: ['dagbesteding'],
			locations: ['real-loc-hart-van-almere-poort'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://www.zenzo-mv.nl/projecten-items/hart-almere-poort-eerst-de-mens-dan-het-gebouw/',
				date: 'undated'
			}
		},
		{
			key: 'real-de-driehoek-spreekuur-oekraine',
			organization: 'real-de-driehoek',
			name: 'Medisch spreekuur voor Oekraïense vluchtelingen',
			summary:
				'Vluchtelingen uit Oekraïne kunnen hier naar een medisch spreekuur, met een tolk erbij.',
			needs: ['gezond', 'vluchteling'],
			audiences: ['nieuwkomers'],
			locations: ['real-loc-de-driehoek'],
			area: 'almere',
			hours: [{ days: ['WE', 'FR'], opens: '09:00', closes: '12:30', note: 'Spreekuur' }],
			example: false,
			source: {
				url: 'https://www.almere.nl/vluchtelingen/oekraine/ondersteunende-informatie-voor-oekraiense-vluchtelingen',
				date: 'undated (after March 2022)'
			}
		},
		{
			key: 'real-kwintes-inloophuis',
			organization: 'real-kwintes',
			name: 'Inloophuis en bemoeizorg van Kwintes',
			summary:
				'Kwintes heeft een inloophuis aan de Schoutstraat in het centrum en doet bemoeizorg.',
			description: 'De bron noemt geen huisnummer.',
			needs: ['psychisch', 'ontmoeten'],
			locations: ['real-loc-kwintes'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://www.kwintes.nl/actueel/nieuws/bemoeizorg-in-almere-samen-maken-we-het-centrum/',
				date: '2022-01-24'
			}
		},
		{
			key: 'real-leger-des-heils-huiskamer',
			organization: 'real-leger-des-heils',
			name: 'Huiskamer en opvang in Almere Haven',
			alternate_name: 'Maatschappelijke opvang',
			summary:
				'Opvang voor mensen zonder huis, overdag en in de nacht, aan de Markt in Almere Haven.',
			description: 'De bron noemt geen huisnummer.',
			needs: ['dakloos'],
			locations: ['real-loc-leger-des-heils-haven'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://almeredezeweek.nl/article/details/leger-des-heils-herstelt-gewone-leven-dak-en-thuislozen',
				date: '2020-01-09'
			}
		},
		{
			key: 'real-leger-des-heils-crisisbedden',
			organization: 'real-leger-des-heils',
			name: 'Opvang met crisisbedden aan de Spoordreef',
			alternate_name: 'Maatschappelijke opvang',
			summary: 'Opvang met crisisbedden voor mensen zonder huis, aan de Spoordreef in Almere Stad.',
			description: 'De bron noemt geen huisnummer.',
			needs: ['dakloos', 'nood'],
			locations: ['real-loc-leger-des-heils-spoordreef'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://almeredezeweek.nl/article/details/leger-des-heils-herstelt-gewone-leven-dak-en-thuislozen',
				date: '2020-01-09'
			}
		},
		{
			key: 'real-leger-des-heils-klankbord',
			organization: 'real-leger-des-heils',
			name: "'t Klankbord",
			summary: 'De kerk van het Leger des Heils in Muziekwijk in Almere Stad.',
			needs: ['ontmoeten'],
			locations: ['real-loc-klankbord'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://almeredezeweek.nl/article/details/leger-des-heils-herstelt-gewone-leven-dak-en-thuislozen',
				date: '2020-01-09'
			}
		},
		{
			key: 'real-vmca-vrijwilligers-mantelzorg',
			organization: 'real-vmca',
			name: 'Vrijwilligers en mantelzorg (VMCA)',
			summary:
				'De VMCA weet veel over vrijwilligerswerk en over zorgen voor een ander (mantelzorg).',
			needs: ['vrijwilliger', 'mantelzorg'],
			area: 'almere',
			example: false,
			source: {
				url: 'http://almerevandaag.nl/vmca-kan-hulpvraag-eenzaamheid-niet-aan/',
				date: 'undated'
			}
		},
		{
			key: 'real-oco-clientondersteuning',
			organization: 'real-oco-almere',
			name: 'Cliëntondersteuning door ervaringsdeskundigen',
			alternate_name: 'Onafhankelijke Cliëntondersteuning Almere',
			summary:
				'Vrijwilligers die het zelf hebben meegemaakt, ondersteunen je. Ze zijn onafhankelijk.',
			description:
				'OCO Almere bestaat sinds 1 oktober 2018. Er zijn meer dan 75 vrijwilligers, voor 600 bewoners per jaar. Telefoon en e-mail staan op de website.',
			needs: ['client-ondersteuning'],
			area: 'almere',
			example: false,
			source: { url: 'https://www.ocoalmere.nl/onze-aanpak/', date: '2023 or later' }
		},
		{
			key: 'real-mee-clientondersteuning',
			organization: 'real-mee-ijsseloevers',
			name: 'Cliëntondersteuning door beroepskrachten',
			summary: 'Beroepskrachten van MEE geven cliëntondersteuning.',
			needs: ['client-ondersteuning', 'beperking'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://www.almeredagblad.nl/gemeente/een-jaar-onafhankelijke-clintondersteuning-door-ervaringsdeskundigen',
				date: '2019-10'
			}
		},
		{
			key: 'real-humanitas-vrijwilligers',
			organization: 'real-humanitas-almere',
			name: 'Vrijwilligers van Humanitas Almere',
			summary: 'Bij Humanitas Almere werken 800 vrijwilligers. De hulp is gratis.',
			needs: ['eenzaam', 'vrijwilliger'],
			locations: ['real-loc-humanitas-almere'],
			area: 'almere',
			costs: 'free',
			example: false,
			source: { url: 'https://www.humanitasalmere.nl/over-ons', date: 'undated' }
		},
		{
			key: 'real-schuldhulpmaatje-schuldhulp',
			organization: 'real-schuldhulpmaatje',
			name: 'Vrijwillige schuldhulp',
			alternate_name: 'Alliantie Vrijwillige Schuldhulp Almere',
			summary: 'Vrijwilligers helpen je als je schulden hebt.',
			description:
				'SchuldHulpMaatje, Humanitas, het Leger des Heils en OCaN werken hierin samen sinds 4 maart 2024.',
			needs: ['schulden', 'administratie'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://alliantievrijwilligeschuldhulp.nl/lokale_verhalen/mooie-samenwerking-in-almere-de-mens-staat-centraal/',
				date: '2024-03'
			}
		},
		{
			key: 'real-plangroep-schulden',
			organization: 'real-plangroep',
			name: 'Schulddienstverlening van PLANgroep',
			alternate_name: 'Vroeg Eropaf',
			summary:
				'PLANgroep hielp in 2017 en 2018 bij schulden, samen met Zorggroep Almere (Vroeg Eropaf).',
			needs: ['schulden'],
			area: 'almere',
			alert: 'Niet gecontroleerd of dit nog zo is. De bron is van januari 2018.',
			example: false,
			source: {
				url: 'https://www.almeredagblad.nl/algemeen/grote-betalingsachterstanden-voorkomen-door-er-vroeg-bij-te-zijn',
				date: '2018-01'
			}
		},
		{
			key: 'real-vluchtelingenwerk-begeleiding',
			organization: 'real-vluchtelingenwerk',
			name: 'Begeleiding van statushouders',
			summary: 'VluchtelingenWerk begeleidt statushouders in Almere.',
			needs: ['vluchteling', 'inburgeren'],
			audiences: ['nieuwkomers'],
			area: 'almere',
			example: false,
			source: {
				url: 'http://vmca.nl/samenwerking-vmca-en-vluchtelingenwerk-afd-almere-gestart-blog',
				date: '2015-04 (year inferred from weekday: Wednesday 22 April)'
			}
		},
		{
			key: 'real-bibliotheek-ido',
			organization: 'real-bibliotheek',
			name: 'Informatiepunt Digitale Overheid',
			alternate_name: 'IDO',
			summary: 'De bibliotheek heeft een Informatiepunt Digitale Overheid.',
			description: 'De bron noemt ook het Taalakkoord.',
			needs: ['digitaal', 'brieven'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://lifestylealmere.nl/vrije-tijd/boeken-halen-bij-de-afhaalbieb/',
				date: 'about 2020-2021'
			}
		},
		{
			key: 'real-bibliotheek-buiten',
			organization: 'real-bibliotheek',
			name: 'Bibliotheek Almere Buiten',
			alternate_name: 'vestiging Buiten (tijdelijk)',
			summary: 'De bibliotheek van Almere Buiten zit tijdelijk aan het Keerkringplein.',
			description: 'De bron noemt geen huisnummer.',
			needs: ['lezen'],
			locations: ['real-loc-bibliotheek-buiten'],
			area: 'almere',
			alert:
				'Tijdelijk adres: vanaf 6 mei 2024, voor ongeveer een jaar. Niet gecontroleerd of dit nog zo is.',
			example: false,
			source: {
				url: 'https://www.omroepflevoland.nl/nieuws/370782/vanwege-verbouwing-krijgt-nieuwe-bibliotheek-in-almere-buiten-tijdelijk-ander-onderkomen',
				date: '2024-03-07'
			}
		},
		{
			key: 'real-bibliotheek-poort',
			organization: 'real-bibliotheek',
			name: 'Bibliotheek Almere Poort',
			alternate_name: 'vestiging Poort',
			summary: 'De bibliotheek van Almere Poort zit in het Arte College.',
			description:
				'Van 8 tot en met 25 oktober 2021 was deze bibliotheek dicht voor een verbouwing.',
			needs: ['lezen'],
			locations: ['real-loc-bibliotheek-poort'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://www.almeredagblad.nl/regio/bibliotheek-in-almere-poort-gaat-verbouwen',
				date: '2021'
			}
		},
		{
			key: 'real-wijkteams-almere',
			organization: 'real-wijkteams',
			name: 'Sociale wijkteams',
			alternate_name: 'wijkteams',
			summary: 'Almere heeft negen wijkteams, van De Schoor, de VMCA en MEE IJsseloevers.',
			description: 'De teams werken voor de gemeente. In 2021 gingen 16 teams samen tot 9.',
			needs: ['client-ondersteuning', 'rondkomen'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://omroepalmere.nl/2021/02/nieuwe-stap-voor-sociale-wijkteams-almere/',
				date: '2021-02'
			}
		},
		{
			key: 'real-wijkteam-literatuurwijk-stedenwijk',
			organization: 'real-wijkteams',
			name: 'Wijkteam Literatuurwijk en Stedenwijk',
			summary: 'Het wijkteam voor Literatuurwijk en Stedenwijk.',
			needs: ['client-ondersteuning', 'rondkomen'],
			area: ['Literatuurwijk', 'Stedenwijk'],
			example: false,
			source: {
				url: 'https://almere.sp.nl/nieuws/2024/02/hulpdienst-op-bezoek-bij-wijkteam-literatuurwijk-en-stedenwijk',
				date: '2024-02-26'
			}
		},
		{
			key: 'real-schakelteam-haven',
			organization: 'real-schakelteam',
			name: 'Schakelteam Almere Haven',
			summary:
				'Een team in Almere Haven voor mensen die psychisch kwetsbaar zijn, sinds eind 2019.',
			needs: ['psychisch'],
			area: ['Almere Haven'],
			example: false,
			source: {
				url: 'https://www.schakelteam-almere.nl/blog/2022/06/24/veel-steunbetuigingen-schakelteams-meest-kwetsbaren-dreigen-de-dupe-te-worden/',
				date: '2022-06-24'
			}
		},
		{
			key: 'real-schakelteam-stedenwijk',
			organization: 'real-schakelteam',
			name: 'Schakelteam Almere Stedenwijk',
			summary: 'Een team in Stedenwijk voor mensen die psychisch kwetsbaar zijn, sinds eind 2019.',
			needs: ['psychisch'],
			area: ['Stedenwijk'],
			example: false,
			source: {
				url: 'https://www.schakelteam-almere.nl/blog/2022/06/24/veel-steunbetuigingen-schakelteams-meest-kwetsbaren-dreigen-de-dupe-te-worden/',
				date: '2022-06-24'
			}
		},
		{
			key: 'real-jgz-jeugdgezondheidszorg',
			organization: 'real-jgz',
			name: 'Jeugdgezondheidszorg en consultatiebureau',
			summary:
				'Zorg voor de gezondheid van kinderen en jongeren (0-18 jaar), ook op het consultatiebureau.',
			description: 'De JGZ mag doorverwijzen naar jeugdhulp.',
			needs: ['opvoeden', 'gezond', 'jeugdhulp'],
			audiences: ['kinderen', 'jongeren', 'gezinnen'],
			area: 'almere',
			minimum_age: 0,
			maximum_age: 18,
			example: false,
			source: {
				url: 'https://www.aanpakmetandereogen.nl/inspiratieregios/20/almere',
				date: 'about 2019-2020'
			}
		},
		{
			key: 'real-kleurrijk-netwerk',
			organization: 'real-kleurrijk-almere',
			name: 'Netwerk voor oudere migranten',
			alternate_name: 'Colorful Almere',
			summary: 'Kleurrijk Almere is een netwerk voor oudere migranten.',
			needs: ['ontmoeten', 'eenzaam'],
			audiences: ['ouderen'],
			area: 'almere',
			example: false,
			source: { url: 'https://www.kleurrijkalmere.info/en/', date: 'undated' }
		},
		{
			key: 'real-akwabaa',
			organization: 'real-inspiratie-inc',
			name: 'Akwabaa Centrum voor Kind en Familie',
			summary: 'Gepland in januari 2017: een centrum voor kind en familie aan de Estafettelaan.',
			description: 'De bron noemt geen huisnummer.',
			needs: ['opvoeden'],
			audiences: ['kinderen', 'gezinnen'],
			locations: ['real-loc-akwabaa'],
			area: 'almere',
			alert:
				'Zou in het voorjaar van 2017 opengaan, schreef de bron in januari 2017. Niet gecontroleerd of het open is.',
			example: false,
			source: {
				url: 'http://almerevandaag.nl/gemeente-almere-investeert-in-inspiratie-inc/',
				date: '2017-01'
			}
		},
		{
			key: 'real-diggout-dagopvang',
			organization: 'real-diggout',
			name: 'Dagopvang voor jongeren met problemen',
			summary: "Digg'out is dagopvang voor jongeren met problemen.",
			needs: ['jeugdhulp', 'dagbesteding'],
			audiences: ['jongeren'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://almere.pvda.nl/nieuws/kinderen-armoede-detective-groot-succes/',
				date: '2017-01-11'
			}
		},
		{
			key: 'real-nah-ontmoeting',
			organization: 'real-nah-ontmoetingspunt',
			name: 'Ontmoetingspunt niet-aangeboren hersenletsel',
			alternate_name: 'NAH Ontmoetingspunt Almere',
			summary: 'Een ontmoetingspunt rond niet-aangeboren hersenletsel (NAH).',
			needs: ['beperking', 'ontmoeten'],
			audiences: ['beperking'],
			area: 'almere',
			example: false,
			source: {
				url: 'https://nahontmoetingspuntalmere.nl/info/informatie-diverse-hulp-organisaties/1946-nieuw-netwerk-onafhankelijke-clientondersteuning-met-ervaren-vrijwilligers',
				date: '2018-10-02'
			}
		},
		{
			key: 'real-homerunhuis',
			organization: 'real-humanitas-dmh',
			name: 'Homerunhuis',
			summary:
				'Begeleid wonen in Almere Poort voor jongeren (18-27 jaar) met een licht verstandelijke beperking (LVB).',
			description: 'Er zijn 24 plekken.',
			needs: ['begeleid-wonen', 'beperking'],
			audiences: ['jongeren', 'beperking'],
			locations: ['real-loc-homerunhuis'],
			area: 'almere',
			minimum_age: 18,
			maximum_age: 27,
			example: false,
			source: {
				url: 'https://www.zenzo-mv.nl/projecten-items/hart-almere-poort-eerst-de-mens-dan-het-gebouw/',
				date: 'undated'
			}
		},
		{
			key: 'real-homerushuis',
			organization: 'real-philadelphia',
			name: 'Homerushuis',
			summary:
				'Gepland voor 2024: 36 appartementen in Almere Poort voor jongeren met een verstandelijke beperking.',
			needs: ['begeleid-wonen', 'beperking'],
			audiences: ['jongeren', 'beperking'],
			locations: ['real-loc-homerushuis'],
			area: 'almere',
			alert:
				'Was gepland voor 2024, schreef de bron op 10 augustus 2022. Niet gecontroleerd of het open is.',
			example: false,
			source: {
				url: 'https://www.nationalebouwgids.nl/woningbouw/nieuws/10902-nieuwe-zorglocaties-gebouwd-in-emmeloord-en-almere-poort.html',
				date: '2022-08-10'
			}
		},
		{
			key: 'real-112-nood',
			organization: 'real-112',
			name: '112',
			alternate_name: 'Alarmnummer',
			summary: 'Bel 112 als er nu gevaar is en er snel hulp moet komen.',
			needs: ['nood', 'geweld'],
			area: 'almere',
			phone: '112',
			example: false,
			source: { url: 'https://www.112.nl', date: wellKnown }
		},
		{
			key: 'real-113-hulplijn',
			organization: 'real-113',
			name: '113 Zelfmoordpreventie',
			summary: 'Denk je aan zelfmoord, of maak je je zorgen om een ander? Bel 113 of 0800-0113.',
			needs: ['nood', 'psychisch'],
			area: 'almere',
			phone: '113',
			example: false,
			source: { url: 'https://www.113.nl', date: wellKnown }
		},
		{
			key: 'real-veilig-thuis-advies',
			organization: 'real-veilig-thuis',
			name: 'Veilig Thuis',
			summary: 'Is het thuis niet veilig, bij jou of bij een ander? Bel voor advies en hulp.',
			needs: ['geweld', 'nood'],
			area: 'almere',
			phone: '0800-2000',
			example: false,
			source: { url: 'https://veiligthuis.nl', date: wellKnown }
		},
		{
			key: 'real-bereken-uw-recht-website',
			organization: 'real-bereken-uw-recht',
			name: 'Bereken uw recht',
			summary: 'Vul op deze website in wat je hebt, en zie op welke regelingen je recht hebt.',
			needs: ['rondkomen', 'toeslagen', 'uitkering'],
			area: 'almere',
			url: 'https://www.berekenuwrecht.nl',
			example: false,
			source: { url: 'https://www.berekenuwrecht.nl', date: wellKnown }
		},
		{
			key: 'real-digid-aanvragen',
			organization: 'real-logius',
			name: 'DigiD aanvragen',
			summary: 'Vraag op deze website een DigiD aan. Daarmee log je in bij de overheid.',
			needs: ['digitaal'],
			area: 'almere',
			url: 'https://www.digid.nl',
			example: false,
			source: { url: 'https://www.digid.nl', date: wellKnown }
		}
	]
};
