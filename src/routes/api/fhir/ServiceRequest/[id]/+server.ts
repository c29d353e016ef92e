import { fhir } from '$lib/server/interop/index.ts';
import { readOne } from '../../fhir.server.ts';
import type { RequestHandler } from './$types.js';

/** What is asked with a referral. */
export const GET: RequestHandler = (event) => readOne(event, fhir.requestOf);
