/**
 * Makes a form better with JavaScript, as `enhance` of SvelteKit does; and when there is no connection it is kept on
 * this phone, sealed, and sent later (docs/decisions/0021). For every form whose action stands in `domain/outbox.ts`.
 */
import type { SubmitFunction } from '@sveltejs/kit';
import { applyAction, enhance as send } from '$app/forms';
import { goto } from '$app/navigation';
import { connection } from '../../offline/connection.svelte.ts';
import { kindOf } from '../../domain/outbox.ts';
import { restoredIsSent } from './restored.ts';

/** Longer than this nobody stands and waits for an answer. */
const patience = 15_000;

type Answer = Record<string, unknown> | undefined;

export function enhance(form: HTMLFormElement, submit?: SubmitFunction<Answer, Answer>) {
	return send(form, async (sending) => {
		const { action, formData, formElement, controller } = sending;
		const path = action.pathname + action.search;
		let cancelled = false;
		const cancel = () => {
			cancelled = true;
			sending.cancel();
		};
		const after = await submit?.({ ...sending, cancel });
		/** The page goes on as after an answer, without one. */
		const goOn = () =>
			after?.({ ...sending, result: { type: 'success', status: 200 }, update: async () => {} });

		async function keepInstead(): Promise<void> {
			const outbox = await import('../../offline/outbox/outbox.svelte.ts').catch(() => null);
			const kept = await outbox?.keep(path, formData).catch(() => null);
			if (!kept) {
				connection.lost = true;
				formElement.reportValidity();
				await goOn();
				return;
			}
			await forgetRestored(action.pathname);
			await goOn();
			await goto(`/postvak-uit?bewaard=${kept}`);
		}

		const waiting =
			cancelled || kindOf(path) === null
				? undefined
				: setTimeout(() => {
						controller.abort();
						void keepInstead();
					}, patience);
		return async (answered) => {
			clearTimeout(waiting);
			if (neverAnswered(answered.result)) return keepInstead();
			if (!(answered.result as { type?: string }).type) {
				// Something in front of the app, or its guard, refused it before a page was asked.
				return applyAction({ type: 'error', status: 500, error: new Error() });
			}
			if (answered.result.type === 'redirect' || answered.result.type === 'success') {
				await forgetSent(action.pathname, formData);
			}
			await (after ? after(answered) : answered.update());
		};
	});
}

/** No server said anything (an error without a status), or none that could do it now. */
function neverAnswered({ type, status }: { type: string; status?: number | undefined }): boolean {
	return type === 'error' && (status === undefined || [502, 503, 504].includes(status));
}

/** A draft of this form on the phone has done its work. */
async function forgetSent(pathname: string, form: FormData): Promise<void> {
	await forgetRestored(pathname);
	const command = form.get('command');
	if (localStorage.getItem('outbox') === null || typeof command !== 'string') return;
	const { drop } = await import('../../offline/outbox/outbox.svelte.ts');
	await drop(command);
}

async function forgetRestored(pathname: string): Promise<void> {
	const restored = restoredIsSent(pathname);
	if (restored === undefined) return;
	const { drop } = await import('../../offline/outbox/outbox.svelte.ts');
	await drop(restored);
}
