/**
 * The database of an app that a specification starts: a file in its data folder; with `TEST_DATABASE=postgres` a database
 * of its own on the server that tests/support/postgres.ts started.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import pg from 'pg';

/**
 * Its address: the same for the same data folder.
 * @param folder its data folder.
 * @param data a data folder to begin with a copy of.
 */
export async function databaseOf(folder: string, data?: string): Promise<string> {
	const server = process.env['TEST_POSTGRES'];
	if (process.env['TEST_DATABASE'] !== 'postgres' || server === undefined)
		return `file:${resolve(folder)}/warmwijzer.sqlite`;
	const name = nameOf(folder);
	const client = new pg.Client({ connectionString: `${server}/postgres` });
	await client.connect();
	const known = await client.query('select from pg_database where datname = $1', [name]);
	const how = data === undefined ? '' : `template ${nameOf(data)}`;
	if (known.rowCount === 0) await client.query(`create database ${name} ${how}`);
	await client.end();
	return `${server}/${name}`;
}

const nameOf = (folder: string) =>
	`app_${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32)}`;
