import { error } from '@sveltejs/kit';
import * as intake from '$lib/server/intake/index.ts';
import { idOr404 } from '../../../vraag/ids.ts';
import type { RequestHandler } from './$types.js';

/** After so long a screen comes back by itself: then it is asked anew whether it may still follow. */
const life = 120_000;
const spread = 30_000;
const heartbeat = 20_000;
/** Whoever does not read what is told is let go, and catches up later. */
const mostWaiting = 1_000_000;

/** Every change of an hour as it happens (server-sent events), after what the screen had last. */
export const GET: RequestHandler = async ({ request, locals: { house, actor }, params, url }) => {
	const id = idOr404(params.id);
	const had = request.headers.get('last-event-id') ?? url.searchParams.get('since') ?? '0';
	const since = /^\d{1,9}$/.test(had) ? Number(had) : 0;
	const text = new TextEncoder();
	let end = () => {};
	const early: Uint8Array[] = [];
	let send = (part: Uint8Array) => void early.push(part);
	const stop = await intake.follow(
		house,
		actor,
		id,
		since,
		(message) =>
			send(text.encode(`id: ${message.seq}\nevent: change\ndata: ${JSON.stringify(message)}\n\n`)),
		() => end()
	);
	if (!stop) error(404, { message: 'Not found' });

	const stream = new ReadableStream<Uint8Array>(
		{
			start(controller) {
				let ended = false;
				end = () => {
					if (ended) return;
					ended = true;
					stop();
					clearInterval(beat);
					clearTimeout(over);
					controller.close();
				};
				send = (part) => {
					if (ended) return;
					if ((controller.desiredSize ?? 0) < -mostWaiting) end();
					else controller.enqueue(part);
				};
				const beat = setInterval(() => send(text.encode(':\n\n')), heartbeat);
				const over = setTimeout(() => end(), life + Math.random() * spread);
				send(text.encode('retry: 1000\n\n'));
				for (const part of early) send(part);
			},
			cancel: () => end()
		},
		new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 })
	);
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'private, no-store',
			// A proxy in between passes on what comes at once.
			'x-accel-buffering': 'no'
		}
	});
};
