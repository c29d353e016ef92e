import type { Db } from './db/index.ts';
import type { Vault } from './vault.ts';

/** What verbs need that keep sealed texts: the database and the vault that opens them. */
export interface House {
	db: Db;
	vault: Vault;
	/** What is done now was written before, without a connection, and came only now. */
	late?: { made: Date; received: Date };
}

/** The moment from which clocks count: when it was written. */
export function writtenAt({ late }: Pick<House, 'late'>): Date {
	return late?.made ?? new Date();
}

/** The moment by which rights are judged: when it came. */
export function receivedAt({ late }: Pick<House, 'late'>, now: Date): Date {
	return late?.received ?? now;
}
