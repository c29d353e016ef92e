import type { Role } from './permissions.ts';

/** Who asks. What an actor may see is decided in the `where` of each query, never afterwards. */
export interface Actor {
	/** Their account. */
	id: string | null;
	/** As written beside what they confirm or change. */
	name: string;
	/** Signed in: sees what people chose to show to the network. */
	network: boolean;
	organization_id: string | null;
	/** Who they are in the directory: the person who sends, receives and holds. */
	contact_id: string | null;
	role: Role | null;
}

/** A visitor without an account: public data only. */
export const anyone: Actor = {
	id: null,
	name: 'bezoeker',
	network: false,
	organization_id: null,
	contact_id: null,
	role: null
};

/** The program itself: seeding, importing, indexing of what it says. It sees what anyone sees. */
export function program(name: string): Actor {
	return { ...anyone, name };
}
