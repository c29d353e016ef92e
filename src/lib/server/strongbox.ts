/**
 * A file that nobody can read or change without its key: a line that says what it is, then what it holds, packed and
 * sealed with AES-256-GCM in pieces. Each piece knows its number and whether it is the last, so that none can be left
 * out, moved or cut off (STREAM, Hoang and others 2015); and all of them know the line in front.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { StartError } from './start-error.ts';

const sign = 'warmwijzer backup 1';
const pieceSize = 64 * 1024;
const tagSize = 16;
/** 64 MB and about 0.2 s for each guess at a key. */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

interface Lock {
	/** Base64; another in each file, so that no two files have the same key. */
	salt: string;
	/** By which a wrong key is told apart from a damaged file. */
	check: string;
}

type Key = Lock & { cipher: Buffer };

/**
 * Writes a sealed file: beside its place first, then, when all of it is on the disk and proved, in its place.
 * @param prove is given the file beside; what it throws leaves no file, and what was in the place stays there.
 * @returns how many bytes it has.
 */
export async function writeBox(
	file: string,
	secret: string,
	about: object,
	content: AsyncIterable<Buffer | string>,
	prove?: (beside: string) => Promise<void>
): Promise<number> {
	const key = keyOf(secret, randomBytes(16).toString('base64'));
	const { salt, check } = key;
	const line = Buffer.from(`${sign} ${JSON.stringify({ ...about, salt, check })}\n`);
	const beside = `${file}.${process.pid}.part`;
	try {
		const to = createWriteStream(beside, { mode: 0o600, flush: true });
		await pipeline(Readable.from(content), createGzip(), sealed(key, line), to);
		await prove?.(beside);
		await rename(beside, file);
		await syncFolder(dirname(file));
		return to.bytesWritten;
	} catch (error) {
		await rm(beside, { force: true });
		throw error instanceof StartError ? error : StartError.because('file of the backup', error);
	}
}

/** What the line in front says, without the key. @throws StartError when it is no such file. */
export async function readLine(file: string): Promise<{ about: unknown; length: number }> {
	const handle = await open(file).catch((error: unknown) => {
		throw isMissing(error)
			? new StartError(`There is no file '${file}'.`)
			: StartError.because('file of the backup', error);
	});
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(pieceSize), 0, pieceSize, 0);
		const end = buffer.subarray(0, bytesRead).indexOf('\n');
		const line = buffer.toString('utf8', 0, end);
		if (end < 0 || !line.startsWith(`${sign} {`)) throw new SyntaxError();
		return { about: JSON.parse(line.slice(sign.length + 1)), length: end + 1 };
	} catch (error) {
		throw error instanceof SyntaxError
			? new StartError(`'${file}' is not a backup of Warmwijzer.`)
			: error;
	} finally {
		await handle.close();
	}
}

/**
 * Opens a sealed file and hands on what it holds, in order.
 * @throws StartError when the key is another, or anything of the file is not as it was written.
 */
export async function readBox(
	file: string,
	secret: string,
	take: (content: AsyncIterable<Buffer>) => Promise<void>
): Promise<void> {
	const { about, length } = await readLine(file);
	const { salt, check } = lockOf(about);
	const key = keyOf(secret, salt);
	if (key.check !== check) {
		throw new StartError(
			`'${file}' was made with another key. Set BACKUP_KEY (or SECRET_KEY, when there was no BACKUP_KEY) to the one it was made with.`
		);
	}
	const handle = await open(file);
	const line = Buffer.alloc(length);
	await handle.read(line, 0, length, 0).finally(() => handle.close());
	const damaged = new StartError(
		`'${file}' is damaged: it was changed, or it breaks off. Use another backup.`
	);
	await pipeline(
		createReadStream(file, { start: length }),
		opened(key, line, damaged),
		createGunzip(),
		take
	);
}

/** Puts what was done in a folder (a new name, a name less) on the disk. */
export async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder);
	await handle.sync().finally(() => handle.close());
}

function sealed(key: Key, line: Buffer) {
	return async function* (content: AsyncIterable<Buffer>) {
		yield line;
		for await (const { piece, iv } of numbered(content, pieceSize)) {
			const cipher = createCipheriv('aes-256-gcm', key.cipher, iv);
			cipher.setAAD(createHash('sha256').update(line).digest());
			yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
		}
	};
}

function opened(key: Key, line: Buffer, damaged: Error) {
	return async function* (content: AsyncIterable<Buffer>) {
		for await (const { piece, iv } of numbered(content, pieceSize + tagSize)) {
			if (piece.length < tagSize) throw damaged;
			const end = piece.length - tagSize;
			const decipher = createDecipheriv('aes-256-gcm', key.cipher, iv);
			decipher.setAAD(createHash('sha256').update(line).digest());
			decipher.setAuthTag(piece.subarray(end));
			let plain;
			try {
				plain = Buffer.concat([decipher.update(piece.subarray(0, end)), decipher.final()]);
			} catch {
				throw damaged;
			}
			yield plain;
		}
	};
}

/** Pieces of one size, the last as it comes, each with its number and whether it is the last. */
async function* numbered(
	content: AsyncIterable<Buffer>,
	size: number
): AsyncGenerator<{ piece: Buffer; iv: Buffer }> {
	let number = 0;
	let waiting: Buffer[] = [];
	let length = 0;
	const numberedPiece = (piece: Buffer, last: boolean) => {
		const iv = Buffer.alloc(12);
		iv.writeUInt32BE(number++, 7);
		iv[11] = last ? 1 : 0;
		return { piece, iv };
	};
	for await (const part of content) {
		waiting.push(part);
		length += part.length;
		if (length <= size) continue;
		let rest = Buffer.concat(waiting);
		while (rest.length > size) {
			yield numberedPiece(rest.subarray(0, size), false);
			rest = rest.subarray(size);
		}
		waiting = [rest];
		length = rest.length;
	}
	yield numberedPiece(Buffer.concat(waiting), true);
}

function keyOf(secret: string, salt: string): Key {
	const made = scryptSync(secret.normalize('NFC'), Buffer.from(salt, 'base64'), 40, cost);
	return { salt, check: made.toString('hex', 32), cipher: made.subarray(0, 32) };
}

function lockOf(about: unknown): Lock {
	const { salt, check } = { ...(about as Partial<Lock>) };
	if (typeof salt === 'string' && typeof check === 'string') return { salt, check };
	throw new StartError('This backup does not say how it is locked: its first line was changed.');
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
