/** In which order items go: as they were written, and about one question never past one that did not come through. */
import { aboutOf, type Header } from '../../domain/outbox.ts';

interface Ordered {
	header: Header;
	state: 'draft' | 'waiting' | 'refused';
}

export type Ended = 'all' | 'no_connection' | 'signed_out';
/** `later` when the server failed at it: the others go on. */
export type Came = 'done' | 'refused' | 'later' | Exclude<Ended, 'all'>;

/**
 * Lets items go one after the other.
 * @param go sends one.
 * @returns why it stopped: nothing is left that may go, or nothing can go now.
 */
export async function goInOrder<Item extends Ordered>(
	items: readonly Item[],
	go: (item: Item) => Promise<Came>
): Promise<Ended> {
	const held = new Set<string>();
	for (const item of items) {
		const about = aboutOf(item.header);
		if (item.state === 'refused') held.add(about);
		if (item.state !== 'waiting' || held.has(about)) continue;
		const came = await go(item);
		if (came === 'no_connection' || came === 'signed_out') return came;
		if (came !== 'done') held.add(about);
	}
	return 'all';
}

/** The items that wait for another one about the same question, which was refused. */
export function heldBack<Item extends Ordered>(items: readonly Item[]): Item[] {
	const held = new Set<string>();
	return items.filter(({ header, state }) => {
		if (state === 'refused') held.add(aboutOf(header));
		return state === 'waiting' && held.has(aboutOf(header));
	});
}
