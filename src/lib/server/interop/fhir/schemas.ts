/** The FHIR R4 resources that we give and take, as far as we fill them (docs/fhir-profile.md). */
import * as v from 'valibot';

export const fhirJson = 'application/fhir+json';

/** The statuses of a Task that a referral can have. */
export const taskStatuses = [
	'draft',
	'requested',
	'accepted',
	'in-progress',
	'completed',
	'rejected',
	'cancelled',
	'on-hold',
	'failed'
] as const;

const maybe = v.exactOptional;
const coding = v.strictObject({
	system: maybe(v.string()),
	code: v.string(),
	display: maybe(v.string())
});
const concept = v.strictObject({ coding: maybe(v.array(coding)), text: maybe(v.string()) });
const identifier = v.strictObject({ system: v.string(), value: v.string() });
const meta = v.strictObject({ versionId: v.string(), lastUpdated: v.string() });
/** Whom or what we do not give as a resource: by its identifier, with its name. */
const logical = v.strictObject({
	type: v.string(),
	identifier,
	display: maybe(v.string())
});
const local = v.strictObject({ reference: v.string(), display: maybe(v.string()) });
/** The resident is there, and not for the one who asks. */
const masked = v.strictObject({
	extension: v.array(v.strictObject({ url: v.string(), valueCode: v.literal('masked') }))
});

const patient = v.strictObject({
	resourceType: v.literal('Patient'),
	id: v.literal('resident'),
	name: v.array(v.strictObject({ text: v.string() })),
	telecom: maybe(v.array(v.strictObject({ system: v.literal('phone'), value: v.string() }))),
	communication: maybe(v.array(v.strictObject({ language: concept })))
});

const annotation = v.strictObject({
	authorReference: maybe(logical),
	time: maybe(v.string()),
	text: v.string()
});

const output = v.strictObject({
	type: concept,
	valueCode: maybe(v.string()),
	valueReference: maybe(logical)
});
const input = v.strictObject({ type: concept, valueString: v.string() });

const priority = v.picklist(['routine', 'urgent', 'asap']);

export const task = v.strictObject({
	resourceType: v.literal('Task'),
	id: v.string(),
	meta,
	contained: maybe(v.array(patient)),
	identifier: v.array(identifier),
	groupIdentifier: identifier,
	status: v.picklist(taskStatuses),
	statusReason: maybe(concept),
	intent: v.literal('order'),
	priority,
	code: concept,
	description: maybe(v.string()),
	focus: local,
	for: v.union([local, masked]),
	executionPeriod: maybe(v.strictObject({ start: maybe(v.string()), end: maybe(v.string()) })),
	authoredOn: maybe(v.string()),
	lastModified: v.string(),
	requester: logical,
	owner: logical,
	note: maybe(v.array(annotation)),
	restriction: maybe(v.strictObject({ period: v.strictObject({ end: v.string() }) })),
	input: maybe(v.array(input)),
	output: maybe(v.array(output))
});
export type Task = v.InferOutput<typeof task>;

export const serviceRequest = v.strictObject({
	resourceType: v.literal('ServiceRequest'),
	id: v.string(),
	meta,
	contained: maybe(v.array(patient)),
	identifier: v.array(identifier),
	requisition: identifier,
	status: v.picklist(['draft', 'active', 'on-hold', 'revoked', 'completed']),
	intent: v.literal('order'),
	category: v.array(concept),
	priority,
	code: concept,
	subject: v.union([local, masked]),
	authoredOn: maybe(v.string()),
	requester: logical,
	performer: v.array(logical),
	reasonCode: maybe(v.array(concept)),
	note: maybe(v.array(annotation))
});
export type ServiceRequest = v.InferOutput<typeof serviceRequest>;

/** A page of resources of one type. */
export const bundleOf = <Resource extends v.GenericSchema>(resource: Resource) =>
	v.strictObject({
		resourceType: v.literal('Bundle'),
		type: v.literal('searchset'),
		link: v.array(v.strictObject({ relation: v.picklist(['self', 'next']), url: v.string() })),
		entry: maybe(
			v.array(
				v.strictObject({
					fullUrl: v.string(),
					resource,
					search: v.strictObject({ mode: v.literal('match') })
				})
			)
		)
	});

export const operationOutcome = v.strictObject({
	resourceType: v.literal('OperationOutcome'),
	issue: v.array(
		v.strictObject({
			severity: v.literal('error'),
			code: v.string(),
			details: concept,
			expression: maybe(v.array(v.string()))
		})
	)
});
export type OperationOutcome = v.InferOutput<typeof operationOutcome>;

const anyReference = v.looseObject({
	reference: v.optional(v.string()),
	identifier: v.optional(v.looseObject({ value: v.optional(v.string()) }))
});
const anyConcept = v.looseObject({
	coding: v.optional(v.array(v.looseObject({ code: v.optional(v.string()) }))),
	text: v.optional(v.string())
});

/** What is read of a Task that is sent: the rest of it changes nothing. */
export const taskUpdate = v.looseObject({
	resourceType: v.literal('Task', 'must be Task.'),
	id: v.string('must be the id of the Task.'),
	status: v.picklist(taskStatuses, `must be one of: ${taskStatuses.join(', ')}.`),
	statusReason: v.optional(anyConcept),
	executionPeriod: v.optional(v.looseObject({ start: v.optional(v.string()) })),
	requester: v.optional(anyReference),
	owner: v.optional(anyReference),
	output: v.optional(
		v.array(
			v.looseObject({
				type: anyConcept,
				valueCode: v.optional(v.string()),
				valueReference: v.optional(anyReference)
			})
		)
	)
});
export type TaskUpdate = v.InferOutput<typeof taskUpdate>;

const since = v.pipe(
	v.string(),
	v.regex(
		/^(?:gt|ge)\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/,
		'must be gt or ge and a moment, such as gt2026-01-14T09:30:00Z.'
	),
	v.check((typed) => !Number.isNaN(Date.parse(typed.slice(2))), 'must be a moment that exists.')
);

/** What a search takes. */
export const searchQuery = v.object({
	_id: v.optional(v.string()),
	_lastUpdated: v.optional(since),
	_count: v.optional(v.string()),
	_cursor: v.optional(v.string())
});
export const taskQuery = v.object({
	...searchQuery.entries,
	status: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(typed) => typed.split(',').every((each) => taskStatuses.some((known) => known === each)),
				`must be of: ${taskStatuses.join(', ')}; several with commas.`
			)
		)
	)
});
export type FhirQuery = v.InferOutput<typeof taskQuery>;
