import type { Page } from 'playwright-core';

/** More presses than any page of the demo publication has controls. */
const ENOUGH = 200;

/**
 * Presses Tab until the first control that the selector means has the focus, as a reader without a mouse does.
 * @returns how often it was pressed
 * @throws when the keyboard does not come to it
 */
export async function tabTo(page: Page, selector: string): Promise<number> {
  const target = await page.locator(selector).first().elementHandle();
  for (let presses = 1; target && presses <= ENOUGH; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return presses;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}
