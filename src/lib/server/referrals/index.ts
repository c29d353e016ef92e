/** Handing over warmly: questions, their hops, and who may see what. Verbs take `(house, actor, command id, …)`; every verb can be repeated. */
export { answerCard, cardOf, makeCard, questionOfCard, withdrawCard } from './card.ts';
export { hopsByQuestion, isRunning, isWaiting } from './access.ts';
export { isPerson, type Person, type Refusal, type Result } from './command.ts';
export { erase, eraseDue, sealAnew } from './erase.ts';
export { everythingAbout } from './everything.ts';
export { accept, claim, fail, hold, reject, say, start } from './answers.ts';
export { close } from './closing.ts';
export { combine } from './combining.ts';
export { recordConsent, withdraw } from './consent.ts';
export { cancel, request } from './request.ts';
export { answerLead, askHolder, askLead, reassign } from './lead.ts';
export { leave, openWith } from './leaving.ts';
export {
	enterLink,
	hasLink,
	linkCode,
	makeLink,
	moveByLink,
	type OpenedLink,
	openLink,
	withdrawLink
} from './links.ts';
export { lists } from './lists.ts';
export { looksAt, noteLooks, verifyLooks } from './looks.ts';
export { normsOf, setNorms } from './norms.ts';
export { type Named, namesOf, numberOf } from './people.ts';
export { needsByQuestion } from './needs.ts';
export { type HopView, question, type QuestionView } from './question.ts';
export { seal, sealedColumns, unseal } from './sealed.ts';
export { ofOrganization, type SideHop, type Wanted } from './sides.ts';
export { dropShortcut, saveShortcut, shortcuts } from './shortcuts.ts';
export { askIntroduction, colleagues, experienceWith, workedWith } from './whom.ts';
export { draft, keepDraft, write } from './write.ts';
