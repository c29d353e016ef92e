/** A phone without a screen: signed in over HTTP as one of the example people, it seals forms and sends them as the outbox does. */
import { uuidv7 } from '../../src/lib/domain/ids.ts';
import type { Header, SealedFields, SealingKey } from '../../src/lib/domain/outbox.ts';
import { seal } from '../../src/lib/offline/outbox/seal.ts';

export interface Command {
	id: string;
	/** As it is posted. */
	body: string;
}

export interface Phone {
	cookie: string;
	account: string;
	contact_id: string;
	/** Seals a form under a command of its own. */
	write(path: string, fields: SealedFields, id?: string): Promise<Command>;
	/** Sends it: the answer of the action. @throws when nobody answers. */
	send(command: Command): Promise<{ type: string; location?: string }>;
}

/** Signs somebody in by name. Gives the cookie of the session. */
export async function cookieOf(url: string, name: string): Promise<string> {
	const page = await (await fetch(`${url}/inloggen`)).text();
	const [before = ''] = page.split(name);
	const person = [...before.matchAll(/name="person" value="([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
	const entered = await fetch(`${url}/inloggen?/demo`, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin: url,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new URLSearchParams({ person, next: '/werk' }).toString()
	});
	return entered.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ');
}

/** The phone of somebody who does handovers, signed in by name. */
export async function phoneOf(url: string, name: string): Promise<Phone> {
	const cookie = await cookieOf(url, name);
	const get = async (path: string): Promise<unknown> =>
		(await fetch(url + path, { headers: { cookie } })).json();
	const device = (await get('/postvak-uit/sleutel')) as { account: string; key: SealingKey };
	const { contact_id } = (await get('/api/me')) as { contact_id: string };
	return {
		cookie,
		account: device.account,
		contact_id,
		async write(path, fields, id = uuidv7()) {
			const made_at = new Date().toISOString();
			const header: Header = { id, account: device.account, path, made_at };
			const sealed = await seal(device.key, header, fields);
			return { id, body: JSON.stringify({ header, sealed, now: made_at }) };
		},
		async send({ body }) {
			const response = await fetch(`${url}/postvak-uit/versturen`, {
				method: 'POST',
				headers: { cookie, origin: url, 'content-type': 'application/json' },
				body
			});
			return (await response.json()) as { type: string; location?: string };
		}
	};
}

/** The fields of a question, as the form sends them. */
export const questionFields: SealedFields = [
	['words', 'Een vraag om mee te meten.'],
	['needs', 'schulden'],
	['goes_by', 'M.'],
	['phone', '06-12345678'],
	['urgency', 'normal'],
	['language', 'nl'],
	['ground', 'consent'],
	['agreed', 'yes']
];

/** The same with a handover: its own command goes along. */
export const handoverFields = (hop: string): SealedFields => [
	...questionFields,
	['hop_command', hop],
	['hop_reason', 'Om te meten.'],
	['hop_warm_step', 'called']
];

/** The fields of a new agreement. */
export const consentFields: SealedFields = [
	['language', 'nl'],
	['ground', 'consent'],
	['agreed', 'yes'],
	['agreed_by', 'resident'],
	['how', 'phone']
];
