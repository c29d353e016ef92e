/**
 * A new UUID version 7 (RFC 9562): ordered by time, so that keys written together stand together, and by a counter
 * within a millisecond (section 6.2, method 1), so that they stand in the order in which they were made.
 */
export function uuidv7(): string {
	const now = Date.now();
	if (now > newest.at) newest = { at: now, count: 0 };
	else if (newest.count < 0xfff) newest.count++;
	else newest = { at: newest.at + 1, count: 0 };
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	for (let index = 5, rest = newest.at; index >= 0; index--, rest = Math.floor(rest / 256)) {
		bytes[index] = rest % 256;
	}
	bytes[6] = newest.count >>> 8;
	bytes[7] = newest.count & 0xff;
	return format(bytes, 0x70);
}

let newest = { at: 0, count: 0 };

/** The UUID version 8 of a name: the same name always gives the same id. For the example city and generated lists, not for secrets. */
export function uuidOf(name: string): string {
	const bytes = new Uint8Array(16);
	for (let block = 0; block < 4; block++) {
		let hash = 0x811c9dc5 ^ (block * 0x9e3779b9);
		for (const character of name) {
			hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
			hash ^= hash >>> 15;
		}
		for (let byte = 0; byte < 4; byte++) bytes[block * 4 + byte] = (hash >>> (byte * 8)) & 0xff;
	}
	return format(bytes, 0x80);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of a UUID: everything else is not an id and is looked up nowhere. */
export function isId(text: string): boolean {
	return uuid.test(text);
}

function format(bytes: Uint8Array, version: number): string {
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | version;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join('-');
}
