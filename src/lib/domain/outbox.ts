/** The outbox: forms written without a connection. What may be in it, what it is called, and how late it may come; for the phone and the server alike. */
import * as v from 'valibot';
import { isId } from './ids.ts';

/** What an item is called on screen. */
export type OutboxKind =
	| 'question'
	| 'handover'
	| 'claim'
	| 'accept'
	| 'decline'
	| 'hold'
	| 'start'
	| 'fail'
	| 'cancel'
	| 'say'
	| 'lead'
	| 'lead_answer'
	| 'reassign'
	| 'withdraw'
	| 'consent'
	| 'introduction'
	| 'card_withdrawn'
	| 'close'
	| 'visitor'
	| 'talk'
	| 'walk'
	| 'receive'
	| 'keep';

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const of = (rest: string) => new RegExp(`^/vraag/${id}${rest}`);
const hour = (rest: string) => new RegExp(`^/inloop/${id}${rest}`);
const visitor = (rest: string) => hour(`/${id}${rest}`);
const page = '(?:\\?(?!/)[^#]*)?$';
const action = (name: string) => `\\?/${name}(?:&[^#]*)?$`;

/** The form actions that the outbox keeps and the server lets it repeat: each can be repeated without harm. The first that fits. */
const actions: readonly (readonly [RegExp, OutboxKind])[] = [
	[/^\/vraag\/nieuw\?(?:[^#/]*&)?(?:aan|team)=[0-9a-f]/, 'handover'],
	[new RegExp(`^/vraag/nieuw${page}`), 'question'],
	[of(`/overdragen${action('request')}`), 'handover'],
	[of(`/overdragen${action('introduce')}`), 'introduction'],
	[of(`/afwijzen${page}`), 'decline'],
	[of(`/wachtlijst${page}`), 'hold'],
	[of(`/toestemming${page}`), 'consent'],
	[of(`/afsluiten${page}`), 'close'],
	[of(`/kaart${action('withdraw')}`), 'card_withdrawn'],
	[of(action('claim')), 'claim'],
	[of(action('accept')), 'accept'],
	[of(action('start')), 'start'],
	[of(action('fail')), 'fail'],
	[of(action('cancel')), 'cancel'],
	[of(action('say')), 'say'],
	[of(action('lead')), 'lead'],
	[of(action('leadAnswer')), 'lead_answer'],
	[of(action('reassign')), 'reassign'],
	[of(action('withdraw')), 'withdraw'],
	[hour(action('add')), 'visitor'],
	[hour(action('receive')), 'receive'],
	[visitor(action('write')), 'talk'],
	[visitor(action('walk')), 'walk'],
	[visitor(action('receive')), 'receive'],
	[visitor(action('keep')), 'keep'],
	[visitor(action('lead')), 'lead'],
	[visitor(action('leadAnswer')), 'lead_answer']
];

/** What the form of an action is called; null when the outbox does not keep it. */
export function kindOf(path: string): OutboxKind | null {
	return actions.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** The question or drop-in hour that an item is about: items about one go in order. A new question is known by its command. */
export function aboutOf({ path, id }: { path: string; id: string }): string {
	const named = path.split('/')[2] ?? '';
	const question = named.slice(0, id.length);
	return isId(question) ? question : id;
}

/** The page on which the form of an action stands. */
export function pageOf(path: string): string {
	const [pathname = '', search = ''] = path.split('?');
	const own = search.split('&').filter((part) => part !== '' && !part.startsWith('/'));
	return own.length > 0 ? `${pathname}?${own.join('&')}` : pathname;
}

/** Later than this somebody is warned; it is never thrown away. */
export const warnAfterHours = 72;
/** What was written longer ago is not done any more: somebody looks at it again first. */
export const mostDaysLate = 30;
/** Two clocks are never quite the same. */
export const clockSlackMinutes = 5;

/** What stands outside of an envelope, readable, and cannot be changed without its seal breaking. */
const headerForm = v.object({
	/** Names the command. */
	id: v.pipe(v.string(), v.check(isId)),
	/** Whose it is: only this account sends it. */
	account: v.pipe(v.string(), v.check(isId)),
	/** Where the form goes to. */
	path: v.pipe(
		v.string(),
		v.maxLength(500),
		v.check((path) => kindOf(path) !== null)
	),
	/** When it was written, by the clock of the phone. */
	made_at: v.pipe(v.string(), v.isoTimestamp())
});
export type Header = v.InferOutput<typeof headerForm>;

/** An envelope as a phone sends it. */
export const envelopeForm = v.object({
	header: headerForm,
	sealed: v.pipe(v.string(), v.maxLength(200_000)),
	/** What the clock of the phone says now: what it is off by counts for the moment of writing too. */
	now: v.pipe(v.string(), v.isoTimestamp())
});
export type Envelope = v.InferOutput<typeof envelopeForm>;

/** The header as bytes that the seal covers. */
export function boundTo({ id, account, path, made_at }: Header): string {
	return JSON.stringify([id, account, path, made_at]);
}

/** The fields of a form as they stand inside an envelope. */
export type SealedFields = [name: string, text: string][];

/** The public key of the server to which phones seal, and its id. */
export interface SealingKey {
	id: string;
	/** The point on P-256, uncompressed, as base64url. */
	key: string;
}
