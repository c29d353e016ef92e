import type { FormValues } from '$lib/domain/entry-forms.ts';
import { isId } from '$lib/domain/ids.ts';
import type { Db } from '$lib/server/db/index.ts';
import * as directory from '$lib/server/directory/index.ts';
import type { Choice, Choices } from '$lib/ui/entry/choices.ts';
import { asRows, asText, asTexts } from '$lib/ui/entry/read.ts';

/**
 * What there is to choose from: what is chosen already, what belongs to the organisation, and what was looked for by
 * name among everything.
 * @param sought what was looked for, by field (`contact_ids`).
 */
export async function choicesFor(
	db: Db,
	values: FormValues,
	sought: Record<string, string> = {}
): Promise<Choices> {
	const organization_id = asText(values['organization_id']);
	const ids = (...all: string[]) => all.filter(isId);
	const of = isId(organization_id) ? { organization_id } : null;
	const people = [
		...asTexts(values['contact_ids']),
		asText(values['deputy_id']),
		asText(values['successor_id'])
	];
	const places = [
		...asTexts(values['location_ids']),
		...asRows(values['schedules']).map(({ place_id }) => String(place_id ?? ''))
	];
	const ownAnd = async (kind: 'contact' | 'location', chosen: string[]) => [
		...(await directory.named(db, kind, ids(...chosen))),
		...(of ? await directory.withName(db, '', { kind, ...of, limit: 100 }) : [])
	];
	const look = async (kind: 'organization' | 'contact' | 'location', field: string) =>
		sought[field] ? directory.withName(db, sought[field], { kind, limit: 20 }) : [];
	return {
		organizations: once(
			await directory.named(db, 'organization', ids(organization_id)),
			await look('organization', 'organization_id')
		),
		contacts: once(await ownAnd('contact', people), await look('contact', 'contact_ids')),
		locations: once(await ownAnd('location', places), await look('location', 'location_ids')),
		sought
	};
}

function once(known: readonly Choice[], found: readonly Choice[]): Choice[] {
	const all = new Map<string, Choice>();
	for (const { id, name, of } of known) all.set(id, { id, name, of });
	for (const { id, name, of } of found) all.set(id, { id, name, of, found: true });
	return [...all.values()];
}
