import type { NextChange } from '../newsroom/next-change.ts';
import type { CardDrawing } from '../newsroom/social-card.ts';
import type { PhotoVariant } from '../newsroom/photo-variant.ts';
import type { BodySource } from '../newsroom/story-page.ts';
import type { Ledger } from './content-ledger.ts';
import type { SearchOrder } from './search-order.ts';
import type { CompiledFile } from './story-body.ts';

/**
 * What the build and the pages hand to each other. Astro runs pages from a bundle, which has copies of its own of every
 * module, so that a variable of a module is not shared; the global object is.
 */
export interface Handoff {
  /** What the loader has read, from the build to the pages. */
  ledger?: Ledger;
  /** When the site would change by itself, from the pages to the build. */
  nextChange?: NextChange | undefined;
  /** What readers can search, from the pages to the build. */
  search?: SearchOrder;
  /** By cache key, from the pages to the build: which body a page will need. */
  sources: Map<string, () => BodySource>;
  /** By cache key, from the pages to the build: the cards to draw. */
  cards: Map<string, CardDrawing>;
  /** By cache key, from the pages to the build: the photos to convert. */
  photos: Map<string, PhotoVariant>;
  /** Compiled bodies by file, from the build to the pages. */
  bodies: Map<string, CompiledFile>;
}

const NAME = Symbol.for('broadsheet.handoff');

/** The one handoff of this process. */
export function handoff(): Handoff {
  const shared = globalThis as { [NAME]?: Handoff };
  shared[NAME] ??= { sources: new Map(), cards: new Map(), photos: new Map(), bodies: new Map() };
  return shared[NAME];
}
