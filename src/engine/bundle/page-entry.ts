import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { PagePrinter } from './page-printer.ts';
import { failureOf } from './page-failure.ts';

/*
 * The entry of the page bundle: Astro compiles it with every route, and a build imports it to print pages. It imports no
 * route itself, because that would change the order of the styles.
 */

const app = createApp({ streaming: false });

/** Prints the pages of this bundle. */
export const printer: PagePrinter = {
  getStaticPaths: () => new StaticPaths(app).getAll(),
  async render(request, { routeData }) {
    const locals = {};
    const response = await app.render(request, { routeData, locals });
    const failure = failureOf(locals);
    if (failure) throw failure.error;
    return response;
  },
};
