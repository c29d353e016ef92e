import { log } from '$lib/server/log.ts';
import * as referrals from '$lib/server/referrals/index.ts';

/**
 * A receiver without an account gets a link by mail to read and answer this one handover. The mail says nothing of the
 * resident.
 * @returns false when it could not be sent: then the sender calls.
 */
export async function mailLink(
	{ house, actor, sendMail, requestId }: App.Locals,
	referralId: string,
	asksCode: boolean,
	origin: string
): Promise<boolean> {
	// The same form again: the mail is on its way already.
	if (await referrals.hasLink(house, referralId)) return true;
	const link = await referrals.makeLink(house, actor, referralId, asksCode);
	if (!link) return true;
	const sent = sendMail(
		link.email,
		'Er is een overdracht voor u',
		[
			`${actor.name} draagt een vraag aan u over via Warmwijzer.`,
			'',
			'Lees en beantwoord de overdracht hier (7 dagen geldig):',
			`${origin}/eenmalig/${link.token}`,
			...(asksCode
				? ['', `De code om hem te openen hoort u van ${actor.name}, aan de telefoon.`]
				: []),
			'',
			'Kent u deze persoon niet? Klik dan niet, en bel de afzender.'
		].join('\n')
	);
	return sent.then(
		() => true,
		() => {
			log.error({ request: requestId }, 'a mail was not sent');
			return false;
		}
	);
}
