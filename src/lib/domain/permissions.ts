/** What one may do, in one table: read by pages (which buttons), by the guard of the routes, and by the verbs. */
import type { Actor } from './actor.ts';

export const roles = ['volunteer', 'worker', 'coordinator', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
	return roles.some((role) => role === text);
}

const everybody: readonly Role[] = roles;
const helpers: readonly Role[] = ['volunteer', 'worker', 'coordinator'];

/** A deed, and the roles that may do it. Whose record it is, is asked by the query that finds the record. */
export const deeds = {
	/** Direct numbers of people who chose to be found by the network. */
	see_network: everybody,
	/** The own account: devices, passkeys, password. */
	own_account: everybody,
	/** Write down questions, hand them over, answer what comes. */
	hand_over: helpers,
	/** See what is late among the people of the own organisation, and take it over. */
	oversee: ['coordinator'],
	/** Open and close the drop-in hours of the own organisation, and say who is there. */
	run_drop_in: ['coordinator'],
	/** Invite people to the own organisation and end their access. */
	manage_people: ['coordinator', 'admin'],
	/** Let other systems of the own organisation read and move its referrals. */
	connect_systems: ['coordinator', 'admin'],
	/** Say whether a service of the own organisation can take people now. */
	state_capacity: ['volunteer', 'worker', 'coordinator', 'editor'],
	/** Change the directory. */
	edit_directory: ['editor'],
	/** Where the city has the same help twice, and where it has none. */
	see_overlap: ['coordinator', 'editor', 'admin'],
	/** People of all organisations. */
	administer: ['admin']
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof deeds;

/** Whether somebody may do this at all. */
export function may(actor: Pick<Actor, 'role'>, deed: Deed): boolean {
	const allowed: readonly Role[] = deeds[deed];
	return actor.role !== null && allowed.includes(actor.role);
}

/** Whether somebody may say of a service of this organisation that it can take people: its own people, and editors. */
export function mayStateCapacity(
	actor: Pick<Actor, 'role' | 'organization_id'>,
	organization_id: string
): boolean {
	const own = actor.organization_id === organization_id;
	return may(actor, 'state_capacity') && (own || may(actor, 'edit_directory'));
}

/** The roles somebody may invite others to: never more than they may do themselves. */
export function rolesToGive(actor: Actor): readonly Role[] {
	if (may(actor, 'administer')) return roles;
	return may(actor, 'manage_people') ? helpers : [];
}

/**
 * Which deed a route needs; `null` is open to everybody. Every route is here: one that is missing is refused by the
 * guard and fails the tests. Routes of the public directory are matched by their beginning.
 */
export const routeDeeds: Readonly<Record<string, Deed | null>> = {
	'/(public)': null,
	'/api': null,
	'/hsds': null,
	'/embed.js': null,
	'/robots.txt': null,
	'/sitemap.xml': null,
	'/wijzigingen.atom': null,
	'/healthz': null,
	// Asks itself for its token, or for somebody on this machine.
	'/metrics': null,
	'/shell': null,
	'/(account)/inloggen': null,
	'/(account)/uitnodiging/[token]': null,
	'/(account)/uitloggen': null,
	'/(account)/geen-toegang': null,
	'/(resident)/kaart': null,
	'/(resident)/kaart/[code]': null,
	'/(resident)/eenmalig': null,
	'/(open)/klopt': null,
	// The page opens without a connection and holds nothing of the server; sending and reading back are for who is signed in.
	'/(open)/postvak-uit': null,
	'/(open)/postvak-uit/versturen': 'own_account',
	'/(open)/postvak-uit/lezen': 'own_account',
	'/(account)/account': 'own_account',
	'/(account)/meldingen': 'own_account',
	'/(account)/beheer': 'administer',
	'/(account)/beheer/koppelingen': 'connect_systems',
	'/(account)/mensen': 'manage_people',
	'/(account)/mensen/afspraken': 'oversee',
	'/(resident)/verbeteren': null,
	'/(staff)/gids': 'edit_directory',
	'/(staff)/gids/vers': 'edit_directory',
	'/(staff)/gids/overlap': 'see_overlap',
	'/(staff)/werk': 'hand_over',
	'/(staff)/vraag': 'hand_over',
	'/(staff)/netwerk': 'hand_over',
	'/(staff)/inloop': 'hand_over'
};

/** The deed that a route needs: the rule of the route itself or of what stands above it; undefined when there is no rule. */
export function deedFor(route: string): Deed | null | undefined {
	let path = route;
	for (;;) {
		const deed = routeDeeds[path];
		if (deed !== undefined) return deed;
		const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
		if (above === '') return undefined;
		path = above;
	}
}
