/** Entries of the directory as the matcher reads them. */
import type { Entries, Kind, LocationEntry } from '../entries.ts';
import type { MatchRecord } from './types.ts';

/** What stands beside an entry and tells it from others. */
export interface Beside {
	/** The name of an organisation, by id. */
	nameOf: (organization: string) => string | undefined;
	/** The place of an entry: of a location itself, the first of a service, the only one of an organisation. */
	placeOf: (kind: Kind, id: string, fields: Partial<Entries[Kind]>) => Address | undefined;
}

type Address = Partial<
	Pick<LocationEntry, 'address_1' | 'postal_code' | 'city' | 'latitude' | 'longitude'>
>;

/** What can be said of an entry of any kind. */
type Fields = Partial<{
	[Name in FieldOf<Kind>]: {
		[Of in Kind]: Name extends keyof Entries[Of] ? Entries[Of][Name] : never;
	}[Kind];
}>;
type FieldOf<Of extends Kind> = Of extends Kind ? keyof Entries[Of] : never;

/** @param fields the whole entry, or as much of it as is known. */
export function recordOf(
	kind: Kind,
	id: string,
	fields: Partial<Entries[Kind]>,
	{ nameOf, placeOf }: Beside
): MatchRecord {
	const said: Fields = fields;
	const { address_1, ...address } = placeOf(kind, id, fields) ?? {};
	return {
		id,
		name: said.name,
		alternate_name: said.alternate_name,
		description: said.summary ?? said.description,
		organization: said.organization_id ? nameOf(said.organization_id) : undefined,
		phone: said.phones?.map(({ number }) => number),
		email: said.email,
		website: said.website ?? said.url,
		category: said.title ?? said.needs,
		street: address_1,
		postal_code: address.postal_code,
		city: address.city,
		latitude: address.latitude,
		longitude: address.longitude
	};
}
