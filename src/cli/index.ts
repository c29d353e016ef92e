/** The command line: `npm run -s cli -- <command> [options]`. Exit status 0 when it worked, 1 when not, 2 when the call is wrong. */
import { parseArgs } from 'node:util';
import { StartError } from '../lib/server/start-error.ts';

export interface Command {
	/** One line for the list of commands. */
	summary: string;
	/** What `--help` says beside the summary. */
	help: string;
	/** Does the work; what it returns is printed, as a sentence or with `--json` whole. @param given the arguments. */
	run(given: string[]): Promise<{ sentence: string } & Record<string, unknown>>;
}

/** Each by how it is loaded: one command does not wait for what the others need. */
const commands = new Map<string, () => Promise<Command>>([
	['migrate', async () => (await import('./migrate.ts')).migrateCommand],
	['move', async () => (await import('./move.ts')).moveCommand],
	['seed', async () => (await import('./seed.ts')).seedCommand],
	['user', async () => (await import('./user.ts')).userCommand],
	['looks', async () => (await import('./looks.ts')).looksCommand],
	['export', async () => (await import('./export.ts')).exportCommand],
	['import', async () => (await import('./import.ts')).importCommand],
	['duplicates', async () => (await import('./duplicates.ts')).duplicatesCommand],
	['erase', async () => (await import('./erase.ts')).eraseCommand],
	['keys', async () => (await import('./keys.ts')).keysCommand],
	['fresh', async () => (await import('./fresh.ts')).freshCommand],
	['vapid', async () => (await import('./vapid.ts')).vapidCommand],
	['messages', async () => (await import('./messages.ts')).messagesCommand],
	['norms', async () => (await import('./norms.ts')).normsCommand],
	['entry', async () => (await import('./entry.ts')).entryCommand],
	['corrections', async () => (await import('./corrections.ts')).correctionsCommand],
	['doubles', async () => (await import('./doubles.ts')).doublesCommand],
	['imports', async () => (await import('./imports.ts')).importsCommand],
	['overlap', async () => (await import('./overlap.ts')).overlapCommand],
	['backup', async () => (await import('./backup.ts')).backupCommand],
	['restore', async () => (await import('./restore.ts')).restoreCommand],
	['doctor', async () => (await import('./doctor.ts')).doctorCommand],
	['token', async () => (await import('./token.ts')).tokenCommand],
	['webhook', async () => (await import('./webhook.ts')).webhookCommand]
]);

process.exitCode = await main(process.argv.slice(2));

async function main(given: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: given,
		allowPositionals: true,
		strict: false,
		options: { help: { type: 'boolean' }, json: { type: 'boolean' } }
	});
	const [name] = positionals;
	const command = name === undefined ? undefined : await commands.get(name)?.();
	if (!command) {
		if (name !== undefined) console.error(`There is no command '${name}'.`);
		console.log(await overview());
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

async function overview(): Promise<string> {
	const lines = await Promise.all(
		[...commands].map(async ([name, load]) => `  ${name.padEnd(11)} ${(await load()).summary}`)
	);
	return ['Usage: npm run -s cli -- <command> [--json] [--help]', '', ...lines].join('\n');
}
