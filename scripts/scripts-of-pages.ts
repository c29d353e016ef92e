/**
 * Which code comes to the browser in which file. By itself a bundler puts what many pages share in one file, and staff
 * pages are many: everybody would fetch their forms with the start page. So a page's own imports decide.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const everywhere = ['src/hooks.client.ts', 'src/hooks.ts', 'src/routes/+layout.svelte'];
const start = [
	...everywhere,
	'src/routes/+error.svelte',
	'src/routes/(public)/+layout.svelte',
	'src/routes/(public)/+page.ts',
	'src/routes/(public)/+page.svelte'
];
const search = [
	'src/routes/(public)/zoeken/+page.ts',
	'src/routes/(public)/zoeken/+page.svelte',
	'src/routes/(public)/aanbod/[id]/+page.ts',
	'src/routes/(public)/aanbod/[id]/+page.svelte'
];
/** What the layout gets when somebody needs it: with styles of its own, not those of a page. */
const later = ['src/lib/ui/Asked.svelte', 'src/routes/(public)/NewVersion.svelte'];
/** What keeps and sends what was written without a connection. In the file of the forms, their styles would come with it. */
const outbox = ['src/lib/offline/outbox/outbox.svelte.ts', 'src/lib/ui/outbox/Offer.svelte'];
const message = /\/paraglide\/messages\/(\w+)\.js$/;

/** A few lines of the bundler itself: no request of their own. */
const bundler = 'rolldown/runtime.js';

/** Files by who needs what is in them; the first that fits. */
export const groups: Rolldown.CodeSplittingGroup[] = [
	{ name: stylesOfPart, debugName: 'styles', priority: 7 },
	{ name: 'start', test: (id) => id.endsWith(bundler), priority: 6 },
	{ name: onlyWhat('start', start), debugName: 'start', priority: 5 },
	{ name: onlyWhat('later', later), debugName: 'later', minShareCount: 2, priority: 4 },
	{ name: onlyWhat('search', search), debugName: 'search', minShareCount: 2, priority: 3 },
	{ name: onlyWhat('outbox', outbox), debugName: 'outbox', priority: 2 },
	{ name: 'work', test: (id) => partOf(id) === null, minShareCount: 3, priority: 1 },
	{ name: partOf, debugName: 'part', minShareCount: 3, priority: 0 }
];

/** The part of the app for one kind of people that a file belongs to; what the start needs is apart. */
function partOf(id: string): string | null {
	return /\/routes\/\((staff|account|resident|open)\)\//.exec(id)?.[1] ?? null;
}

/** The styles of a part are one file: each file apart would be a name in the first load. */
function stylesOfPart(id: string): string | null {
	return /[?&]type=style/.test(id) ? partOf(id) : null;
}

/** Names the modules that these files import, on and on, and the messages they show. */
function onlyWhat(name: string, files: readonly string[]): Rolldown.CodeSplittingNameFunction {
	let needed: Set<string> | undefined;
	return (id, graph) => {
		needed ??= neededBy(files, graph);
		return needed.has(message.exec(id)?.[1] ?? id) ? name : null;
	};
}

function neededBy(files: readonly string[], graph: Rolldown.ChunkingContext): Set<string> {
	const needed = new Set<string>();
	const waiting = files.map((file) => resolve(file));
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (needed.has(id)) continue;
		needed.add(id);
		const info = graph.getModuleInfo(id);
		for (const [, key = ''] of (info?.code ?? '').matchAll(/\bm\.(\w+)/g)) needed.add(key);
		// All messages together import each of them; what is shown counts.
		const imported = info?.importedIds ?? [];
		waiting.push(...imported.filter((each) => !each.includes('/paraglide/messages')));
	}
	return needed;
}

/**
 * Messages as short as they can be in a browser: nothing asks for one in another language than the page's, and what
 * that is comes from `in-browser.js`.
 */
export function shortMessages(): Plugin {
	return {
		name: 'short-messages',
		applyToEnvironment: ({ name }) => name === 'client',
		load: {
			filter: { id: /\/paraglide\/runtime\.js$/ },
			handler: () => readFileSync('src/lib/i18n/in-browser.js', 'utf8')
		},
		transform: {
			filter: { id: message },
			handler: (code) =>
				code
					.replace('(inputs = {}, options = {}) =>', '(inputs = {}) =>')
					.replace('experimentalStaticLocale ?? options.locale ?? getLocale()', 'getLocale()')
					.replace(', experimentalStaticLocale', '')
		}
	};
}

/** Takes two things out of the whole of Svelte by their names: the bundler would bring all that Svelte can do. */
export function onlyWhatIsUsed(): Plugin {
	return {
		name: 'only-what-is-used',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: /\/kit\/src\/runtime\/client\/client\.js$/ },
			handler: (code) =>
				code.replace(
					'const { onMount, tick } = svelte;',
					'const onMount = svelte.onMount, tick = svelte.tick;'
				)
		}
	};
}
