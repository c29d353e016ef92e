/** The words of a drop-in hour, and what can happen to a visitor, as data. */

/** Waiting in line, talking at a desk, on the way to a partner in the house, or gone. */
export const visitorStates = ['waiting', 'talking', 'partner', 'done'] as const;
export type VisitorState = (typeof visitorStates)[number];

/** What stands on the board for a visitor: as they chose. */
export const shownAs = ['number', 'name'] as const;
export type Shown = (typeof shownAs)[number];

/** How a visitor is moved about the house, and from where. */
export const visitorMoves = {
	/** To a desk. */
	take: ['waiting', 'partner', 'talking'],
	/** Into the line again, at their own place. */
	back: ['talking', 'partner'],
	/** Out of the house. */
	go: ['waiting', 'talking', 'partner'],
	/** To the front of the line, or to its end. */
	first: ['waiting'],
	last: ['waiting']
} as const satisfies Record<string, readonly VisitorState[]>;
export type VisitorMove = keyof typeof visitorMoves;

export function isVisitorMove(text: string): text is VisitorMove {
	return Object.hasOwn(visitorMoves, text);
}

export function canMoveVisitor(move: VisitorMove, state: VisitorState): boolean {
	const from: readonly VisitorState[] = visitorMoves[move];
	return from.includes(state);
}

/** What happened in an hour. Some of it can be taken back as long as nothing else happened to that visitor. */
export const changeKinds = [
	'opened',
	'closed',
	'arrived',
	'left',
	'added',
	'take',
	'back',
	'go',
	'first',
	'last',
	'question',
	'intake',
	'walked',
	'received',
	'kept',
	'lead_asked',
	'lead_agreed',
	'lead_declined',
	'combined',
	/** A question moved elsewhere: by its own screen, or a one-time link. */
	'elsewhere',
	'undone'
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const undoable: readonly ChangeKind[] = [
	'added',
	'take',
	'back',
	'go',
	'first',
	'last',
	'walked',
	'kept'
];

/** Why an hour cannot be closed yet. */
export type Unfinished =
	'waiting' | 'talking' | 'partner' | 'no_next_step' | 'no_lead' | 'lead_not_agreed';
