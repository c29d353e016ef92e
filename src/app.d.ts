import type { Actor } from '$lib/domain/actor.ts';
import type { Terms } from '$lib/domain/freshness.ts';
import type { ResidentLanguage } from '$lib/domain/resident-words/index.ts';
import type { Db } from '$lib/server/db/index.ts';
import type { House } from '$lib/server/house.ts';
import type { SendMail } from '$lib/server/mail.ts';
import type { SignedIn } from '$lib/server/people/index.ts';
import type { Searcher } from '$lib/server/search/index.ts';

declare global {
	namespace App {
		interface Error {
			/** Key of the message that says what to do. */
			code?: string;
			/** How long to wait before trying again. */
			minutes?: number;
			/** The id of the request: by it the helpdesk finds what went wrong. */
			request?: string;
		}
		interface Locals {
			db: Db;
			searcher: Searcher;
			/** The database with the vault that opens what is sealed in it. */
			house: House;
			actor: Actor;
			/** The session of who is signed in. */
			session: SignedIn['session'] | null;
			sendMail: SendMail;
			/** Example people may be chosen to sign in as. */
			demo: boolean;
			/** The folder of mails that the demonstration shows; null where mails are sent, or nobody is an example. */
			demoPost: string | null;
			/** A push service for tests, beside the real ones. */
			pushTestOrigin: string | undefined;
			/** A server on this machine that webhooks may go to, for tests. */
			webhookTestOrigin: string | undefined;
			/** Key for hashes that must not be guessed. */
			secret: string;
			/** How long facts stay true. */
			terms: Terms;
			lang: 'nl' | 'en';
			/** The language of a page that is not in the visitor's: the card of a resident. */
			pageLang?: ResidentLanguage;
			requestId: string;
			/** Who may read the figures: who knows the token, or without one this machine, where no proxy is expected. */
			metrics: { token: string | undefined; atHome: boolean };
			/** The database did not answer while this request was. */
			unreachable?: boolean;
		}
	}
}
