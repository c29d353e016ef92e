/** What can happen to a hop, as data: who may do it, and from where to where (design section 7). */
import type { State } from './words.ts';

export type Side = 'sender' | 'receiver';

export type Move =
	'request' | 'cancel' | 'claim' | 'accept' | 'hold' | 'reject' | 'start' | 'complete' | 'fail';

interface Rule {
	by: Side;
	from: readonly State[];
	to: State;
}

export const moves: Readonly<Record<Move, Rule>> = {
	request: { by: 'sender', from: ['draft'], to: 'requested' },
	cancel: { by: 'sender', from: ['draft', 'requested', 'on_hold'], to: 'cancelled' },
	// A person of the team takes it on their name: the state stays, the desk becomes a person.
	claim: { by: 'receiver', from: ['requested'], to: 'requested' },
	accept: { by: 'receiver', from: ['requested', 'on_hold'], to: 'accepted' },
	// Again from the waiting list: another date.
	hold: {
		by: 'receiver',
		from: ['requested', 'accepted', 'in_progress', 'on_hold'],
		to: 'on_hold'
	},
	reject: { by: 'receiver', from: ['requested', 'on_hold'], to: 'rejected' },
	start: { by: 'receiver', from: ['accepted', 'on_hold'], to: 'in_progress' },
	complete: { by: 'receiver', from: ['accepted', 'in_progress', 'on_hold'], to: 'completed' },
	fail: { by: 'receiver', from: ['accepted', 'in_progress'], to: 'failed' }
};

export interface HopState {
	state: State;
	/** Once accepted the receiver holds the question; what the sender may do and what may be refused ends then. */
	accepted: boolean;
	/** To a team, and no person of it has taken it yet. */
	unclaimed: boolean;
}

/** Whether a side may make a move now. Before acceptance only: cancel, reject, claim; after it only: start, complete. A team's hop is claimed first. */
export function canMove(move: Move, side: Side, hop: HopState): boolean {
	const rule = moves[move];
	if (rule.by !== side || !rule.from.includes(hop.state)) return false;
	if (move === 'claim') return hop.unclaimed;
	if (rule.by === 'receiver' && hop.unclaimed) return false;
	if (move === 'start' || move === 'complete') return hop.accepted;
	const beforeAcceptance = move === 'cancel' || move === 'reject';
	return !(beforeAcceptance && hop.accepted);
}

/** The moves a side may make now, in the order of the table. */
export function possibleMoves(side: Side, hop: HopState): Move[] {
	return (Object.keys(moves) as Move[]).filter((move) => canMove(move, side, hop));
}

/** States in which a hop is over. */
export const ended: readonly State[] = ['completed', 'rejected', 'cancelled', 'failed'];

/** At this number of bounces the screen asks to call first (rule 4). */
export const callFirstFrom = 2;
/** From this number on a question goes no further without a lead who agreed (rule 4). */
export const leadNeededFrom = 3;
