import type { Locator } from 'playwright-core';

/** The text of an element, each run of white space as the one space that a reader sees. */
export async function text(locator: Locator): Promise<string> {
  return folded((await locator.textContent()) ?? '');
}

/** The same of every element that the locator means, in the order of the page. */
export async function texts(locator: Locator): Promise<string[]> {
  return (await locator.allTextContents()).map(folded);
}

function folded(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}
