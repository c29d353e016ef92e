/** What is wrong with a field, until somebody changes it; what comes back wrong is said again. */
import { page } from '$app/state';
import type { FieldCode } from '../../domain/forms.ts';

export function mending(problem: () => FieldCode | undefined): {
	readonly left: FieldCode | undefined;
	changed(): void;
} {
	let changed = $state(false);
	$effect(() => {
		// An answer of the server may say the same as the one before.
		void [problem(), page.form];
		changed = false;
	});
	return {
		get left() {
			return changed ? undefined : problem();
		},
		changed: () => (changed = true)
	};
}
