/** Other systems: what lets them in, the referrals of their organisation, and what they are told. */
export { admit, type Closed, type Visit } from './door.ts';
export * as ownReferrals from './referrals.ts';
export * as tokens from './tokens.ts';
