/**
 * What is counted while the app runs, in the form Prometheus reads. No label says who: labels are ids of routes, names
 * of verbs, engines and jobs, and codes.
 */
import {
	collectDefaultMetrics,
	Counter,
	Gauge,
	Histogram,
	register as around,
	Registry
} from 'prom-client';
import { inHand } from './request.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const common = { registers: [registry] };

const requests = new Histogram({
	name: 'warmwijzer_request_seconds',
	help: 'How long the app took to answer, by route and class of status. What the cache in front answered is not in it.',
	labelNames: ['route', 'status'],
	buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
	...common
});

const searches = new Histogram({
	name: 'warmwijzer_search_seconds',
	help: 'How long searches took, by the engine that answered and what came of it (found, dead_end, refused).',
	labelNames: ['engine', 'outcome'],
	buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
	...common
});

const commands = new Counter({
	name: 'warmwijzer_commands_total',
	help: 'Commands of handing over and of drop-in hours, by verb and how they ended: done, failed, or why they were refused.',
	labelNames: ['route', 'verb', 'outcome'],
	...common
});

const replays = new Histogram({
	name: 'warmwijzer_outbox_late_seconds',
	help: 'How much later than it was written a form came out of the outbox of a phone.',
	buckets: [10, 60, 600, 3600, 14_400, 86_400, 259_200],
	...common
});

const jobs = new Histogram({
	name: 'warmwijzer_job_seconds',
	help: 'How long work in the background took, by what it is and whether it was done or failed.',
	labelNames: ['job', 'outcome'],
	buckets: [0.01, 0.1, 1, 10, 60, 600],
	...common
});

const jobsDone = new Gauge({
	name: 'warmwijzer_job_last_done_seconds',
	help: 'When work in the background was last done (seconds since 1970).',
	labelNames: ['job'],
	...common
});

const slowQueries = new Counter({
	name: 'warmwijzer_slow_queries_total',
	help: 'Statements that took longer than SLOW_QUERY_MS, by the route that asked.',
	labelNames: ['route'],
	...common
});

/** Counts an answer. */
export function countRequest(route: string | null, status: number, seconds: number): void {
	requests.observe({ route: route ?? 'none', status: `${Math.floor(status / 100)}xx` }, seconds);
}

export function countSearch(
	engine: string,
	outcome: 'found' | 'dead_end' | 'refused',
	seconds: number
): void {
	searches.observe({ engine, outcome }, seconds);
}

/** Counts how a command ended, under the action of the form that asked for it. */
export async function countCommand<Result extends { ok: true } | { ok: false; code: string }>(
	command: Promise<Result>
): Promise<Result> {
	const { route = null, action = null } = inHand() ?? {};
	const count = (outcome: string) =>
		commands.inc({ route: route ?? 'none', verb: action ?? 'none', outcome });
	try {
		const result = await command;
		count(result.ok ? 'done' : result.code);
		return result;
	} catch (error) {
		count('failed');
		throw error;
	}
}

export function countReplay(secondsLate: number): void {
	replays.observe(Math.max(0, secondsLate));
}

/** Does work in the background and counts it. */
export async function countJob<Result>(job: string, work: () => Promise<Result>): Promise<Result> {
	const started = performance.now();
	const seconds = () => (performance.now() - started) / 1000;
	try {
		const result = await work();
		jobs.observe({ job, outcome: 'done' }, seconds());
		jobsDone.set({ job }, Date.now() / 1000);
		return result;
	} catch (error) {
		jobs.observe({ job, outcome: 'failed' }, seconds());
		throw error;
	}
}

export function countSlowQuery(): void {
	slowQueries.inc({ route: inHand()?.route ?? 'none' });
}

/** A figure that is asked for when somebody reads: its values, each with its labels. */
export interface Figure {
	name: string;
	help: string;
	values: { labels?: Record<string, string>; value: number }[];
}

/** Everything that is counted, with figures of the moment, as Prometheus reads it. */
export async function metricsText(figures: readonly Figure[]): Promise<string> {
	const now = new Registry();
	for (const { name, help, values } of figures) {
		const labelNames = [...new Set(values.flatMap(({ labels = {} }) => Object.keys(labels)))];
		const gauge = new Gauge({ name, help, labelNames, registers: [now] });
		for (const { labels = {}, value } of values) gauge.set(labels, value);
	}
	const parts = [registry, around, now].map((each) => each.metrics());
	return (await Promise.all(parts)).filter((part) => part.trim() !== '').join('\n');
}

export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE;
