/** The district where this device is, found on the device itself: only the name of the district is ever sent. */
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

export function rememberDistrict(here: Here): void {
	localStorage.setItem(key, JSON.stringify(here));
}
