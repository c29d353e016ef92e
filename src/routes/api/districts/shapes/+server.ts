import * as directory from '$lib/server/directory/index.ts';
import { publicJson } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** The polygons of the districts as GeoJSON (CBS, CC BY 4.0). */
export const GET: RequestHandler = async ({ locals }) =>
	publicJson(await directory.districtShapes(locals.db), 600);
