import Bell from '$lib/ui/Bell.svelte';
import type { LayoutLoad } from './$types.js';

/** At the top of these pages: what one was told. */
export const load: LayoutLoad = ({ data }) => ({ ...data, ...(data.me ? { top: Bell } : {}) });
