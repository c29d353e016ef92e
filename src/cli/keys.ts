import * as corrections from '../lib/server/corrections/index.ts';
import { webhooks } from '../lib/server/interop/index.ts';
import * as notices from '../lib/server/notices/index.ts';
import * as people from '../lib/server/people/index.ts';
import * as referrals from '../lib/server/referrals/index.ts';
import { inHouse } from './house.ts';
import type { Command } from './index.ts';

/** Seals everything with the present SECRET_KEY, so that a former one can be thrown away. */
export const keysCommand: Command = {
	summary: 'Seal everything anew after SECRET_KEY was changed',
	help: `keys

Set SECRET_KEY to the new key and FORMER_SECRET_KEYS to the one before (several with commas), restart the app,
then run this. When it says that nothing is left, FORMER_SECRET_KEYS can be emptied 30 days after the change:
phones that were away may still send what they sealed to the former key. Links that were mailed
before the change no longer open: send them again.`,
	run: () =>
		inHouse(async (house) => {
			const sealed =
				(await referrals.sealAnew(house)) +
				(await people.sealAnew(house)) +
				(await corrections.sealAnew(house)) +
				(await notices.sealAnew(house)) +
				(await webhooks.sealAnew(house));
			const sentence =
				sealed === 0
					? 'Everything is sealed with the present key. FORMER_SECRET_KEYS can be emptied, 30 days after the change.'
					: `${sealed} texts are sealed with the present key.`;
			return { sealed, key: house.vault.keyId, sentence };
		})
};
