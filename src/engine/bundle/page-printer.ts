import type { AstroPrerenderer } from 'astro';

/** A path of the site, and the route that renders it. */
export type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What a page or an endpoint has answered. */
export interface PrintedPage {
  status: number;
  /** Undefined when the answer has no body: the page is kept as it is published. */
  bytes?: Uint8Array;
}

/** Lists the pages of the site and renders them. */
export interface PagePrinter {
  getStaticPaths(): Promise<PagePath[]>;
  /** Renders a page as Astro's own prerenderer does: with a request, through every middleware. */
  renderByRequest(path: PagePath): Promise<PrintedPage>;
  /** Renders a page of a route with parameters from its props alone, which takes half the time. The bytes are the same. */
  renderByProps(path: PagePath, props: object): Promise<PrintedPage>;
}
