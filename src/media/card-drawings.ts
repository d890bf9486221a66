import type { CardDrawing } from '../newsroom/photos/social-card.ts';
import { buildFolder } from '../cache/build-folder.ts';
import { cardName, keepCardsTask } from './card-file.ts';
import { pruneCache } from '../cache/media-cache.ts';
import { processSlot } from '../cache/process-slot.ts';
import type { Workers } from '../cache/workers.ts';

/** Cards that a worker draws in one go: few, because the bodies of pages wait in the same queue. */
const BATCH = 4;

/** The cards of the site, by cache key. */
export const siteCards = processSlot('cards', () => new Map<string, CardDrawing>());

/** What a path of the site is known by in this build. */
interface Keyed {
  cacheKey?: string | undefined;
}

/** What is drawn at a path; undefined when it is no card. */
export function drawingOf({ cacheKey }: Keyed): CardDrawing | undefined {
  return cacheKey === undefined ? undefined : siteCards.value.get(cacheKey);
}

/**
 * Has the workers draw the cards among some paths, a batch at a time for each that may draw, and then drops those that no
 * page of the site has had for long.
 * @returns when all are kept; a card that failed is drawn again for its path, which then names it
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
 * Deletes cards as photos are deleted: those that this build did not ask for and that are older than a month.
 * @param now milliseconds since 1970
 */
function pruneCards(root: string, now: number): void {
  const wanted = [...siteCards.value.values()].map((drawing) => cardName(root, drawing));
  pruneCache(buildFolder(root).cards, new Set(wanted), now);
}
