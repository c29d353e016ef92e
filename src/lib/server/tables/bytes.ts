/** What a file is, by its content: the name says nothing. */
import { Refused } from './limits.ts';

export type FileKind = 'zip' | 'json' | 'text';

/** @throws Refused when it is empty, or something that is no table. */
export function kindOf(bytes: Uint8Array): FileKind {
	if (bytes.length === 0) throw new Refused('empty');
	if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
	if (starts(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new Refused('empty');
	// The container of Excel before 2007, also of a workbook that is locked with a password.
	if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refused('old_excel');
	const text = decode(bytes.subarray(0, 4096), encodingOf(bytes));
	if (/^\s*[[{]/.test(text)) return 'json';
	if (/^\s*<|^%PDF|^\{\\rtf/.test(text) || holdsControls(text)) throw new Refused('wrong_type');
	if (text.trim() === '' && bytes.length <= 4096) throw new Refused('empty');
	return 'text';
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** By the mark at the beginning, else by whether it is valid UTF-8, else what Excel writes in the Netherlands. */
export function encodingOf(bytes: Uint8Array): Encoding {
	if (starts(bytes, [0xff, 0xfe])) return 'utf-16le';
	if (starts(bytes, [0xfe, 0xff])) return 'utf-16be';
	const head = bytes.subarray(0, 1000);
	const zeros = (odd: 0 | 1) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length;
	if (zeros(1) > head.length * 0.3) return 'utf-16le';
	if (zeros(0) > head.length * 0.3) return 'utf-16be';
	return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Text of bytes; marks of byte order go. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
	return new TextDecoder(encoding).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = 0; at < bytes.length; at += 1 << 20) {
			decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true });
		}
		decoder.decode();
		return true;
	} catch {
		return false;
	}
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
	return magic.every((byte, at) => bytes[at] === byte);
}

function holdsControls(text: string): boolean {
	// eslint-disable-next-line no-control-regex -- no text holds these
	return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
}
