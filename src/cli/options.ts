/** Reading what stands behind a command, in one way for all. */
import { parseArgs } from 'node:util';
import { StartError } from '../lib/server/start-error.ts';
import type { Command } from './index.ts';

export type Kinds = Record<string, 'text' | 'yes' | 'many'>;
type Value<Kind> = Kind extends 'text' ? string : Kind extends 'many' ? string[] : boolean;
export type Values<Known extends Kinds> = { [Name in keyof Known]?: Value<Known[Name]> };

/**
 * The options and words behind a command.
 * @param known per option: a text, yes or no, or a text that may stand there more than once.
 * @throws StartError with how to call it, when there is an option that it does not know.
 */
export function options<Known extends Kinds>(
	command: Pick<Command, 'help'>,
	given: string[],
	known: Known
): { values: Values<Known>; positionals: string[] } {
	const config = Object.fromEntries(
		Object.entries({ ...known, json: 'yes' }).map(([name, kind]) => [
			name,
			{
				type: kind === 'yes' ? ('boolean' as const) : ('string' as const),
				multiple: kind === 'many'
			}
		])
	);
	try {
		const { values, positionals } = parseArgs({
			args: given,
			allowPositionals: true,
			options: config
		});
		return { values: values as Values<Known>, positionals };
	} catch {
		throw options.wrong(command);
	}
}

/** What is thrown when a command was not called as it should be. */
options.wrong = ({ help }: Pick<Command, 'help'>) => new StartError(`Call it like this: ${help}`);
