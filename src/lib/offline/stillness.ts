import { navigating } from '$app/state';

/**
 * Waits until nobody is on the way to another page. For whatever reads a page again of its own accord: done in the
 * midst of a navigation that would undo it, and a search that somebody just sent would be gone.
 */
export async function stillness(): Promise<void> {
	while (navigating.complete) await navigating.complete.catch(() => undefined);
}
