/** How often one address may ask: a bucket that fills again by itself. */

export interface Rate {
	/** So many at once. */
	burst: number;
	/** So many a second after that. */
	perSecond: number;
}

const mostAddresses = 20_000;

/**
 * Counts what each address asks, in memory: a restart forgets it.
 * @returns per call the seconds to wait, or 0 when it may.
 */
export function limiter({ burst, perSecond }: Rate, now: () => number = Date.now) {
	const buckets = new Map<string, { left: number; at: number }>();
	return (address: string, cost = 1): number => {
		const at = now();
		const known = buckets.get(address);
		const left = known ? Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond) : burst;
		// Whoever was not seen for longest goes first.
		buckets.delete(address);
		for (const oldest of buckets.keys()) {
			if (buckets.size < mostAddresses) break;
			buckets.delete(oldest);
		}
		const may = left >= cost;
		buckets.set(address, { left: may ? left - cost : left, at });
		return may ? 0 : Math.ceil((cost - left) / perSecond);
	};
}
