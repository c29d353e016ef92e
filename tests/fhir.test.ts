/** Referrals as FHIR R4: what a Task that is sent asks for, and what one that is given says. */
import { describe, expect, it } from 'vitest';
import { uuidOf } from '../src/lib/domain/ids.ts';
import { read } from '../src/lib/server/http/read.ts';
import { fhir } from '../src/lib/server/interop/index.ts';
import type { SideHop } from '../src/lib/server/referrals/index.ts';
import { ids } from './support/cast.ts';
import { noor, wijkteam } from './support/hands.ts';

const sanne = { id: ids.sanne, name: 'Sanne de Wit' };
const hop = (more: Partial<SideHop> = {}): SideHop => ({
	id: uuidOf('hop'),
	question_id: uuidOf('question'),
	state: 'requested',
	urgency: 'today',
	from: { organization: { id: wijkteam, name: 'Wijkteam Haven' }, person: sanne },
	to: { organization: { id: ids.brug, name: 'De Brug' }, person: null },
	service: null,
	requested_at: '2026-01-14T09:30:00.000Z',
	due_at: '2026-01-14T16:00:00.000Z',
	accepted_at: null,
	first_contact_at: null,
	hold_until: null,
	ended_at: null,
	reject_code: null,
	modified_at: '2026-01-14T09:30:00.000Z',
	version: 7,
	...more
});

/** The move that a Task asks for which says this. */
function asked(change: object, of = hop()) {
	const task = read(fhir.taskUpdate, { resourceType: 'Task', id: of.id, ...change });
	if (!task.ok) throw new Error(task.errors[0]?.detail);
	return fhir.moveAsked(task.value, of, noor);
}
const better = (valueReference: object) => [
	{ type: { coding: [{ code: 'better-desk' }] }, valueReference }
];
const no = { coding: [{ system: 'x', code: 'full' }], text: 'Geen plek.' };

describe('a Task that is sent', () => {
	it.each([
		['accepted', {}, { move: 'accept' }],
		[
			'accepted',
			{ executionPeriod: { start: '2026-07-01T09:05:00+02:00' } },
			{ move: 'accept', first_contact_on: '2026-07-01', first_contact_time: '09:05' }
		],
		['in-progress', {}, { move: 'start' }],
		[
			'on-hold',
			{ executionPeriod: { start: '2026-02-02' }, statusReason: { text: 'Vol.' } },
			{ move: 'hold', until: '2026-02-02', words: 'Vol.' }
		],
		[
			'rejected',
			{ statusReason: no },
			{ move: 'reject', code: 'full', words: 'Geen plek.', back_to_sender: true }
		],
		[
			'rejected',
			{ statusReason: no, output: better({ reference: `Practitioner/${sanne.id}` }) },
			{ move: 'reject', better_contact_id: sanne.id, back_to_sender: false }
		],
		[
			'rejected',
			{
				statusReason: no,
				output: better({
					type: 'HealthcareService',
					identifier: { value: `urn:uuid:${ids.inloop}` }
				})
			},
			{ move: 'reject', better_service_id: ids.inloop, back_to_sender: false }
		],
		[
			'failed',
			{ statusReason: { text: 'Neemt niet op.' } },
			{ move: 'fail', words: 'Neemt niet op.' }
		],
		['cancelled', {}, { move: 'cancel' }],
		[
			'completed',
			{ output: [{ type: { coding: [{ code: 'outcome' }] }, valueCode: 'partly' }] },
			{ move: 'complete', outcome: 'partly', no_help_in_city: false }
		]
	])('as %s with %j asks for %j', (status, change, body) => {
		expect(asked({ status, ...change })).toMatchObject({ ok: true, body });
	});

	it('as it is asks for nothing, but for a person of the team to take it', () => {
		expect(asked({ status: 'requested' })).toEqual({ ok: true, body: null });
		const owner = { identifier: { value: `urn:uuid:${noor.contact_id}` } };
		expect(asked({ status: 'requested', owner })).toEqual({ ok: true, body: { move: 'claim' } });
		const taken = hop({ to: { ...hop().to, person: sanne } });
		expect(asked({ status: 'requested', owner }, taken)).toEqual({ ok: true, body: null });
	});

	it('on the waiting list with another day asks for that day, with the same for nothing', () => {
		const held = hop({ state: 'on_hold', hold_until: '2026-02-02' });
		const until = (start: string) => asked({ status: 'on-hold', executionPeriod: { start } }, held);
		expect(until('2026-02-02')).toEqual({ ok: true, body: null });
		expect(until('2026-03-02')).toMatchObject({
			ok: true,
			body: { move: 'hold', until: '2026-03-02' }
		});
		expect(asked({ status: 'on-hold' }, held)).toEqual({ ok: true, body: null });
	});

	it.each([
		['requested', hop({ state: 'accepted' })],
		['draft', hop()],
		['rejected', hop()],
		['on-hold', hop()],
		['completed', hop({ state: 'in_progress' })]
	])('as %s without what that needs is not understood', (status, of) => {
		expect(asked({ status }, of)).toMatchObject({ ok: false });
	});

	it('names who does it: the owner, or who asked for it where it is taken back', () => {
		const task = (status: string) => {
			const given = read(fhir.taskUpdate, {
				resourceType: 'Task',
				id: hop().id,
				status,
				owner: { reference: `Practitioner/${noor.contact_id}` },
				requester: { identifier: { value: `urn:uuid:${sanne.id}` } }
			});
			return given.ok ? fhir.actorOf(given.value) : null;
		};
		expect(task('accepted')).toBe(noor.contact_id);
		expect(task('cancelled')).toBe(sanne.id);
	});
});

describe('a Task that is given', () => {
	const base = 'https://warmwijzer.example/api/fhir';

	it('says who it is with, by when, and hides the resident from who may not see them', () => {
		const task = fhir.taskOf({ hop: hop(), question: null }, base);
		expect(task).toMatchObject({
			status: 'requested',
			priority: 'asap',
			meta: { versionId: '7' },
			requester: { type: 'Practitioner', display: 'Sanne de Wit' },
			owner: { type: 'Organization', identifier: { value: `urn:uuid:${ids.brug}` } },
			for: { extension: [{ valueCode: 'masked' }] },
			restriction: { period: { end: '2026-01-14T16:00:00.000Z' } }
		});
		expect(task).not.toHaveProperty('contained');
		expect(task).not.toHaveProperty('description');
	});

	it.each([
		['on_hold', 'on-hold', 'on-hold'],
		['in_progress', 'in-progress', 'active'],
		['rejected', 'rejected', 'revoked'],
		['failed', 'failed', 'revoked'],
		['completed', 'completed', 'completed']
	] as const)('of %s has the status %s, and its ServiceRequest %s', (state, status, request) => {
		const whole = { hop: hop({ state }), question: null };
		expect(fhir.taskOf(whole, base).status).toBe(status);
		expect(fhir.requestOf(whole, base).status).toBe(request);
	});
});
