/** The district where this device is, found on the device itself: only the name of the district is ever sent. */
import { contains, type Shapes } from '$lib/domain/geometry.ts';
import { read } from '$lib/offline/read.ts';

const key = 'district';

export interface Here {
	code: string;
	name: string;
}

export function rememberedDistrict(): Here | null {
	try {
		return JSON.parse(localStorage.getItem(key) ?? 'null') as Here | null;
	} catch {
		return null;
	}
}

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
		localStorage.setItem(key, JSON.stringify(here));
		return here;
	} catch {
		return 'unknown';
	}
}
