/**
 * Makes what stands in static/ from its sources: the icon sprite (Lucide, ISC), the subset of the typeface
 * (Atkinson Hyperlegible Next, OFL) and the app icons. Run by hand when one of them changes; the results are kept.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { icons } from '../src/lib/ui/icons.ts';

const symbols = await Promise.all(
	Object.entries(icons).map(async ([name, lucide]) => {
		const svg = await readFile(`node_modules/lucide-static/icons/${lucide}.svg`, 'utf8');
		const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1] ?? '';
		return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner.replace(/\s*\n\s*/g, '')}</symbol>`;
	})
);
await writeFile(
	'static/icons/sprite.svg',
	`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`
);

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
