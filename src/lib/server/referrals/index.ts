/** Handing over warmly: questions, their hops, and who may see what. Verbs take `(house, actor, command id, …)`; every verb can be repeated. */
export { teamRoles } from './access.ts';
export { answerCard, cardOf, makeCard, questionOfCard, withdrawCard } from './card.ts';
export type { Person, Refusal, Result } from './command.ts';
export { erase, eraseDue, sealAnew } from './erase.ts';
export { everythingAbout } from './everything.ts';
export {
	accept,
	cancel,
	claim,
	close,
	fail,
	hold,
	reject,
	request,
	say,
	start,
	withdraw
} from './hops.ts';
export { answerLead, askLead, reassign } from './lead.ts';
export { leave, openWith } from './leaving.ts';
export { makeLink, moveByLink, type OpenedLink, openLink } from './links.ts';
export { type Line, type Lists, lists, type Notice, notices, readNotices } from './lists.ts';
export { looksAt, verifyLooks } from './looks.ts';
export { type HopView, question, type QuestionView } from './question.ts';
export { askIntroduction, colleagues, experienceWith, workedWith } from './whom.ts';
export { draft, keepDraft, recordConsent, write } from './write.ts';
