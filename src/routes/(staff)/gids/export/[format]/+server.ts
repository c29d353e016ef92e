import { error } from '@sveltejs/kit';
import { localTime } from '$lib/domain/clock.ts';
import { readableOf } from '$lib/server/http/readable.ts';
import * as hsds from '$lib/server/hsds/index.ts';
import { exportDirectory, listFormats } from '$lib/server/import/index.ts';
import type { RequestHandler } from './$types.js';

/** The whole public directory as a list for people, or as HSDS: files that import reads back. */
export const GET: RequestHandler = async ({ params, locals: { db } }) => {
	const name = `warmwijzer-${localTime(new Date()).date}.${params.format}`;
	const file = (body: BodyInit, type: string) =>
		new Response(body, {
			headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
		});
	const list = listFormats.find((each) => each === params.format);
	if (list) {
		const { bytes, type } = await exportDirectory(db, list);
		return file(Uint8Array.from(bytes), type);
	}
	const whole = hsds.wholeFormats.find((each) => `hsds.${each}` === params.format);
	if (!whole) error(404, { message: 'Not found' });
	if (whole === 'json') return file(readableOf(hsds.wholeJson(db, 'public')), 'application/json');
	const bytes = await hsds.wholeTables(db, 'public', whole);
	return file(Uint8Array.from(bytes), hsds.wholeTypes[whole]);
};
