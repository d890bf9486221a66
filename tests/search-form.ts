import type { Page } from 'playwright-core';

/** Searches on an open search page, as readers do, and waits until the page says how many stories it has found. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search all stories' }).fill(words);
  await page.keyboard.press('Enter');
  await page
    .locator('[role=status]')
    .filter({ hasText: /\d|No stories found|at least/ })
    .waitFor();
}
