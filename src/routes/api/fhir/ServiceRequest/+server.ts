import { search } from '../fhir.server.ts';
import type { RequestHandler } from './$types.js';

/** ServiceRequests of the organisation of a token. */
export const GET: RequestHandler = (event) => search(event, 'ServiceRequest');
