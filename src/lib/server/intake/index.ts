/** Intake under one roof: the drop-in hour, its list and its board. Verbs take `(house, actor, command id, hour, …)`; every verb can be repeated. */
export { boardOf, hourOf, hours } from './views.ts';
export { close, findPeople, openChoices, openHour, place, unfinished } from './opening.ts';
export { eraseDue } from './erase.ts';
export { addVisitor, moveVisitor } from './visitors.ts';
export { answerLead, askLead, combine, keep, receive, walkAlong, writeDown } from './questions.ts';
export { undo } from './undo.ts';
export { visitorOf } from './visitor.ts';
export { endStreams, follow, openStreams } from './feed.ts';
