/** The outbox: sealing on the phone, opening on the server, and how many commands a second it takes when phones send what waited. */
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { boundTo, type Header } from '../src/lib/domain/outbox.ts';
import { seal } from '../src/lib/offline/outbox/seal.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { receiver, sender } from '../tests/support/handing-over.ts';
import { handoverFields, type Phone, phoneOf, questionFields } from '../tests/support/phone.ts';
import { startServer } from '../tests/support/server.ts';
import { count, type Line, ms, percentile } from './figures.ts';

const connections = 50;
const commands = 1000;
const seals = 500;

/** The lines of the outbox. */
export async function measureOutbox(): Promise<Line[]> {
	const server = await startServer({ LOG_LEVEL: 'silent' });
	try {
		const phone = await phoneOf(server.url, sender);
		const { contact_id } = await phoneOf(server.url, receiver);
		const plain = await rateOf(times(() => directly(server.url, phone)));
		const waiting = await Promise.all(times(() => phone.write('/vraag/nieuw', questionFields)));
		const first = await rateOf(waiting.map((each) => () => phone.send(each)));
		const again = await rateOf(waiting.map((each) => () => phone.send(each)));
		const handovers = await Promise.all(
			times(() => phone.write(`/vraag/nieuw?aan=${contact_id}`, handoverFields(uuidv7())))
		);
		const both = await rateOf(handovers.map((each) => () => phone.send(each)));
		const beside = (rate: number) =>
			`the same form sent at once: ${count(plain.rate)}: ${(rate / plain.rate).toFixed(2)}×`;
		return [
			line(`questions that waited, ${connections} phones`, first, beside(first.rate)),
			line('the same again: nothing is changed', again, beside(again.rate)),
			line('questions with a handover that waited', both, beside(both.rate)),
			...(await sealing())
		];
	} finally {
		await server.stop();
	}
}

interface Rate {
	rate: number;
	p99: number;
}

function line(what: string, { rate, p99 }: Rate, beside: string): Line {
	return {
		part: 'outbox',
		what,
		figure: `${count(rate)} a second; 99 of 100 within ${ms(p99)}`,
		beside
	};
}

function times<Value>(make: () => Value): Value[] {
	return Array.from({ length: commands }, make);
}

async function rateOf(work: (() => Promise<{ type: string }>)[]): Promise<Rate> {
	const took: number[] = [];
	const began = performance.now();
	await Promise.all(
		Array.from({ length: connections }, async () => {
			for (let next = work.pop(); next; next = work.pop()) {
				const started = performance.now();
				const { type } = await next();
				if (type !== 'redirect') throw new Error(`A command was answered with ${type}.`);
				took.push(performance.now() - started);
			}
		})
	);
	return {
		rate: took.length / ((performance.now() - began) / 1000),
		p99: percentile(took, 0.99)
	};
}

/** The form as a page with a connection sends it. */
function directly(url: string, { cookie }: Phone): () => Promise<{ type: string }> {
	const body = new URLSearchParams([...questionFields, ['command', uuidv7()]]).toString();
	return async () => {
		const response = await fetch(`${url}/vraag/nieuw`, {
			method: 'POST',
			headers: {
				cookie,
				origin: url,
				accept: 'application/json',
				'x-sveltekit-action': 'true',
				'content-type': 'application/x-www-form-urlencoded'
			},
			body
		});
		return (await response.json()) as { type: string };
	};
}

async function sealing(): Promise<Line[]> {
	const vault = openVault(['a key of thirty-two characters or more']);
	const header: Header = {
		id: uuidv7(),
		account: uuidv7(),
		path: '/vraag/nieuw',
		made_at: new Date().toISOString()
	};
	const [sealTimes, openTimes]: [number[], number[]] = [[], []];
	for (let index = 0; index < seals; index++) {
		const began = performance.now();
		const sealed = await seal(vault.sealingKey, header, questionFields);
		const between = performance.now();
		vault.openEnvelope(sealed, boundTo(header));
		sealTimes.push(between - began);
		openTimes.push(performance.now() - between);
	}
	const figure = `${ms(percentile(sealTimes, 0.5))}; ${ms(percentile(openTimes, 0.5))}`;
	return [{ part: 'outbox', what: 'to seal one form; to open it, middle', figure }];
}
