/** Reads one cookie of this page. */
export function cookie(name: string): string | undefined {
	return document.cookie
		.split('; ')
		.find((part) => part.startsWith(`${name}=`))
		?.slice(name.length + 1);
}

/** Sets a cookie for a year: only for choices about how the app looks. */
export function setCookie(name: string, value: string): void {
	const secure = location.protocol === 'https:' ? '; secure' : '';
	document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax${secure}`;
}
