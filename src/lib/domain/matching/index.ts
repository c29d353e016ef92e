/** Which entries are one and the same thing. Pure: the same list gives the same answer, here, on a server or in a worker. */
export { sentenceOf } from './explain.ts';
export type { Model } from './model.ts';
export { findPairs, reviewThreshold } from './pairs.ts';
export * from './types.ts';
