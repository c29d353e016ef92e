import type { NeedKey } from '$lib/domain/needs.ts';

/** The needs that words point at, asked of the server; null when that cannot be said now. The words are in the body: an address is kept in places. */
export async function suggest(words: string): Promise<NeedKey[] | null> {
	const response = await fetch('/vraag/hulpvragen', { method: 'POST', body: words }).catch(
		() => null
	);
	if (!response?.ok) return null;
	return ((await response.json()) as { needs: NeedKey[] }).needs;
}
