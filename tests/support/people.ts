/** Signing in as one of the example people. */
import type { Page } from 'playwright-core';

/** Chooses an example person by name on the sign-in page, and waits for the page asked for. */
export async function signInAs(page: Page, name: string, next = '/account'): Promise<void> {
	await page.goto(`/inloggen?${new URLSearchParams({ next })}`);
	// Of a role with many people the first are shown, the others behind a word.
	for (const more of await page.locator('details:not([open]) > summary').all()) await more.click();
	await page.getByRole('button', { name }).click();
	await page.waitForURL((url) => url.pathname === next);
}
