import { handoff } from './handoff.ts';
import type { CardDrawing } from '../newsroom/social-card.ts';
import type { Workers } from './workers.ts';

/** Cards that a worker draws in one go: few, because the bodies of pages wait in the same queue. */
const BATCH = 4;

/** What a path of the site is known by in this build. */
interface Keyed {
  cacheKey?: string | undefined;
}

/** What is drawn at a path; undefined when it is no card. */
export function drawingOf({ cacheKey }: Keyed): CardDrawing | undefined {
  return cacheKey === undefined ? undefined : handoff().cards.get(cacheKey);
}

/**
 * Has the workers draw the cards among some paths, a batch at a time for each that may draw.
 * @returns when all are kept; a card that failed is drawn again for its path, which then names it
 */
export async function drawCards(paths: readonly Keyed[], root: string, workers: Workers): Promise<void> {
  const drawings = paths.flatMap((path) => drawingOf(path) ?? []);
  for (let at = 0; at < drawings.length; at += BATCH) {
    const batch = drawings.slice(at, at + BATCH);
    await workers.run('draw', { root, drawings: batch }).catch(() => undefined);
  }
}
