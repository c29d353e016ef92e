/** The command line: `npm run -s cli -- <command> [options]`. Exit status 0 when it worked, 1 when not, 2 when the call is wrong. */
import { parseArgs } from 'node:util';
import { StartError } from '../lib/server/start-error.ts';
import { backupCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { duplicatesCommand } from './duplicates.ts';
import { eraseCommand } from './erase.ts';
import { exportCommand } from './export.ts';
import { freshCommand } from './fresh.ts';
import { importCommand } from './import.ts';
import { keysCommand } from './keys.ts';
import { looksCommand } from './looks.ts';
import { migrateCommand } from './migrate.ts';
import { messagesCommand } from './messages.ts';
import { normsCommand } from './norms.ts';
import { entryCommand } from './entry.ts';
import { correctionsCommand } from './corrections.ts';
import { doublesCommand } from './doubles.ts';
import { importsCommand } from './imports.ts';
import { overlapCommand } from './overlap.ts';
import { restoreCommand } from './restore.ts';
import { moveCommand } from './move.ts';
import { seedCommand } from './seed.ts';
import { tokenCommand } from './token.ts';
import { userCommand } from './user.ts';
import { vapidCommand } from './vapid.ts';
import { webhookCommand } from './webhook.ts';

export interface Command {
	/** One line for the list of commands. */
	summary: string;
	/** What `--help` says beside the summary. */
	help: string;
	/** Does the work; what it returns is printed, as a sentence or with `--json` whole. @param given the arguments. */
	run(given: string[]): Promise<{ sentence: string } & Record<string, unknown>>;
}

const commands: Record<string, Command> = {
	migrate: migrateCommand,
	move: moveCommand,
	seed: seedCommand,
	user: userCommand,
	looks: looksCommand,
	export: exportCommand,
	import: importCommand,
	duplicates: duplicatesCommand,
	erase: eraseCommand,
	keys: keysCommand,
	fresh: freshCommand,
	vapid: vapidCommand,
	messages: messagesCommand,
	norms: normsCommand,
	entry: entryCommand,
	corrections: correctionsCommand,
	doubles: doublesCommand,
	imports: importsCommand,
	overlap: overlapCommand,
	backup: backupCommand,
	restore: restoreCommand,
	doctor: doctorCommand,
	token: tokenCommand,
	webhook: webhookCommand
};

process.exitCode = await main(process.argv.slice(2));

async function main(given: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: given,
		allowPositionals: true,
		strict: false,
		options: { help: { type: 'boolean' }, json: { type: 'boolean' } }
	});
	const [name] = positionals;
	const command = name === undefined ? undefined : commands[name];
	if (!command) {
		if (name !== undefined) console.error(`There is no command '${name}'.`);
		console.log(overview());
		return values['help'] === true ? 0 : 2;
	}
	if (values['help'] === true) {
		console.log(`${command.summary}\n\n${command.help}`);
		return 0;
	}
	try {
		const result = await command.run(given);
		console.log(values['json'] === true ? JSON.stringify(result) : result.sentence);
		return result['ok'] === false ? 1 : 0;
	} catch (error) {
		const sentence = error instanceof Error ? error.message : String(error);
		if (values['json'] === true) console.log(JSON.stringify({ error: sentence }));
		console.error(error instanceof StartError ? sentence : error);
		return 1;
	}
}

function overview(): string {
	const lines = Object.entries(commands).map(
		([name, { summary }]) => `  ${name.padEnd(11)} ${summary}`
	);
	return ['Usage: npm run -s cli -- <command> [--json] [--help]', '', ...lines].join('\n');
}
