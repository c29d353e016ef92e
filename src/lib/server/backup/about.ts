import * as v from 'valibot';
import { StartError } from '../start-error.ts';
import { readLine } from '../strongbox.ts';

const aboutSchema = v.object({
	version: v.string(),
	made_at: v.string(),
	database: v.picklist(['sqlite', 'postgres']),
	/** The last migration. */
	migration: v.string(),
	/** The number of the newest event. */
	revision: v.number(),
	counts: v.record(v.string(), v.number())
});

/** What a backup says about itself in its first line; nothing of a person is in it. */
export type BackupAbout = v.InferOutput<typeof aboutSchema>;

/** Reads that line, without the key. It is believed only after the key has opened what follows. @throws StartError when it is no backup. */
export async function aboutBackup(file: string): Promise<BackupAbout> {
	const parsed = v.safeParse(aboutSchema, (await readLine(file)).about);
	if (!parsed.success) {
		throw new StartError(
			`'${file}' was made by a version of Warmwijzer that writes them otherwise.`
		);
	}
	return parsed.output;
}

const insideSchema = v.object({
	/** The key of the data folder, when the installation has no SECRET_KEY. */
	secret: v.nullable(v.string()),
	extra: v.record(v.string(), v.unknown())
});

/** What stands in front of the rows, sealed as they are. */
export type Inside = v.InferOutput<typeof insideSchema>;

/** Splits what a backup holds: its first line, and the rest. */
export async function splitInside(
	content: AsyncIterable<Buffer>
): Promise<{ inside: Inside; rest: AsyncIterable<Buffer> }> {
	const parts = content[Symbol.asyncIterator]();
	let begin = Buffer.alloc(0);
	let end = -1;
	while (end < 0) {
		const { value, done } = await parts.next();
		if (done) break;
		begin = Buffer.concat([begin, value]);
		end = begin.indexOf('\n');
	}
	const inside = v.parse(insideSchema, JSON.parse(begin.toString('utf8', 0, end)));
	async function* rest() {
		yield begin.subarray(end + 1);
		for (;;) {
			const { value, done } = await parts.next();
			if (done) return;
			yield value;
		}
	}
	return { inside, rest: rest() };
}
