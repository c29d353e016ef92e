/** The board that hangs in the hall, and what a screen is told of each change. */
import type { Theme } from '../needs.ts';
import type { ChangeKind, VisitorState } from './words.ts';

/** A visitor on the board: what they chose to be called, and nothing that a bystander may not read. */
export interface Card {
	id: string;
	/** Their number or name. */
	label: string;
	state: VisitorState;
	since: string;
	arrived_at: string;
	position: number;
	/** At whose desk. */
	desk: string | null;
	/** Whose desk is next, of people in the house. */
	next: string[];
	lead: string | null;
	/** What each open question is about, as a theme or not said, and who has it. */
	questions: { theme: Theme | null; holder: string; to: string | null }[];
	version: number;
}

export interface PersonThere {
	contact_id: string;
	name: string;
	organization: string;
	desk: string;
}

export interface Board {
	id: string;
	place: string;
	opened_at: string;
	closed_at: string | null;
	/** The number of the newest change that is in it. */
	seq: number;
	people: PersonThere[];
	cards: Card[];
}

export interface Message {
	seq: number;
	kind: ChangeKind;
	/** Who made it. */
	by: string;
	at: string;
	/** Whom it was about, as the board calls them; empty when it was no visitor. */
	label: string;
	about: string | null;
	/** The visitor as they stand now. */
	card: Card | null;
	/** A visitor who is off the list. */
	gone: string | null;
	/** Who is there now, when that changed. */
	people: PersonThere[] | null;
}
