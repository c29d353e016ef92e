/** The FHIR operations. */
import * as v from 'valibot';
import type { Operation } from '../../http/operation.ts';
import {
	bundleOf,
	fhirJson,
	operationOutcome,
	searchQuery,
	serviceRequest,
	task,
	taskQuery,
	taskUpdate
} from '../fhir/schemas.ts';
import { personHeaders } from './referrals.ts';

const found = (description: string, schema: v.GenericSchema) => ({
	description,
	type: fhirJson,
	schema
});
const outcome = (description: string) => found(description, operationOutcome);

const closed = {
	401: outcome('No token, or one that is unknown, ended or too old'),
	403: outcome('The token does not allow this, or not on behalf of this person'),
	429: outcome('Too many requests: Retry-After says how long to wait')
};
const unreadable = { 400: outcome('It cannot be read') };
const notThere = { 404: outcome('The organisation has no such referral') };

const updateHeaders = v.object({
	...personHeaders.entries,
	'Idempotency-Key': v.optional(v.pipe(v.string(), v.uuid())),
	'If-Match': v.optional(
		v.pipe(v.string(), v.description('The ETag of the version that was read.'))
	)
});

/** The referrals of an organisation as FHIR R4. */
export const fhirOperations: readonly Operation[] = [
	{
		method: 'get',
		path: '/api/fhir/metadata',
		summary: 'What this FHIR server does',
		tag: 'fhir',
		answers: {
			200: found(
				'A CapabilityStatement',
				v.looseObject({ resourceType: v.literal('CapabilityStatement') })
			)
		}
	},
	{
		method: 'get',
		path: '/api/fhir/Task',
		summary: 'Tasks of the organisation, what changed longest ago first; nothing of residents',
		tag: 'fhir',
		scope: 'referrals:read',
		query: taskQuery,
		answers: { 200: found('A page', bundleOf(task)), ...unreadable, ...closed }
	},
	{
		method: 'get',
		path: '/api/fhir/Task/{id}',
		summary:
			'One Task; with a person and the scope residents:read as that person may see it, which is noted',
		tag: 'fhir',
		scope: 'referrals:read',
		headers: personHeaders,
		answers: { 200: found('The Task', task), ...notThere, ...closed }
	},
	{
		method: 'put',
		path: '/api/fhir/Task/{id}',
		summary: 'Move a referral to the status of this Task, on behalf of a person',
		tag: 'fhir',
		scope: 'referrals:move',
		headers: updateHeaders,
		body: taskUpdate,
		takes: fhirJson,
		answers: {
			200: found('It was done: the Task as it is now', task),
			409: outcome('In its present state this cannot be done'),
			412: outcome('Something happened with it since that version'),
			422: outcome('The date has passed, a person is not there, or the key named another command'),
			...unreadable,
			...notThere,
			...closed
		}
	},
	{
		method: 'get',
		path: '/api/fhir/ServiceRequest',
		summary: 'What is asked with each referral of the organisation; nothing of residents',
		tag: 'fhir',
		scope: 'referrals:read',
		query: searchQuery,
		answers: { 200: found('A page', bundleOf(serviceRequest)), ...unreadable, ...closed }
	},
	{
		method: 'get',
		path: '/api/fhir/ServiceRequest/{id}',
		summary: 'What is asked with one referral; residents as with a Task',
		tag: 'fhir',
		scope: 'referrals:read',
		headers: personHeaders,
		answers: { 200: found('The ServiceRequest', serviceRequest), ...notThere, ...closed }
	}
];
