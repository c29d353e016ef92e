import { keptMails } from '../lib/server/mail-folder.ts';
import * as notices from '../lib/server/notices/index.ts';
import { commandOf, idNamed, type Verb } from './verbs.ts';

const verbs: Record<string, Verb> = {
	list: {
		usage: '',
		about: 'Mails and pushes that did not reach anybody, after many tries; and how many wait.',
		run: async ({ db, who }) => {
			const found = await notices.givenUp(db, await who('administer'));
			const lines = found.items.map(
				({ id, name, channel, kind, error, attempts, at }) =>
					`${id}  ${at}  ${channel} to ${name} (${kind}): ${error}, ${attempts} tries`
			);
			const waiting = `${found.waiting} wait, ${found.failing} of them after a failure.`;
			return { ...found, sentence: [...lines, waiting].join('\n') };
		}
	},
	again: {
		usage: '[ID]',
		about: 'Tries again: one, or all that were given up on.',
		run: async ({ db, words, who }) => {
			const id = words[0] === undefined ? null : idNamed(words[0]);
			const count = await notices.againAll(db, await who('administer'), id);
			return { count, sentence: `${count} are tried again.` };
		}
	},
	post: {
		usage: '',
		about: 'The newest mails that were put in DATA_DIR/mails because there is no SMTP_URL.',
		run: async ({ settings }) => {
			const mails = await keptMails(settings.mailFolder);
			const lines = mails.map(
				({ at, to, subject, text }) => `${at}  to ${to}: ${subject}\n${text}`
			);
			return { mails, sentence: lines.join('\n') || 'There are no mails there.' };
		}
	}
};

/** What goes out by mail and push. */
export const messagesCommand = commandOf(
	'messages',
	'See mails and pushes that did not arrive, and try again',
	verbs
);
