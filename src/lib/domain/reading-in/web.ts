/** Web and mail addresses out of a cell. */
import { line } from './text.ts';

/** The first web address, with `https://` when it says no more; null when there is none. Only http and https. */
export function readWeb(text: string): string | null {
	const found =
		/(?:https?:\/\/)?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,24}(?::\d{2,5})?(?:[/?#][^\s<>"'|]*)?/iu.exec(
			(line(text) ?? '')
				.slice(0, longest)
				.replace(/\S+@\S+/g, ' ')
				.replace(/\b(?!https?:)[a-z][a-z+.-]*:\S*/gi, ' ')
		);
	if (!found) return null;
	const address = found[0].replace(/[.,;:)\]]+$/, '');
	const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
	if (!url) return null;
	const kept = url.href.replace(/^(https?:\/\/[^/?#]+)\/$/, '$1');
	return kept.length <= 2000 ? kept : null;
}

const longest = 1000;

/** Two notations of one web address: without scheme, www and the slash at the end. */
export function webKey(address: string): string {
	return address
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/^www\./, '')
		.replace(/[/?#]+$/, '');
}

/** All mail addresses of a text, in lower case. */
export function readMails(text: string): string[] {
	const whole = (line(text) ?? '')
		.slice(0, longest)
		.replace(/\s*[[(]\s*(?:at|apenstaartje)\s*[\])]\s*/gi, '@')
		.replace(/\s*[[(]\s*(?:dot|punt)\s*[\])]\s*/gi, '.');
	const found = whole.match(
		/[\p{L}\d](?:[\p{L}\d._%+'-]*[\p{L}\d_+-])?@(?:[\p{L}\d-]+\.)+\p{L}{2,24}/giu
	);
	return [...new Set((found ?? []).map((each) => each.toLowerCase()))];
}
