/** One language by cookie, Dutch unless chosen: the same for the server, the browser and the page without a connection. */
export const i18n = {
	project: './project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['cookie', 'baseLocale'] as ['cookie', 'baseLocale'],
	cookieName: 'lang',
	emitGitIgnore: false,
	emitPrettierIgnore: false,
	emitReadme: false,
	emitTsDeclarations: true
};
