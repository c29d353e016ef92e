import type { Danger } from '$lib/domain/search/lexicon.ts';

/** What words can speak of that nobody waits with, the gravest first. */
export const dangers: readonly Danger[] = ['suicide', 'violence', 'medical'];
