/** What a person chose about how the app looks. Kept in cookies, so that pages come out right the first time. */
export const themes = ['auto', 'light', 'dark'] as const;
export const sizes = ['normal', 'large', 'larger'] as const;

export interface Preferences {
	theme: (typeof themes)[number];
	size: (typeof sizes)[number];
}

/** Reads the choices; anything unknown is the default. */
export function readPreferences(cookie: (name: string) => string | undefined): Preferences {
	return {
		theme: themes.find((theme) => theme === cookie('theme')) ?? 'auto',
		size: sizes.find((size) => size === cookie('size')) ?? 'normal'
	};
}
