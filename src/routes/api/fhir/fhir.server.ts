/** What the FHIR routes share: their media type, their refusals, and reading one or a page. */
import type { RequestEvent } from '@sveltejs/kit';
import { readQuery } from '$lib/server/http/read.ts';
import { fhir, ownReferrals } from '$lib/server/interop/index.ts';
import { admit, type No, refused } from '../door.server.ts';
import { unreadable } from '../reading.server.ts';

/** The address of the FHIR API. */
export const baseOf = (url: URL) => `${url.origin}/api/fhir`;

/** An answer for one organisation: kept nowhere. */
export function answer(
	body: unknown,
	headers: Record<string, string> = {},
	status = 200
): Response {
	const type = { 'content-type': fhir.fhirJson, 'cache-control': 'private, no-store' };
	return new Response(JSON.stringify(body), { status, headers: { ...type, ...headers } });
}

/** The refusal as an OperationOutcome. */
export function asOutcome({ status, title, headers, errors }: No): Response {
	const names = (errors ?? []).map(({ parameter }) => parameter).filter((name) => name !== '');
	return answer(fhir.outcome(status, title, names), headers, status);
}

type Whole = ownReferrals.Whole;

/** One referral as a resource, with its version. */
export async function readOne(
	event: RequestEvent,
	resource: (whole: Whole, base: string) => unknown
): Promise<Response> {
	const visit = await admit(event, 'referrals:read');
	if (!visit.ok) return asOutcome(visit.no);
	const found = await ownReferrals.one(event.locals.house, visit, event.params['id'] ?? '');
	if (!found.ok) return asOutcome(refused(found));
	return answer(resource(found, baseOf(event.url)), versionOf(found.hop));
}

export function versionOf({ version }: Whole['hop']) {
	return { etag: `W/"${version}"` };
}

/** A page of resources. */
export async function search(
	event: RequestEvent,
	type: 'Task' | 'ServiceRequest'
): Promise<Response> {
	const visit = await admit(event, 'referrals:read');
	if (!visit.ok) return asOutcome(visit.no);
	const { url, locals } = event;
	const query = readQuery(type === 'Task' ? fhir.taskQuery : fhir.searchQuery, url.searchParams);
	if (!query.ok) return asOutcome(unreadable(query.errors));
	const found = await fhir.search(locals.house, visit, type, query.value, baseOf(url));
	return found.ok ? answer(found.bundle) : asOutcome(unreadable(found.errors));
}
