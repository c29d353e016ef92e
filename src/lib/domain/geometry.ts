/** Districts as polygons (GeoJSON, WGS84): which one holds a point, and how they are drawn. */
export type Ring = [number, number][];
export type Geometry =
	{ type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };

export interface Shapes {
	features: { properties: { code: string; name: string; city_part: string }; geometry: Geometry }[];
}

/** Whether a point lies in a polygon (even-odd rule). Borders are rounded to about 70 m: near one it is a guess. */
export function contains(geometry: Geometry, longitude: number, latitude: number): boolean {
	let inside = false;
	for (const ring of ringsOf(geometry)) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [x1 = 0, y1 = 0] = ring[i] ?? [];
			const [x2 = 0, y2 = 0] = ring[j] ?? [];
			if (
				y1 > latitude !== y2 > latitude &&
				longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1
			) {
				inside = !inside;
			}
		}
	}
	return inside;
}

export interface Drawing {
	width: number;
	height: number;
	paths: { code: string; name: string; city_part: string; path: string; x: number; y: number }[];
	/** Names of the parts of the city, near the middle of their districts and not on a count. */
	labels: { text: string; x: number; y: number }[];
}

/** The districts as SVG paths, so wide; degrees of longitude are shortened as they are at this latitude. */
export function draw(shapes: Shapes, width: number): Drawing {
	const points = shapes.features.flatMap(({ geometry }) => ringsOf(geometry).flat());
	const longitudes = points.map(([x]) => x);
	const latitudes = points.map(([, y]) => y);
	const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
	const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const scale = width / ((east - west) * squeeze);
	const project = ([x, y]: [number, number]) =>
		[(x - west) * squeeze * scale, (north - y) * scale].map(
			(value) => Math.round(value * 10) / 10
		) as [number, number];
	const paths = shapes.features.map(({ properties, geometry }) => {
		const rings = ringsOf(geometry).map((ring) => ring.map(project));
		const largest = rings.toSorted((a, b) => b.length - a.length)[0] ?? [];
		const middle = (axis: 0 | 1) =>
			largest.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, largest.length);
		return {
			...properties,
			path: rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join(''),
			x: Math.round(middle(0)),
			y: Math.round(middle(1))
		};
	});
	return {
		width,
		height: Math.ceil((north - south) * scale),
		paths,
		labels: [...Map.groupBy(paths, ({ city_part }) => city_part)].map(([part, members]) => {
			const text = part.replace(/^Almere /, '');
			const x = median(members.map((member) => member.x));
			const y = median(members.map((member) => member.y));
			const [dx, dy] = shifts.find(([dx, dy]) => isFree(text, x + dx, y + dy, paths)) ?? [0, -44];
			return { text, x: x + dx, y: y + dy };
		})
	};
}

/** How far a name may stand from the middle of its part, the nearest first. */
const shifts = [0, -60, 60, -120, 120]
	.flatMap((dx) => [-44, 52, -70, 78, -96, 104, -122, 130].map((dy): [number, number] => [dx, dy]))
	.sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by));

/** Whether a name of a part of the city, in letters of 34, stands clear of the counts in the middle of districts. */
function isFree(text: string, x: number, y: number, middles: Drawing['paths']): boolean {
	return middles.every(
		(middle) =>
			Math.abs(middle.x - x) > text.length * 9 + 24 ||
			middle.y - 24 > y + 8 ||
			middle.y + 24 < y - 26
	);
}

export interface PlaceDrawing {
	width: number;
	height: number;
	/** Districts in view; the one that holds the place is marked. */
	shapes: { code: string; path: string; here: boolean }[];
	/** Names of districts, in their middle, where that is in view and not at the place itself. */
	labels: { text: string; x: number; y: number }[];
}

/**
 * The districts around a place, as a small drawing with the place in its middle.
 * @param reach degrees of latitude from the middle to the upper edge (0.01 is 1.1 km).
 */
export function drawAround(
	shapes: Shapes,
	longitude: number,
	latitude: number,
	reach = 0.016
): PlaceDrawing {
	const [width, height] = [320, 180];
	const scale = height / 2 / reach;
	const squeeze = Math.cos((latitude * Math.PI) / 180);
	const project = ([x, y]: [number, number]): [number, number] => [
		Math.round((x - longitude) * squeeze * scale + width / 2),
		Math.round((latitude - y) * scale + height / 2)
	];
	const drawn = shapes.features.map(({ properties, geometry }) => ({
		...properties,
		here: contains(geometry, longitude, latitude),
		rings: ringsOf(geometry).map((ring) => ring.map(project))
	}));
	const inView = drawn.filter(({ rings }) => {
		const points = rings.flat();
		const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
		const apart =
			Math.max(...xs) < 0 ||
			Math.min(...xs) > width ||
			Math.max(...ys) < 0 ||
			Math.min(...ys) > height;
		return !apart;
	});
	const middles = inView.map(({ name, rings }) => {
		const points = rings.toSorted((a, b) => b.length - a.length)[0] ?? [];
		const mean = (axis: 0 | 1) =>
			Math.round(points.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, points.length));
		return { text: name, x: mean(0), y: mean(1) };
	});
	const fits = ({ text, x, y }: { text: string; x: number; y: number }) =>
		x > text.length * 3.6 &&
		x < width - text.length * 3.6 &&
		y > 14 &&
		y < height - 8 &&
		(Math.abs(x - width / 2) > text.length * 3.6 + 14 ||
			y > height / 2 + 16 ||
			y < height / 2 - 34);
	const labels: PlaceDrawing['labels'] = [];
	for (const label of middles.filter(fits)) {
		const free = labels.every(
			(other) =>
				Math.abs(other.y - label.y) > 16 ||
				Math.abs(other.x - label.x) > (other.text.length + label.text.length) * 3.6
		);
		if (free) labels.push(label);
	}
	return {
		width,
		height,
		shapes: inView.map(({ code, here, rings }) => ({
			code,
			here,
			path: rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join('')
		})),
		labels
	};
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function ringsOf(geometry: Geometry): Ring[] {
	return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
