/** What there is to choose from in the form of an entry. */
export interface Choice {
	id: string;
	name: string;
	of: string | null;
	/** It came by looking for a name. */
	found?: boolean;
}

export interface Choices {
	organizations: Choice[];
	contacts: Choice[];
	locations: Choice[];
	/** What was looked for, by field. */
	sought: Record<string, string>;
}

export const noChoices: Choices = { organizations: [], contacts: [], locations: [], sought: {} };
