import { error, fail, redirect } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { requestForm } from '$lib/domain/referrals/forms.ts';
import { parseSearch } from '$lib/domain/search/request.ts';
import * as directory from '$lib/server/directory/index.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import * as search from '$lib/server/search/index.ts';
import { act, again, goOn } from '../../act.server.ts';
import { commandId, idOf, idOr404, textOf } from '../../ids.ts';
import { awayUntil, thereFirst } from '../../away.ts';
import { mailLink } from '../../mail-link.server.ts';
import { receiver } from '../../receiver.server.ts';
import { dangerIn } from '../../suggest-needs.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Choosing whom, and handing over. Without a receiver in the address: who answers these needs, and with whom one worked before. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { house, db, actor } = locals;
	const id = idOr404(params.id);
	const question = await referrals.question(house, actor, id);
	if (!question?.mine || question.closed_at !== null) error(404, { message: 'Not found' });
	const to = await receiver(locals, url.searchParams);
	const [saved, worked] = to
		? [[], []]
		: await Promise.all([referrals.shortcuts(db, actor), referrals.workedWith(db, actor)]);
	const known = new Map(
		(
			await directory.contactDocuments(
				db,
				actor,
				worked.map(({ id }) => id)
			)
		).map((contact) => [contact.id, contact])
	);
	return {
		question: {
			id,
			needs: question.needs,
			bounces: question.bounces,
			waiting: question.hops.some((hop) => hop.waiting),
			lead: question.lead_agreed,
			stopped: Boolean(question.consent?.withdrawn_at)
		},
		danger: dangerIn(question.resident?.words ?? ''),
		to,
		draft: to ? await referrals.draft(house, actor, `request:${id}`) : null,
		found: to ? [] : await candidates(locals, question.needs, question.language, url),
		saved: thereFirst(
			saved.filter(({ contact }) => contact !== null),
			({ contact }) => contact && awayUntil(contact)
		),
		worked: thereFirst<referrals.Named & { away_until: string | null }>(
			worked
				.filter(({ id }) => saved.every((other) => other.id !== id))
				.map((person) => ({ ...person, away_until: known.get(person.id)?.away_until ?? null })),
			awayUntil
		),
		asked: url.searchParams.get('q') ?? '',
		command: uuidv7()
	};
};

/** The same list again, with what was searched for. */
function here(id: string, data: FormData, done: string): string {
	const search = new URLSearchParams({ q: textOf(data, 'q'), gelukt: done });
	return `/vraag/${id}/overdragen?${search}`;
}

/** Named people and teams that answer the needs, or the words typed here; with how they were to work with. */
async function candidates(
	{ db, actor, searcher, secret, lang }: App.Locals,
	needs: readonly string[],
	language: string,
	url: URL
) {
	await search.catchUp(db, searcher);
	const typed = url.searchParams.get('q') ?? '';
	const wanted = new URLSearchParams({ limit: '12', q: typed });
	if (typed === '') for (const need of needs.slice(0, 1)) wanted.set('need', need);
	if (typed === '' && language !== '' && language !== 'nl') wanted.set('spoken', language);
	const ask = async (params: URLSearchParams) => {
		const { request } = parseSearch(params, lang, searcher.districts);
		return (await search.answer(db, searcher, request, secret)).results;
	};
	let results = await ask(wanted);
	if (results.length === 0 && wanted.has('spoken')) {
		wanted.delete('spoken');
		results = await ask(wanted);
	}
	const services = await directory.serviceDocuments(
		db,
		actor,
		results.map(({ id }) => id)
	);
	const byId = new Map(services.map((service) => [service.id, service]));
	const people = services.flatMap(({ contacts }) => contacts.map(({ id }) => id));
	const experience = new Map(
		(await referrals.experienceWith(db, actor, [...new Set(people)])).map((each) => [
			each.contact_id,
			each
		])
	);
	return results.flatMap(({ id }) => {
		const service = byId.get(id);
		if (!service) return [];
		return [
			{
				id,
				name: service.name,
				organization: service.organization,
				capacity: service.capacity,
				people: thereFirst(
					service.contacts.filter((contact) => contact.id !== actor.contact_id),
					awayUntil
				)
					.slice(0, 3)
					.map((contact) => ({ contact, experience: experience.get(contact.id) ?? null }))
			}
		];
	});
}

export const actions: Actions = {
	request: async (event) => {
		const { locals, url } = event;
		const { house, actor } = locals;
		const id = idOr404(event.params.id);
		const to = await receiver(locals, url.searchParams);
		return act(
			event,
			requestForm,
			(input, command) => referrals.request(house, actor, command, id, input),
			async ({ referral_id }, { link_code }) => {
				const mailed = await mailLink(locals, referral_id, link_code, url.origin);
				return `/vraag/${id}?gelukt=${mailed ? 'request' : 'request_no_mail'}`;
			},
			() => ({
				to_contact_id: to?.contact?.id ?? '',
				to_organization_id: to?.organization.id ?? '',
				service_id: to?.service?.id ?? ''
			})
		);
	},
	save: async ({ request, locals: { db, actor }, params }) => {
		const data = await request.formData();
		const person = idOf(data, 'person');
		const saved = person !== '' && (await referrals.saveShortcut(db, actor, person));
		if (!saved) return fail(404, again({ code: 'receiver_unknown' }));
		redirect(303, here(params.id, data, 'saved'));
	},
	drop: async ({ request, locals: { db, actor }, params }) => {
		const data = await request.formData();
		await referrals.dropShortcut(db, actor, idOf(data, 'person'));
		redirect(303, here(params.id, data, 'dropped'));
	},
	introduce: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const [colleague, contact] = [idOf(data, 'colleague'), idOf(data, 'contact')];
		const asked = await referrals.askIntroduction(
			house,
			actor,
			commandId(data),
			colleague,
			contact
		);
		return goOn(asked, `/vraag/${params.id}/overdragen?gelukt=introduce`);
	}
};
