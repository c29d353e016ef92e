import { contains, type Shapes } from '$lib/domain/geometry.ts';
import { read } from '$lib/offline/read.ts';
import { type Here, rememberDistrict } from './near.ts';

/** Asks the device where it is. 'outside' when that is not in the city, 'unknown' when it does not say. */
export async function findMyDistrict(): Promise<Here | 'outside' | 'unknown'> {
	try {
		const [position, shapes] = await Promise.all([
			new Promise<GeolocationPosition>((resolve, reject) =>
				navigator.geolocation.getCurrentPosition(resolve, reject, {
					timeout: 10_000,
					maximumAge: 600_000
				})
			),
			read<Shapes>(fetch, '/api/districts/shapes')
		]);
		const { longitude, latitude } = position.coords;
		const found = shapes.features.find(({ geometry }) => contains(geometry, longitude, latitude));
		if (!found) return 'outside';
		const here = { code: found.properties.code, name: found.properties.name };
		rememberDistrict(here);
		return here;
	} catch {
		return 'unknown';
	}
}
