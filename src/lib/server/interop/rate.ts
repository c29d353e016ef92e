/** How much one asks: a bucket that fills again by the second. Kept by each process for itself; what is lost with it is a minute. */

export interface Rate {
	/** So many at once. */
	burst: number;
	/** So many a second after that. */
	refill: number;
}

/** A system with a token: 300 at once, then five a second. */
export const ofToken: Rate = { burst: 300, refill: 5 };
/** An address that comes without a token that counts. */
export const ofStranger: Rate = { burst: 20, refill: 0.2 };

const buckets = new Map<string, { left: number; at: number }>();
const mostBuckets = 10_000;

/** Takes one. @returns the seconds to wait first; 0 when it may go on. */
export function take(key: string, { burst, refill }: Rate, now = Date.now()): number {
	const known = buckets.get(key) ?? { left: burst, at: now };
	const left = Math.min(burst, known.left + (Math.max(0, now - known.at) / 1000) * refill);
	buckets.delete(key);
	buckets.set(key, { left: left < 1 ? left : left - 1, at: now });
	for (const oldest of buckets.keys()) {
		if (buckets.size <= mostBuckets) break;
		buckets.delete(oldest);
	}
	return left < 1 ? Math.ceil((1 - left) / refill) : 0;
}
