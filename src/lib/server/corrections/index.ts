/** Corrections that anyone proposes and editors decide on. */
export { decide, type Decision } from './decide.ts';
export { correction, corrections, openCount } from './lists.ts';
export { propose, seen } from './propose.ts';
export { forget, sealAnew } from './sender.ts';
