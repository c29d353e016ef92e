/** Whether an address asks for anything at all: if not, the start page is meant. */
export function isSearch(parameters: URLSearchParams): boolean {
	return ['q', 'need', 'district', 'open', 'today', 'free', 'spoken', 'audience', 'geweigerd'].some(
		(name) => (parameters.get(name) ?? '').trim() !== ''
	);
}
