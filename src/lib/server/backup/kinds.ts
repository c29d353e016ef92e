/** What a backup asks of either database. */

/** A database as it is at one moment. */
export interface Source {
	/** Rows for each table. */
	counts: Record<string, number>;
	/** The last migration; undefined when there are no tables. */
	migration: string | undefined;
	/** The number of the newest event. */
	revision: number;
	/** What stands in front of the content: what cannot be read from rows. */
	extra: Record<string, unknown>;
	content(): AsyncIterable<Buffer | string>;
	/** May be called again. */
	close(): Promise<void>;
}

/** A place beside the database, where a backup is proved before it takes the database's place. */
export interface Target {
	/** The address of that place. */
	url: string;
	/** The schema of that place, for PostgreSQL. */
	schema: string | undefined;
	/** Whether another program has the database open. */
	isInUse(): Promise<boolean>;
	/** Whether there is anything in it. */
	isFilled(): Promise<boolean>;
	/** Writes the content there. @returns rows for each table. */
	fill(content: AsyncIterable<Buffer>, about: Filling): Promise<Record<string, number>>;
	/** Lets it take the place of the database. @returns where what was there is now; null when there was nothing. */
	swap(suffix: string): Promise<string | null>;
	close(): Promise<void>;
}

export interface Filling {
	/** The last migration that the content has. */
	migration: string;
	extra: Record<string, unknown>;
}
