/** What we use of others: listed, with licences that may be used together, and nothing of another registry. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowedToBuild, allowedToRun, packages, page } from '../scripts/dependencies.ts';

describe('dependencies', () => {
	const all = packages();

	it('are listed as the lock file has them', async () => {
		expect(all.length).toBeGreaterThan(500);
		expect(readFileSync('docs/dependencies.md', 'utf8')).toBe(await page());
	});

	it('have licences that may be used with ours: strict for what runs', () => {
		const wrong = all.filter(
			({ licence, runs }) => !(runs ? allowedToRun : allowedToBuild).includes(licence)
		);
		expect(wrong).toEqual([]);
		// The list of what may be is no longer than it must be.
		const used = new Set(all.map(({ licence }) => licence));
		expect(allowedToBuild.filter((licence) => !used.has(licence))).toEqual([]);
	});

	it('are pinned to one version each in package.json', () => {
		const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
			readFileSync('package.json', 'utf8')
		) as Record<string, Record<string, string>>;
		const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
		expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
	});

	it('each have a line in decision 2, when the app runs with them', () => {
		const text = readFileSync('docs/decisions/0002-dependencies.md', 'utf8');
		const decisions = `${text}\n${readFileSync('docs/decisions/0010-people-and-sessions.md', 'utf8')}`;
		const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			dependencies: Record<string, string>;
		};
		expect(
			Object.keys(dependencies).filter((name) => !decisions.includes(name.replace(/^@\w+\//, '')))
		).toEqual([]);
	});

	it('are told in the form that other tools read, all that runs and nothing else', () => {
		const said = execFileSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8' });
		const bill = JSON.parse(said) as {
			bomFormat: string;
			components: { name: string; purl: string; hashes: { content: string }[] }[];
		};
		expect(bill.bomFormat).toBe('CycloneDX');
		const names = bill.components.map(({ name }) => name);
		expect(names).toEqual(all.filter(({ runs }) => runs).map(({ name }) => name));
		const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			dependencies: Record<string, string>;
		};
		for (const name of Object.keys(dependencies)) expect(names).toContain(name);
		for (const { purl, hashes } of bill.components) {
			expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/);
			expect(hashes[0]?.content, purl).toMatch(/^[0-9a-f]{128}$/);
		}
	});
});
