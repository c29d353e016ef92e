/** One entry per thing: what looks double, what people said of it, merging and undoing it. */
export { candidates } from './candidates.ts';
export { judge, judgements, takeBackJudgement } from './judgements.ts';
export { type Answers, type Entangled, merge, type Refusal, unmerge } from './merge.ts';
export { moves } from './pointers.ts';
export { type Double, findDoubles, waiting } from './pairs.ts';
