/** Who is signed in on this device, for what the public pages show beside it. The server decides what one may do. */
const key = 'me';

class Me {
	name = $state<string | null>(null);
}

export const me = new Me();

/** Reads it back after the page is up, and asks the server whether it is still so. Visitors who never signed in ask nothing. */
export async function recall(): Promise<void> {
	me.name = localStorage.getItem(key);
	if (me.name === null) return;
	const response = await fetch('/api/me').catch(() => null);
	if (!response?.ok) return;
	const known = (await response.json()) as { name: string } | null;
	remember(known?.name ?? null);
}

/** Remembers it, or forgets it after signing out. */
export function remember(name: string | null): void {
	if (me.name === name) return;
	me.name = name;
	if (name === null) localStorage.removeItem(key);
	else localStorage.setItem(key, name);
}
