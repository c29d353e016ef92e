/** The program and the machine that a browser says it is, as people call them; null where it is not clear. */
export function deviceName(agent: string): { browser: string | null; system: string | null } {
	const named = (names: readonly (readonly [RegExp, string])[]) =>
		names.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
	return { browser: named(browsers), system: named(systems) };
}

/** The order matters: many say that they are another one too. */
const browsers = [
	[/Firefox|FxiOS/, 'Firefox'],
	[/EdgA?\/|EdgiOS/, 'Edge'],
	[/SamsungBrowser/, 'Samsung Internet'],
	[/OPR\/|Opera/, 'Opera'],
	[/Chrome|CriOS|Chromium/, 'Chrome'],
	[/Safari/, 'Safari']
] as const;

const systems = [
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/CrOS/, 'Chromebook'],
	[/Macintosh|Mac OS X/, 'Mac'],
	[/Linux/, 'Linux']
] as const;
