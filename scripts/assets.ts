/**
 * Makes what is kept here from elsewhere: the shapes of the icons (Lucide, ISC) and the subset of the typeface
 * (Atkinson Hyperlegible Next, OFL). Run by hand when one of them changes; the results are kept.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { icons, startIcons } from '../src/lib/ui/icons.ts';

const started = new Set(Object.keys(startIcons));
const others = Object.entries(icons).filter(([name]) => !started.has(name));
await writeShapes(
	'start-icon-shapes.ts',
	Object.entries(startIcons),
	'Record<StartIconName, string>'
);
await writeShapes('icon-shapes.ts', others, 'Record<Exclude<IconName, StartIconName>, string>');

const font = await readFile(
	'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'
);
const extended = await readFile(
	'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2'
);
const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”„…•€·×→←`;
await writeFile(
	'src/lib/ui/assets/atkinson-next.woff2',
	await subsetFont(font, latin, { targetFormat: 'woff2' })
);
await writeFile(
	'src/lib/ui/assets/atkinson-next-ext.woff2',
	await subsetFont(extended, range(0x100, 0x17f), { targetFormat: 'woff2' })
);

async function writeShapes(
	file: string,
	wanted: readonly (readonly [string, string])[],
	type: string
): Promise<void> {
	const shapes = await Promise.all(
		wanted.map(async ([name, lucide]) => {
			const svg = await readFile(`node_modules/lucide-static/icons/${lucide}.svg`, 'utf8');
			const parts = [...svg.matchAll(/<(\w+)\s([^>]*?)\/>/g)];
			const path = parts
				.map(([, kind = '', given = '']) => asPath(kind, given))
				.join('')
				// A hundredth of a unit is less than a pixel shows.
				.replace(/(\.\d\d)\d+/g, '$1');
			return `\t${name}: '${path}'`;
		})
	);
	const types = type.includes('Exclude') ? 'IconName, StartIconName' : 'StartIconName';
	await writeFile(
		`src/lib/ui/${file}`,
		`/** Made by \`scripts/assets.ts\` from Lucide (ISC): each icon as one line on 24 by 24. */
import type { ${types} } from './icons.ts';

export const shapes: ${type} = {
${shapes.join(',\n')}
};
`
	);
}

/** A shape as the data of a path, so that an icon is a single element. */
function asPath(kind: string, given: string): string {
	const attributes = Object.fromEntries(
		[...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
	);
	const number = (name: string) => Number(attributes[name] ?? 0);
	switch (kind) {
		case 'path':
			// A relative beginning counts from where the shape before it ended.
			return (attributes['d'] ?? '').replace(/^m/, 'M0 0m');
		case 'line':
			return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
		case 'polyline':
			return `M${attributes['points'] ?? ''}`;
		case 'polygon':
			return `M${attributes['points'] ?? ''}z`;
		case 'rect':
			return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx'));
		case 'circle':
		case 'ellipse': {
			const [x, y] = kind === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
			return `M${number('cx') - x} ${number('cy')}a${x} ${y} 0 1 0 ${2 * x} 0a${x} ${y} 0 1 0 ${-2 * x} 0`;
		}
		default:
			throw new Error(`An icon has a shape that is not known here: ${kind}`);
	}
}

function rectangle(x: number, y: number, width: number, height: number, round: number): string {
	const corner = (across: number, down: number) =>
		`a${round} ${round} 0 0 1 ${across * round} ${down * round}`;
	return (
		`M${x + round} ${y}h${width - 2 * round}${corner(1, 1)}v${height - 2 * round}${corner(-1, 1)}` +
		`h${2 * round - width}${corner(-1, -1)}v${2 * round - height}${corner(1, -1)}z`
	);
}
