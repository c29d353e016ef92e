import type { Db } from './db/index.ts';
import type { Vault } from './vault.ts';

/** What verbs need that keep sealed texts: the database and the vault that opens them. */
export interface House {
	db: Db;
	vault: Vault;
}
