/** Builds the app twice and compares every byte: `node scripts/reproducible.ts`. What differs is named, and the exit status is 1. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const built = () => {
	execFileSync('node', ['scripts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
	const files = readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return new Map(
		files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')])
	);
};

const [first, second] = [built(), built()];
const all = [...new Set([...first.keys(), ...second.keys()])];
const other = all.filter((file) => first.get(file) !== second.get(file));
const whole = createHash('sha256')
	.update(JSON.stringify([...second].toSorted()))
	.digest('hex');
for (const file of other) console.error(`differs: ${file}`);
console.log(`${all.length} files, ${other.length} differ; all together: ${whole}`);
process.exitCode = other.length === 0 ? 0 : 1;
