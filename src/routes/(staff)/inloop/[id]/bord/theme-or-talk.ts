import type { Theme } from '$lib/domain/needs.ts';
import * as m from '$lib/i18n/paraglide/messages.js';
import { themeName } from '$lib/ui/labels.ts';

/** 'Geld', or of what is not said in the hall: 'Gesprek'. */
export function themeOrTalk(theme: Theme | null): string {
	return theme === null ? m.board_talk() : themeName(theme);
}
