import type { CardDrawing } from '../newsroom/photos/social-card.ts';
import { buildFolder } from '../cache/build-folder.ts';
import { cardName, keepCardsTask } from './card-file.ts';
import { pruneCache } from '../cache/media-cache.ts';
import { processSlot } from '../cache/process-slot.ts';
import type { Workers } from '../cache/workers.ts';

/** Cards that a worker draws in one batch: few, because the bodies of pages wait in the same queue. */
const BATCH = 4;

/** The cards of the site, by cache key. */
export const siteCards = processSlot('cards', () => new Map<string, CardDrawing>());

/** The data of a path of the site in this build. */
interface Keyed {
  cacheKey?: string | undefined;
}

/** The card at a path; undefined when it is not a card. */
export function drawingOf({ cacheKey }: Keyed): CardDrawing | undefined {
  return cacheKey === undefined ? undefined : siteCards.value.get(cacheKey);
}

/**
 * Has the workers draw the cards among some paths, in parallel batches, and then removes cards that no page has used
 * for long.
 * @returns when all are cached; a card that failed is drawn again for its path, which then reports the error
 */
export async function drawCards(paths: readonly Keyed[], root: string, workers: Workers): Promise<void> {
  const drawings = paths.flatMap((path) => drawingOf(path) ?? []);
  for (let at = 0; at < drawings.length; at += BATCH) {
    const batch = drawings.slice(at, at + BATCH);
    await workers.run(keepCardsTask, { root, drawings: batch }).catch(() => undefined);
  }
  if (drawings.length > 0) pruneCards(root, Date.now());
}

/**
 * Deletes cards by the rule for photos: those that this build did not use and that are older than a month.
 * @param now milliseconds since 1970
 */
function pruneCards(root: string, now: number): void {
  const wanted = [...siteCards.value.values()].map((drawing) => cardName(root, drawing));
  pruneCache(buildFolder(root).cards, new Set(wanted), now);
}
