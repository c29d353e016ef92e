/** Reading what was typed after a command. */
import { parseArgs } from 'node:util';
import type { Db } from '../lib/server/db/index.ts';
import { StartError } from '../lib/server/start-error.ts';

/**
 * The options and words of a command; every option has a text, but for --json.
 * @throws StartError with how to call it, when there is an option that it does not know.
 */
export function readGiven<Name extends string>(
	args: string[],
	names: readonly Name[],
	help: string
): { words: string[]; options: Partial<Record<Name, string>> } {
	const text = names.map((name) => [name, { type: 'string' as const }]);
	const options = { ...Object.fromEntries(text), json: { type: 'boolean' as const } };
	try {
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
		return { words: positionals.slice(1), options: values as Partial<Record<Name, string>> };
	} catch {
		throw new StartError(`Call it like this: ${help}`);
	}
}

/** The organisation with this id or name. @throws StartError when there is none. */
export async function organizationMeant(db: Db, wanted: string): Promise<string> {
	const found = await db
		.selectFrom('organization')
		.select('id')
		.where((eb) => eb.or([eb('id', '=', wanted), eb('name', '=', wanted)]))
		.where('merged_into', 'is', null)
		.executeTakeFirst();
	if (!found) throw new StartError(`There is no organisation '${wanted}'.`);
	return found.id;
}
