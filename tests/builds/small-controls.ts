import type { Page } from 'playwright-core';

/** The least height and width of what a finger touches, in pixels. */
const LEAST = 44;

/**
 * The controls of a page that are too small for a finger, with their sizes. A box or radio button is as large as its label, and a link
 * within a sentence may be as high as its line.
 */
export function smallControls(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    const isInSentence = (control: HTMLElement) =>
      control.localName === 'a' &&
      [...(control.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\S{2}/.test(node.textContent ?? ''),
      );
    const isBox = (control: HTMLElement): control is HTMLInputElement =>
      control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);
    return controls
      .filter(
        (control) => control.checkVisibility() && !control.matches('.skip, [type=hidden]') && !isInSentence(control),
      )
      .flatMap((control) => {
        const touched = isBox(control) ? [control, ...(control.labels ?? [])] : [control];
        const boxes = touched.map((one) => one.getBoundingClientRect());
        const [width, height] = [
          Math.max(...boxes.map((box) => box.width)),
          Math.max(...boxes.map((box) => box.height)),
        ];
        if (Math.min(width, height) >= least) return [];
        const name = control.textContent?.trim() || control.getAttribute('name') || control.localName;
        return [`${name}: ${Math.round(width)} × ${Math.round(height)}`];
      });
  }, LEAST);
}
