import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { failureOf } from './page-failure.ts';
import type { PagePrinter } from './page-printer.ts';
import { pageRequest } from './page-request.ts';
import { answerOf, openRoute, type OpenRoute } from './open-route.ts';

/*
 * The entry of the page bundle: Astro compiles it with every route, and a build imports it to print pages. It imports no
 * route itself, because that would change the order of the styles.
 */

const app = createApp({ streaming: false });
const routes = new Map<string, Promise<OpenRoute | undefined>>();

/** Prints the pages of this bundle. */
export const printer: PagePrinter = {
  getStaticPaths: () => new StaticPaths(app).getAll(),
  async renderByRequest(path) {
    const locals = {};
    const response = await app.render(pageRequest(path), { routeData: path.route, locals });
    const failure = failureOf(locals);
    if (failure) throw failure.error;
    return answerOf(response);
  },
  async renderByProps(path, props) {
    const { component } = path.route;
    const route = routes.get(component) ?? openRoute(path);
    routes.set(component, route);
    return (await route)?.render(path, props) ?? this.renderByRequest(path);
  },
};
