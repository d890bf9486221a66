import type { Page } from 'playwright-core';

/** What reaches out of the window at the right or left, so that the page would scroll sideways. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...out.map((element) => element.outerHTML.slice(0, 90))];
  });
}

/** Text that is cut off at an edge of the window; not so text that scrolls in a box of its own, or is for the ear. */
export async function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = text.parentElement;
      const around: Element[] = [];
      for (let box = owner; box; box = box.parentElement) around.push(box);
      const isApart = around.some((box) => {
        const { width, height } = box.getBoundingClientRect();
        return (width <= 1 && height <= 1) || /auto|scroll/.test(getComputedStyle(box).overflowX);
      });
      if (isApart || !owner?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const isCut = [...range.getClientRects()].some(({ left, right }) => left < -1 || right > clientWidth + 1);
      if (isCut) cut.push(`${owner.outerHTML.slice(0, 90)}: ${text.textContent?.trim().slice(0, 40)}`);
    }
    return cut;
  });
}
