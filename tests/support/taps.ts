/** What a journey costs a person: taps, fields filled, seconds. */
import type { Locator, Page } from 'playwright-core';

export interface Cost {
	taps: number;
	fields: number;
	seconds: number;
}

/** Counts while it does. */
export class Hand {
	readonly page: Page;
	#taps = 0;
	#fields = 0;
	readonly #began = performance.now();

	constructor(page: Page) {
		this.page = page;
	}

	/** One tap. */
	async tap(thing: Locator): Promise<void> {
		this.#taps++;
		await thing.click();
	}

	/** One tap on a choice: a radio button or a box to tick. */
	async choose(thing: Locator): Promise<void> {
		this.#taps++;
		await thing.check();
	}

	/** One field filled. */
	async fill(thing: Locator, text: string): Promise<void> {
		this.#fields++;
		await thing.fill(text);
	}

	/** Enter on the keyboard of the phone counts as a tap. */
	async enter(): Promise<void> {
		this.#taps++;
		await this.page.keyboard.press('Enter');
	}

	cost(): Cost {
		return {
			taps: this.#taps,
			fields: this.#fields,
			seconds: (performance.now() - this.#began) / 1000
		};
	}
}
