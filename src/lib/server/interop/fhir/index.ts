/** FHIR R4 for those that want it: the same referrals, the same rules (docs/fhir-profile.md). */
import { localTime } from '../../../domain/clock.ts';
import { isId } from '../../../domain/ids.ts';
import { read, type Wrong } from '../../http/read.ts';
import type { House } from '../../house.ts';
import type * as referrals from '../../referrals/index.ts';
import type { Visit } from '../door.ts';
import { list, listQuery, type MoveBody, moveBody } from '../referrals.ts';
import { bundle, requestOf, stateOf, statusOf, taskOf } from './resources.ts';
import type { FhirQuery, TaskUpdate } from './schemas.ts';

export { capability, outcome, requestOf, taskOf } from './resources.ts';
export { fhirJson, searchQuery, taskQuery, taskUpdate } from './schemas.ts';

/** One page of Tasks or ServiceRequests of the organisation: without anything of residents, as in any list. */
export async function search(
	house: House,
	visit: Visit,
	type: 'Task' | 'ServiceRequest',
	query: FhirQuery,
	base: string
): Promise<{ ok: true; bundle: unknown } | { ok: false; errors: Wrong[] }> {
	const { _id, _lastUpdated, _count, _cursor, status } = query;
	const at = _lastUpdated && Date.parse(_lastUpdated.slice(2));
	// 'ge' is 'gt' a moment earlier: moments have thousandths.
	const after = at && new Date(_lastUpdated.startsWith('ge') ? at - 1 : at).toISOString();
	const wanted = read(listQuery, {
		...(after && { modified_after: after }),
		...(_cursor && { cursor: _cursor }),
		...(_count && { limit: _count })
	});
	if (!wanted.ok) return wanted;
	const states = status?.split(',').map((each) => stateOf(each as Parameters<typeof stateOf>[0]));
	const ids = _id?.split(',').filter(isId);
	const found = await list(house, visit, wanted.value, {
		...(states && { states }),
		...(ids && { ids })
	});
	const self = new URLSearchParams(
		Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
	);
	const next = new URLSearchParams(self);
	next.set('_cursor', found.next_cursor ?? '');
	const links = {
		base,
		self: `${base}/${type}?${self}`,
		next: found.next_cursor === null ? null : `${base}/${type}?${next}`
	};
	return {
		ok: true,
		bundle:
			type === 'Task'
				? bundle(found.referrals, taskOf, links)
				: bundle(found.referrals, requestOf, links)
	};
}

/**
 * The move that a Task which was sent asks for, seen beside the referral as it is.
 * @returns null when it asks for none: it is so already.
 */
export function moveAsked(
	task: TaskUpdate,
	hop: referrals.SideHop,
	person: referrals.Person
): { ok: true; body: MoveBody | null } | { ok: false; errors: Wrong[] } {
	const anotherDay =
		hop.state === 'on_hold' &&
		task.executionPeriod?.start !== undefined &&
		dayOf(task.executionPeriod.start) !== hop.hold_until;
	if (task.status === statusOf(hop.state) && !anotherDay) {
		const claims = hop.to.person === null && idIn(task.owner) === person.contact_id;
		return { ok: true, body: claims ? { move: 'claim' } : null };
	}
	const asked = read(moveBody, bodyOf(task));
	return asked.ok ? { ok: true, body: asked.value } : asked;
}

function bodyOf(task: TaskUpdate): unknown {
	const { status, statusReason, executionPeriod } = task;
	const words = statusReason?.text;
	const said = words === undefined ? {} : { words };
	switch (status) {
		case 'accepted':
			return { move: 'accept', ...firstContact(executionPeriod?.start) };
		case 'in-progress':
			return { move: 'start' };
		case 'on-hold':
			return { move: 'hold', until: dayOf(executionPeriod?.start), ...said };
		case 'rejected': {
			const better = output(task, 'better-desk')?.valueReference;
			const id = idIn(better);
			const isService = /HealthcareService/.test(JSON.stringify(better ?? ''));
			return {
				move: 'reject',
				code: statusReason?.coding?.[0]?.code,
				...said,
				...(id !== undefined && {
					[isService ? 'better_service_id' : 'better_contact_id']: id
				}),
				back_to_sender: id === undefined
			};
		}
		case 'failed':
			return { move: 'fail', ...said };
		case 'cancelled':
			return { move: 'cancel' };
		case 'completed':
			return { move: 'complete', outcome: output(task, 'outcome')?.valueCode, ...said };
		default:
			return { move: status };
	}
}

/** Whom a Task names as the one who does this: the owner, or who asked for it where it is taken back. */
export function actorOf(task: TaskUpdate): string | null {
	return idIn(task.status === 'cancelled' ? task.requester : task.owner) ?? null;
}

/** A date, or a moment as the clock of the city shows it. */
function firstContact(start: string | undefined) {
	if (start === undefined) return {};
	if (/^\d{4}-\d{2}-\d{2}$/.test(start)) return { first_contact_on: start };
	const at = Date.parse(start);
	if (Number.isNaN(at)) return { first_contact_on: start };
	const { date, minutes } = localTime(new Date(at));
	const two = (count: number) => String(count).padStart(2, '0');
	const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
	return { first_contact_on: date, first_contact_time: time };
}

function dayOf(start: string | undefined): string | undefined {
	return firstContact(start).first_contact_on;
}

function output(task: TaskUpdate, code: string) {
	return task.output?.find(({ type }) => type.coding?.some((each) => each.code === code));
}

/** The id in a reference: `Practitioner/<id>`, or an identifier `urn:uuid:<id>`. */
function idIn(reference: TaskUpdate['owner']): string | undefined {
	const given = reference?.identifier?.value ?? reference?.reference ?? '';
	return given.split(/[/:]/).at(-1) || undefined;
}
