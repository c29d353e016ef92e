import en from '../../messages/en.json' with { type: 'json' };
import nl from '../../messages/nl.json' with { type: 'json' };

export type MessageKey = Exclude<keyof typeof nl, '$schema'>;

/** What is written on screen, in Dutch unless said otherwise: a specification finds things by their words. */
export function say(
	key: MessageKey,
	values: Record<string, string | number> = {},
	lang: 'nl' | 'en' = 'nl'
): string {
	const message = { nl, en }[lang][key];
	return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
