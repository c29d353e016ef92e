import { error, redirect } from '@sveltejs/kit';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { findNeed } from '$lib/domain/needs.ts';
import { drawAround, type PlaceDrawing, type Shapes } from '$lib/domain/geometry.ts';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import { residentAnswers, type ResidentAnswer } from '$lib/domain/referrals/words.ts';
import { residentLanguage } from '$lib/domain/resident-words/index.ts';
import * as directory from '$lib/server/directory/index.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { chosenLanguage } from '../language.ts';
import { placeText, textsOf } from './texts.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

/** The card, in the language of the resident or the one they choose, with the Dutch beside it. */
export const load: PageServerLoad = async ({
	params,
	url,
	locals,
	setHeaders,
	getClientAddress
}) => {
	setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
	const now = new Date();
	const found = await referrals.cardOf(locals.house, params.code, getClientAddress(), now);
	if (!found.ok) noCard(found);
	const { card } = found;
	const lang = chosenLanguage(url, residentLanguage(card.language));
	locals.pageLang = lang;
	const said = residentAnswers.find((answer) => answer === url.searchParams.get('gezegd')) ?? null;
	return {
		lang,
		own: textsOf(card, lang, said, now),
		dutch: lang === 'nl' ? null : textsOf(card, 'nl', said, now),
		card: {
			code: card.code,
			stage: card.stage,
			person: card.person,
			holder: card.holder,
			held_by_person: card.held_by_person,
			missed: card.first_contact?.missed ?? false,
			needs: card.needs.map((key) => ({ key, theme: findNeed(key)?.theme ?? 'meedoen' })),
			bring: card.bring,
			place: card.place && { name: card.place.name, text: placeText(card.place) }
		},
		map: await mapOf(locals, card.place),
		qr: qrOf(`${url.origin}/kaart/${card.code.replace('-', '')}`),
		said,
		/** Asks once more before it stops. */
		stopping: url.searchParams.has('stop'),
		printing: url.searchParams.has('print'),
		/** Each answer is a command with a name of its own: a double tap is one. */
		commands: { helped: uuidv7(), nobody_called: uuidv7(), stop: uuidv7() }
	};
};

export const actions: Actions = {
	helped: (event) => answer(event, 'helped'),
	nobody_called: (event) => answer(event, 'nobody_called'),
	stop: (event) => answer(event, 'stop')
};

async function answer(event: RequestEvent, said: ResidentAnswer): Promise<never> {
	const { request, params, locals, getClientAddress } = event;
	const form = await request.formData();
	const [given, lang] = [form.get('id'), form.get('taal')];
	const id = typeof given === 'string' && isId(given) ? given : uuidv7();
	const heard = await referrals.answerCard(locals.house, id, params.code, getClientAddress(), said);
	if (!heard.ok) noCard(heard);
	const query = new URLSearchParams({ gezegd: said });
	if (typeof lang === 'string') query.set('taal', lang);
	redirect(303, `/kaart/${params.code}?${query}#gezegd`);
}

function noCard(refused: { code: 'unknown' } | { code: 'too_often'; minutes: number }): never {
	if (refused.code === 'unknown') error(404, { message: 'Not found', code: 'card_unknown' });
	error(429, { message: 'Too many', code: 'card_too_often', minutes: refused.minutes });
}

async function mapOf(
	{ db }: App.Locals,
	place: { latitude: number | null; longitude: number | null } | null
): Promise<PlaceDrawing | null> {
	if (!place || place.latitude === null || place.longitude === null) return null;
	const shapes = await directory.districtShapes(db);
	return drawAround(shapes as Shapes, place.longitude, place.latitude);
}

function qrOf(address: string): { size: number; path: string } {
	const code = generate(address);
	return { size: code.size, path: toSvgPath(code) };
}
