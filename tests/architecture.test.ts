import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../messages/en.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };

interface Import {
	from: string;
	/** A file of this project, or the name of a package. */
	to: string;
	types: boolean;
}

const files = ['src', 'seed', 'migrations', 'scripts', 'bench', 'tests'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(?:ts|js|svelte)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !path.includes('paraglide'))
);
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
	const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
	const pattern =
		/(?:^|[\n;}>]\s*)(?:import|export)\s+(type\s)?(?:[\w*${},\s]+?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)|new URL\('(\.[^']+)', import\.meta\.url/g;
	return [...text.matchAll(pattern)].map(([, types, from, later, worker]) => ({
		from: file,
		to: target(file, from ?? later ?? worker ?? ''),
		types: types !== undefined
	}));
}

function target(file: string, name: string): string {
	if (name.startsWith('$lib/')) return `src/lib/${name.slice(5)}`;
	if (!name.startsWith('.')) return name;
	return relative('.', resolve(dirname(file), name));
}

/** The modules of the server, from those that may use others to those that are used. */
const layers = [
	['doctor'],
	['backup'],
	['intake', 'interop'],
	['corrections', 'import', 'dedupe', 'freshness', 'referrals', 'search'],
	['hsds'],
	['notices'],
	['directory'],
	['people'],
	['events'],
	['db', 'tables'],
	['log', 'metrics'],
	['request']
];
const server = 'src/lib/server/';
const moduleOf = (path: string) =>
	path.slice(server.length).split('/')[0]?.replace(/\.ts$/, '') ?? '';
const layerOf = (path: string) => layers.findIndex((layer) => layer.includes(moduleOf(path)));
const inside =
	(...folders: string[]) =>
	(path: string) =>
		folders.some((folder) => path.startsWith(folder));

/** Imports that break a rule, as text. */
const breaking = (rule: (each: Import) => boolean) =>
	imports.filter(rule).map(({ from, to }) => `${from} imports ${to}`);

describe('who may import whom', () => {
	it('reads the imports at all', () => {
		expect(imports.length).toBeGreaterThan(300);
		expect(imports.some(({ to }) => to === 'src/lib/server/directory/index.ts')).toBe(true);
	});

	it('the domain and the server are free of the framework', () => {
		const framework = /^(?:@sveltejs\/|svelte(?:$|\/)|\$app\/|\$env\/|\$lib|\$service-worker)/;
		const free = inside(server, 'src/lib/domain/');
		const named = files.filter(free).filter((file) => /'\$lib/.test(readFileSync(file, 'utf8')));
		expect(named).toEqual([]);
		expect(breaking(({ from, to }) => free(from) && framework.test(to))).toEqual([]);
	});

	it('the domain imports only itself, and what its forms are read with', () => {
		expect(
			breaking(
				({ from, to }) =>
					inside('src/lib/domain/')(from) && !inside('src/lib/domain/')(to) && to !== 'valibot'
			)
		).toEqual([]);
	});

	it('the server imports the domain and itself, nothing of the browser', () => {
		const forbidden = inside(
			'src/lib/ui/',
			'src/lib/offline/',
			'src/lib/i18n/',
			'src/routes/',
			'tests/',
			'seed/'
		);
		expect(breaking(({ from, to }) => inside(server)(from) && forbidden(to))).toEqual([]);
	});

	it('code for the browser never imports the server', () => {
		const isBrowser = (path: string) =>
			inside('src/lib/ui/', 'src/lib/offline/', 'src/lib/i18n/')(path) ||
			(path.startsWith('src/routes/') && !/(?:\+server|\.server)\.ts$/.test(path)) ||
			['src/hooks.client.ts', 'src/hooks.ts', 'src/service-worker.ts'].includes(path);
		expect(
			breaking(({ from, to }) => isBrowser(from) && (inside(server)(to) || to.startsWith('node:')))
		).toEqual([]);
	});

	it('others use the face of a module, never a file inside', () => {
		expect(
			breaking(({ from, to }) => {
				const within = /^src\/lib\/server\/([\w-]+)\/(.+)$/.exec(to);
				if (!within || from.startsWith(`${server}${within[1]}/`)) return false;
				const hasFace = files.includes(`${server}${within[1]}/index.ts`);
				return hasFace && within[2] !== 'index.ts';
			})
		).toEqual([]);
	});

	it('modules of the server use those below them only', () => {
		expect(
			breaking(({ from, to }) => {
				if (!from.startsWith(server) || !to.startsWith(server)) return false;
				const [user, used] = [layerOf(from), layerOf(to)];
				if (user < 0 || used < 0 || moduleOf(from) === moduleOf(to)) return false;
				return used <= user;
			})
		).toEqual([]);
	});

	it('migrations import kysely and each other only', () => {
		expect(
			breaking(
				({ from, to }) =>
					from.startsWith('migrations/') &&
					!/^kysely(?:$|\/)/.test(to) &&
					!to.startsWith('migrations/')
			)
		).toEqual([]);
	});

	it('nothing of the app imports tests, benches or scripts', () => {
		expect(
			breaking(
				({ from, to }) =>
					inside('src/', 'seed/', 'migrations/')(from) && inside('tests/', 'bench/', 'scripts/')(to)
			)
		).toEqual([]);
	});

	it('the modules do not go round in circles', () => {
		const graph = Map.groupBy(
			imports.filter(({ from, types }) => from.startsWith('src/lib/') && !types),
			({ from }) => from
		);
		const circles: string[] = [];
		const done = new Set<string>();
		const walk = (file: string, path: readonly string[]) => {
			if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
			if (path.includes(file) || done.has(file)) return;
			for (const { to } of graph.get(file) ?? []) walk(to, [...path, file]);
			done.add(file);
		};
		for (const file of graph.keys()) walk(file, []);
		expect(circles).toEqual([]);
	});
});

describe('how code is written', () => {
	const code = files.filter((file) => file.startsWith('src/') || file.startsWith('seed/'));

	it('no rule is switched off without a reason beside it', () => {
		const off = files.filter((file) =>
			/@ts-ignore|@ts-nocheck|eslint-disable(?!.*--)/.test(readFileSync(file, 'utf8'))
		);
		expect(off.filter((file) => !file.endsWith('architecture.test.ts'))).toEqual([]);
	});

	it('only logical directions: Arabic works from the first day', () => {
		const physical =
			/(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right))/m;
		const styles = [...files, 'src/app.css'].filter((file) => /\.(?:svelte|css)$/.test(file));
		const wrong = styles.filter((file) => {
			const text = readFileSync(file, 'utf8');
			const css = file.endsWith('.css')
				? text
				: (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '');
			return physical.test(css);
		});
		expect(wrong).toEqual([]);
	});

	it('imports by a relative path name the file with its ending', () => {
		const bare = code.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)]
				.map(([, path]) => path ?? '')
				.filter((path) => !/\.(?:ts|js|svelte|json|css|md)(?:\?raw)?$/.test(path))
				.map((path) => `${file}: ${path}`)
		);
		expect(bare).toEqual([]);
	});
});

describe('messages', () => {
	const keys = Object.keys(nl).filter((key) => key !== '$schema');
	const sources = files
		.filter((file) => file.startsWith('src/'))
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');

	it('are there in every language', () => {
		expect(Object.keys(en).toSorted()).toEqual(Object.keys(nl).toSorted());
	});

	it('have the same places to fill in every language', () => {
		const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
		const dutch: Record<string, string> = nl;
		const english: Record<string, string> = en;
		for (const key of keys) {
			expect(places(english[key] ?? ''), key).toEqual(places(dutch[key] ?? ''));
		}
	});

	it('are all used, and all that are used are there', () => {
		const used = new Set([...sources.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key ?? ''));
		expect(keys.filter((key) => !used.has(key))).toEqual([]);
		expect([...used].filter((key) => !keys.includes(key))).toEqual([]);
	});

	it('are never empty', () => {
		expect(Object.entries({ ...nl, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
	});
});
