/** Other systems: what lets them in, the referrals of their organisation, and what they are told. */
export { admit, type Closed, named, type Visit } from './door.ts';
export * as fhir from './fhir/index.ts';
export { callBody, directoryQuery, suggestQuery } from './description/operations.ts';
export { describe, operations } from './openapi.ts';
export * as ownReferrals from './referrals.ts';
export * as tokens from './tokens.ts';
export { deliver } from './telling.ts';
export * as webhooks from './webhooks.ts';
