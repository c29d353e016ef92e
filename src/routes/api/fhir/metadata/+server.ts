import { fhir } from '$lib/server/interop/index.ts';
import { answer, baseOf } from '../fhir.server.ts';
import type { RequestHandler } from './$types.js';

/** What this server does (CapabilityStatement): for anybody. */
export const GET: RequestHandler = ({ url }) =>
	answer(fhir.capability(baseOf(url)), { 'cache-control': 'public, max-age=0, s-maxage=600' });
