/** The filters of a search live in its address. These make the address of a neighbouring search. */
export function with_(url: URL, name: string, value: string): string {
	const next = new URLSearchParams(url.searchParams);
	next.set(name, value);
	return address(next, name);
}

export function without(url: URL, name: string, value?: string): string {
	const next = new URLSearchParams(url.searchParams);
	if (value === undefined) next.delete(name);
	else next.delete(name, value);
	return address(next, name);
}

/** The same search without something that was understood from the text. */
export function takenOff(url: URL, key: string): string {
	const next = new URLSearchParams(url.searchParams);
	next.append('off', key);
	return address(next, 'off');
}

function address(parameters: URLSearchParams, changed: string): string {
	for (const name of [
		'bron',
		'geweigerd',
		'cursor',
		...(changed === 'at' ? [] : ['at']),
		...(changed === 'limit' || changed === 'view' ? [] : ['limit'])
	]) {
		parameters.delete(name);
	}
	const text = parameters.toString();
	return text === '' ? '/' : `/?${text}`;
}
