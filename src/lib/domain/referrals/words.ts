/** The words of a handover: what may stand in its fields. FHIR's names for the states (Task.status). */
export const states = [
	'draft',
	'requested',
	'accepted',
	'in_progress',
	'completed',
	'rejected',
	'cancelled',
	'on_hold',
	'failed'
] as const;
export type State = (typeof states)[number];

export const urgencies = ['normal', 'this_week', 'today'] as const;
export type Urgency = (typeof urgencies)[number];

/** How the handover was made: rule 6. */
export const warmSteps = ['called', 'walked_along', 'three_way', 'sent_only'] as const;
export type WarmStep = (typeof warmSteps)[number];

export const rejectCodes = [
	'not_our_task',
	'full',
	'other_area',
	'other_group',
	'other_help_fits_better',
	'not_reachable',
	'nobody_can'
] as const;
export type RejectCode = (typeof rejectCodes)[number];

/** How it ended for the resident: apart from the state of the hop. */
export const outcomes = [
	'helped',
	'partly',
	'not_helped',
	'withdrew',
	'unreachable',
	'unknown'
] as const;
export type Outcome = (typeof outcomes)[number];

/** On what ground data goes to another organisation (GDPR article 6: consent, public task, vital interests). */
export const grounds = ['consent', 'legal_task', 'vital_interest'] as const;
export type Ground = (typeof grounds)[number];

export const agreementWays = ['spoken', 'phone', 'written'] as const;

/** What a resident can say on the page of their card. */
export const residentAnswers = ['helped', 'nobody_called', 'stop'] as const;
export type ResidentAnswer = (typeof residentAnswers)[number];

/** What somebody is told in the app. No resident data is ever in a notice. */
export const noticeKinds = [
	'received',
	'accepted',
	'rejected',
	'on_hold',
	'cancelled',
	'failed',
	'completed',
	'asked',
	'lead_asked',
	'lead_agreed',
	'introduction_asked',
	'nobody_called',
	'resident_helped',
	'resident_stopped',
	'inherited',
	'successor',
	'number_hidden',
	'claimed',
	'passed_on',
	'reminder',
	'overdue',
	'overdue_team',
	'summary'
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
