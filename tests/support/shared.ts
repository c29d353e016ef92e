/** Data that may not be part of this project stands beside it, in ../shared/data; where it is absent its tests are left out. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Whether the data is there; says so when it is not. */
export function hasShared(file: string): boolean {
	if (existsSync(folder + file)) return true;
	console.log(`skipped: ../shared/data/${file} is not here`);
	return false;
}

export function readShared(file: string): string {
	return readFileSync(folder + file, 'utf8');
}
