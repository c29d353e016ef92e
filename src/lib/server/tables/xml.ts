/** XML as events. Types of declarations and entities of one's own have no place in a table. */
import { Parser } from 'saxen';
import { Refused } from './limits.ts';

export interface XmlEvents {
	open(name: string, attributes: Record<string, string>): void;
	close(name: string): void;
	text(text: string): void;
}

/** A parser to write pieces to. @throws Refused at a DOCTYPE and at what is no XML. */
export function xmlParser(events: XmlEvents): { write(piece: Uint8Array): void; end(): void } {
	const parser = new Parser();
	const decoder = new TextDecoder();
	let read = 0;
	parser.on('openTag', (name, attributes, decodeEntities) => {
		const found: Record<string, string> = {};
		for (const [key, value] of Object.entries(attributes())) {
			found[local(key)] = decodeEntities(String(value));
		}
		events.open(local(name), found);
	});
	parser.on('closeTag', (name) => events.close(local(name)));
	parser.on('text', (text, decodeEntities) => events.text(decodeEntities(text)));
	parser.on('cdata', (text) => events.text(text));
	parser.on('attention', () => {
		throw new Refused('entities');
	});
	parser.on('error', () => {
		throw new Refused('broken');
	});
	return {
		write(piece) {
			const text = decoder.decode(piece, { stream: true });
			// A DOCTYPE stands before the root: there it is found whole.
			if (read < 4096 && /<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 8192)))
				throw new Refused('entities');
			read += text.length;
			parser.write(text);
		},
		end() {
			parser.write(decoder.decode());
			parser.end();
		}
	};
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
