import type { APIContext, APIRoute, AstroGlobal, SSRResult } from 'astro';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { lazyObjects } from './lazy-object.ts';
import type { PagePath, PrintedPage } from './page-printer.ts';
import { pageRequest } from './page-request.ts';

/** A route of which the pages are rendered from their props. */
export interface OpenRoute {
  render(path: PagePath, props: object): Promise<PrintedPage>;
}

type Slots = AstroGlobal['slots'];
type Factory = Parameters<typeof renderToString>[1];

/** The module of a route. */
interface RouteModule {
  default?: Factory;
  GET?: APIRoute;
}

/** What Astro's state of a request has besides that which is documented. */
interface RequestState {
  logger: unknown;
  routeData: PagePath['route'] | undefined;
  loadComponentInstance(): Promise<RouteModule>;
  getAPIContext(): APIContext;
  createResult(module: RouteModule, context: APIContext): Promise<SSRResult>;
  createAstro(result: SSRResult, props: object, slots: unknown, context: APIContext): AstroGlobal;
}

/** Where pages are encoded: a buffer of its own size for each would be allocated before the size is known. */
let scratch = Buffer.alloc(1 << 16);

/**
 * Prepares a route for rendering many pages. For each page, Astro makes a request, a context, a response, and a "result"
 * (the state of the rendering: the styles of the route, and what the page has already printed). The pages of a route differ
 * by their props alone, so each gets a copy of one result, and the rest is made only when a component asks for it.
 * @param path any page of the route
 * @returns undefined for a route whose pages only Astro itself can render
 */
export async function openRoute(path: PagePath): Promise<OpenRoute | undefined> {
  const state = stateOf(path);
  const module = await state.loadComponentInstance();
  return path.route.type === 'endpoint' ? openEndpoint(module, state) : openPage(module, state);
}

function openEndpoint({ GET }: RouteModule, state: RequestState): OpenRoute | undefined {
  if (!GET) return undefined;
  const contextOf = lazyObjects(state.getAPIContext(), ['props']);
  return {
    async render(path, props) {
      return answerOf(await GET(contextOf({ props }, () => stateOf(path).getAPIContext())));
    },
  };
}

async function openPage(module: RouteModule, state: RequestState): Promise<OpenRoute | undefined> {
  const factory = module.default;
  if (!factory?.isAstroComponentFactory) return undefined;
  const context = state.getAPIContext();
  const route = await state.createResult(module, context);
  // As renderPage() of Astro does before it renders.
  const { containsHead = false, propagation } = route.componentMetadata.get(factory.moduleId ?? '') ?? {};
  route._metadata.headInTree = containsHead;
  route._metadata.routeHasPropagation = propagation === 'self' || propagation === 'in-tree';
  route.resolve = keptAnswers(route.resolve);
  const copyRoute = copier(route);
  const sample = state.createAstro(copyRoute(), {}, {}, context);
  // Components that render their slots need nothing of the request.
  const AstroSlots = sample.slots.constructor as new (result: SSRResult, slots: unknown, logger: unknown) => Slots;
  const globalOf = lazyObjects(sample, ['props', 'self']);
  return {
    async render(path, props) {
      const result = copyRoute();
      let own: RequestState | undefined;
      const createAstro = (given: object, slots: unknown) =>
        globalOf(
          { props: given, self: factory },
          () => {
            own ??= stateOf(path);
            return own.createAstro(result, given, slots, own.getAPIContext());
          },
          { slots: () => new AstroSlots(result, slots, state.logger) },
        );
      Object.assign(result, { createAstro, pathname: path.pathname });
      const answer = await renderToString(result, factory, props, {}, true, path.route);
      if (answer instanceof Response) return answerOf(answer);
      return { status: result.response.status ?? 200, bytes: encoded(answer) };
    },
  };
}

/** Remembers the addresses of scripts, which are the same on all pages. */
function keptAnswers(resolve: SSRResult['resolve']): SSRResult['resolve'] {
  const known = new Map<string, Promise<string>>();
  return (specifier) => {
    const address = known.get(specifier) ?? resolve(specifier);
    known.set(specifier, address);
    return address;
  };
}

/** The bytes of a page in UTF-8, in a buffer of their own. */
function encoded(text: string): Uint8Array {
  // A unit of UTF-16 takes three bytes at most.
  const most = text.length * 3;
  if (scratch.length < most) scratch = Buffer.alloc(most);
  // Buffers encode text that is not Latin in half the time of a TextEncoder.
  return new Uint8Array(scratch.subarray(0, scratch.write(text)));
}

function stateOf(path: PagePath): RequestState {
  const state = new FetchState(pageRequest(path)) as unknown as RequestState;
  state.routeData = path.route;
  return state;
}

/** What a response says. */
export async function answerOf(response: Response): Promise<PrintedPage> {
  const { status } = response;
  return response.body ? { status, bytes: new Uint8Array(await response.arrayBuffer()) } : { status };
}

/**
 * Prepares copies of a result, with sets, lists and records of their own. Maps hold what is known of all routes.
 * @returns a function that makes a copy
 */
function copier<T>(value: T): () => T {
  if (value instanceof Set) return () => new Set(value) as T;
  if (Array.isArray(value)) return () => [...(value as unknown[])] as T;
  if (!isRecord(value)) return () => value;
  const parts = Object.entries(value)
    .filter(([, part]) => part instanceof Set || Array.isArray(part) || isRecord(part))
    .map(([name, part]) => [name, copier(part)] as const);
  return () => {
    const copy: Record<string, unknown> = { ...value };
    for (const [name, copyPart] of parts) copy[name] = copyPart();
    return copy as T;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
