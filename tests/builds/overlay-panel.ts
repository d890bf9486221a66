import type { Locator, Page } from 'playwright-core';
import { text } from '../shown-text.ts';

/** The overlay of the dev server on the page that is open; the shadow of its element is open to Playwright. */
export function overlayPanel(pageOf: () => Page) {
  const panel = (): Locator => pageOf().locator('broadsheet-desk .panel');
  return {
    panel,
    tab: (): Locator => pageOf().locator('broadsheet-desk .tab'),
    /** All text of the panel, once it shows some words. */
    async panelWith(words: string): Promise<string> {
      await panel().filter({ hasText: words }).waitFor();
      return text(panel());
    },
  };
}
