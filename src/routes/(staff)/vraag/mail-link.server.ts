import { log } from '$lib/server/log.ts';
import * as referrals from '$lib/server/referrals/index.ts';

/**
 * A receiver without an account gets a link by mail to read and answer this one handover. The mail says nothing of the
 * resident. Sent once: the same form again mails nothing.
 * @returns false when no address is known or it could not be sent: then the sender calls.
 */
export async function mailLink(
	locals: App.Locals,
	referralId: string,
	asksCode: boolean,
	origin: string
): Promise<boolean> {
	const underWay = await referrals.hasLink(locals.house, referralId);
	return underWay || (await mailNewLink(locals, referralId, asksCode, origin)) !== 'not_sent';
}

/** Mails a new link, and makes the former one useless. @param asksCode null: as the former one did. */
export async function mailNewLink(
	{ house, actor, sendMail, requestId }: App.Locals,
	referralId: string,
	asksCode: boolean | null,
	origin: string
): Promise<'sent' | 'not_needed' | 'not_sent'> {
	const link = await referrals.makeLink(house, actor, referralId, asksCode);
	if (link === 'not_needed') return link;
	if (link === 'no_address') return 'not_sent';
	const sender = { id: actor.contact_id ?? '', organization_id: actor.organization_id ?? '' };
	const number = await referrals.numberOf(house.db, sender, ['public', 'network']);
	try {
		await sendMail(
			link.email,
			'Er is een overdracht voor u',
			[
				`${actor.name} draagt een vraag aan u over via Warmwijzer.`,
				'',
				'Lees en beantwoord de overdracht hier (7 dagen geldig):',
				`${origin}/eenmalig/${link.token}`,
				...(link.asks_code
					? ['', `De code om hem te openen hoort u van ${actor.name}, aan de telefoon.`]
					: []),
				'',
				`Wilt u eerst overleggen? Bel ${actor.name}: ${number}.`,
				'Kent u deze persoon niet? Klik dan niet, en bel eerst.'
			].join('\n')
		);
		return 'sent';
	} catch {
		log.error({ request: requestId }, 'a mail was not sent');
		await referrals.withdrawLink(house, referralId);
		return 'not_sent';
	}
}
