/** A referral as FHIR R4: a Task that asks for it to be done, and the ServiceRequest that says what. */
import { findNeed } from '../../../domain/needs.ts';
import type { State, Urgency } from '../../../domain/referrals/words.ts';
import type { HopView, SideHop } from '../../referrals/index.ts';
import type { Whole } from '../referrals.ts';
import type { OperationOutcome, ServiceRequest, Task, taskStatuses } from './schemas.ts';

type TaskStatus = (typeof taskStatuses)[number];

/** FHIR writes the same words with a hyphen. */
export const statusOf = (state: State) => state.replace('_', '-') as TaskStatus;
export const stateOf = (status: TaskStatus) => status.replace('-', '_') as State;

const priorities: Record<Urgency, Task['priority']> = {
	normal: 'routine',
	this_week: 'urgent',
	today: 'asap'
};

const requestStatus: Record<State, ServiceRequest['status']> = {
	draft: 'draft',
	requested: 'active',
	accepted: 'active',
	in_progress: 'active',
	on_hold: 'on-hold',
	completed: 'completed',
	rejected: 'revoked',
	cancelled: 'revoked',
	failed: 'revoked'
};

const uri = 'urn:ietf:rfc:3986';
const dataAbsent = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const taskCode = 'http://hl7.org/fhir/CodeSystem/task-code';
const snomed = 'http://snomed.info/sct';

const uuid = (id: string) => ({ system: uri, value: `urn:uuid:${id}` });
const text = (given: string) => ({ text: given });

function someone(type: string, { id, name }: { id: string; name: string }) {
	return { type, identifier: uuid(id), ...(name !== '' && { display: name }) };
}

function side({ person, organization }: SideHop['from']) {
	return person ? someone('Practitioner', person) : someone('Organization', organization);
}

/** A code of ours; its list stands in the profile. */
export const own = (base: string, list: string, code: string) => ({
	coding: [{ system: `${base}/CodeSystem/${list}`, code }]
});

/** @param base the address of the FHIR API, without a slash at the end. */
export function taskOf({ hop, question }: Whole, base: string): Task {
	const view = viewOf({ hop, question });
	const start = hop.hold_until ?? hop.first_contact_at;
	const reasons = [
		...(view?.messages ?? []).map((message) => ({
			...(message.by && { authorReference: someone('Practitioner', message.by) }),
			time: message.at,
			text: message.text
		}))
	];
	return {
		resourceType: 'Task',
		id: hop.id,
		meta: metaOf(hop),
		...residentOf(question),
		identifier: [uuid(hop.id)],
		groupIdentifier: uuid(hop.question_id),
		status: statusOf(hop.state),
		...(hop.reject_code && {
			statusReason: {
				...own(base, 'reject-reason', hop.reject_code),
				...(view?.reject_words && text(view.reject_words))
			}
		}),
		intent: 'order',
		priority: priorities[hop.urgency],
		code: { coding: [{ system: taskCode, code: 'fulfill' }] },
		...(view && view.reason !== '' && { description: view.reason }),
		focus: {
			reference: `ServiceRequest/${hop.id}`,
			...(hop.service && { display: hop.service.name })
		},
		for: subject(question),
		...(start !== null && {
			executionPeriod: { start, ...(hop.ended_at !== null && { end: hop.ended_at }) }
		}),
		...(hop.requested_at !== null && { authoredOn: hop.requested_at }),
		lastModified: hop.modified_at,
		requester: side(hop.from),
		owner: side(hop.to),
		...(reasons.length > 0 && { note: reasons }),
		...(hop.due_at !== null && { restriction: { period: { end: hop.due_at } } }),
		...(view &&
			view.expected !== '' && {
				input: [{ type: own(base, 'task-input', 'expected'), valueString: view.expected }]
			}),
		...outputOf(view, question, base)
	};
}

function outputOf(
	view: HopView | undefined,
	question: Whole['question'],
	base: string
): Pick<Task, 'output'> {
	const better = view?.better ?? view?.better_service;
	const outputs = [
		...(better
			? [
					{
						type: own(base, 'task-output', 'better-desk'),
						valueReference: someone(view?.better ? 'Practitioner' : 'HealthcareService', better)
					}
				]
			: []),
		...(question?.outcome && view?.state === 'completed'
			? [{ type: own(base, 'task-output', 'outcome'), valueCode: question.outcome }]
			: [])
	];
	return outputs.length > 0 ? { output: outputs } : {};
}

/** What is asked, apart from how far it is. */
export function requestOf({ hop, question }: Whole, base: string): ServiceRequest {
	const view = viewOf({ hop, question });
	const needs = question?.needs ?? [];
	const words = question?.resident?.words ?? '';
	return {
		resourceType: 'ServiceRequest',
		id: hop.id,
		meta: metaOf(hop),
		...residentOf(question),
		identifier: [uuid(hop.id)],
		requisition: uuid(hop.question_id),
		status: requestStatus[hop.state],
		intent: 'order',
		category: [
			{ coding: [{ system: snomed, code: '410606002', display: 'Social service procedure' }] }
		],
		priority: priorities[hop.urgency],
		code: {
			...(needs.length > 0 && {
				coding: needs.map((code) => ({
					system: `${base}/CodeSystem/need`,
					code,
					display: findNeed(code)?.nl ?? code
				}))
			}),
			text: hop.service?.name ?? 'Sociale ondersteuning'
		},
		subject: subject(question),
		...(hop.requested_at !== null && { authoredOn: hop.requested_at }),
		requester: side(hop.from),
		performer: [side(hop.to)],
		...(view && view.reason !== '' && { reasonCode: [text(view.reason)] }),
		...(words !== '' && { note: [text(words)] })
	};
}

function metaOf(hop: SideHop) {
	return { versionId: String(hop.version), lastUpdated: hop.modified_at };
}

function viewOf({ hop, question }: Whole): HopView | undefined {
	return question?.whole ? question.hops.find(({ id }) => id === hop.id) : undefined;
}

/** The resident travels inside: nobody else has this Patient. Never a citizen service number: there is none. */
function residentOf(question: Whole['question']): Pick<Task, 'contained'> {
	const resident = question?.resident;
	if (!resident) return {};
	const { goes_by, phone, language } = resident;
	return {
		contained: [
			{
				resourceType: 'Patient',
				id: 'resident',
				name: [text(goes_by)],
				...(phone !== '' && { telecom: [{ system: 'phone', value: phone }] }),
				...(language !== '' && {
					communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: language }] } }]
				})
			}
		]
	};
}

function subject(question: Whole['question']): Task['for'] {
	return question?.resident
		? { reference: '#resident' }
		: { extension: [{ url: dataAbsent, valueCode: 'masked' }] };
}

/** A page of what was found. @param of gives the resource of a referral. */
export function bundle<Resource extends { resourceType: string; id: string }>(
	found: readonly SideHop[],
	of: (whole: Whole, base: string) => Resource,
	{ base, self, next }: { base: string; self: string; next: string | null }
) {
	const entry = found.map((hop) => {
		const resource = of({ hop, question: null }, base);
		const { resourceType, id } = resource;
		return { fullUrl: `${base}/${resourceType}/${id}`, resource, search: { mode: 'match' } };
	});
	return {
		resourceType: 'Bundle',
		type: 'searchset',
		link: [
			{ relation: 'self', url: self },
			...(next === null ? [] : [{ relation: 'next', url: next }])
		],
		// FHIR has no empty lists.
		...(entry.length > 0 && { entry })
	};
}

const issueCodes: Record<number, string> = {
	400: 'invalid',
	401: 'login',
	403: 'forbidden',
	404: 'not-found',
	409: 'conflict',
	412: 'conflict',
	422: 'business-rule',
	429: 'throttled'
};

/** A refusal as FHIR says it. */
export function outcome(
	status: number,
	title: string,
	expression: readonly string[] = []
): OperationOutcome {
	return {
		resourceType: 'OperationOutcome',
		issue: [
			{
				severity: 'error',
				code: issueCodes[status] ?? 'processing',
				details: text(title),
				...(expression.length > 0 && { expression: [...expression] })
			}
		]
	};
}

const searchParams = [
	{ name: '_id', type: 'token' },
	{ name: '_lastUpdated', type: 'date' }
];

/** What this server does (CapabilityStatement). */
export function capability(base: string) {
	const security = {
		description:
			'Authorization: Bearer, a token of one organisation. On-Behalf-Of names the person: the id of the contact, or the mail address of the account.'
	};
	return {
		resourceType: 'CapabilityStatement',
		status: 'active',
		date: '2026-11-23',
		kind: 'instance',
		software: { name: 'Warmwijzer' },
		implementation: { description: 'Referrals for social support', url: base },
		fhirVersion: '4.0.1',
		format: ['json'],
		rest: [
			{
				mode: 'server',
				security,
				resource: [
					{
						type: 'Task',
						interaction: [{ code: 'read' }, { code: 'search-type' }, { code: 'update' }],
						versioning: 'versioned-update',
						readHistory: false,
						updateCreate: false,
						searchParam: [...searchParams, { name: 'status', type: 'token' }]
					},
					{
						type: 'ServiceRequest',
						interaction: [{ code: 'read' }, { code: 'search-type' }],
						versioning: 'versioned',
						readHistory: false,
						searchParam: searchParams
					}
				]
			}
		]
	};
}
