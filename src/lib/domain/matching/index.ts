/** Which entries are one and the same thing. Pure: the same list gives the same answer, here, on a server or in a worker. */
export { sentenceOf } from './explain.ts';
export { believed, type Model } from './model.ts';
export { findPairs, type Found, type Options, reviewThreshold } from './pairs.ts';
export { compare, type Index, makeIndex, similar } from './similar.ts';
export * from './types.ts';
