import { error } from '@sveltejs/kit';
import { needs, themes } from '$lib/domain/needs.ts';
import type { PageLoad } from './$types.js';

/** The needs of one theme. */
export const load: PageLoad = ({ params }) => {
	const theme = themes.find((key) => key === params.theme);
	if (!theme) error(404, 'Not found');
	return { theme, needs: needs.filter((need) => need.theme === theme).map(({ key }) => key) };
};
