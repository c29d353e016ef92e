/** Recognising the columns of a list: by their names, in Dutch, English or HSDS, and by what is in them. */
import { fold } from '../search/text.ts';
import { readDegrees } from './dates.ts';
import { readHours } from './hours.ts';
import { readPostcode } from './addresses.ts';
import { readPhones } from './phones.ts';
import { readMails, readWeb } from './web.ts';

/** What a column may say: of an entry, one field. A row may tell of an organisation, a service, a place and a person. */
export const columnFields = [
	'external_id',
	'organization.name',
	'organization.alternate_name',
	'organization.description',
	'organization.website',
	'organization.email',
	'organization.phones',
	'service.name',
	'service.alternate_name',
	'service.summary',
	'service.description',
	'service.url',
	'service.email',
	'service.phones',
	'service.needs',
	'service.audiences',
	'service.languages',
	'service.schedules',
	'service.how_to_sign_up',
	'service.eligibility',
	'service.ages',
	'service.minimum_age',
	'service.maximum_age',
	'service.costs',
	'service.free',
	'service.bring',
	'location.name',
	'location.address',
	'location.street',
	'location.house_number',
	'location.addition',
	'location.postal_code',
	'location.city',
	'location.latitude',
	'location.longitude',
	'location.accessibility',
	'contact.name',
	'contact.title',
	'contact.email',
	'contact.phones',
	'contact.languages'
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which field each column says; null is left out. Corrected by hand and remembered per source. */
export type Mapping = Record<string, ColumnField | null>;

export interface Proposal {
	column: string;
	field: ColumnField | null;
	/** From 0 to 1; under 0.6 somebody should look. */
	confidence: number;
}

export function isColumnField(text: string): text is ColumnField {
	return columnFields.some((field) => field === text);
}

/**
 * Proposes a field for every column.
 * @param samples values of the first rows, by column.
 */
export function propose(
	columns: readonly string[],
	samples: readonly Readonly<Record<string, string>>[]
): Proposal[] {
	const proposals = columns.map((column) => {
		const values = samples.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
		return proposeOne(column, values);
	});
	return oneEach(settled(proposals));
}

/** The proposals as the mapping that they make. */
export function mappingOf(proposals: readonly Proposal[]): Mapping {
	return Object.fromEntries(proposals.map(({ column, field }) => [column, field]));
}

/** Fields that may stand in more columns than one: their cells are read one after another. */
export const repeatable: ReadonlySet<ColumnField> = new Set<ColumnField>([
	'organization.phones',
	'service.phones',
	'contact.phones',
	'service.needs',
	'service.audiences',
	'service.languages',
	'service.schedules',
	'service.how_to_sign_up',
	'service.bring',
	'service.description',
	'location.accessibility'
]);

/** Names as they are folded: without spaces, capitals and marks. */
const names: Partial<Record<ColumnField, string>> = {
	external_id:
		'id,identifier,identificatie,nummer,nr,volgnummer,recordid,externalid,code,sleutel,serviceid',
	'organization.name':
		'organisatie,organisatienaam,naamorganisatie,organization,organizationname,organisation,organisationname,aanbieder,instelling,instantie,stichting,provider,agency,zorgaanbieder,bedrijf,uitvoerder,uitvoerendeorganisatie,naamaanbieder,naaminstelling',
	'organization.alternate_name':
		'ookbekendals,anderenaam,afkorting,alsoknownas,roepnaam,organizationalternatename',
	'organization.description':
		'overdeorganisatie,omschrijvingorganisatie,beschrijvingorganisatie,organizationdescription,aboutorganization',
	'organization.website': 'websiteorganisatie,organizationwebsite,organizationurl',
	'organization.email': 'emailorganisatie,organizationemail,algemeenemailadres',
	'organization.phones':
		'telefoonorganisatie,algemeentelefoonnummer,algemeennummer,organizationphone,telefoonalgemeen',
	'service.name':
		'aanbod,aanbodnaam,naamaanbod,dienst,dienstnaam,naamdienst,service,servicename,activiteit,naamactiviteit,voorziening,product,programma,titel,title,programname,serviceorlocation,hulpaanbod,sitename',
	'service.alternate_name': 'servicealternatename,alternatename,andernaam',
	'service.summary':
		'samenvatting,kort,kortomschreven,korteomschrijving,kortebeschrijving,summary,inhetkort,watishet,intro',
	'service.description':
		'omschrijving,beschrijving,description,toelichting,servicedescription,inhoud,details,opmerking,opmerkingen,note,notes,bijzonderheden,informatie',
	'service.url':
		'website,site,url,web,webadres,webpagina,internet,link,homepage,serviceurl,meerinformatie',
	'service.email': 'email,emailadres,mail,mailadres,emailaddress,epost,serviceemail',
	'service.phones':
		'telefoon,telefoonnummer,tel,telnr,telnummer,phone,phonenumber,phones,mobiel,mobielnummer,gsm,telefoon2,telefoonnummers,nummers,servicephone,bellen,phonenumbers',
	'service.needs':
		'hulpvraag,hulpvragen,onderwerp,onderwerpen,thema,themas,categorie,categorieen,rubriek,needs,need,category,categories,taxonomy,trefwoorden,topic,topics,domein,leefgebied,soorthulp,typeaanbod',
	'service.audiences':
		'doelgroep,doelgroepen,voorwie,audience,audiences,targetgroup,targetaudience',
	'service.languages':
		'taal,talen,spreektaal,gesprokentalen,language,languages,voertaal,gesprokentaal',
	'service.schedules':
		'openingstijden,openingstijd,openingsuren,tijden,tijd,wanneer,openinghours,hours,openingtimes,spreekuur,inloop,inlooptijden,schedule,schedules,beschikbaarheid,dagentijd,dagenentijden,dagentijden,bereikbaarheid,maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag,monday,tuesday,wednesday,thursday,friday,saturday,sunday',
	'service.how_to_sign_up':
		'aanmelden,aanmelding,hoeaanmelden,inschrijven,inschrijving,applicationprocess,howtoapply,aanmeldprocedure,signup,registration,toegang,howtosignup',
	'service.eligibility':
		'voorwaarden,voorwaarde,criteria,toelatingscriteria,eligibility,eligibilitydescription,indicatie,verwijzing,eisen',
	'service.ages': 'leeftijd,leeftijden,leeftijdsgroep,leeftijdscategorie,age,ages,agerange',
	'service.minimum_age':
		'minimumleeftijd,leeftijdvanaf,vanafleeftijd,minimumage,minage,minleeftijd',
	'service.maximum_age':
		'maximumleeftijd,leeftijdtot,totleeftijd,maximumage,maxage,maxleeftijd,leeftijdtotenmet',
	'service.costs':
		'kosten,prijs,tarief,tarieven,bijdrage,eigenbijdrage,costs,cost,fees,fee,price,feesdescription,kostenperkeer',
	'service.free': 'gratis,kosteloos,free,isgratis',
	'service.bring': 'meenemen,meebrengen,bring,requireddocuments,documenten,watmeenemen',
	'location.name':
		'locatie,locatienaam,naamlocatie,location,locationname,gebouw,plek,vestiging,venue,pand',
	'location.address':
		'adres,adresgegevens,bezoekadres,address,fulladdress,volledigadres,locatieadres',
	'location.street':
		'straat,straatnaam,street,streetaddress,address1,adresregel,adresregel1,straatenhuisnummer,straathuisnummer,addressline1',
	'location.house_number': 'huisnummer,huisnr,housenumber,hnr',
	'location.addition': 'toevoeging,huisnummertoevoeging,huisletter,addition',
	'location.postal_code': 'postcode,pc,postalcode,zip,zipcode,postcode6',
	'location.city': 'plaats,plaatsnaam,woonplaats,stad,city,gemeente,town,vestigingsplaats',
	'location.latitude': 'latitude,lat,breedtegraad',
	'location.longitude': 'longitude,lon,lng,lengtegraad,long',
	'location.accessibility':
		'toegankelijkheid,accessibility,rolstoeltoegankelijk,mindervaliden,rolstoel',
	'contact.name':
		'contactpersoon,contact,naamcontactpersoon,contactname,contactperson,medewerker,aanspreekpunt,persoon,beheerder',
	'contact.title': 'functie,functiecontactpersoon,rol,jobtitle,contacttitle,functietitel',
	'contact.email': 'emailcontactpersoon,contactemail,mailcontactpersoon,directemail',
	'contact.phones':
		'telefooncontactpersoon,contactphone,doorkiesnummer,directnummer,rechtstreeksnummer,telcontactpersoon,mobielcontactpersoon',
	'contact.languages': 'talencontactpersoon,contactlanguages'
};

const byName = new Map(
	columnFields.flatMap((field) =>
		(names[field] ?? '').split(',').map((name) => [name, field] as const)
	)
);
byName.delete('');

function proposeOne(column: string, values: readonly string[]): Proposal {
	const direct = column.trim().toLowerCase();
	if (isColumnField(direct)) return { column, field: direct, confidence: 1 };
	const name = fold(column)
		.replace(/\(\d+\)$/, '')
		.replace(/[^a-z0-9]/g, '');
	if (name === 'naam' || name === 'name')
		return { column, field: 'organization.name', confidence: 0.7 };
	const named = byName.get(name) ?? byName.get(name.replace(/\d+$/, '')) ?? null;
	const within = named ?? partly(column);
	const holds = contentOf(values);
	if (within) {
		const sure = named ? 0.95 : 0.65;
		return { column, field: within, confidence: holds && !agrees(within, holds) ? 0.5 : sure };
	}
	return { column, field: holds, confidence: holds ? 0.7 : 0 };
}

/** A known name as one word of the column's name, the last one first: 'Telefoon (algemeen)', 'Naam van de organisatie'. */
function partly(column: string): ColumnField | null {
	const words = fold(column).match(/[a-z]{3,}/g) ?? [];
	if (words.some((word) => /^(?:fax|bron|source|datum|date|gewijzigd|aangemaakt)/.test(word)))
		return null;
	for (const word of words.toReversed()) {
		const field = byName.get(word);
		if (field && field !== 'external_id') return field;
	}
	return null;
}

/** What most values are, when that can be seen. */
function contentOf(values: readonly string[]): ColumnField | null {
	if (values.length === 0) return null;
	const share = (is: (value: string) => boolean) => values.filter(is).length / values.length;
	if (share((value) => readMails(value).length > 0) > 0.6) return 'service.email';
	if (share((value) => readPostcode(value) !== null && /[a-z]/i.test(value)) > 0.6)
		return 'location.postal_code';
	if (
		share((value) => readPhones(value).phones.length > 0 && /^[\d\s()+./-]{8,}/.test(value)) > 0.6
	)
		return 'service.phones';
	if (share((value) => /^\s*(?:https?:\/\/|www\.)/i.test(value) && readWeb(value) !== null) > 0.6)
		return 'service.url';
	if (share((value) => readHours(value).schedules.length > 0) > 0.5) return 'service.schedules';
	const degrees = (low: number, high: number) => (value: string) => {
		const number = readDegrees(value);
		return number !== null && number > low && number < high && /[.,]\d{3}/.test(value);
	};
	if (share(degrees(50.5, 53.8)) > 0.8) return 'location.latitude';
	return share(degrees(3.2, 7.4)) > 0.8 ? 'location.longitude' : null;
}

function agrees(field: ColumnField, holds: ColumnField): boolean {
	const kind = (each: string) => each.replace(/^\w+\./, '').replace('website', 'url');
	return (
		kind(field) === kind(holds) ||
		['description', 'costs', 'how_to_sign_up', 'summary', 'external_id', 'address'].includes(
			kind(field)
		)
	);
}

/** What a column means beside the others: 'Naam' beside 'Organisatie' is the service; without services all is of the organisation. */
function settled(proposals: Proposal[]): Proposal[] {
	const has = (field: ColumnField, except?: Proposal) =>
		proposals.some((each) => each !== except && each.field === field);
	const named = proposals.map((each) => {
		const isName = /^(?:naam|name)$/i.test(each.column.trim());
		if (!isName || !has('organization.name', each) || has('service.name')) return each;
		return { ...each, field: 'service.name' as const };
	});
	if (named.some(({ field }) => field === 'service.name')) return named;
	const ofOrganization: Partial<Record<ColumnField, ColumnField>> = {
		'service.url': 'organization.website',
		'service.email': 'organization.email',
		'service.phones': 'organization.phones',
		'service.description': 'organization.description',
		'service.alternate_name': 'organization.alternate_name'
	};
	return named.map((each) => ({
		...each,
		field: (each.field && ofOrganization[each.field]) ?? each.field
	}));
}

/** A field that stands in one column only goes to the surest. */
function oneEach(proposals: Proposal[]): Proposal[] {
	const taken = new Map<ColumnField, Proposal>();
	for (const each of proposals) {
		if (!each.field || repeatable.has(each.field)) continue;
		const other = taken.get(each.field);
		if (!other || other.confidence < each.confidence) taken.set(each.field, each);
	}
	return proposals.map((each) =>
		!each.field || repeatable.has(each.field) || taken.get(each.field) === each
			? each
			: { ...each, field: null, confidence: 0.3 }
	);
}
