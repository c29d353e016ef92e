/** A reason not to start, in a sentence that tells an administrator what to do. */
export class StartError extends Error {
	override name = 'StartError';

	/** Turns a fault of the surroundings into such a sentence; `what` is the part that failed. */
	static because(what: string, error: unknown): StartError {
		const code = codeOf(error);
		const message = error instanceof Error ? error.message : String(error);
		const said = sayings.find(({ sign }) => sign.test(message))?.advice;
		return new StartError(advice[code] ?? said ?? `The ${what} cannot be used: ${message}`, {
			cause: error
		});
	}
}

const advice: Record<string, string> = {
	SQLITE_BUSY:
		'The database file is locked by another program. Stop the other Warmwijzer or tool that has it open, then start again.',
	SQLITE_NOTADB:
		'The database file is not a SQLite database, or it is damaged. Restore a backup, or set DATABASE_URL to another file.',
	SQLITE_CORRUPT:
		'The database file is damaged. Restore a backup, or set DATABASE_URL to another file.',
	SQLITE_CANTOPEN:
		'The database file cannot be opened. Check that the folder exists and that this user may read and write in it (DATA_DIR, DATABASE_URL).',
	SQLITE_READONLY:
		'The database file is read-only. Give this user permission to write to the file and its folder.',
	SQLITE_FULL: 'The disk is full. Make room, then start again.',
	EACCES:
		'This user may not write to the data folder. Change its permissions, or set DATA_DIR to another folder.',
	ECONNREFUSED: 'PostgreSQL does not answer. Check that it runs and that DATABASE_URL is right.',
	ENOTFOUND: 'The host name in DATABASE_URL is not known. Check DATABASE_URL.',
	EAI_AGAIN:
		'The host name in DATABASE_URL cannot be looked up now. Check DATABASE_URL and the network.',
	EHOSTUNREACH:
		'The machine in DATABASE_URL cannot be reached. Check DATABASE_URL, the network and its firewall.',
	ECONNRESET:
		'PostgreSQL closed the connection. Check that it runs and that DATABASE_URL is right.',
	'28P01': 'PostgreSQL refuses the password in DATABASE_URL. Check the user and the password.',
	'28000': 'PostgreSQL refuses the user in DATABASE_URL. Check the user and the password.',
	'3D000':
		'The database in DATABASE_URL does not exist. Create it first: createdb <name>, then start again.',
	'42501':
		'The user in DATABASE_URL may not make tables. Make it the owner of the database: alter database <name> owner to <user>.',
	'53300':
		'PostgreSQL has no connection left. Raise max_connections there, or let each process use fewer: add ?pool=5 to DATABASE_URL.',
	'57P03': 'PostgreSQL is still starting, or is stopping. Start again in a moment.'
};

/** What drivers say without a code. */
const sayings: { sign: RegExp; advice: string }[] = [
	{
		sign: /connection timeout|timeout exceeded when trying to connect/i,
		advice:
			'PostgreSQL does not answer in time. Check the address in DATABASE_URL, the network and the firewall.'
	},
	{
		sign: /client password must be a string/i,
		advice:
			'PostgreSQL asks for a password. Put it into DATABASE_URL: postgres://user:password@host/name'
	},
	{
		sign: /does not support SSL/i,
		advice: 'PostgreSQL does not speak TLS. Take sslmode out of DATABASE_URL, or turn TLS on there.'
	},
	{
		sign: /self.signed certificate|unable to verify|unable to get local issuer/i,
		advice:
			'The certificate of PostgreSQL is not known here. Add sslrootcert=FILE with its authority to DATABASE_URL.'
	},
	{
		sign: /Invalid URL|getaddrinfo/i,
		advice: 'DATABASE_URL is not an address. Write it as postgres://user:password@host:5432/name'
	}
];

function codeOf(error: unknown): string {
	const code =
		typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
	return code.startsWith('SQLITE_')
		? (Object.keys(advice).find((known) => code.startsWith(known)) ?? code)
		: code;
}
