/** Drop-in hours as a coordinator opens them in a browser. */
import type { Page } from 'playwright-core';
import { say } from './words.ts';

/** Opens an hour without a fixed place. Gives its address. */
export async function opened(page: Page): Promise<string> {
	const open = page.getByRole('button', { name: say('intake_open_button') });
	if (!(await open.isVisible())) await page.getByText(say('intake_open_title')).click();
	await page.getByLabel(say('intake_place')).selectOption('');
	await open.click();
	await page.waitForURL(/\/inloop\/[0-9a-f-]{36}$/);
	return new URL(page.url()).pathname;
}
