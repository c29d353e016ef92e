import { error } from '@sveltejs/kit';
import { localTime } from '$lib/domain/clock.ts';
import { exportDirectory, fileFormats } from '$lib/server/import/index.ts';
import type { RequestHandler } from './$types.js';

/** The whole public directory as a file that import reads back. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const format = fileFormats.find((each) => each === params.format);
	if (!format) error(404, { message: 'Not found' });
	const { bytes, type } = await exportDirectory(locals.db, format);
	const name = `warmwijzer-${localTime(new Date()).date}.${format}`;
	return new Response(Uint8Array.from(bytes), {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
};
