/** Who sent a correction, if they said so: sealed, and gone when it is no longer needed. */
import type { Db } from '../db/index.ts';
import type { House } from '../house.ts';

type Column = 'name' | 'email';

const place = (column: Column, id: string) => `correction.${column}:${id}`;

export function sealed({ vault }: House, column: Column, id: string, text: string): string | null {
	return text === '' ? null : vault.seal(place(column, id), text);
}

export function opened(
	{ vault }: House,
	column: Column,
	id: string,
	text: string | null
): string | null {
	return text === null ? null : vault.open(place(column, id), text);
}

/** So many days the sender can be asked about it, and the words are kept after the decision (docs/privacy.md). */
const keptDays = 90;

/** Forgets who sent what nobody decided on in time, and the words of what was decided long ago. By the program itself. */
export async function forget(db: Db, now = new Date()): Promise<void> {
	const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
	await db
		.updateTable('correction')
		.set({ name: null, email: null })
		.where('at', '<', before)
		.where((eb) => eb.or([eb('name', 'is not', null), eb('email', 'is not', null)]))
		.execute();
	await db
		.updateTable('correction')
		.set({ note: '' })
		.where('decided_at', '<', before)
		.where('note', '!=', '')
		.execute();
}

/** Seals with the key of now what a former key sealed. @returns how many texts. */
export async function sealAnew(house: House): Promise<number> {
	let count = 0;
	for (const column of ['name', 'email'] as const) {
		const rows = await house.db
			.selectFrom('correction')
			.select(['id', column])
			.where(column, 'is not', null)
			.where(column, 'not like', `${house.vault.keyId}.%`)
			.execute();
		for (const { id, [column]: text } of rows) {
			const anew = sealed(house, column, id, opened(house, column, id, text) ?? '');
			await house.db
				.updateTable('correction')
				.set({ [column]: anew })
				.where('id', '=', id)
				.execute();
			count++;
		}
	}
	return count;
}
