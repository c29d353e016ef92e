import type { Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/index.ts';
import type { Searcher } from '$lib/server/search/index.ts';

declare global {
	namespace App {
		interface Error {
			/** Key of the message that says what to do. */
			code?: string;
		}
		interface Locals {
			db: Db;
			searcher: Searcher;
			actor: Actor;
			/** Key for hashes that must not be guessed. */
			secret: string;
			lang: 'nl' | 'en';
			requestId: string;
		}
	}
}
