declare module 'subset-font' {
	/** Keeps only the glyphs of a text in a font file. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { targetFormat: 'woff2' | 'woff' | 'sfnt' }
	): Promise<Buffer>;
}
