/** Names as people say them. */
import { cityName } from '../city.ts';
import { stem, words } from './text.ts';

/** What stands in names and nobody says: the city, the legal form, small words. */
const unsaid: ReadonlySet<string> = new Set([
	...words(cityName),
	...'nederland stichting vereniging cooperatie afdeling bv nv foundation association'.split(' '),
	...'voorbeeld de het een the'.split(' ')
]);

/** The stems of a name that tell it from others, in the order of the alphabet; none when nobody says a word of it. */
export function saidOf(name: readonly string[]): string {
	const said = name.filter((word) => !unsaid.has(word)).map(stem);
	return [...new Set(said)].sort().join(' ');
}
