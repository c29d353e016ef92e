import * as m from '$lib/i18n/paraglide/messages.js';

/** Why entries were not merged or split, and what to do. */
export function refusedText(code: 'gone' | 'two_accounts' | 'merged_further'): string {
	switch (code) {
		case 'gone':
			return m.dbl_gone();
		case 'two_accounts':
			return m.dbl_two_accounts();
		case 'merged_further':
			return m.dbl_merged_further();
	}
}
