import type { PageProps } from './page-paths.ts';
import type { CompiledFile } from './story-body.ts';

/**
 * What the build and the pages hand to each other. Astro runs pages from a bundle, which has copies of its own of every
 * module, so that a variable of a module is not shared; the global object is.
 */
export interface Handoff {
  /** Props by cache key, from the pages to the build: which body a page will need. */
  props: Map<string, PageProps>;
  /** Compiled bodies by file, from the build to the pages. */
  bodies: Map<string, CompiledFile>;
}

const NAME = Symbol.for('broadsheet.handoff');

/** The one handoff of this process. */
export function handoff(): Handoff {
  const shared = globalThis as { [NAME]?: Handoff };
  shared[NAME] ??= { props: new Map(), bodies: new Map() };
  return shared[NAME];
}
