/**
 * Makes a form better with JavaScript, as `enhance` of SvelteKit does; and when there is no connection it is kept on
 * this phone, sealed, and sent later (docs/decisions/0021). For every form whose action stands in `domain/outbox.ts`.
 */
import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { applyAction, enhance as send } from '$app/forms';
import { goto } from '$app/navigation';
import { connection } from '../../offline/connection.svelte.ts';
import { kindOf } from '../../domain/outbox.ts';
import { restoredIsSent } from './restored.ts';

/** Longer than this nobody stands and waits for an answer. */
const patience = 15_000;

/** What an action says beside whether it was done. */
export type Answer = Record<string, unknown> | undefined;

export function enhance(form: HTMLFormElement, submit?: SubmitFunction<Answer, Answer>) {
	return send(form, async (sending) => {
		const { action, formData, controller } = sending;
		const path = action.pathname + action.search;
		let cancelled = false;
		const cancel = () => {
			cancelled = true;
			sending.cancel();
		};
		const after = await submit?.({ ...sending, cancel });
		/** The page goes on as after this answer. */
		const goOn = (result: ActionResult<Answer, Answer>) => {
			const update = async () => {
				if ('data' in result && result.data) await applyAction(result);
			};
			return after ? after({ ...sending, result, update }) : update();
		};

		/** @returns whether it is on this phone now. */
		async function keepInstead(): Promise<boolean> {
			const outbox = await import('../../offline/outbox/outbox.svelte.ts').catch(() => null);
			const kept = await outbox?.keep(path, formData).catch(() => null);
			if (!kept) return false;
			await forgetRestored(path);
			await goOn({ type: 'success', status: 200 });
			await goto(`/postvak-uit?bewaard=${kept}`);
			return true;
		}

		async function keepWithout(): Promise<void> {
			if (await keepInstead()) return;
			connection.lost = true;
			await goOn({ type: 'failure', status: 503 });
		}

		/** Nobody is signed in any more: what was written stays, on this phone or else on the page. */
		async function stay(): Promise<void> {
			if (await keepInstead()) return;
			await goOn({ type: 'failure', status: 401, data: { code: 'signed_out' } });
		}

		const waiting =
			cancelled || kindOf(path) === null
				? undefined
				: setTimeout(() => {
						controller.abort();
						void keepWithout();
					}, patience);
		return async (answered) => {
			clearTimeout(waiting);
			if (neverAnswered(answered.result)) return keepWithout();
			if (leadsToSignIn(answered.result)) return stay();
			if (!(answered.result as { type?: string }).type) {
				// Something in front of the app, or its guard, refused it before a page was asked.
				return applyAction({ type: 'error', status: 500, error: new Error() });
			}
			if (answered.result.type === 'redirect' || answered.result.type === 'success') {
				await forgetSent(path, formData);
			}
			await (after ? after(answered) : answered.update());
		};
	});
}

/** No server said anything (an error without a status), or none that could do it now. */
function neverAnswered({ type, status }: { type: string; status?: number | undefined }): boolean {
	return type === 'error' && (status === undefined || [502, 503, 504].includes(status));
}

/** The guard's answer to a form of somebody who is not signed in any more. */
function leadsToSignIn(result: ActionResult<Answer, Answer>): boolean {
	return result.type === 'redirect' && result.location.startsWith('/inloggen');
}

/** A draft of this form on the phone has done its work. */
async function forgetSent(path: string, form: FormData): Promise<void> {
	await forgetRestored(path);
	const command = form.get('command');
	if (localStorage.getItem('outbox') === null || typeof command !== 'string') return;
	const { drop } = await import('../../offline/outbox/outbox.svelte.ts');
	await drop(command);
}

async function forgetRestored(path: string): Promise<void> {
	const restored = restoredIsSent(path);
	if (restored === undefined) return;
	const { drop } = await import('../../offline/outbox/outbox.svelte.ts');
	await drop(restored);
}
