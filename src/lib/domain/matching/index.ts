/** Which entries are one and the same thing. Pure: the same list gives the same answer, here, on a server or in a worker. */
export { recordOf } from './entries.ts';
export { sentenceOf } from './explain.ts';
export { believed } from './model.ts';
export { findPairs, type Options, reviewThreshold } from './pairs.ts';
export { compare, makeIndex, similar } from './similar.ts';
export * from './types.ts';
