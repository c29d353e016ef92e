import * as v from 'valibot';
import { type Envelope, envelopeForm, type SealedFields } from '$lib/domain/outbox.ts';
import { problem } from '$lib/server/http/problem.ts';
import { open } from '$lib/server/outbox.ts';

/** Reads an envelope and opens it for who sent it; or the answer that says why not. */
export async function opened(
	request: Request,
	{ house, actor }: App.Locals,
	received: Date
): Promise<Response | { envelope: Envelope; fields: SealedFields; made: Date }> {
	const read = v.safeParse(envelopeForm, await request.json().catch(() => null));
	if (!read.success) return problem(400, 'Send header, sealed and now.', { code: 'not_opened' });
	const envelope = read.output;
	const found = open(house.vault, actor, envelope, received);
	if (found.ok) return { envelope, ...found };
	const { code } = found;
	return problem(code === 'other_account' ? 403 : 409, 'This envelope is not opened.', { code });
}
