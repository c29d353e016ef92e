import type { SeedContact, SeedPart, SeedService, Visibility, Weekday } from '../types.ts';

const workdays: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** The backbone of the example city: neighbourhood teams, Financieel Huis, OCO, digital help and lines to national bodies. All of it is made up. */
export const core: SeedPart = {
	organizations: [
		{
			key: 'core-wijkteams',
			name: 'Wijkteams (voorbeeld)',
			description:
				'Negen teams, elk voor een eigen deel van de stad. Je kunt er terecht met al je vragen over geld, zorg, gezin en wonen.',
			phone: '036 000 18 00',
			email: 'wijkteams@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-financieel-huis',
			name: 'Financieel Huis (voorbeeld)',
			description:
				'Hier werken acht organisaties onder één dak. Ze helpen je samen met vragen over geld.',
			phone: '036 000 18 20',
			email: 'financieel.huis@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-schuldhulp',
			name: 'Schuldhulp Flevoland-Zuid (voorbeeld)',
			description: 'Maakt afspraken met de mensen en bedrijven die nog geld van je krijgen.',
			email: 'schuldhulp@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-raadslieden',
			name: 'Raadslieden aan Tafel (voorbeeld)',
			description: 'Sociaal raadslieden weten veel van regels en rechten. Hun advies is gratis.',
			email: 'raadslieden@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-budgetcoaches',
			name: 'Grip op Geld Budgetcoaches (voorbeeld)',
			description: 'Budgetcoaches kijken met je mee naar wat er binnenkomt en wat eruit gaat.',
			email: 'budgetcoaches@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-voedselaanvraag',
			name: 'Aanmeldpunt Voedselpakket (voorbeeld)',
			description: 'Helpt je om een voedselpakket aan te vragen.',
			email: 'voedselpakket@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-maatjes',
			name: 'Maatjes tegen Schulden (voorbeeld)',
			description: 'Vrijwilligers die bij je thuis komen en je helpen met je geld en je post.',
			email: 'maatjes@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-belastinghulp',
			name: 'Hulp bij Toeslagen en Belasting (voorbeeld)',
			description: 'Vrijwilligers die samen met je toeslagen aanvragen en je aangifte doen.',
			email: 'belastinghulp@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-energiehulp',
			name: 'Energiecoaches aan Huis (voorbeeld)',
			description: 'Energiecoaches helpen je om minder gas en stroom te gebruiken.',
			email: 'energie@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-oco',
			name: 'OCO-netwerk van taalvrijwilligers (voorbeeld)',
			description:
				'Vrijwilligers die zelf hebben meegemaakt wat jij meemaakt. Ze spreken jouw taal, denken mee en gaan mee.',
			phone: '036 000 18 30',
			email: 'oco@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-ido',
			name: 'Informatiepunt Digitale Overheid (voorbeeld)',
			description:
				'In de bibliotheek helpen ze je met websites van de overheid. Alle uren hier zijn voorbeelden.',
			phone: '036 000 18 40',
			email: 'informatiepunt@voorbeeld.nl',
			example: true
		},
		{
			key: 'core-uwv',
			name: 'UWV, lijn voor professionals (voorbeeld)',
			description: 'Een directe lijn voor wie een bewoner helpt met werk of een uitkering.',
			example: true
		},
		{
			key: 'core-belastingdienst',
			name: 'Belastingdienst, lijn voor professionals (voorbeeld)',
			description: 'Een directe lijn voor wie een bewoner helpt met belasting of toeslagen.',
			example: true
		},
		{
			key: 'core-cak',
			name: 'CAK, lijn voor professionals (voorbeeld)',
			description: 'Een directe lijn voor wie een bewoner helpt met zorgkosten.',
			example: true
		},
		{
			key: 'core-svb',
			name: 'SVB, lijn voor professionals (voorbeeld)',
			description:
				'Een directe lijn voor wie een bewoner helpt met AOW, kinderbijslag of een persoonsgebonden budget.',
			example: true
		},
		{
			key: 'core-duo',
			name: 'DUO, lijn voor professionals (voorbeeld)',
			description: 'Een directe lijn voor wie een bewoner helpt met studiegeld of inburgeren.',
			example: true
		},
		{
			key: 'core-ind',
			name: 'IND, lijn voor professionals (voorbeeld)',
			description: 'Een directe lijn voor wie een bewoner helpt met een verblijfsvergunning.',
			example: true
		},
		{
			key: 'core-huisartsen',
			name: 'Huisartsen in de Wijk (voorbeeld)',
			description: 'Huisartsen en praktijkondersteuners in drie wijken.',
			phone: '036 000 18 50',
			example: true
		}
	],

	locations: [
		{
			key: 'core-loc-haven',
			organization: 'core-wijkteams',
			name: 'Wijkteam Haven',
			address_1: 'Voorbeeldplein 1',
			wijk: 'Centrum Almere Haven',
			accessibility: ['Rolstoeltoegankelijk', 'Aangepast toilet'],
			example: true
		},
		{
			key: 'core-loc-poort',
			organization: 'core-wijkteams',
			name: 'Wijkteam Poort',
			address_1: 'Voorbeeldweg 12',
			wijk: 'Columbuskwartier',
			accessibility: ['Rolstoeltoegankelijk', 'Gratis parkeren'],
			example: true
		},
		{
			key: 'core-loc-buiten-west',
			organization: 'core-wijkteams',
			name: 'Wijkteam Buiten-West',
			address_1: 'Voorbeeldhof 3',
			wijk: 'Molenbuurt',
			accessibility: ['Rolstoeltoegankelijk'],
			example: true
		},
		{
			key: 'core-loc-buiten-oost',
			organization: 'core-wijkteams',
			name: 'Wijkteam Buiten-Oost',
			address_1: 'Voorbeeldlaan 27',
			wijk: 'Regenboogbuurt',
			accessibility: ['Lift', 'Gratis parkeren'],
			example: true
		},
		{
			key: 'core-loc-striphelden',
			organization: 'core-wijkteams',
			name: 'Buurtkamer van Wijkteam Buiten-Oost',
			address_1: 'Voorbeeldpad 8',
			wijk: 'Stripheldenbuurt',
			accessibility: ['Twee treden bij de deur'],
			example: true
		},
		{
			key: 'core-loc-centrum',
			organization: 'core-wijkteams',
			name: 'Wijkteam Centrum en Filmwijk',
			address_1: 'Voorbeeldkade 40',
			wijk: 'Filmwijk',
			accessibility: ['Rolstoeltoegankelijk', 'Lift'],
			example: true
		},
		{
			key: 'core-loc-stedenwijk',
			organization: 'core-wijkteams',
			name: 'Wijkteam Stedenwijk en Muziekwijk',
			address_1: 'Voorbeeldstraat 5',
			wijk: 'Muziekwijk Zuid',
			accessibility: ['Rolstoeltoegankelijk', 'Aangepast toilet', 'Ringleiding'],
			example: true
		},
		{
			key: 'core-loc-kruidenwijk',
			organization: 'core-wijkteams',
			name: 'Wijkteam Kruidenwijk en Waterwijk',
			address_1: 'Voorbeeldgracht 16',
			wijk: 'Waterwijk',
			accessibility: ['Rolstoeltoegankelijk'],
			example: true
		},
		{
			key: 'core-loc-parkwijk',
			organization: 'core-wijkteams',
			name: 'Wijkteam Parkwijk en Danswijk',
			address_1: 'Voorbeeldpark 2',
			wijk: 'Parkwijk',
			accessibility: ['Rolstoeltoegankelijk', 'Gratis parkeren'],
			example: true
		},
		{
			key: 'core-loc-hout',
			organization: 'core-wijkteams',
			name: 'Wijkteam Hout',
			address_1: 'Voorbeelddreef 9',
			wijk: 'Nobelhorst',
			accessibility: ['Gratis parkeren'],
			example: true
		},
		{
			key: 'core-loc-financieel-huis',
			organization: 'core-financieel-huis',
			name: 'Financieel Huis',
			address_1: 'Voorbeeldplein 60',
			wijk: 'Centrum Almere Stad',
			accessibility: ['Rolstoeltoegankelijk', 'Lift', 'Aangepast toilet', 'Ringleiding'],
			example: true
		},
		{
			key: 'core-loc-oco',
			organization: 'core-oco',
			name: 'Huiskamer van het OCO-netwerk',
			address_1: 'Voorbeeldsingel 21',
			wijk: 'Staatsliedenwijk',
			accessibility: ['Rolstoeltoegankelijk', 'Speelhoek voor kinderen'],
			example: true
		},
		{
			key: 'core-loc-ido-centrum',
			organization: 'core-ido',
			name: 'Bibliotheek in het centrum',
			address_1: 'Voorbeeldplein 80',
			wijk: 'Centrum Almere Stad',
			accessibility: ['Rolstoeltoegankelijk', 'Lift', 'Aangepast toilet'],
			example: true
		},
		{
			key: 'core-loc-ido-haven',
			organization: 'core-ido',
			name: 'Bibliotheek in Haven',
			address_1: 'Voorbeeldplein 7',
			wijk: 'Centrum Almere Haven',
			accessibility: ['Rolstoeltoegankelijk'],
			example: true
		},
		{
			key: 'core-loc-ido-buiten',
			organization: 'core-ido',
			name: 'Bibliotheek in Buiten',
			address_1: 'Voorbeeldplein 33',
			wijk: 'Centrum Almere Buiten',
			accessibility: ['Rolstoeltoegankelijk', 'Lift'],
			example: true
		},
		{
			key: 'core-loc-ido-poort',
			organization: 'core-ido',
			name: 'Bibliotheek in Poort',
			address_1: 'Voorbeeldweg 50',
			wijk: 'Europakwartier West',
			accessibility: ['Rolstoeltoegankelijk'],
			example: true
		},
		{
			key: 'core-loc-huisarts-marken',
			organization: 'core-huisartsen',
			name: 'Huisartsenpraktijk De Marken',
			address_1: 'Voorbeeldveld 4',
			wijk: 'De Marken',
			accessibility: ['Rolstoeltoegankelijk', 'Gratis parkeren'],
			example: true
		},
		{
			key: 'core-loc-huisarts-kruidenwijk',
			organization: 'core-huisartsen',
			name: 'Huisartsenpraktijk Kruidenwijk',
			address_1: 'Voorbeeldtuin 11',
			wijk: 'Kruidenwijk',
			accessibility: ['Rolstoeltoegankelijk'],
			example: true
		},
		{
			key: 'core-loc-huisarts-indische-buurt',
			organization: 'core-huisartsen',
			name: 'Huisartsenpraktijk Indischebuurt',
			address_1: 'Voorbeeldstraat 90',
			wijk: 'Indischebuurt',
			accessibility: ['Lift'],
			example: true
		}
	],

	contacts: [
		{
			key: 'core-fatima-el-idrissi',
			name: 'Fatima El Idrissi',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'ar', 'fr'],
			working_days: ['MO', 'TU', 'WE', 'TH'],
			visibility: 'public',
			phone: '036 000 10 01',
			phone_visibility: 'public',
			email: 'fatima.elidrissi@voorbeeld.nl',
			whatsapp: true
		},
		{
			key: 'core-peter-hoekstra',
			name: 'Peter Hoekstra',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'en'],
			working_days: ['MO', 'WE', 'FR'],
			visibility: 'network',
			phone: '036 000 10 02',
			phone_visibility: 'network',
			email: 'peter.hoekstra@voorbeeld.nl',
			leaves: { days: 20, successor: 'core-fatima-el-idrissi' }
		},
		{
			key: 'core-sharida-ramdin',
			name: 'Sharida Ramdin',
			title: 'Wijkwerker voor gezinnen',
			organization: 'core-wijkteams',
			languages: ['nl', 'hi', 'srn', 'en'],
			working_days: ['TU', 'WE', 'TH', 'FR'],
			visibility: 'public',
			phone: '036 000 10 03',
			phone_visibility: 'public',
			email: 'sharida.ramdin@voorbeeld.nl',
			whatsapp: true,
			away: { days: 3, deputy: 'core-mehmet-yildiz' }
		},
		{
			key: 'core-mehmet-yildiz',
			name: 'Mehmet Yıldız',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'tr'],
			working_days: ['MO', 'TU', 'TH', 'FR'],
			visibility: 'public',
			phone: '036 000 10 04',
			phone_visibility: 'public',
			email: 'mehmet.yildiz@voorbeeld.nl'
		},
		{
			key: 'core-ingrid-van-der-wal',
			name: 'Ingrid van der Wal',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'en', 'de'],
			working_days: ['MO', 'TU', 'TH'],
			visibility: 'public',
			phone: '036 000 10 05',
			phone_visibility: 'public',
			email: 'ingrid.vanderwal@voorbeeld.nl'
		},
		{
			key: 'core-yusuf-abdi',
			name: 'Yusuf Abdi',
			title: 'Wijkwerker voor jongeren',
			organization: 'core-wijkteams',
			languages: ['nl', 'so', 'en'],
			working_days: ['WE', 'TH', 'FR'],
			visibility: 'network',
			phone: '036 000 10 06',
			phone_visibility: 'network',
			email: 'yusuf.abdi@voorbeeld.nl',
			whatsapp: true
		},
		{
			key: 'core-agnieszka-nowak',
			name: 'Agnieszka Nowak',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'pl', 'en'],
			working_days: ['MO', 'TU', 'WE', 'FR'],
			visibility: 'public',
			phone: '036 000 10 07',
			phone_visibility: 'public',
			email: 'agnieszka.nowak@voorbeeld.nl',
			whatsapp: true
		},
		{
			key: 'core-jeroen-dijkstra',
			name: 'Jeroen Dijkstra',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'en'],
			working_days: ['TU', 'TH', 'FR', 'SA'],
			visibility: 'network',
			phone: '036 000 10 08',
			phone_visibility: 'network',
			email: 'jeroen.dijkstra@voorbeeld.nl',
			leaves: { days: 45, successor: 'core-agnieszka-nowak' }
		},
		{
			key: 'core-oksana-kovalenko',
			name: 'Oksana Kovalenko',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'uk', 'ru', 'en'],
			working_days: ['MO', 'TU', 'WE', 'TH'],
			visibility: 'public',
			phone: '036 000 10 09',
			phone_visibility: 'public',
			email: 'oksana.kovalenko@voorbeeld.nl',
			whatsapp: true,
			away: { days: 14, deputy: 'core-marlon-pinas' }
		},
		{
			key: 'core-marlon-pinas',
			name: 'Marlon Pinas',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'srn', 'en'],
			working_days: workdays,
			visibility: 'network',
			phone: '036 000 10 10',
			phone_visibility: 'network',
			email: 'marlon.pinas@voorbeeld.nl'
		},
		{
			key: 'core-samira-benali',
			name: 'Samira Benali',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'ar', 'zgh', 'fr'],
			working_days: ['MO', 'WE', 'TH', 'FR'],
			visibility: 'public',
			phone: '036 000 10 11',
			phone_visibility: 'network',
			email: 'samira.benali@voorbeeld.nl'
		},
		{
			key: 'core-willem-de-groot',
			name: 'Willem de Groot',
			title: 'Wijkwerker voor ouderen',
			organization: 'core-wijkteams',
			languages: ['nl'],
			working_days: ['TU', 'TH'],
			visibility: 'organization',
			phone: '036 000 10 12',
			phone_visibility: 'organization',
			email: 'willem.degroot@voorbeeld.nl'
		},
		{
			key: 'core-elif-kaya',
			name: 'Elif Kaya',
			title: 'Wijkwerker voor gezinnen',
			organization: 'core-wijkteams',
			languages: ['nl', 'tr', 'en'],
			working_days: ['MO', 'TU', 'WE'],
			visibility: 'public',
			phone: '036 000 10 13',
			phone_visibility: 'public',
			email: 'elif.kaya@voorbeeld.nl',
			leaves: { days: 60, successor: 'core-selam-tesfay' }
		},
		{
			key: 'core-selam-tesfay',
			name: 'Selam Tesfay',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'ti', 'en'],
			working_days: ['WE', 'TH', 'FR'],
			visibility: 'network',
			phone: '036 000 10 14',
			phone_visibility: 'network',
			email: 'selam.tesfay@voorbeeld.nl',
			whatsapp: true
		},
		{
			key: 'core-rachida-amrani',
			name: 'Rachida Amrani',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'ar', 'zgh'],
			working_days: ['MO', 'TU', 'TH', 'SA'],
			visibility: 'public',
			phone: '036 000 10 15',
			phone_visibility: 'public',
			email: 'rachida.amrani@voorbeeld.nl',
			whatsapp: true,
			away: { days: 2, deputy: 'core-tom-bakker' }
		},
		{
			key: 'core-tom-bakker',
			name: 'Tom Bakker',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'en'],
			working_days: ['MO', 'WE', 'TH', 'FR'],
			visibility: 'public',
			phone: '036 000 10 16',
			phone_visibility: 'public',
			email: 'tom.bakker@voorbeeld.nl'
		},
		{
			key: 'core-anneke-postma',
			name: 'Anneke Postma',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'en'],
			working_days: ['TU', 'WE', 'TH'],
			visibility: 'public',
			phone: '036 000 10 17',
			phone_visibility: 'public',
			email: 'anneke.postma@voorbeeld.nl'
		},
		{
			key: 'core-omar-haddad',
			name: 'Omar Haddad',
			title: 'Wijkwerker',
			organization: 'core-wijkteams',
			languages: ['nl', 'ar', 'en'],
			working_days: ['MO', 'TH', 'FR'],
			visibility: 'organization',
			phone: '036 000 10 18',
			phone_visibility: 'organization',
			email: 'omar.haddad@voorbeeld.nl'
		},

		{
			key: 'core-mirjam-visser',
			name: 'Mirjam Visser',
			title: 'Coördinator',
			organization: 'core-financieel-huis',
			languages: ['nl', 'en'],
			working_days: ['MO', 'TU', 'TH', 'FR'],
			visibility: 'public',
			phone: '036 000 10 20',
			phone_visibility: 'network',
			email: 'mirjam.visser@voorbeeld.nl'
		},
		{
			key: 'core-naomi-kartosen',
			name: 'Naomi Kartosen',
			title: 'Gastvrouw',
			organization: 'core-financieel-huis',
			languages: ['nl', 'srn', 'en'],
			working_days: [...workdays, 'SA'],
			visibility: 'public',
			phone: '036 000 10 21',
			phone_visibility: 'public',
			email: 'naomi.kartosen@voorbeeld.nl'
		},
		{
			key: 'core-hasan-demir',
			name: 'Hasan Demir',
			title: 'Schuldhulpverlener',
			organization: 'core-schuldhulp',
			languages: ['nl', 'tr'],
			working_days: ['MO', 'TU', 'WE', 'TH'],
			visibility: 'network',
			phone: '036 000 10 22',
			phone_visibility: 'network',
			email: 'hasan.demir@voorbeeld.nl',
			away: { days: 8, deputy: 'core-layla-mansour' }
		},
		{
			key: 'core-layla-mansour',
			name: 'Layla Mansour',
			title: 'Schuldhulpverlener',
			organization: 'core-schuldhulp',
			languages: ['nl', 'ar', 'en'],
			working_days: ['TU', 'WE', 'FR'],
			visibility: 'network',
			phone: '036 000 10 28',
			phone_visibility: 'network',
			email: 'layla.mansour@voorbeeld.nl'
		},
		{
			key: 'core-karin-mulder',
			name: 'Karin Mulder',
			title: 'Sociaal raadsvrouw',
			organization: 'core-raadslieden',
			languages: ['nl', 'en'],
			working_days: ['MO', 'WE', 'TH'],
			visibility: 'public',
			phone: '036 000 10 23',
			phone_visibility: 'public',
			email: 'karin.mulder@voorbeeld.nl',
			away: { days: 17, deputy: 'core-gerrit-kuipers' }
		},
		{
			key: 'core-gerrit-kuipers',
			name: 'Gerrit Kuipers',
			title: 'Sociaal raadsman',
			organization: 'core-raadslieden',
			languages: ['nl'],
			working_days: ['MO', 'TU', 'WE', 'FR'],
			visibility: 'network',
			phone: '036 000 10 29',
			phone_visibility: 'network',
			email: 'gerrit.kuipers@voorbeeld.nl'
		},
		{
			key: 'core-achraf-ouali',
			name: 'Achraf Ouali',
			title: 'Budgetcoach',
			organization: 'core-budgetcoaches',
			languages: ['nl', 'ar', 'zgh'],
			working_days: ['TU', 'WE', 'TH', 'FR'],
			visibility: 'public',
			phone: '036 000 10 24',
			phone_visibility: 'public',
			email: 'achraf.ouali@voorbeeld.nl',
			whatsapp: true
		},
		{
			key: 'core-wilma-schouten',
			name: 'Wilma Schouten',
			title: 'Medewerker voedselpakketten',
			organization: 'core-voedselaanvraag',
			languages: ['nl', 'en'],
			working_days: ['MO', 'WE', 'FR'],
			visibility: 'public',
			phone: '036 000 10 25',
			phone_visibility: 'public',
			email: 'wilma.schouten@voorbeeld.nl'
		},
		{
			key: 'core-ruth-sedney',
			name: 'Ruth Sedney',
			title: 'Coördinator van de schuldhulpmaatjes',
			organization: 'core-maatjes',
			languages: ['nl', 'srn', 'en'],
			working_days: ['TU', 'TH'],
			visibility: 'network',
			phone: '036 000 10 26',
			phone_visibility: 'network',
			email: 'ruth.sedney@voorbeeld.nl'
		},
		{
			key: 'core-piotr-zielinski',
			name: 'Piotr Zieliński',
			title: 'Vrijwilliger toeslagen en belasting',
			organization: 'core-belastinghulp',
			languages: ['nl', 'pl', 'en'],
			working_days: ['TU', 'SA'],
			visibility: 'network',
			phone: '036 000 10 27',
			phone_visibility: 'network',
			email: 'piotr.zielinski@voorbeeld.nl',
			whatsapp: true
		},
		{
			key: 'core-dilan-arslan',
			name: 'Dilan Arslan',
			title: 'Energiecoach',
			organization: 'core-energiehulp',
			languages: ['nl', 'tr'],
			working_days: ['WE', 'FR'],
			visibility: 'public',
			phone: '036 000 10 30',
			phone_visibility: 'public',
			email: 'dilan.arslan@voorbeeld.nl'
		},

		{
			...speaker(
				'core-nour-al-hamwi',
				'Nour Al-Hamwi',
				['ar', 'nl', 'en'],
				['MO', 'TU', 'TH'],
				'public',
				'036 000 11 01'
			),
			email: 'nour.alhamwi@voorbeeld.nl',
			whatsapp: true
		},
		{
			...speaker(
				'core-zeynep-aydin',
				'Zeynep Aydın',
				['tr', 'nl'],
				['MO', 'WE', 'FR'],
				'public',
				'036 000 11 02'
			),
			email: 'zeynep.aydin@voorbeeld.nl',
			whatsapp: true,
			away: { days: 21, deputy: 'core-nour-al-hamwi' }
		},
		{
			...speaker(
				'core-yonas-gebremedhin',
				'Yonas Gebremedhin',
				['ti', 'nl', 'en'],
				['TU', 'TH', 'SA'],
				'public',
				'036 000 11 03'
			),
			email: 'yonas.gebremedhin@voorbeeld.nl',
			whatsapp: true
		},
		{
			...speaker(
				'core-iryna-shevchuk',
				'Iryna Shevchuk',
				['uk', 'ru', 'nl', 'pl'],
				['MO', 'TU', 'WE'],
				'public',
				'036 000 11 04'
			),
			email: 'iryna.shevchuk@voorbeeld.nl',
			whatsapp: true
		},
		{
			...speaker(
				'core-katarzyna-wojcik',
				'Katarzyna Wójcik',
				['pl', 'nl'],
				['WE', 'FR'],
				'network',
				'036 000 11 05'
			),
			email: 'katarzyna.wojcik@voorbeeld.nl',
			away: { days: 6, deputy: 'core-iryna-shevchuk' }
		},
		{
			...speaker(
				'core-grace-mensah',
				'Grace Mensah',
				['en', 'nl'],
				['MO', 'TH'],
				'public',
				'036 000 11 06'
			),
			email: 'grace.mensah@voorbeeld.nl',
			leaves: { days: 30, successor: 'core-aminata-diallo' }
		},
		{
			...speaker(
				'core-hodan-warsame',
				'Hodan Warsame',
				['so', 'nl', 'en'],
				['TU', 'FR'],
				'network',
				'036 000 11 07'
			),
			email: 'hodan.warsame@voorbeeld.nl',
			whatsapp: true
		},
		{
			...speaker(
				'core-reza-karimi',
				'Reza Karimi',
				['fa', 'nl', 'en'],
				['WE', 'SA'],
				'organization',
				'036 000 11 08'
			),
			email: 'reza.karimi@voorbeeld.nl'
		},
		speaker(
			'core-iwan-zeefuik',
			'Iwan Zeefuik',
			['srn', 'nl'],
			['MO', 'TU', 'WE', 'TH'],
			'public',
			'036 000 11 09'
		),
		{
			...speaker(
				'core-carmen-rojas',
				'Carmen Rojas',
				['es', 'nl', 'en'],
				['TU', 'TH'],
				'network',
				'036 000 11 10'
			),
			email: 'carmen.rojas@voorbeeld.nl',
			whatsapp: true
		},
		{
			...speaker(
				'core-aminata-diallo',
				'Aminata Diallo',
				['fr', 'nl', 'en'],
				['MO', 'WE', 'TH'],
				'public',
				'036 000 11 11'
			),
			email: 'aminata.diallo@voorbeeld.nl',
			whatsapp: true
		},
		speaker(
			'core-rudsel-martina',
			'Rudsel Martina',
			['pap', 'nl', 'es'],
			['FR', 'SA'],
			'organization',
			'036 000 11 12'
		),

		{
			key: 'core-bas-timmermans',
			name: 'Bas Timmermans',
			title: 'Digihulp',
			organization: 'core-ido',
			languages: ['nl', 'en'],
			working_days: ['TU', 'WE', 'TH', 'SA'],
			visibility: 'public',
			phone: '036 000 12 01',
			phone_visibility: 'public',
			email: 'bas.timmermans@voorbeeld.nl'
		},
		{
			key: 'core-hulya-celik',
			name: 'Hülya Çelik',
			title: 'Digihulp',
			organization: 'core-ido',
			languages: ['nl', 'tr'],
			working_days: ['WE', 'TH'],
			visibility: 'public',
			phone: '036 000 12 02',
			phone_visibility: 'network',
			email: 'hulya.celik@voorbeeld.nl'
		},

		liaison(
			'core-marieke-verbeek',
			'Marieke Verbeek',
			'core-uwv',
			['MO', 'TU', 'WE', 'TH'],
			'036 000 13 01'
		),
		liaison('core-rob-hendriks', 'Rob Hendriks', 'core-belastingdienst', workdays, '036 000 13 02'),
		liaison(
			'core-soraya-lachmon',
			'Soraya Lachmon',
			'core-cak',
			['MO', 'WE', 'FR'],
			'036 000 13 03'
		),
		liaison('core-jolanda-smit', 'Jolanda Smit', 'core-svb', ['TU', 'TH', 'FR'], '036 000 13 04'),
		liaison('core-kevin-tjon', 'Kevin Tjon', 'core-duo', ['MO', 'TU', 'WE'], '036 000 13 05'),
		liaison(
			'core-esther-brouwer',
			'Esther Brouwer',
			'core-ind',
			['TU', 'WE', 'TH'],
			'036 000 13 06'
		),

		{
			key: 'core-lotte-jansen',
			name: 'Lotte Jansen',
			title: 'Praktijkondersteuner',
			organization: 'core-huisartsen',
			languages: ['nl', 'en'],
			working_days: ['MO', 'TU', 'TH'],
			visibility: 'network',
			phone: '036 000 14 01',
			phone_visibility: 'network',
			email: 'lotte.jansen@voorbeeld.nl'
		},
		{
			key: 'core-amina-chaoui',
			name: 'Amina Chaoui',
			title: 'Praktijkondersteuner',
			organization: 'core-huisartsen',
			languages: ['nl', 'ar', 'fr'],
			working_days: ['TU', 'WE', 'FR'],
			visibility: 'public',
			phone: '036 000 14 02',
			phone_visibility: 'network',
			email: 'amina.chaoui@voorbeeld.nl'
		}
	],

	services: [
		{
			key: 'core-wijkteam-haven',
			organization: 'core-wijkteams',
			name: 'Wijkteam Haven',
			summary:
				'Woon je in Almere Haven? Hier kun je met al je vragen terecht en helpt één vaste persoon je verder.',
			needs: ['client-ondersteuning', 'rondkomen', 'huishouden', 'mantelzorg'],
			locations: ['core-loc-haven'],
			area: [
				'Centrum Almere Haven',
				'De Werven',
				'De Hoven',
				'De Meenten',
				'De Grienden',
				'De Marken',
				'De Gouwen',
				'De Wierden',
				'De Velden',
				'Overgooi',
				'De Laren',
				'De Steiger',
				'Stichtsekant',
				'Overig Almere Haven'
			],
			contacts: ['core-fatima-el-idrissi', 'core-peter-hoekstra'],
			phone: '036 000 18 01',
			email: 'wijkteam.haven@voorbeeld.nl',
			how_to_sign_up: [
				'Loop binnen tijdens de inloop of bel.',
				'Vertel wat er speelt.',
				'Je hoort meteen wie je helpt.'
			],
			costs: 'free',
			bring: ['Brieven waar je vraag over gaat'],
			languages: ['nl', 'ar', 'fr', 'en'],
			capacity: { state: 'open' },
			hours: [{ days: workdays, opens: '09:00', closes: '17:00', note: 'Telefonisch' }],
			drop_in: [{ days: ['MO', 'WE'], opens: '09:00', closes: '12:00' }],
			verified_days_ago: 4,
			example: true
		},
		{
			key: 'core-wijkteam-poort',
			organization: 'core-wijkteams',
			name: 'Wijkteam Poort',
			summary: 'Woon je in Almere Poort? Het wijkteam helpt je met geld, zorg, opvoeden en wonen.',
			needs: ['client-ondersteuning', 'opvoeden', 'jeugdhulp', 'rondkomen'],
			locations: ['core-loc-poort'],
			area: [
				'Europakwartier Oost',
				'Europakwartier West',
				'Columbuskwartier',
				'Homeruskwartier',
				'Olympiakwartier Oost',
				'Olympiakwartier West',
				'Duin',
				'Hogekant',
				'Middenkant',
				'Lagekant',
				'Overig Almere Poort',
				'Overig Almere Pampus'
			],
			contacts: ['core-sharida-ramdin', 'core-mehmet-yildiz'],
			phone: '036 000 18 02',
			email: 'wijkteam.poort@voorbeeld.nl',
			how_to_sign_up: [
				'Bel of loop binnen.',
				'We plannen samen een gesprek.',
				'Dat kan ook bij je thuis.'
			],
			costs: 'free',
			languages: ['nl', 'tr', 'hi', 'srn', 'en'],
			capacity: { state: 'short_wait' },
			hours: [{ days: workdays, opens: '09:00', closes: '17:00', note: 'Telefonisch' }],
			drop_in: [
				{ days: ['TU'], opens: '13:00', closes: '16:00' },
				{ days: ['TH'], opens: '09:00', closes: '12:00' }
			],
			verified_days_ago: 11,
			example: true
		},
		{
			key: 'core-wijkteam-buiten-west',
			organization: 'core-wijkteams',
			name: 'Wijkteam Buiten-West',
			summary:
				'Woon je in het westen van Almere Buiten? Stel hier je vraag, we zoeken het samen uit.',
			needs: ['client-ondersteuning', 'rondkomen', 'jeugdhulp', 'huren'],
			locations: ['core-loc-buiten-west'],
			area: [
				'Centrum Almere Buiten',
				'Molenbuurt',
				'Bouwmeesterbuurt',
				'Landgoederenbuurt',
				'Faunabuurt',
				'Bloemenbuurt',
				'Poldervlak',
				'De Vaart',
				'Buitenvaart'
			],
			contacts: ['core-ingrid-van-der-wal', 'core-yusuf-abdi'],
			phone: '036 000 18 03',
			email: 'wijkteam.buitenwest@voorbeeld.nl',
			how_to_sign_up: [
				'Kom naar de inloop.',
				'Kun je niet komen? Bel dan.',
				'Binnen een week heb je een gesprek.'
			],
			costs: 'free',
			bring: ['Brieven waar je vraag over gaat', 'Je agenda'],
			languages: ['nl', 'so', 'en'],
			capacity: { state: 'open' },
			hours: [{ days: workdays, opens: '09:00', closes: '17:00', note: 'Telefonisch' }],
			drop_in: [
				{ days: ['MO'], opens: '13:00', closes: '16:00' },
				{ days: ['FR'], opens: '09:00', closes: '12:00' }
			],
			verified_days_ago: 38,
			example: true
		},
		{
			key: 'core-wijkteam-buiten-oost',
			organization: 'core-wijkteams',
			name: 'Wijkteam Buiten-Oost',
			summary: 'Woon je in het oosten van Almere Buiten? Je kunt hier ook op zaterdag binnenlopen.',
			needs: ['client-ondersteuning', 'rondkomen', 'opvoeden', 'eenzaam'],
			locations: ['core-loc-buiten-oost', 'core-loc-striphelden'],
			area: [
				'Oostvaardersbuurt',
				'Seizoenenbuurt',
				'Regenboogbuurt',
				'Indischebuurt',
				'Eilandenbuurt',
				'Stripheldenbuurt',
				'Sieradenbuurt',
				'Overig Almere Buiten'
			],
			contacts: ['core-agnieszka-nowak', 'core-jeroen-dijkstra'],
			phone: '036 000 18 04',
			email: 'wijkteam.buitenoost@voorbeeld.nl',
			how_to_sign_up: [
				'Loop binnen op een van de twee plekken.',
				'Je praat meteen met iemand van het team.'
			],
			costs: 'free',
			languages: ['nl', 'pl', 'en'],
			capacity: { state: 'long_wait', weeks: 5 },
			hours: [
				{
					days: workdays,
					opens: '09:00',
					closes: '16:30',
					location: 'core-loc-buiten-oost',
					note: 'Telefonisch'
				}
			],
			drop_in: [
				{ days: ['TU'], opens: '09:00', closes: '12:00', location: 'core-loc-buiten-oost' },
				{ days: ['FR'], opens: '13:30', closes: '15:30', location: 'core-loc-striphelden' },
				{
					days: ['SA'],
					opens: '10:00',
					closes: '13:00',
					weeks: [1, 3],
					location: 'core-loc-striphelden',
					note: 'Met koffie'
				}
			],
			verified_days_ago: 92,
			example: true
		},
		{
			key: 'core-wijkteam-centrum',
			organization: 'core-wijkteams',
			name: 'Wijkteam Centrum en Filmwijk',
			summary:
				'Woon je in of bij het centrum van Almere Stad? Hier helpt een vaste wijkwerker je verder.',
			needs: ['client-ondersteuning', 'rondkomen', 'dakloos', 'huishouden'],
			locations: ['core-loc-centrum'],
			area: ['Centrum Almere Stad', 'Filmwijk', 'Hortus', 'Veluwsekant'],
			contacts: ['core-oksana-kovalenko', 'core-marlon-pinas'],
			phone: '036 000 18 05',
			email: 'wijkteam.centrum@voorbeeld.nl',
			how_to_sign_up: [
				'Loop binnen of bel.',
				'Werk je overdag? Kom dan dinsdagavond.',
				'Samen maken we een plan.'
			],
			costs: 'free',
			languages: ['nl', 'uk', 'ru', 'srn', 'en'],
			capacity: { state: 'open' },
			hours: [{ days: workdays, opens: '09:00', closes: '17:00', note: 'Telefonisch' }],
			drop_in: [
				{ days: ['TU'], opens: '16:00', closes: '19:30' },
				{ days: ['WE', 'TH'], opens: '09:00', closes: '12:00' }
			],
			verified_days_ago: 1,
			example: true
		},
		{
			key: 'core-wijkteam-stedenwijk-muziekwijk',
			organization: 'core-wijkteams',
			name: 'Wijkteam Stedenwijk en Muziekwijk',
			summary:
				'Woon je in Stedenwijk, Muziekwijk of Literatuurwijk? Stel hier al je vragen over zorg, geld en gezin.',
			needs: ['client-ondersteuning', 'rondkomen', 'psychisch', 'opvoeden'],
			locations: ['core-loc-stedenwijk'],
			area: [
				'Stedenwijk',
				'Muziekwijk Noord',
				'Muziekwijk Zuid',
				'Literatuurwijk',
				'Hollandsekant',
				'Gooisekant'
			],
			contacts: ['core-samira-benali', 'core-willem-de-groot'],
			phone: '036 000 18 06',
			email: 'wijkteam.stedenwijk@voorbeeld.nl',
			how_to_sign_up: [
				'Bel het team of kom langs.',
				'We luisteren eerst.',
				'Daarna kiezen we samen wat helpt.'
			],
			costs: 'free',
			bring: ['Brieven waar je vraag over gaat'],
			languages: ['nl', 'ar', 'zgh', 'fr'],
			capacity: { state: 'full', days: 24 },
			hours: [{ days: workdays, opens: '09:00', closes: '17:00', note: 'Telefonisch' }],
			drop_in: [{ days: ['TH'], opens: '13:00', closes: '16:00' }],
			verified_days_ago: 56,
			example: true
		},
		{
			key: 'core-wijkteam-kruidenwijk-waterwijk',
			organization: 'core-wijkteams',
			name: 'Wijkteam Kruidenwijk en Waterwijk',
			summary:
				'Woon je in Kruidenwijk, Waterwijk of vlakbij? Loop binnen, een wijkwerker kijkt met je mee.',
			needs: ['client-ondersteuning', 'opvoeden', 'rondkomen', 'mantelzorg'],
			locations: ['core-loc-kruidenwijk'],
			area: [
				'Kruidenwijk',
				'Waterwijk',
				'Staatsliedenwijk',
				'Noorderplassen',
				'Randstad',
				'Markerkant',
				'Overig Almere Stad'
			],
			contacts: ['core-elif-kaya', 'core-selam-tesfay'],
			phone: '036 000 18 07',
			email: 'wijkteam.kruidenwijk@voorbeeld.nl',
			how_to_sign_up: [
				'Kom naar de inloop.',
				'Neem gerust iemand mee.',
				'Na afloop weet je wie je kunt bellen.'
			],
			costs: 'free',
			languages: ['nl', 'tr', 'ti', 'en'],
			capacity: { state: 'short_wait' },
			hours: [{ days: workdays, opens: '09:00', closes: '17:00', note: 'Telefonisch' }],
			drop_in: [
				{ days: ['WE'], opens: '09:00', closes: '12:00' },
				{ days: ['FR'], opens: '13:00', closes: '15:30' }
			],
			verified_days_ago: 19,
			example: true
		},
		{
			key: 'core-wijkteam-parkwijk-danswijk',
			organization: 'core-wijkteams',
			name: 'Wijkteam Parkwijk en Danswijk',
			summary:
				'Woon je in Parkwijk, Danswijk, Verzetswijk of Tussen de Vaarten? Dit is jouw wijkteam.',
			needs: ['client-ondersteuning', 'rondkomen', 'huishouden', 'jeugdhulp'],
			locations: ['core-loc-parkwijk'],
			area: [
				'Parkwijk',
				'Danswijk',
				'Verzetswijk',
				'Tussen de Vaarten Noord',
				'Tussen de Vaarten Zuid',
				'Sallandsekant'
			],
			contacts: ['core-rachida-amrani', 'core-tom-bakker'],
			phone: '036 000 18 08',
			email: 'wijkteam.parkwijk@voorbeeld.nl',
			how_to_sign_up: ['Loop binnen, ook op zaterdag.', 'Of bel en maak een afspraak.'],
			costs: 'free',
			bring: ['Brieven waar je vraag over gaat'],
			languages: ['nl', 'ar', 'zgh', 'en'],
			capacity: { state: 'open' },
			hours: [{ days: workdays, opens: '09:00', closes: '17:00', note: 'Telefonisch' }],
			drop_in: [
				{ days: ['MO'], opens: '09:00', closes: '12:00' },
				{ days: ['SA'], opens: '10:00', closes: '12:30' }
			],
			verified_days_ago: 7,
			example: true
		},
		{
			key: 'core-wijkteam-hout',
			organization: 'core-wijkteams',
			name: 'Wijkteam Hout',
			summary: 'Woon je in Almere Hout of Oosterwold? Het wijkteam komt ook bij je thuis.',
			needs: ['client-ondersteuning', 'mantelzorg', 'opvoeden', 'eenzaam'],
			locations: ['core-loc-hout'],
			area: ['Vogelhorst', 'Nobelhorst', 'Oosterwold', 'Twentsekant', 'Overig Almere Hout'],
			contacts: ['core-anneke-postma', 'core-omar-haddad'],
			phone: '036 000 18 09',
			email: 'wijkteam.hout@voorbeeld.nl',
			how_to_sign_up: [
				'Bel het team.',
				'Vertel kort je vraag.',
				'We komen naar je toe, of jij komt naar ons.'
			],
			costs: 'free',
			languages: ['nl', 'ar', 'en'],
			capacity: { state: 'open' },
			hours: [
				{ days: ['MO', 'TU', 'WE', 'TH'], opens: '09:00', closes: '17:00', note: 'Telefonisch' }
			],
			drop_in: [{ days: ['TH'], opens: '14:00', closes: '17:00', weeks: [1, 3] }],
			verified_days_ago: 133,
			example: true
		},
		{
			key: 'core-ouderspreekuur-poort',
			organization: 'core-wijkteams',
			name: 'Spreekuur voor ouders in Almere Poort met vragen over opvoeden, geld, school en kinderopvang',
			alternate_name: 'Ouderspreekuur Poort',
			summary:
				'Heb je kinderen en vragen? Praat op dit spreekuur met een wijkwerker voor gezinnen.',
			needs: ['opvoeden', 'school', 'kinderopvang', 'kind-meedoen'],
			audiences: ['gezinnen'],
			locations: ['core-loc-poort'],
			area: ['Almere Poort'],
			contacts: ['core-sharida-ramdin'],
			how_to_sign_up: [
				'Loop binnen, je kinderen mogen mee.',
				'Wil je liever een vaste tijd? Bel dan eerst.'
			],
			costs: 'free',
			languages: ['nl', 'hi', 'srn', 'en'],
			capacity: { state: 'open' },
			drop_in: [
				{ days: ['FR'], opens: '09:00', closes: '11:00', note: 'Niet in de schoolvakanties' }
			],
			verified_days_ago: 27,
			example: true
		},
		{
			key: 'core-huisbezoek-ouderen-haven',
			organization: 'core-wijkteams',
			name: 'Huisbezoek voor ouderen in Haven',
			summary: 'Ben je 75 of ouder? Dan komt er iemand op de koffie en hoort hoe het met je gaat.',
			needs: ['eenzaam', 'huishouden', 'mantelzorg'],
			audiences: ['ouderen'],
			area: ['Almere Haven'],
			contacts: ['core-peter-hoekstra', 'core-fatima-el-idrissi'],
			how_to_sign_up: ['Bel het wijkteam, of vraag iemand om te bellen.', 'Je kiest zelf de dag.'],
			eligibility: 'Je woont in Almere Haven.',
			minimum_age: 75,
			costs: 'free',
			languages: ['nl', 'ar'],
			capacity: { state: 'long_wait', weeks: 3 },
			verified_days_ago: 210,
			example: true
		},
		{
			key: 'core-jongerenspreekuur-buiten',
			organization: 'core-wijkteams',
			name: 'Jongerenspreekuur Buiten',
			summary:
				'Ben je tussen 16 en 27 en loopt het even niet? Praat met Yusuf, zonder dat je ouders erbij zijn.',
			needs: ['jeugdhulp', 'huis-zoeken', 'schulden', 'werk'],
			audiences: ['jongeren'],
			locations: ['core-loc-buiten-west'],
			area: ['Almere Buiten'],
			contacts: ['core-yusuf-abdi'],
			how_to_sign_up: ['Loop binnen of stuur een appje.', 'Je hoeft je niet voor te bereiden.'],
			minimum_age: 16,
			maximum_age: 27,
			costs: 'free',
			languages: ['nl', 'so', 'en'],
			capacity: { state: 'open' },
			drop_in: [{ days: ['WE', 'TH'], opens: '15:00', closes: '17:30' }],
			verified_days_ago: 64,
			example: true
		},

		{
			key: 'core-inloop-geldzaken',
			organization: 'core-financieel-huis',
			name: 'Inloop geldzaken',
			summary:
				'Loop binnen met je vragen over geld. Iemand luistert en loopt met je mee naar de juiste tafel.',
			needs: ['schulden', 'rondkomen', 'administratie', 'brieven'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-naomi-kartosen'],
			phone: '036 000 18 20',
			email: 'financieel.huis@voorbeeld.nl',
			how_to_sign_up: [
				'Loop binnen, je hebt geen afspraak nodig.',
				'Naomi vraagt kort wat er is.',
				'Zij brengt je naar wie je kan helpen.'
			],
			costs: 'free',
			bring: ['Al je post, ook als die nog dicht zit', 'Je bankpas', 'Een identiteitsbewijs'],
			languages: ['nl', 'srn', 'en'],
			capacity: { state: 'open' },
			drop_in: [
				{ days: workdays, opens: '09:00', closes: '12:30' },
				{ days: ['TH'], opens: '17:00', closes: '20:00' },
				{ days: ['SA'], opens: '10:00', closes: '13:00' }
			],
			verified_days_ago: 2,
			example: true
		},
		{
			key: 'core-schuldhulpverlening',
			organization: 'core-schuldhulp',
			name: 'Schuldhulpverlening',
			summary:
				'Kun je je schulden niet meer betalen? Wij maken afspraken met iedereen die nog geld van je krijgt.',
			needs: ['schulden', 'huren', 'energie'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-hasan-demir', 'core-layla-mansour'],
			how_to_sign_up: [
				'Loop binnen of vraag het Financieel Huis om een afspraak.',
				'In het eerste gesprek maken we een lijst van je schulden.',
				'Binnen vier weken hoor je wat we kunnen doen.'
			],
			eligibility: 'Je woont in Almere en bent 18 jaar of ouder.',
			minimum_age: 18,
			costs: 'free',
			bring: [
				'Brieven over je schulden',
				'Je loonstrook of een brief over je uitkering',
				'Een identiteitsbewijs'
			],
			languages: ['nl', 'tr', 'ar', 'en'],
			capacity: { state: 'long_wait', weeks: 4 },
			drop_in: [{ days: ['TU', 'WE'], opens: '09:00', closes: '12:00' }],
			verified_days_ago: 16,
			example: true
		},
		{
			key: 'core-sociaal-raadslieden',
			organization: 'core-raadslieden',
			name: 'Sociaal raadslieden',
			summary:
				'Gratis advies over je rechten: uitkering, toeslagen, huur, werk en brieven van de overheid.',
			needs: ['juridisch', 'bezwaar', 'uitkering', 'toeslagen'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-karin-mulder', 'core-gerrit-kuipers'],
			how_to_sign_up: [
				'Kom naar de inloop.',
				'Is je vraag te groot? Dan maken we een afspraak.',
				'Let op de datum in je brief en kom op tijd.'
			],
			costs: 'free',
			bring: ['De brief waar het over gaat', 'Een identiteitsbewijs'],
			languages: ['nl', 'en'],
			capacity: { state: 'short_wait' },
			drop_in: [
				{ days: ['MO', 'WE'], opens: '09:30', closes: '12:00' },
				{ days: ['TH'], opens: '17:00', closes: '19:30' }
			],
			verified_days_ago: 31,
			example: true
		},
		{
			key: 'core-budgetcoach',
			organization: 'core-budgetcoaches',
			name: 'Budgetcoach',
			summary:
				'Een budgetcoach kijkt met je mee naar je geld. Zo houd je aan het eind van de maand over.',
			needs: ['administratie', 'rondkomen', 'schulden'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-achraf-ouali'],
			how_to_sign_up: [
				'Loop binnen of bel Achraf.',
				'Jullie spreken vijf keer af.',
				'Dat kan ook bij je thuis.'
			],
			costs: 'free',
			bring: ['Je bankafschriften van de laatste drie maanden', 'Je post'],
			languages: ['nl', 'ar', 'zgh'],
			capacity: { state: 'open' },
			drop_in: [{ days: ['TU', 'FR'], opens: '09:00', closes: '11:30' }],
			verified_days_ago: 22,
			example: true
		},
		{
			key: 'core-voedselpakket-aanvragen',
			organization: 'core-voedselaanvraag',
			name: 'Voedselpakket aanvragen',
			summary:
				'Heb je te weinig geld voor eten? Vraag hier een voedselpakket aan. Is er nu niets in huis? Zeg dat meteen.',
			needs: ['voedselhulp', 'rondkomen'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-wilma-schouten'],
			how_to_sign_up: [
				'Loop binnen.',
				'Samen vullen we het formulier in.',
				'Binnen drie werkdagen weet je of je een pakket krijgt.'
			],
			eligibility: 'Je houdt na je vaste kosten te weinig over om van te eten.',
			costs: 'free',
			bring: [
				'Bankafschrift van de laatste maand',
				'Bewijs van je huur',
				'Een identiteitsbewijs van iedereen in huis'
			],
			languages: ['nl', 'en'],
			capacity: { state: 'open' },
			drop_in: [{ days: ['MO', 'WE', 'FR'], opens: '10:00', closes: '12:30' }],
			verified_days_ago: 9,
			example: true
		},
		{
			key: 'core-schuldhulpmaatje',
			organization: 'core-maatjes',
			name: 'Een maatje bij schulden',
			summary:
				'Een vrijwilliger komt bij je thuis en helpt je met je post en je schulden, zo lang als het nodig is.',
			needs: ['schulden', 'administratie', 'brieven'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-ruth-sedney'],
			how_to_sign_up: [
				'Praat met Ruth tijdens de inloop.',
				'Zij zoekt een maatje dat bij je past.',
				'Klikt het niet? Dan krijg je een ander.'
			],
			costs: 'free',
			bring: ['Je post'],
			languages: ['nl', 'srn', 'en'],
			capacity: { state: 'full', days: 40 },
			drop_in: [{ days: ['TU', 'TH'], opens: '10:00', closes: '12:00' }],
			verified_days_ago: 47,
			example: true
		},
		{
			key: 'core-toeslagen-belasting',
			organization: 'core-belastinghulp',
			name: 'Hulp bij toeslagen en belasting',
			summary:
				'Vraag hier samen met een vrijwilliger toeslagen aan, of doe samen je belastingaangifte.',
			needs: ['toeslagen', 'brieven', 'digitaal'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-piotr-zielinski'],
			how_to_sign_up: [
				'Loop binnen op dinsdag of zaterdag.',
				'In maart en april is het druk. Maak dan een afspraak.'
			],
			costs: 'free',
			bring: [
				'Je DigiD, of de app op je telefoon',
				'Je jaaropgave',
				'Brieven van de Belastingdienst'
			],
			languages: ['nl', 'pl', 'en'],
			capacity: { state: 'short_wait' },
			drop_in: [
				{ days: ['TU'], opens: '13:00', closes: '16:00' },
				{ days: ['SA'], opens: '10:00', closes: '13:00' }
			],
			verified_days_ago: 73,
			example: true
		},
		{
			key: 'core-financieel-huis-coordinator',
			organization: 'core-financieel-huis',
			name: 'Coördinator van het Financieel Huis',
			summary:
				'Heb je veel vragen tegelijk? Mirjam houdt het overzicht en spreekt af wie wat doet.',
			needs: ['client-ondersteuning', 'schulden', 'rondkomen'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-mirjam-visser'],
			how_to_sign_up: [
				'Kom naar het spreekuur.',
				'Help je iemand anders? Bel dan eerst met Mirjam.'
			],
			costs: 'free',
			languages: ['nl', 'en'],
			capacity: { state: 'open' },
			drop_in: [{ days: ['MO', 'TH'], opens: '13:00', closes: '15:00' }],
			verified_days_ago: 3,
			example: true
		},
		{
			key: 'core-formulieren-tafel',
			organization: 'core-financieel-huis',
			name: 'Samen aan tafel je formulieren invullen voor toeslagen, kwijtschelding en bijzondere bijstand',
			alternate_name: 'Formulierentafel',
			summary:
				'Neem je formulier mee. Een vrijwilliger leest het voor en vult het samen met je in.',
			needs: ['brieven', 'toeslagen', 'rondkomen', 'lezen'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			costs: 'free',
			bring: ['Het formulier', 'Een identiteitsbewijs'],
			capacity: { state: 'open' },
			drop_in: [{ days: ['WE'], opens: '13:00', closes: '15:30' }],
			verified_days_ago: 305,
			example: true
		},
		{
			key: 'core-extra-geld-aanvragen',
			organization: 'core-financieel-huis',
			name: 'Extra geld aanvragen bij een laag inkomen',
			alternate_name: 'Minimaregelingen',
			summary:
				'We kijken samen welk extra geld je kunt krijgen, ook voor sport en school van je kinderen.',
			needs: ['rondkomen', 'kind-meedoen', 'uitkering'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-naomi-kartosen'],
			how_to_sign_up: [
				'Maak een afspraak bij de balie.',
				'We rekenen samen uit wat je kunt krijgen.',
				'Daarna vullen we de aanvraag in.'
			],
			eligibility: 'Je hebt een laag inkomen. Weet je niet of dat zo is? Kom toch langs.',
			costs: 'free',
			bring: ['Je loonstrook of een brief over je uitkering', 'Bankafschrift van de laatste maand'],
			languages: ['nl', 'srn', 'en'],
			capacity: { state: 'open' },
			hours: [
				{ days: ['MO', 'TU', 'WE', 'TH'], opens: '13:00', closes: '16:30', note: 'Op afspraak' }
			],
			verified_days_ago: 118,
			example: true
		},
		{
			key: 'core-energiecoach',
			organization: 'core-energiehulp',
			name: 'Energiecoach aan huis',
			summary:
				'Is je energierekening te hoog? Een coach komt langs en helpt je om minder te gebruiken.',
			needs: ['energie', 'rondkomen'],
			locations: ['core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-dilan-arslan'],
			how_to_sign_up: [
				'Bel Dilan of loop binnen.',
				'Zij komt een keer bij je kijken.',
				'Je krijgt meteen tips en kleine spullen, zoals ledlampen.'
			],
			costs: 'Het bezoek is gratis. Voor spullen boven 50 euro betaal je een deel zelf.',
			bring: ['Je laatste energierekening'],
			languages: ['nl', 'tr'],
			capacity: { state: 'long_wait', weeks: 7 },
			drop_in: [{ days: ['FR'], opens: '13:00', closes: '15:00' }],
			verified_days_ago: 154,
			example: true
		},

		{
			key: 'core-oco-inloop',
			organization: 'core-oco',
			name: 'Inloop met ervaringsdeskundigen',
			alternate_name: 'OCO-inloop',
			summary:
				'Praat met iemand die het zelf heeft meegemaakt. Samen kijken jullie wie je verder helpt.',
			needs: ['client-ondersteuning', 'brieven', 'tolk'],
			locations: ['core-loc-oco', 'core-loc-financieel-huis'],
			area: 'almere',
			contacts: ['core-nour-al-hamwi', 'core-iwan-zeefuik'],
			phone: '036 000 18 30',
			email: 'oco@voorbeeld.nl',
			how_to_sign_up: ['Loop binnen.', 'Zeg welke taal je het liefst spreekt.'],
			costs: 'free',
			bring: ['Brieven waar je vraag over gaat'],
			languages: ['nl', 'ar', 'en', 'srn'],
			capacity: { state: 'open' },
			drop_in: [
				{ days: ['MO', 'WE', 'TH'], opens: '10:00', closes: '13:00', location: 'core-loc-oco' },
				{ days: ['TU'], opens: '09:00', closes: '12:00', location: 'core-loc-financieel-huis' },
				{ days: ['SA'], opens: '11:00', closes: '14:00', weeks: [2, -1], location: 'core-loc-oco' }
			],
			verified_days_ago: 5,
			example: true
		},
		{
			key: 'core-oco-mee-naar-gesprek',
			organization: 'core-oco',
			name: 'Iemand die meegaat naar je gesprek',
			summary:
				'Heb je een gesprek met de gemeente? Een vrijwilliger bereidt het met je voor en gaat mee.',
			needs: ['client-ondersteuning', 'huishouden', 'bezwaar'],
			locations: ['core-loc-oco'],
			area: 'almere',
			contacts: ['core-aminata-diallo'],
			phone: '036 000 18 30',
			how_to_sign_up: [
				'Bel zodra je de datum van je gesprek weet.',
				'Een vrijwilliger belt je terug.',
				'Jullie spreken één keer vooraf af.'
			],
			costs: 'free',
			bring: ['De uitnodiging voor je gesprek'],
			languages: ['nl', 'fr', 'en'],
			capacity: { state: 'short_wait' },
			hours: [
				{ days: ['MO', 'TU', 'WE', 'TH'], opens: '10:00', closes: '16:00', note: 'Telefonisch' }
			],
			verified_days_ago: 83,
			example: true
		},
		speaking('ar', 'Arabisch', 'core-nour-al-hamwi', {
			capacity: { state: 'open' },
			verified_days_ago: 6
		}),
		speaking('tr', 'Turks', 'core-zeynep-aydin', {
			capacity: { state: 'short_wait' },
			verified_days_ago: 13
		}),
		speaking('ti', 'Tigrinya', 'core-yonas-gebremedhin', {
			needs: ['tolk', 'client-ondersteuning', 'vluchteling'],
			audiences: ['nieuwkomers'],
			capacity: { state: 'open' },
			drop_in: [{ days: ['SA'], opens: '11:00', closes: '14:00', weeks: [2, -1] }],
			verified_days_ago: 24
		}),
		speaking('uk', 'Oekraïens', 'core-iryna-shevchuk', {
			capacity: { state: 'open' },
			drop_in: [{ days: ['MO'], opens: '13:00', closes: '15:00' }],
			verified_days_ago: 33
		}),
		speaking('pl', 'Pools', 'core-katarzyna-wojcik', {
			capacity: { state: 'long_wait', weeks: 2 },
			verified_days_ago: 101
		}),
		speaking('en', 'Engels', 'core-grace-mensah', {
			capacity: { state: 'open' },
			verified_days_ago: 58
		}),
		speaking('so', 'Somali', 'core-hodan-warsame', {
			capacity: { state: 'short_wait' },
			verified_days_ago: 176
		}),
		speaking('fa', 'Farsi', 'core-reza-karimi', {
			phone: '036 000 18 30',
			capacity: { state: 'full', days: 15 },
			verified_days_ago: 240
		}),
		speaking('srn', 'Sranan', 'core-iwan-zeefuik', {
			capacity: { state: 'open' },
			drop_in: [{ days: ['WE'], opens: '10:00', closes: '13:00' }],
			verified_days_ago: 17
		}),
		speaking('es', 'Spaans', 'core-carmen-rojas', {
			capacity: { state: 'open' },
			verified_days_ago: 68
		}),
		speaking('fr', 'Frans', 'core-aminata-diallo', {
			capacity: { state: 'open' },
			verified_days_ago: 41
		}),
		speaking('pap', 'Papiamento', 'core-rudsel-martina', {
			phone: '036 000 18 30',
			verified_days_ago: 366
		}),

		{
			key: 'core-ido-centrum',
			organization: 'core-ido',
			name: 'Informatiepunt Digitale Overheid (voorbeeld van inloopuren)',
			alternate_name: 'IDO',
			summary: 'Hulp in de bibliotheek met DigiD, websites van de overheid en digitale brieven.',
			needs: ['digitaal', 'brieven', 'toeslagen'],
			locations: ['core-loc-ido-centrum'],
			area: 'almere',
			contacts: ['core-bas-timmermans'],
			phone: '036 000 18 40',
			email: 'informatiepunt@voorbeeld.nl',
			how_to_sign_up: ['Loop binnen.', 'Iemand kijkt met je mee. Jij bedient zelf de knoppen.'],
			costs: 'free',
			bring: ['Je telefoon', 'Je DigiD, als je die hebt', 'De brief waar het over gaat'],
			languages: ['nl', 'en'],
			capacity: { state: 'open' },
			drop_in: [
				{ days: ['TU', 'WE', 'TH'], opens: '10:00', closes: '16:00' },
				{ days: ['SA'], opens: '11:00', closes: '15:00' }
			],
			verified_days_ago: 8,
			example: true
		},
		{
			key: 'core-ido-haven',
			organization: 'core-ido',
			name: 'Informatiepunt Digitale Overheid in Haven (voorbeeld van inloopuren)',
			alternate_name: 'IDO Haven',
			summary: 'Hulp met DigiD en websites van de overheid, in de bibliotheek in Haven.',
			needs: ['digitaal', 'brieven'],
			locations: ['core-loc-ido-haven'],
			area: 'almere',
			contacts: ['core-hulya-celik'],
			how_to_sign_up: [
				'Loop binnen en neem je vraag mee.',
				'Is het druk? Dan wacht je even met een kop koffie.'
			],
			costs: 'free',
			bring: ['Je telefoon', 'Je DigiD, als je die hebt'],
			languages: ['nl', 'tr'],
			capacity: { state: 'open' },
			drop_in: [{ days: ['WE'], opens: '13:00', closes: '16:00' }],
			verified_days_ago: 29,
			example: true
		},
		{
			key: 'core-ido-buiten',
			organization: 'core-ido',
			name: 'Informatiepunt Digitale Overheid in Buiten (voorbeeld van inloopuren)',
			alternate_name: 'IDO Buiten',
			summary: 'Hulp met DigiD en websites van de overheid, in de bibliotheek in Buiten.',
			needs: ['digitaal', 'brieven'],
			locations: ['core-loc-ido-buiten'],
			area: 'almere',
			how_to_sign_up: ['Loop binnen.', 'Vraag bij de balie naar het informatiepunt.'],
			costs: 'free',
			bring: ['Je telefoon', 'Je DigiD, als je die hebt'],
			drop_in: [{ days: ['MO'], opens: '10:00', closes: '12:00' }],
			verified_days_ago: 188,
			example: true
		},
		{
			key: 'core-ido-poort',
			organization: 'core-ido',
			name: 'Informatiepunt Digitale Overheid in Poort (voorbeeld van inloopuren)',
			alternate_name: 'IDO Poort',
			summary: 'Hulp met DigiD, toeslagen en websites van de overheid, in de bibliotheek in Poort.',
			needs: ['digitaal', 'brieven', 'toeslagen'],
			locations: ['core-loc-ido-poort'],
			area: 'almere',
			how_to_sign_up: [
				'Loop binnen.',
				'Kun je op vrijdag niet? Ga dan naar de bibliotheek in het centrum.'
			],
			costs: 'free',
			bring: ['Je telefoon', 'Je DigiD, als je die hebt'],
			drop_in: [{ days: ['FR'], opens: '14:00', closes: '16:30' }],
			verified_days_ago: 400,
			example: true
		},

		{
			key: 'core-uwv-lijn',
			organization: 'core-uwv',
			name: 'UWV, directe lijn',
			summary: 'Help je iemand met een uitkering of werk? Bel dan met een vaste persoon bij UWV.',
			needs: ['uitkering', 'werk'],
			audiences: ['professionals'],
			area: 'almere',
			contacts: ['core-marieke-verbeek'],
			phone: '036 000 19 01',
			phone_visibility: 'network',
			how_to_sign_up: [
				'Bel met de bewoner naast je.',
				'De bewoner zegt zelf dat jij mag meepraten.'
			],
			costs: 'free',
			languages: ['nl'],
			capacity: { state: 'open' },
			hours: [
				{ days: ['MO', 'TU', 'WE', 'TH'], opens: '09:00', closes: '16:00', note: 'Telefonisch' }
			],
			verified_days_ago: 52,
			example: true
		},
		{
			key: 'core-belastingdienst-lijn',
			organization: 'core-belastingdienst',
			name: 'Belastingdienst, directe lijn',
			summary:
				'Help je iemand met belasting, toeslagen of terugbetalen? Bel dan met een vaste persoon.',
			needs: ['toeslagen', 'schulden'],
			audiences: ['professionals'],
			area: 'almere',
			contacts: ['core-rob-hendriks'],
			phone: '036 000 19 02',
			phone_visibility: 'network',
			how_to_sign_up: ['Leg de brief klaar.', 'Bel met de bewoner naast je.'],
			costs: 'free',
			languages: ['nl'],
			capacity: { state: 'short_wait' },
			hours: [{ days: workdays, opens: '09:00', closes: '15:00', note: 'Telefonisch' }],
			verified_days_ago: 87,
			example: true
		},
		{
			key: 'core-cak-lijn',
			organization: 'core-cak',
			name: 'CAK, directe lijn',
			summary: 'Help je iemand met een rekening van het CAK? Bel dan met een vaste persoon.',
			needs: ['schulden', 'rondkomen', 'huishouden'],
			audiences: ['professionals'],
			area: 'almere',
			contacts: ['core-soraya-lachmon'],
			phone: '036 000 19 03',
			phone_visibility: 'network',
			how_to_sign_up: ['Leg de rekening klaar.', 'Bel met de bewoner naast je.'],
			costs: 'free',
			languages: ['nl'],
			capacity: { state: 'open' },
			hours: [{ days: ['MO', 'WE', 'FR'], opens: '09:00', closes: '12:30', note: 'Telefonisch' }],
			verified_days_ago: 142,
			example: true
		},
		{
			key: 'core-svb-lijn',
			organization: 'core-svb',
			name: 'SVB, directe lijn',
			summary:
				'Help je iemand met AOW, kinderbijslag of een persoonsgebonden budget? Bel met een vaste persoon.',
			needs: ['uitkering', 'toeslagen', 'mantelzorg'],
			audiences: ['professionals'],
			area: 'almere',
			contacts: ['core-jolanda-smit'],
			phone: '036 000 19 04',
			phone_visibility: 'network',
			how_to_sign_up: ['Bel met de bewoner naast je.', 'Lukt dat niet? Vraag naar een machtiging.'],
			costs: 'free',
			languages: ['nl'],
			capacity: { state: 'open' },
			hours: [{ days: ['TU', 'TH', 'FR'], opens: '09:00', closes: '16:00', note: 'Telefonisch' }],
			verified_days_ago: 263,
			example: true
		},
		{
			key: 'core-duo-lijn',
			organization: 'core-duo',
			name: 'DUO, directe lijn',
			summary:
				'Help je iemand met studiegeld, een studieschuld of inburgeren? Bel met een vaste persoon.',
			needs: ['inburgeren', 'school', 'schulden'],
			audiences: ['professionals'],
			area: 'almere',
			contacts: ['core-kevin-tjon'],
			phone: '036 000 19 05',
			phone_visibility: 'network',
			how_to_sign_up: ['Leg de brief klaar.', 'Bel met de bewoner naast je.'],
			costs: 'free',
			languages: ['nl'],
			hours: [{ days: ['MO', 'TU', 'WE'], opens: '10:00', closes: '15:00', note: 'Telefonisch' }],
			verified_days_ago: 335,
			example: true
		},
		{
			key: 'core-ind-lijn',
			organization: 'core-ind',
			name: 'IND, directe lijn',
			summary:
				'Help je iemand met een verblijfsvergunning of gezinshereniging? Bel met een vaste persoon.',
			needs: ['vluchteling', 'inburgeren'],
			audiences: ['professionals'],
			area: 'almere',
			contacts: ['core-esther-brouwer'],
			phone: '036 000 19 06',
			phone_visibility: 'network',
			how_to_sign_up: ['Houd de brief van de IND bij de hand.', 'Bel met de bewoner naast je.'],
			costs: 'free',
			languages: ['nl', 'en'],
			capacity: { state: 'long_wait', weeks: 1 },
			hours: [{ days: ['TU', 'WE', 'TH'], opens: '09:00', closes: '13:00', note: 'Telefonisch' }],
			verified_days_ago: 77,
			example: true
		},

		{
			key: 'core-praktijkondersteuner-marken',
			organization: 'core-huisartsen',
			name: 'Praktijkondersteuner in De Marken',
			summary: 'Voel je je somber of gespannen? Praat met de praktijkondersteuner van de huisarts.',
			needs: ['gezond', 'psychisch', 'eenzaam'],
			locations: ['core-loc-huisarts-marken'],
			area: ['Almere Haven'],
			contacts: ['core-lotte-jansen'],
			phone: '036 000 18 50',
			how_to_sign_up: [
				'Bel de praktijk en vraag een afspraak met je huisarts.',
				'De huisarts maakt met jou de afspraak met Lotte.'
			],
			eligibility: 'Je staat ingeschreven bij deze praktijk.',
			costs: 'Je betaalt niets. Het gaat ook niet van je eigen risico af.',
			bring: ['Een identiteitsbewijs', 'Een lijst van je medicijnen'],
			languages: ['nl', 'en'],
			capacity: { state: 'long_wait', weeks: 3 },
			hours: [{ days: workdays, opens: '08:00', closes: '17:00', note: 'Op afspraak' }],
			verified_days_ago: 36,
			example: true
		},
		{
			key: 'core-praktijkondersteuner-kruidenwijk',
			organization: 'core-huisartsen',
			name: 'Praktijkondersteuner in Kruidenwijk',
			summary:
				'Wil je gezonder leven, of heb je suikerziekte of een hoge bloeddruk? Amina maakt met jou een plan.',
			needs: ['gezond', 'sporten'],
			locations: ['core-loc-huisarts-kruidenwijk'],
			area: ['Kruidenwijk', 'Waterwijk', 'Noorderplassen'],
			contacts: ['core-amina-chaoui'],
			phone: '036 000 18 51',
			how_to_sign_up: ['Bel de praktijk tussen 8 en 12 uur.', 'Vraag naar Amina.'],
			eligibility: 'Je staat ingeschreven bij deze praktijk.',
			costs: 'free',
			bring: ['Een lijst van je medicijnen'],
			languages: ['nl', 'ar', 'fr'],
			capacity: { state: 'open' },
			hours: [{ days: ['TU', 'WE', 'FR'], opens: '08:30', closes: '16:30', note: 'Op afspraak' }],
			verified_days_ago: 95,
			example: true
		},
		{
			key: 'core-huisarts-inloopspreekuur',
			organization: 'core-huisartsen',
			name: 'Inloopspreekuur van de huisarts in de Indischebuurt',
			summary: 'Heb je een korte vraag voor de huisarts? Dan kun je hier zonder afspraak komen.',
			needs: ['gezond'],
			locations: ['core-loc-huisarts-indische-buurt'],
			area: ['Indischebuurt', 'Eilandenbuurt', 'Sieradenbuurt', 'Stripheldenbuurt'],
			bring: ['Een identiteitsbewijs'],
			languages: ['nl', 'en'],
			drop_in: [{ days: ['MO', 'WE', 'FR'], opens: '08:00', closes: '09:30' }],
			verified_days_ago: 221,
			example: true
		}
	]
};

/** An experience expert of the OCO network; the phone is seen by whoever may see the person. */
function speaker(
	key: string,
	name: string,
	languages: string[],
	working_days: Weekday[],
	visibility: Visibility,
	phone: string
): SeedContact {
	return {
		key,
		name,
		title: 'Ervaringsdeskundige',
		organization: 'core-oco',
		languages,
		working_days,
		visibility,
		phone,
		phone_visibility: visibility
	};
}

/** A fixed person at a national body, for the signed-in network only. */
function liaison(
	key: string,
	name: string,
	organization: string,
	working_days: Weekday[],
	phone: string
): SeedContact {
	return {
		key,
		name,
		title: 'Contactpersoon voor professionals',
		organization,
		languages: ['nl'],
		working_days,
		visibility: 'network',
		phone,
		phone_visibility: 'network'
	};
}

function speaking(
	code: string,
	language: string,
	contact: string,
	more: Partial<SeedService>
): SeedService {
	return {
		key: `core-oco-${code}`,
		organization: 'core-oco',
		name: `Ervaringsdeskundige die ${language} spreekt`,
		summary: `Iemand die ${language} spreekt luistert, legt uit en gaat met je mee als dat nodig is.`,
		needs: ['tolk', 'client-ondersteuning'],
		locations: ['core-loc-oco'],
		area: 'almere',
		contacts: [contact],
		how_to_sign_up: [
			'Bel of stuur een bericht, in je eigen taal.',
			'Jullie spreken af op een plek die jij fijn vindt.'
		],
		costs: 'free',
		bring: ['Brieven waar je vraag over gaat'],
		languages: [code, 'nl'],
		example: true,
		...more
	};
}
