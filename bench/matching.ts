/** The matcher: how fast it goes through lists, how that grows, how much of known doubles it finds, and the hint. */
import {
	believed,
	findPairs,
	makeIndex,
	type MatchKind,
	type MatchRecord,
	similar
} from '../src/lib/domain/matching/index.ts';
import { chainSites, childCareSites, type Known, typo } from './doubles.ts';
import { almereServices, dutchOrganizations } from './dutch-doubles.ts';
import { count, type Line, ms, percentile } from './figures.ts';
import { qualityOf } from './quality.ts';
import { chance } from './random.ts';

const part = 'matching';
const aims: Record<number, number> = { 10_000: 2, 100_000: 30, 1_000_000: 300 };

export async function measureMatching(): Promise<Line[]> {
	const times: [number, number][] = [];
	const lines: Line[] = [];
	for (const [entries, seconds] of Object.entries(aims)) {
		const line = timeOf(Number(entries), seconds);
		times.push([Number(entries), line.seconds]);
		lines.push(line.line);
	}
	const [[fewest, shortest] = [1, 1]] = times;
	const [most, longest] = times.at(-1) ?? [2, 1];
	const power = Math.log(longest / shortest) / Math.log(most / fewest);
	lines.push({
		part,
		what: 'how the time grows with the list',
		figure: `size^${power.toFixed(2)}`,
		aim: '< size^1.2',
		met: power < 1.2
	});
	lines.push(...lists().map(([what, kind, known]) => foundOf(what, kind, known)), hint());
	return lines;
}

function timeOf(entries: number, aim: number): { seconds: number; line: Line } {
	const known = dutchOrganizations(entries);
	const records = known.map(({ record }) => record);
	const [started, busy] = [performance.now(), process.cpuUsage()];
	const { pairs } = findPairs('organization', records);
	const seconds = (performance.now() - started) / 1000;
	const used = process.cpuUsage(busy);
	const memory = process.resourceUsage().maxRSS / 1024;
	return {
		seconds: (used.user + used.system) / 1e6,
		line: {
			part,
			what: `${count(entries)} organizations: to find ${count(pairs.length)} pairs`,
			figure: `${seconds.toFixed(1)} s`,
			beside: `of the processor ${((used.user + used.system) / 1e6).toFixed(1)} s; memory of the process with the list ${count(memory)} MB`,
			aim: `< ${aim} s, 2 GB`,
			met: seconds < aim && memory < 2048
		}
	};
}

function lists(): [string, MatchKind, Known[]][] {
	return [
		['Almere services, 5,000', 'service', almereServices(5000)],
		['Dutch organizations, 10,000', 'organization', dutchOrganizations(10_000)],
		['American child-care sites, 3,337', 'organization', childCareSites(3337)],
		[
			'sites of which half are branches of six chains, 2,500',
			'organization',
			chainSites(2500, { share: 0.5, streets: 40, phones: 'head' })
		]
	];
}

/** Found of known doubles, and what is left of it without one of the means. */
function foundOf(what: string, kind: MatchKind, known: readonly Known[]): Line {
	const { f1, precision, recall } = qualityOf(kind, known);
	const unlearned = qualityOf(kind, known, { model: believed(kind) }).f1;
	const less = (key: keyof MatchRecord) =>
		qualityOf(
			kind,
			known.map(({ record, thing }) => ({ thing, record: { ...record, [key]: null } }))
		).f1;
	return {
		part,
		what: `${what}: pairwise F1 (precision, recall)`,
		figure: `${f1.toFixed(3)} (${precision.toFixed(3)}, ${recall.toFixed(3)})`,
		beside: `not learned from the list ${unlearned.toFixed(3)}; without telephone ${less('phone').toFixed(3)}; without street ${less('street').toFixed(3)}`,
		aim: '≥ 0.95',
		met: f1 >= 0.95
	};
}

function hint(): Line {
	const luck = chance(7);
	const known = almereServices(2000).map(({ record }) => record);
	const index = makeIndex('service', known);
	const times = luck.some(known, 500).map((record) => {
		const draft = { ...record, id: 'draft', name: typo(luck, String(record.name)) };
		const started = performance.now();
		similar(index, draft);
		return performance.now() - started;
	});
	const slowest = percentile(times, 0.99);
	return {
		part,
		what: '2,000 services: what is there already, while typing, 99 of 100 within',
		figure: ms(slowest),
		beside: `middle ${ms(percentile(times, 0.5))}`,
		aim: '< 50 ms',
		met: slowest < 50
	};
}
