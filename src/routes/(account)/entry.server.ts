import { type Cookies, redirect, type RequestEvent } from '@sveltejs/kit';
import * as people from '$lib/server/people/index.ts';

/** From where this request signs in. */
export function fromWhere({ cookies, request, getClientAddress }: RequestEvent): people.From {
	return {
		address: getClientAddress(),
		device: request.headers.get('user-agent') ?? '',
		known: cookies.get(people.deviceCookie.name)
	};
}

/** Gives the browser its new session, in the place of the one it had. */
export async function letIn(
	{ cookies, locals }: RequestEvent,
	{ token, known }: { token: string; known?: string }
): Promise<void> {
	const session = people.sessionCookie;
	const former = cookies.get(session.name);
	if (former !== undefined) await people.signOut(locals.db, former);
	cookies.set(session.name, token, session.options);
	if (known !== undefined) {
		cookies.set(people.deviceCookie.name, known, people.deviceCookie.options);
	}
}

/** Sends somebody to show again who they are, when that was more than ten minutes ago. */
export function confirmFirst({ locals, url }: RequestEvent): void {
	if (locals.session && people.isRecent(locals.session.signed_in_at)) return;
	redirect(303, `/inloggen?${new URLSearchParams({ next: url.pathname, opnieuw: '1' })}`);
}

/** A sealed ticket that goes with the browser from one step to the next, for a few minutes. */
export function ticket(name: 'passkey' | 'half') {
	const cookie = `__Host-${name}`;
	const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' as const };
	return {
		give: (cookies: Cookies, value: string) =>
			cookies.set(cookie, value, { ...options, maxAge: 300 }),
		read: (cookies: Cookies) => cookies.get(cookie),
		take(cookies: Cookies) {
			const value = cookies.get(cookie);
			if (value !== undefined) cookies.delete(cookie, options);
			return value;
		}
	};
}

/** What a field of a form holds, as text. */
export function field(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
