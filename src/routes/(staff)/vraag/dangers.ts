import type { Danger } from '$lib/domain/search/lexicon.ts';

/** What words can speak of that nobody waits with, the gravest first. */
export const dangers: readonly Danger[] = ['suicide', 'violence', 'medical'];

/** What the server read in the words of a form that comes back; null when it was nothing, or was not read. */
export function dangerBefore(before: Record<string, unknown>, prefix = ''): Danger | null {
	return dangers.find((kind) => kind === before[`${prefix}danger`]) ?? null;
}
