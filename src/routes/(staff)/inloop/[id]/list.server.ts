import { error } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import * as intake from '$lib/server/intake/index.ts';
import { idOr404 } from '../../vraag/ids.ts';

/** The list of an hour as its page shows it, with the command of each visitor's next move; to who may not see it, it is not there. */
export async function listOf({ house, actor }: App.Locals, id: string) {
	const hour = await intake.hourOf(house, actor, idOr404(id));
	if (!hour) error(404, { message: 'Not found' });
	return {
		...hour,
		visitors: hour.visitors.map((visitor) => ({ ...visitor, command: uuidv7() }))
	};
}
