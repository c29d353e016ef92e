/** What a resident sees of their question, with the code of their card. */
import type { Place } from '../documents.ts';

/** A card lies on the kitchen table, a board hangs in the hall: what may bring somebody into danger is not written there. */
export const unsaidNeeds: readonly string[] = ['geweld', 'nood'];

/** Where a question stands, as a resident sees it. */
export type CardStage = 'asked' | 'waits' | 'calls' | 'helps' | 'looking' | 'ended' | 'stopped';

export interface CardPerson {
	/** Of the person, or of the organisation where nobody took it yet. */
	name: string;
	title: string | null;
	/** Null where the name is the organisation's. */
	organization: string | null;
	phone: string;
	languages: string[];
}

export interface Card {
	/** As it is written: `K7P2Q-4MXTB`. */
	code: string;
	/** The language of the resident, as a code. */
	language: string;
	stage: CardStage;
	/** Who helps or is asked to; who holds it where nobody is. */
	person: CardPerson;
	/** Who has the question now. */
	holder: CardPerson;
	/** Whether these two are one. */
	held_by_person: boolean;
	/** Since when the holder has it. */
	since: string;
	/** A moment, or a local date when it is some time before the end of that day. */
	first_contact: { at: string; missed: boolean } | null;
	/** When an answer is due, while one is waited for. */
	answer_by: { at: string; late: boolean } | null;
	/** Local date until which the resident is on the waiting list. */
	hold_until: string | null;
	needs: string[];
	place: Pick<
		Place,
		'name' | 'address' | 'postal_code' | 'district' | 'latitude' | 'longitude'
	> | null;
	/** Dutch, as the entry says it. */
	bring: string[];
}
