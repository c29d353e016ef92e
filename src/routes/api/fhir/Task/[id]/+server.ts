import { uuidv7 } from '$lib/domain/ids.ts';
import { read } from '$lib/server/http/read.ts';
import { fhir, named, ownReferrals, type Visit } from '$lib/server/interop/index.ts';
import { admit, type No, personNeeded, personUnknown, refused } from '../../../door.server.ts';
import { keyOf, unreadable } from '../../../reading.server.ts';
import { answer, asOutcome, baseOf, readOne, versionOf } from '../../fhir.server.ts';
import type { RequestHandler } from './$types.js';

/** How far a referral is. */
export const GET: RequestHandler = (event) => readOne(event, fhir.taskOf);

/** Moves a referral to the status of the Task that is sent; the rest of the Task stays as it is. */
export const PUT: RequestHandler = async (event) => {
	const { request, locals, params, url } = event;
	const visit = await admit(event, 'referrals:move');
	if (!visit.ok) return asOutcome(visit.no);
	const task = read(fhir.taskUpdate, await request.json().catch(() => null));
	if (!task.ok) return asOutcome(unreadable(task.errors));
	if (task.value.id !== params.id) return asOutcome(otherId);
	const who = visit.person ? visit : await personIn(locals.db, visit, fhir.actorOf(task.value));
	if ('no' in who) return asOutcome(who.no);
	const { system, person } = who;
	if (!person) return asOutcome(personNeeded);
	const hop = await ownReferrals.find(locals.house, system.organization_id, params.id);
	if (!hop) return asOutcome(refused({ code: 'not_found' }));
	const match = request.headers.get('if-match');
	if (match !== null && match !== versionOf(hop).etag) return asOutcome(otherVersion);
	const move = fhir.moveAsked(task.value, hop, person);
	if (!move.ok) return asOutcome(unreadable(move.errors));
	if (!move.body) return answer(fhir.taskOf({ hop, question: null }, baseOf(url)), versionOf(hop));
	const key = keyOf(request) ?? uuidv7();
	const done = await ownReferrals.move(locals.house, { system, person }, key, params.id, move.body);
	if (!done.ok) return asOutcome(refused(done));
	return answer(fhir.taskOf({ hop: done.hop, question: null }, baseOf(url)), versionOf(done.hop));
};

const otherId: No = {
	status: 400,
	code: 'unreadable',
	title: 'The id of the Task is another one than that of the address.'
};

const otherVersion: No = {
	status: 412,
	code: 'moved_on',
	title: 'Something happened with it since that version. Read it again.'
};

async function personIn(db: App.Locals['db'], visit: Visit, who: string | null) {
	if (who === null) return { no: personNeeded };
	const found = await named(db, visit, who);
	return found.ok ? found : { no: personUnknown };
}
