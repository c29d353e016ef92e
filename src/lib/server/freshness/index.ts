/** Keeping the directory true: what callers say, the list of editors, and the mail to people about their own details. */
export { recordCall } from './calls.ts';
export { change, confirm, type Done, noAnswer, putBack } from './check.ts';
export { answer, openMail, type OwnHours, refuse, sendDue } from './mail.ts';
export { handBack, take } from './lease.ts';
export { news, readNews } from './news.ts';
export { progress, queue } from './queue.ts';
export { script } from './script.ts';
export { forget, keepShown, showed } from './use.ts';
