/** Who is signed in on this device, for what the public pages show beside it. The server decides what one may do. */
import { isRole, type Role } from '../domain/permissions.ts';

const key = 'me';

export interface Known {
	name: string;
	role: Role;
	organization_id: string | null;
}

class Me {
	known = $state<Known | null>(null);
}

export const me = new Me();

/** Reads it back after the page is up, and asks the server whether it is still so. Visitors who never signed in ask nothing. */
export async function recall(): Promise<void> {
	me.known = parse(localStorage.getItem(key));
	if (me.known === null && !document.cookie.includes('signed_in=1')) return;
	const response = await fetch('/api/me').catch(() => null);
	if (response?.ok) remember(parse(await response.text()));
}

/** Remembers it, or forgets it after signing out. */
export function remember(known: Known | null): void {
	me.known = known;
	if (known === null) localStorage.removeItem(key);
	else
		localStorage.setItem(
			key,
			JSON.stringify({
				name: known.name,
				role: known.role,
				organization_id: known.organization_id
			})
		);
}

function parse(text: string | null): Known | null {
	try {
		const { name, role, organization_id } = JSON.parse(text ?? 'null') as Partial<
			Record<string, unknown>
		>;
		return typeof name === 'string' && typeof role === 'string' && isRole(role)
			? {
					name,
					role,
					organization_id: typeof organization_id === 'string' ? organization_id : null
				}
			: null;
	} catch {
		return null;
	}
}
