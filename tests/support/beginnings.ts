/** What the database of a test may begin with. */
import type { Db } from '../../src/lib/server/db/index.ts';
import { castOfHands } from './hands.ts';

export const beginnings = {
	/** Tables, with what the migrations put into them. */
	migrated: async () => undefined,
	/** The people who hand over. */
	hands: castOfHands
} satisfies Record<string, (db: Db) => Promise<unknown>>;

export type Beginning = keyof typeof beginnings;
