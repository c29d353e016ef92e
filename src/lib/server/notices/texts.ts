/** The words of mails and pushes. Nothing of a resident, and no names: whoever reads over a shoulder learns that there is something, and no more. */
import type { NoticeKind } from '../../domain/referrals/words.ts';

type Lang = 'nl' | 'en';
type Words = readonly [one: string, many: string];

const words: Record<Lang, Record<NoticeKind, Words>> = {
	nl: {
		received: ['Er is een overdracht voor u', '{count} overdrachten voor u'],
		asked: ['Er is een bericht voor u', '{count} berichten voor u'],
		failed: ['Een vraag komt bij u terug', '{count} vragen komen bij u terug'],
		inherited: ['U hebt een vraag gekregen', 'U hebt {count} vragen gekregen'],
		lead_asked: ['Wilt u de regie houden?', 'Wilt u de regie houden? {count} keer gevraagd'],
		introduction_asked: [
			'Een collega vraagt u om een introductie',
			'{count} keer om een introductie gevraagd'
		],
		accepted: ['Uw overdracht is aangenomen', '{count} overdrachten van u zijn aangenomen'],
		claimed: ['Iemand heeft uw overdracht opgepakt', '{count} overdrachten van u zijn opgepakt'],
		rejected: ['Uw overdracht is afgewezen', '{count} overdrachten van u zijn afgewezen'],
		on_hold: ['Een vraag staat op de wachtlijst', '{count} vragen staan op de wachtlijst'],
		cancelled: ['Een overdracht is teruggehaald', '{count} overdrachten zijn teruggehaald'],
		completed: ['Een vraag is afgesloten', '{count} vragen zijn afgesloten'],
		passed_on: ['Een vraag is doorgegeven', '{count} vragen zijn doorgegeven'],
		lead_agreed: ['Er is antwoord over de regie', '{count} antwoorden over de regie'],
		nobody_called: [
			'Niemand heeft gebeld. Bel vandaag.',
			'{count} keer: niemand heeft gebeld. Bel vandaag.'
		],
		resident_helped: ['Iemand zegt: ik ben geholpen', '{count} mensen zeggen: ik ben geholpen'],
		resident_stopped: ['Iemand wil stoppen', '{count} mensen willen stoppen'],
		reminder: ['Een vraag wacht op u, vandaag', '{count} vragen wachten op u, vandaag'],
		overdue: ['Een vraag is te laat', '{count} vragen zijn te laat'],
		overdue_team: ['In uw team is een vraag te laat', 'In uw team zijn {count} vragen te laat'],
		successor: [
			'Iemand is weg. Er is een opvolger.',
			'{count} mensen zijn weg. Er zijn opvolgers.'
		],
		number_hidden: ['Een nummer klopt niet', '{count} nummers kloppen niet'],
		summary: ['Uw overzicht van vandaag', 'Uw overzicht van {count} dagen']
	},
	en: {
		received: ['There is a handover for you', '{count} handovers for you'],
		asked: ['There is a message for you', '{count} messages for you'],
		failed: ['A question comes back to you', '{count} questions come back to you'],
		inherited: ['You were given a question', 'You were given {count} questions'],
		lead_asked: ['Will you be the lead?', 'Will you be the lead? Asked {count} times'],
		introduction_asked: [
			'A colleague asks you for an introduction',
			'Asked for an introduction {count} times'
		],
		accepted: ['Your handover was accepted', '{count} handovers of yours were accepted'],
		claimed: ['Somebody took your handover', '{count} handovers of yours were taken'],
		rejected: ['Your handover was declined', '{count} handovers of yours were declined'],
		on_hold: ['A question is on the waiting list', '{count} questions are on the waiting list'],
		cancelled: ['A handover was taken back', '{count} handovers were taken back'],
		completed: ['A question was closed', '{count} questions were closed'],
		passed_on: ['A question was passed on', '{count} questions were passed on'],
		lead_agreed: ['There is an answer about the lead', '{count} answers about the lead'],
		nobody_called: ['Nobody called. Call today.', '{count} times: nobody called. Call today.'],
		resident_helped: ['Somebody says: I was helped', '{count} people say: I was helped'],
		resident_stopped: ['Somebody wants to stop', '{count} people want to stop'],
		reminder: ['A question waits for you, today', '{count} questions wait for you, today'],
		overdue: ['A question is late', '{count} questions are late'],
		overdue_team: ['In your team a question is late', 'In your team {count} questions are late'],
		successor: [
			'Somebody has left. There is a successor.',
			'{count} people have left. There are successors.'
		],
		number_hidden: ['A number is wrong', '{count} numbers are wrong'],
		summary: ['Your overview of today', 'Your overview of {count} days']
	}
};

const around = {
	nl: {
		several: '{count} meldingen voor u',
		open: 'Open',
		late: 'te laat',
		unclaimed: 'nog van niemand',
		here: 'Bekijk het hier (u logt zo nodig eerst in):',
		choose: 'Andere mail, op andere tijden, of geen? Dat kiest u hier:'
	},
	en: {
		several: '{count} notices for you',
		open: 'Open',
		late: 'late',
		unclaimed: 'taken by nobody yet',
		here: 'See it here (sign in first if asked):',
		choose: 'Other mails, at other times, or none? You choose that here:'
	}
} as const;

export interface Said {
	/** The subject of a mail, the title of a push. */
	title: string;
	/** A line for each kind where there are several, and the counts of a summary. */
	lines: string[];
}

/** What notices of one person say together. */
export function said(
	notices: readonly { kind: NoticeKind; counts: Record<string, number> }[],
	lang: Lang
): Said {
	const kinds = [...Map.groupBy(notices, ({ kind }) => kind)].map(([kind, of]) =>
		filled(words[lang][kind][of.length === 1 ? 0 : 1], of.length)
	);
	const [only = ''] = kinds;
	const counts = notices.filter(({ kind }) => kind === 'summary').at(-1)?.counts;
	return {
		title: kinds.length === 1 ? only : filled(around[lang].several, notices.length),
		lines: [
			...(kinds.length === 1 ? [] : kinds),
			...(counts === undefined ? [] : [countsText(counts, lang)])
		]
	};
}

function countsText(counts: Record<string, number>, lang: Lang): string {
	const { open, late, unclaimed } = around[lang];
	return [
		`${open}: ${counts['open'] ?? 0}`,
		`${late}: ${counts['late'] ?? 0}`,
		`${unclaimed}: ${counts['unclaimed'] ?? 0}`
	].join(', ');
}

/** The text of a mail. */
export function mailText({ title, lines }: Said, lang: Lang, origin: string, path: string): string {
	const { here, choose } = around[lang];
	return [
		`${title}${/[.?!]$/.test(title) ? '' : '.'}`,
		...lines.map((line) => `- ${line}`),
		'',
		here,
		`${origin}${path}`,
		'',
		choose,
		`${origin}/account/meldingen`
	].join('\n');
}

function filled(text: string, count: number): string {
	return text.replace('{count}', String(count));
}
