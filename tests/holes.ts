import type { Page } from 'playwright-core';

/** The empty space between two stories of a column: their padding and a rule. */
const GAP = 50;

/** An empty place in a band of a front: under a story, down to the next one or to the end of the band. */
export interface Hole {
  /** The headline above it. */
  under: string;
  /** In CSS pixels, without the usual space between two stories. */
  height: number;
}

/** The empty places that are higher than a limit, in the bands of a front as the browser lays them out. */
export function holesOf(page: Page, limit: number): Promise<Hole[]> {
  return page.evaluate(
    ([limit, gap]) => {
      const boxOf = (card: Element) => {
        const { left, right } = card.getBoundingClientRect();
        const range = document.createRange();
        const seen = [
          ...card.querySelectorAll('img, .kicker, .headline, .standfirst, .meta, .livewire :is(h2, li), .all'),
        ]
          .filter((part) => part.getClientRects().length > 0)
          .map((part) => {
            range.selectNodeContents(part);
            return part instanceof HTMLImageElement ? part.getBoundingClientRect() : range.getBoundingClientRect();
          });
        return {
          under: card.querySelector('.headline, h2')?.textContent.trim() ?? '',
          left,
          right,
          top: Math.min(...seen.map(({ top }) => top)),
          bottom: Math.max(...seen.map(({ bottom }) => bottom)),
        };
      };
      return [...document.querySelectorAll('main .opening, main > .wrap > .top, main .report, main .strip > .columns')]
        .map((band) => [...band.querySelectorAll('.card, .livewire')].map(boxOf))
        .flatMap((boxes) => {
          const end = Math.max(...boxes.map(({ bottom }) => bottom));
          return boxes.map(({ under, left, right, bottom }) => {
            const below = boxes.filter((box) => box.left < right - 1 && box.right > left + 1 && box.top >= bottom - 1);
            const next = below.length === 0 ? end : Math.min(...below.map(({ top }) => top)) - gap;
            return { under, height: Math.round(next - bottom) };
          });
        })
        .filter(({ height }) => height > limit);
    },
    [limit, GAP] as const,
  );
}
