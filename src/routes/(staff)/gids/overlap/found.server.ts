import { findNeed, type NeedKey, needs, type Theme, themes } from '$lib/domain/needs.ts';

/** What was chosen on this page: a need with a district, or else a theme of which the gaps are shown. */
export interface Chosen {
	need: NeedKey | null;
	district: string | null;
	theme: Theme;
}

/** Reads the choice from the address; what is unknown is no choice. */
export function chosenOf(url: URL, codes: readonly string[]): Chosen {
	const need = findNeed(url.searchParams.get('need') ?? '');
	const code = url.searchParams.get('district');
	const theme = themes.find((each) => each === url.searchParams.get('theme'));
	return {
		need: need?.key ?? null,
		district: codes.find((each) => each === code) ?? null,
		theme: need?.theme ?? theme ?? 'geld'
	};
}

/** The needs of a theme. */
export function needsOf(theme: Theme): NeedKey[] {
	return needs.filter((need) => need.theme === theme).map(({ key }) => key);
}
