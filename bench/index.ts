/**
 * Measures what the app promises, each figure beside its yardstick in the same run.
 *
 *     node bench/index.ts [search] [phone] [http] [load] [handover] [outbox] [board] [matching] [lighthouse] [processes] [--write] [--large]
 *
 * Without a part all are measured. `--write` puts the figures into the table of README.md, in which parts that were
 * not measured keep theirs. The app must be built (npm run build).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { type Line, read, table } from './figures.ts';

const parts: Record<string, () => Promise<Line[]>> = {
	search: async () => (await import('./search.ts')).measureSearch(),
	phone: async () => (await import('./phone.ts')).measurePhone(),
	http: async () => (await import('./http.ts')).measureHttp(),
	load: async () => (await import('./load.ts')).measureLoad(),
	handover: async () => (await import('./handover.ts')).measureHandover(),
	outbox: async () => (await import('./outbox.ts')).measureOutbox(),
	board: async () => (await import('./board.ts')).measureBoard(),
	matching: async () => (await import('./matching.ts')).measureMatching(),
	lighthouse: async () => (await import('./lighthouse.ts')).measureLighthouse(),
	processes: async () => (await import('./processes.ts')).measureProcesses()
};

const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = given.find((word) => !(word in parts));
if (unknown !== undefined) {
	console.error(`There is no part '${unknown}'. Parts: ${Object.keys(parts).join(', ')}.`);
	process.exit(1);
}
if (!existsSync('build/handler.js')) {
	console.error('The app is not built. Run: npm run build');
	process.exit(1);
}

// What the machine was busy with in the minute before: every time is read with that in mind.
const [load = 0] = loadavg();
const lines: Line[] = [];
for (const [name, measure] of Object.entries(parts)) {
	if (given.length > 0 && !given.includes(name)) continue;
	console.error(`Measuring ${name}…`);
	lines.push(...(await measure()));
}
const [processor] = cpus();
const machine = `Node ${process.version}, ${cpus().length} cores, ${processor?.model ?? ''}`.trim();
const others =
	load < 0.5
		? 'nothing else was running'
		: `it was busy with other things when this began (load ${load.toFixed(1)}): the ratios say more than the times`;
const note = `${machine}; ${others}.`;
console.log(`${table(lines)}\n\n${note}`);
if (process.argv.includes('--write')) write();

function write(): void {
	const [start, end] = ['<!-- bench -->', '<!-- /bench -->'];
	const readme = readFileSync('README.md', 'utf8');
	const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
	if (from < 0 || to < from)
		throw new Error(`README.md has no place for figures: ${start} … ${end}`);
	const measured = new Set(lines.map(({ part }) => part));
	const kept = read(readme.slice(from, to)).filter(({ part }) => !measured.has(part));
	const order = [...kept, ...lines];
	const all = [...new Set(order.map(({ part }) => part))].flatMap((part) =>
		order.filter((line) => line.part === part)
	);
	const text = `${table(all)}\n\nMeasured last, ${[...measured].join(', ')}: ${note}`;
	writeFileSync(
		'README.md',
		`${readme.slice(0, from + start.length)}\n\n${text}\n\n${readme.slice(to)}`
	);
}
