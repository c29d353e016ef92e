/** Mail addresses and websites as they are compared. */

/** Where anybody has a mailbox: such a domain says nothing about who it is. */
const free = new Set(
	`gmail googlemail hotmail outlook live yahoo icloud me msn aol proton protonmail ziggo kpnmail kpn xs4all planet
	home casema hetnet upcmail chello telfort tele2 online solcon gmx web t-online free orange wanadoo comcast att
	verizon sbcglobal`.split(/\s+/)
);
/** Where anybody has a page: only the whole address says who it is. */
const shared =
	/(?:^|\.)(?:facebook|instagram|linkedin|twitter|x|youtube|google|wordpress|wixsite|jouwweb|linktr)\./;

/** The mail addresses in a text, with the domain unless anybody can have it. */
export function mailOf(text: string): { address: string; host: string }[] {
	const found =
		text
			.toLowerCase()
			.slice(0, 300)
			.match(/[^\s<>"(),;:@]+@[^\s<>"(),;:@]+\.[a-z]{2,}/g) ?? [];
	return found.map((address) => {
		const host = address.slice(address.indexOf('@') + 1).replace(/^www\./, '');
		return { address, host: free.has(host.split('.')[0] ?? '') ? '' : host };
	});
}

/** The websites in a text without what notations differ in, and their host unless anybody can have a page there. */
export function siteOf(text: string): { address: string; host: string }[] {
	return text
		.toLowerCase()
		.slice(0, 500)
		.split(/[\s,;|]+/)
		.map((part) =>
			part
				.replace(/^https?:\/\//, '')
				.replace(/^www\d?\./, '')
				.replace(/[#?].*$/, '')
		)
		.map((part) => part.replace(/\/(?:index\.\w+|home|nl|en)?\/?$/, '').replace(/\/+$/, ''))
		.filter((address) => /^[^/\s]+\.[a-z]{2,}/.test(address))
		.map((address) => {
			const host = address.split('/')[0] ?? '';
			return { address, host: shared.test(host) ? '' : host };
		});
}
