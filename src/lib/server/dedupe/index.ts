/** One entry per thing: what looks double, what people said of it, merging and undoing it. */
export { alike } from './alike.ts';
export { candidates } from './candidates.ts';
export { judge, judgements, takeBackJudgement } from './judgements.ts';
export { entangledWith, merge, unmerge } from './merge.ts';
export { mergeOf, merges, pointedAt } from './merges.ts';
export { findDoubles, lookAgain, lookSoon, waiting } from './pairs.ts';
export { moves } from './pointers.ts';
