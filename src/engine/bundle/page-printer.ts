import type { AstroPrerenderer } from 'astro';

/** Lists the pages of the site and renders them, as Astro's own prerenderer does. */
export type PagePrinter = Pick<AstroPrerenderer, 'getStaticPaths' | 'render'>;
