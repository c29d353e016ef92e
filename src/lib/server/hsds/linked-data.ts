/** Entries in the words of schema.org, for search engines: what is public, as it stands on the page. */
import { anyone } from '../../domain/actor.ts';
import type {
	OrganizationDocument,
	Place,
	Schedule,
	ServiceDocument
} from '../../domain/documents.ts';
import { isId } from '../../domain/ids.ts';
import type { Db } from '../db/index.ts';
import * as directory from '../directory/index.ts';

type Thing = Record<string, unknown>;

/** A service or organisation as JSON-LD; undefined when there is none. @param origin where the pages stand. */
export async function linkedData(
	db: Db,
	kind: 'service' | 'organization',
	id: string,
	origin: string
): Promise<Thing | undefined> {
	if (!isId(id)) return undefined;
	if (kind === 'service') {
		const service = await directory.service(db, anyone, id);
		return service && { '@context': 'https://schema.org', ...serviceThing(service, origin) };
	}
	const page = await directory.organization(db, anyone, id);
	return (
		page && {
			'@context': 'https://schema.org',
			...organizationThing(page.organization, origin),
			makesOffer: page.services.map(({ id: offered, name }) => ({
				'@type': 'Offer',
				itemOffered: { '@type': 'Service', name, url: `${origin}/aanbod/${offered}` }
			}))
		}
	);
}

function organizationThing(organization: OrganizationDocument, origin: string): Thing {
	const { id, name, alternate_name, description, email, website, phone, places } = organization;
	return known({
		'@type': 'Organization',
		'@id': `${origin}/organisatie/${id}`,
		name,
		alternateName: alternate_name,
		description,
		email,
		telephone: phone?.number,
		url: website ?? `${origin}/organisatie/${id}`,
		location: places.map(placeThing)
	});
}

function serviceThing(service: ServiceDocument, origin: string): Thing {
	const { id, name, organization, places, languages, phone, url, email } = service;
	const channel = known({
		'@type': 'ServiceChannel',
		servicePhone: phone && { '@type': 'ContactPoint', telephone: phone.number },
		serviceUrl: url,
		serviceLocation: places.map(placeThing),
		availableLanguage: languages
	});
	return known({
		'@type': 'Service',
		'@id': `${origin}/aanbod/${id}`,
		name,
		alternateName: service.alternate_name,
		description: service.summary,
		url: `${origin}/aanbod/${id}`,
		provider: {
			'@type': 'Organization',
			'@id': `${origin}/organisatie/${organization.id}`,
			name: organization.name
		},
		availableChannel: [channel],
		hoursAvailable: service.schedules.flatMap(hoursThing),
		audience: service.eligibility && { '@type': 'Audience', audienceType: service.eligibility },
		offers: service.free ? { '@type': 'Offer', price: '0', priceCurrency: 'EUR' } : null,
		potentialAction: email && { '@type': 'CommunicateAction', target: `mailto:${email}` }
	});
}

function placeThing({ name, address, postal_code, latitude, longitude }: Place): Thing {
	return known({
		'@type': 'Place',
		name,
		address: address && {
			'@type': 'PostalAddress',
			streetAddress: address,
			...(postal_code !== null && { postalCode: postal_code }),
			addressLocality: 'Almere',
			addressCountry: 'NL'
		},
		geo: latitude !== null &&
			longitude !== null && { '@type': 'GeoCoordinates', latitude, longitude }
	});
}

const days: Readonly<Record<string, string>> = {
	MO: 'Monday',
	TU: 'Tuesday',
	WE: 'Wednesday',
	TH: 'Thursday',
	FR: 'Friday',
	SA: 'Saturday',
	SU: 'Sunday'
};

/** Hours of each week; schema.org has no word for the first Wednesday of a month. */
function hoursThing({ freq, byday, opens_at, closes_at, valid_from, valid_to }: Schedule): Thing[] {
	if (freq !== 'WEEKLY') return [];
	return [
		known({
			'@type': 'OpeningHoursSpecification',
			dayOfWeek: byday.split(',').flatMap((day) => days[day] ?? []),
			opens: opens_at,
			closes: closes_at,
			validFrom: valid_from,
			validThrough: valid_to
		})
	];
}

/** Without what is not known. */
function known(thing: Thing): Thing {
	return Object.fromEntries(
		Object.entries(thing).filter(
			([, value]) =>
				value !== null &&
				value !== undefined &&
				value !== false &&
				value !== '' &&
				!(Array.isArray(value) && value.length === 0)
		)
	);
}
