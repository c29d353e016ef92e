/** Answers from the copy what the server answers under /api. Pure, so that one suite holds both to the same. */
import { localTime } from '../domain/clock.ts';
import type { DirectoryChanges, DirectoryCopy } from '../domain/documents.ts';
import { partsOfCity, search, type SearchEngine, toEntry } from '../domain/search/index.ts';
import { memoryEngine } from '../domain/search/memory.ts';
import { parseSearch } from '../domain/search/request.ts';
import { suggest } from '../domain/search/suggest.ts';

export interface Stored {
	/** When it was last level with the server, in ms since 1970. */
	at: number;
	copy: DirectoryCopy;
	/** The polygons of the districts (GeoJSON). */
	shapes: unknown;
}

export interface Answerer {
	at: number;
	/** The answer to an address under /api; null when there is no such entry, undefined for what the copy does not hold. */
	answer(path: string, lang: 'nl' | 'en', now: Date): Promise<unknown>;
}

/** Makes the copy searchable: the index is built here, on the device, at first use. */
export function answerer({ at, copy, shapes }: Stored): Answerer {
	let engine: SearchEngine | undefined;
	const searchable = (now: Date) => {
		const parts = partsOfCity(copy.districts);
		const { date } = localTime(now);
		engine ??= memoryEngine(copy.services.map((service) => toEntry(service, parts, date)));
		return engine;
	};
	const moved = new Map(Object.entries(copy.moved));
	const services = new Map(copy.services.map((service) => [service.id, service]));

	return {
		at,
		async answer(path, lang, now) {
			const url = new URL(path, 'https://copy.invalid');
			const [kind, asked = ''] = url.pathname.replace(/^\/api\//, '').split('/');
			const id = moved.get(asked) ?? asked;
			switch (kind) {
				case 'search': {
					const { request } = parseSearch(url.searchParams, lang, copy.districts);
					const found = await search(searchable(now), copy.districts, request, now);
					const { understood, next_offset, ...rest } = found;
					const next_cursor = next_offset === null ? null : String(next_offset);
					return { query: understood, ...rest, next_cursor };
				}
				case 'suggest':
					return suggest(searchable(now), copy.districts, url.searchParams.get('q') ?? '', lang);
				case 'services':
					return services.get(id) ?? null;
				case 'organizations':
					return organizationPage(copy, id);
				case 'contacts':
					return personPage(copy, id);
				case 'districts':
					return id === 'shapes' ? shapes : copy.districts;
				default:
					return undefined;
			}
		}
	};
}

/** The copy as it is after the changes: new and changed entries in the place of the old, gone ones left out. */
export function merge(copy: DirectoryCopy | undefined, changes: DirectoryChanges): DirectoryCopy {
	const before = changes.whole ? undefined : copy;
	const gone = new Set(changes.gone);
	const level = <Item extends { id: string }>(
		old: readonly Item[] | undefined,
		changed: readonly Item[]
	) =>
		[...new Map([...(old ?? []), ...changed].map((item) => [item.id, item])).values()].filter(
			({ id }) => !gone.has(id)
		);
	return {
		revision: changes.revision,
		services: level(before?.services, changes.services),
		organizations: level(before?.organizations, changes.organizations),
		contacts: level(before?.contacts, changes.contacts),
		districts: changes.districts.length > 0 ? changes.districts : (before?.districts ?? []),
		moved: changes.moved
	};
}

function organizationPage(copy: DirectoryCopy, id: string) {
	const organization = copy.organizations.find((item) => item.id === id);
	if (!organization) return null;
	return {
		organization,
		services: byName(copy.services.filter((service) => service.organization.id === id)),
		contacts: byName(copy.contacts.filter((contact) => contact.organization?.id === id))
	};
}

function personPage(copy: DirectoryCopy, id: string) {
	const contact = copy.contacts.find((item) => item.id === id);
	if (!contact) return null;
	const does = copy.services.filter((service) =>
		service.contacts.some((person) => person.id === id)
	);
	return { contact, services: byName(does) };
}

function byName<Item extends { name: string }>(items: Item[]): Item[] {
	return items.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
