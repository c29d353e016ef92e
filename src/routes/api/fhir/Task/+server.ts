import { search } from '../fhir.server.ts';
import type { RequestHandler } from './$types.js';

/** Tasks of the organisation of a token. */
export const GET: RequestHandler = (event) => search(event, 'Task');
