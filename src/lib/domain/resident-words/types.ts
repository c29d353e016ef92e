import type { NeedKey } from '../needs.ts';
import type { documents, sentences } from './nl.ts';

export type Key = keyof typeof sentences;
/** All sentences of one language. A name in braces is a place to fill in. */
export type Sentences = Readonly<Record<Key, string>>;
/** Papers and things that people are often asked to bring. */
export type Paper = keyof typeof documents;

export interface ResidentWords {
	sentences: Sentences;
	documents: Readonly<Record<Paper, string>>;
	/** Short names of the needs. */
	needs: Readonly<Record<NeedKey, string>>;
}
