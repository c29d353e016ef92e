import type { NeedKey } from '../needs.ts';

/**
 * The everyday words of one language, per need. Words and phrases stand apart by commas or new lines.
 * A word is written in its base form: inflection, compounds and typing errors are the matcher's work.
 * `word!` decides (hardly ever meant otherwise), `word` counts, `word?` only hints.
 * `stem*` stands for every word that begins so: for languages that build words with endings.
 * A phrase of several words counts when its words stand near each other, in any order.
 * Where several words may stand at one place of a phrase, `a|b` names them and `[class]` is a class of them; every word of
 * such a phrase counts, also the small ones.
 */
export type Words = Record<NeedKey, string>;

/** Words that mean danger to life or safety, in every language, in the same notation. */
export type DangerWords = Record<'suicide' | 'violence' | 'medical', string>;
