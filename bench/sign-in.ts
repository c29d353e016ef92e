/** Coming in as an example person and sending forms, without a browser. */

/** Signs in by name: the cookie, and who that is in the directory. */
export async function signIn(url: string, name: string): Promise<{ cookie: string; me: string }> {
	const page = await (await fetch(`${url}/inloggen`)).text();
	const person = new RegExp(`value="([0-9a-f-]{36})"(?:(?!value=)[\\s\\S])*?${name}`).exec(
		page
	)?.[1];
	const response = await post(url, '/inloggen?/demo', '', { person: person ?? '', next: '/werk' });
	const cookie = response.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ');
	const known = (await (await fetch(`${url}/api/me`, { headers: { cookie } })).json()) as {
		contact_id: string;
	};
	return { cookie, me: known.contact_id };
}

/** Sends a form as a browser without scripts does. */
export function post(url: string, path: string, cookie: string, fields: Record<string, string>) {
	return fetch(url + path, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			cookie,
			origin: url,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new URLSearchParams(fields).toString()
	});
}
