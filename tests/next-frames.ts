import type { Page } from 'playwright-core';

/** Waits until a page has been painted twice: what was to happen at once has then happened, however busy the machine is. */
export async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
