/** Who is signed in on this device, for what the public pages show beside it. The server decides what one may do. */
const key = 'me';

class Me {
	name = $state<string | null>(null);
}

export const me = new Me();

/** Reads it back after the page is up. */
export function recall(): void {
	me.name = localStorage.getItem(key);
}

/** Remembers it, or forgets it after signing out. */
export function remember(name: string | null): void {
	if (me.name === name) return;
	me.name = name;
	if (name === null) localStorage.removeItem(key);
	else localStorage.setItem(key, name);
}
