/** Every kind of page there is, by what it is and how to get there; what visitors see first, then what is for who signed in. */
import type { Cookie, Page } from 'playwright-core';
import { signInAs } from './people.ts';

export type PageKind = (typeof kinds)[number];

const fixed = {
	start: '/',
	results: '/?q=deurwaarder aan de deur',
	'results with everything chosen':
		'/?q=hulp&need=schulden&district=Almere Haven&spoken=ar&open=now&free=1&filters=1',
	'nothing found': '/?q=qqxzvw',
	danger: '/?q=ik wil niet meer leven',
	map: '/?q=taalles&view=map',
	theme: '/onderwerp/geld',
	settings: '/instellingen',
	'sign in': '/inloggen',
	outbox: '/postvak-uit',
	'not there': '/aanbod/00000000-0000-7000-8000-000000000000'
};
/** These are of a coordinator who is signed in. */
const own = {
	'own account': '/account',
	'new password': '/account/wachtwoord',
	'codes of an app': '/account/code',
	notices: '/meldingen',
	'how one is told': '/account/meldingen',
	people: '/mensen',
	invite: '/mensen/uitnodigen',
	promises: '/mensen/afspraken',
	connections: '/beheer/koppelingen',
	'new key': '/beheer/koppelingen/sleutel',
	'own people': '/netwerk',
	'writing without a connection': '/vraag/opschrijven',
	'drop-in hours': '/inloop',
	'no access': '/geen-toegang'
};
/** These have an id in their address: the first that a search for debts leads to. */
const found = {
	entry: '/aanbod/',
	organisation: '/organisatie/',
	person: '/persoon/',
	district: '/wijk/'
};

export const kinds = [
	...(Object.keys(fixed) as (keyof typeof fixed)[]),
	...(Object.keys(found) as (keyof typeof found)[]),
	...(Object.keys(own) as (keyof typeof own)[])
] as const;

const known = new Map<string, string>();

/** The address of a page of this kind. May leave `page` elsewhere. */
export async function addressOf(kind: PageKind, page: Page): Promise<string> {
	if (kind in fixed) return fixed[kind as keyof typeof fixed];
	if (kind in own) {
		await comeIn(page, 'Ilse van Dijk');
		return own[kind as keyof typeof own];
	}
	const beginning = found[kind as keyof typeof found];
	const before = known.get(kind);
	if (before !== undefined) return before;
	await page.goto('/?q=schulden');
	const entries = await page
		.locator('main article h2 a, main article h3 a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const entry of entries) {
		if (entry.startsWith(beginning)) return remember(kind, entry);
		await page.goto(entry);
		const link = page.locator(`main a[href^="${beginning}"]`).first();
		if ((await link.count()) > 0) return remember(kind, (await link.getAttribute('href')) ?? '');
	}
	throw new Error(`No entry leads to ${beginning}`);
}

let session: Cookie[] | undefined;

/** Signs in at the first time; afterwards it is the same session in another browser. */
async function comeIn(page: Page, name: string): Promise<void> {
	if (session) await page.context().addCookies(session);
	else await signInAs(page, name);
	session ??= await page.context().cookies();
}

function remember(kind: PageKind, address: string): string {
	known.set(kind, address);
	return address;
}
