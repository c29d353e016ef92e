/**
 * The tables of HSDS 3.0 with the columns of the standard, what hangs on what, and which of our own columns stand
 * beside them: those travel as attributes (docs/hsds-profile.md).
 */

export interface Table {
	/** The name of its file in a tabular data package. */
	file: string;
	/** In the order of the standard. */
	columns: readonly string[];
	/** Ours. */
	own: readonly string[];
}

const table = (file: string, columns: string, own = ''): Table => ({
	file,
	columns: columns.split(' '),
	own: own === '' ? [] : own.split(' ')
});

/** In an order in which each points at earlier ones only, but for entries that point at their own kind. */
export const tables = {
	taxonomy: table('taxonomies', 'id name description uri version'),
	taxonomy_term: table(
		'taxonomy_terms',
		'id code name description parent_id taxonomy language taxonomy_id term_uri'
	),
	organization: table(
		'organizations',
		'id name alternate_name description email website tax_status tax_id year_incorporated legal_status logo uri parent_organization_id',
		'example source_id last_modified merged_into'
	),
	program: table('programs', 'id organization_id name alternate_name description'),
	organization_identifier: table(
		'organization_identifiers',
		'id organization_id identifier_scheme identifier_type identifier'
	),
	service: table(
		'services',
		'id organization_id program_id name alternate_name description url email status interpretation_services application_process fees_description wait_time fees accreditations eligibility_description minimum_age maximum_age assured_date assurer_email licenses alert last_modified',
		'summary how_to_sign_up informal example source_id merged_into'
	),
	funding: table('funding', 'id organization_id service_id source'),
	location: table(
		'locations',
		'id location_type url organization_id name alternate_name description transportation latitude longitude external_identifier external_identifier_type',
		'district_code example source_id merged_into'
	),
	address: table(
		'addresses',
		'id location_id attention address_1 address_2 city region state_province postal_code country address_type'
	),
	accessibility: table('accessibility', 'id location_id description details url'),
	service_at_location: table('service_at_location', 'id service_id location_id description'),
	contact: table(
		'contacts',
		'id organization_id service_id service_at_location_id location_id name title department email',
		'visibility working_days away_from away_until deputy_id valid_from valid_until successor_id example source_id last_modified merged_into'
	),
	phone: table(
		'phones',
		'id location_id service_id organization_id contact_id service_at_location_id number extension type description',
		'visibility whatsapp'
	),
	schedule: table(
		'schedules',
		'id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes',
		'drop_in'
	),
	service_area: table(
		'service_areas',
		'id service_id name description extent extent_type uri',
		'district_code'
	),
	language: table('languages', 'id service_id location_id phone_id name code note'),
	cost_option: table(
		'cost_options',
		'id service_id valid_from valid_to option currency amount amount_description'
	),
	required_document: table('required_documents', 'id service_id document uri'),
	attribute: table('attributes', 'id link_id taxonomy_term_id link_type link_entity value'),
	metadata: table(
		'metadata',
		'id resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by'
	)
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** The lists that hang on a document: the property, the table, and the column that points back. */
export const many: { readonly [Of in TableName]?: Readonly<Record<string, [TableName, string]>> } =
	{
		organization: {
			funding: ['funding', 'organization_id'],
			contacts: ['contact', 'organization_id'],
			phones: ['phone', 'organization_id'],
			locations: ['location', 'organization_id'],
			programs: ['program', 'organization_id'],
			organization_identifiers: ['organization_identifier', 'organization_id'],
			services: ['service', 'organization_id']
		},
		service: {
			phones: ['phone', 'service_id'],
			schedules: ['schedule', 'service_id'],
			service_areas: ['service_area', 'service_id'],
			service_at_locations: ['service_at_location', 'service_id'],
			languages: ['language', 'service_id'],
			funding: ['funding', 'service_id'],
			cost_options: ['cost_option', 'service_id'],
			required_documents: ['required_document', 'service_id'],
			contacts: ['contact', 'service_id']
		},
		service_at_location: {
			contacts: ['contact', 'service_at_location_id'],
			phones: ['phone', 'service_at_location_id'],
			schedules: ['schedule', 'service_at_location_id']
		},
		location: {
			languages: ['language', 'location_id'],
			addresses: ['address', 'location_id'],
			contacts: ['contact', 'location_id'],
			accessibility: ['accessibility', 'location_id'],
			phones: ['phone', 'location_id'],
			schedules: ['schedule', 'location_id']
		},
		contact: { phones: ['phone', 'contact_id'] },
		phone: { languages: ['language', 'phone_id'] }
	};

/** The one thing that a document points at: the property, the table, and the column that names it. */
export const one: { readonly [Of in TableName]?: Readonly<Record<string, [TableName, string]>> } = {
	service: {
		organization: ['organization', 'organization_id'],
		program: ['program', 'program_id']
	},
	service_at_location: {
		location: ['location', 'location_id'],
		service: ['service', 'service_id']
	},
	attribute: { taxonomy_term: ['taxonomy_term', 'taxonomy_term_id'] }
};

/** Columns that hold numbers, of the standard and ours. */
export const numeric: ReadonlySet<string> = new Set([
	'minimum_age',
	'maximum_age',
	'latitude',
	'longitude',
	'year_incorporated',
	'amount',
	'timezone',
	'count',
	'interval',
	'example',
	'informal',
	'drop_in',
	'whatsapp'
]);

export const uris: ReadonlySet<string> = new Set(['url', 'website', 'schedule_link', 'term_uri']);
const uriTables: ReadonlySet<TableName> = new Set([
	'taxonomy',
	'organization',
	'required_document'
]);

/** What the standard asks of the text in a column. */
export function formatOf(of: TableName, column: string): 'uuid' | 'uri' | 'email' | undefined {
	if (column === 'id' || column.endsWith('_id')) return column === 'tax_id' ? undefined : 'uuid';
	if (column === 'email' || column === 'assurer_email') return 'email';
	const isUri = uris.has(column) || (column === 'uri' && uriTables.has(of));
	return isUri ? 'uri' : undefined;
}
