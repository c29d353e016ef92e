import { readCapacity } from '$lib/domain/capacity.ts';
import { localTime } from '$lib/domain/clock.ts';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import * as directory from '$lib/server/directory/index.ts';

export interface CapacityAnswer {
	service_id: string;
	/** What can be taken back; null when it was not done, or taken back. */
	said: string | null;
	problem: 'until' | 'not_found' | null;
}

/** One tap: says of a service whether it can take people now. */
export async function sayCapacity(
	{ db, actor }: App.Locals,
	service_id: string,
	data: FormData
): Promise<CapacityAnswer> {
	const text = (name: string) => String(data.get(name) ?? '');
	const given = { say: text('say'), weeks: text('weeks'), until: text('until') };
	const capacity = readCapacity(given, localTime(new Date()).date);
	if (!capacity) return { service_id, said: null, problem: 'until' };
	const command = isId(text('command')) ? text('command') : uuidv7();
	const done =
		isId(service_id) && (await directory.sayCapacity(db, actor, command, service_id, capacity));
	return done
		? { service_id, said: command, problem: null }
		: { service_id, said: null, problem: 'not_found' };
}

/** Takes back what was said. */
export async function takeBackCapacity(
	{ db, actor }: App.Locals,
	service_id: string,
	data: FormData
): Promise<CapacityAnswer> {
	const said = String(data.get('said') ?? '');
	const done = isId(said) && (await directory.takeBackCapacity(db, actor, said));
	return { service_id, said: null, problem: done ? null : 'not_found' };
}
