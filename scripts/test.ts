/**
 * Everything there is to check: `npm test`. With `--only checks` what needs no build and no test runner: `npm run check`.
 * Two steps run at a time; what a step says is shown when it fails. Every step counts as one, of the test runner every
 * test. A journey that fails is walked once more: a browser on a busy machine is not always on time. Then it is named.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

interface Step {
	name: string;
	/** Programs, run one after another. */
	run: string[][];
	/** Steps that must have succeeded. */
	needs?: string[];
	/** Steps that must be over, for they write what this one reads. */
	after?: string[];
	/** A project of vitest.config.ts: each of its tests counts. */
	project?: string;
}

interface Outcome {
	passed: number;
	failed: number;
	/** Tests that failed once and then passed, with what was wrong. */
	again?: string[];
}

const checks: Step[] = [
	{
		name: 'messages and types of routes',
		run: [
			['svelte-kit', 'sync'],
			['node', 'scripts/messages.ts']
		]
	},
	{ name: 'format', run: [['prettier', '--check', '--log-level', 'warn', '.']] },
	{ name: 'types', run: [['svelte-check', '--fail-on-warnings', '--output', 'human']] },
	{ name: 'lint', run: [['eslint', '--max-warnings', '0', '.']] },
	{ name: 'unused', run: [['knip']] }
].map((step, index) => (index === 0 ? step : { ...step, after: ['messages and types of routes'] }));

const build: Step = {
	name: 'build',
	run: [['node', 'scripts/build.ts']],
	after: ['messages and types of routes']
};

const tests: Step[] = [
	// One after another, for each takes both processors; a check runs beside it.
	{ name: 'modules', project: 'modules', run: [], after: ['build'] },
	{ name: 'served', project: 'served', run: [], needs: ['build'], after: ['modules'] },
	{ name: 'journeys', project: 'journeys', run: [], needs: ['build'], after: ['served'] }
];

const onlyChecks = process.argv.slice(2).join(' ') === '--only checks';
const [prepare, ...others] = checks;
const steps = onlyChecks
	? checks
	: [
			...(prepare ? [prepare] : []),
			build,
			...tests,
			// The build writes the messages and types that these read.
			...others.map((step) => ({ ...step, after: [...(step.after ?? []), 'build'] }))
		];

const reports = mkdtempSync(join(tmpdir(), 'warmwijzer-test-'));
const environment = {
	...process.env,
	PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
	FORCE_COLOR: '0',
	NO_COLOR: '1'
};

const outcomes = await runAll(steps, 2);
rmSync(reports, { recursive: true, force: true });
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runAll(all: readonly Step[], atOnce: number): Promise<Outcome[]> {
	const over = new Map<string, Outcome>();
	const running = new Map<string, Promise<void>>();
	let waiting = [...all];
	while (waiting.length > 0 || running.size > 0) {
		for (const step of waiting) {
			if (running.size >= atOnce) break;
			const before = [...(step.needs ?? []), ...(step.after ?? [])].filter((name) =>
				all.some((other) => other.name === name)
			);
			if (!before.every((name) => over.has(name))) continue;
			waiting = waiting.filter((other) => other !== step);
			const broken = step.needs?.find((name) => over.get(name)?.failed !== 0);
			running.set(
				step.name,
				(broken === undefined ? run(step) : notRun(step, broken)).then((outcome) => {
					over.set(step.name, outcome);
					running.delete(step.name);
				})
			);
		}
		await Promise.race(running.values());
	}
	return [...over.values()];
}

async function notRun(step: Step, broken: string): Promise<Outcome> {
	console.log(`✗ ${step.name}: not run, because '${broken}' failed`);
	return { passed: 0, failed: 1 };
}

async function run(step: Step): Promise<Outcome> {
	const started = performance.now();
	const report = join(reports, `${step.project ?? 'none'}.json`);
	const programs = step.project ? [vitest(step.project, report)] : step.run;
	let said = '';
	let good = true;
	for (const program of programs) {
		const result = await execute(program);
		said += result.said;
		good = result.code === 0;
		if (!good) break;
	}
	const outcome = step.project
		? counted(report, good)
		: { passed: good ? 1 : 0, failed: good ? 0 : 1 };
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const count = step.project ? `, ${outcome.passed} passed, ${outcome.failed} failed` : '';
	console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s${count})`);
	for (const line of outcome.again ?? []) console.log(`  passed the second time: ${line}`);
	const skips = /^.*skipped: .*$/gm;
	if (outcome.failed > 0) console.log(said.trimEnd());
	else for (const [line] of said.matchAll(skips)) console.log(`  ${line.trim()}`);
	return outcome;
}

function vitest(project: string, report: string): string[] {
	return [
		...['vitest', 'run', '--project', project],
		...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
	];
}

interface Report {
	numPassedTests: number;
	numFailedTests: number;
	testResults: {
		assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
	}[];
}

/** A run that broke off without a failed test (a file that does not load, an error between tests) is a failure too. */
function counted(report: string, good: boolean): Outcome {
	try {
		const said = JSON.parse(readFileSync(report, 'utf8')) as Report;
		const failed = !good && said.numFailedTests === 0 ? 1 : said.numFailedTests;
		if (said.numPassedTests + failed === 0) return { passed: 0, failed: 1 };
		const again = said.testResults
			.flatMap(({ assertionResults }) => assertionResults)
			.filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length)
			.map(
				({ fullName, failureMessages }) => `${fullName}: ${failureMessages?.[0]?.split('\n')[0]}`
			);
		return { passed: said.numPassedTests, failed, again };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

async function execute([program = '', ...args]: string[]): Promise<{ code: number; said: string }> {
	return new Promise((done) => {
		const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => (said += text));
		}
		child.once('error', (error) => done({ code: 1, said: `${program}: ${error.message}` }));
		child.once('close', (code) => done({ code: code ?? 1, said }));
	});
}
