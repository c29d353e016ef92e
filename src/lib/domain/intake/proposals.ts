/** To whom a question could go, of who is there: by need, language and load. */
import type { NeedKey } from '../needs.ts';

export interface Helper {
	contact_id: string;
	/** What they help with. */
	needs: readonly NeedKey[];
	/** Which languages they speak, as codes. */
	languages: readonly string[];
	/** How many people are at their desk or on the way to it. */
	load: number;
}

export interface Proposal {
	contact_id: string;
	/** Helps with something that is asked. */
	fits: boolean;
	/** Speaks the language of the visitor, where that is not Dutch. */
	speaks: boolean;
	load: number;
}

/** Everybody who is there, the best first: who helps with the first need, with any, speaks the language, is least busy. */
export function propose(
	needs: readonly NeedKey[],
	language: string,
	helpers: readonly Helper[]
): Proposal[] {
	const [main] = needs;
	const foreign = language !== '' && language !== 'nl';
	return helpers
		.map((helper) => {
			const answers = needs.filter((need) => helper.needs.includes(need)).length;
			const first = main !== undefined && helper.needs.includes(main);
			const speaks = foreign && helper.languages.includes(language);
			const worth = (first ? 4 : 0) + answers + (speaks ? 3 : 0) - helper.load;
			return { contact_id: helper.contact_id, fits: answers > 0, speaks, load: helper.load, worth };
		})
		.sort(
			(a, b) =>
				Number(b.fits) - Number(a.fits) ||
				b.worth - a.worth ||
				a.contact_id.localeCompare(b.contact_id)
		)
		.map(({ contact_id, fits, speaks, load }) => ({ contact_id, fits, speaks, load }));
}
