import type { BodySource } from '../newsroom/story/story-page.ts';
import { markOf, type MarkedKey } from './manifest/key-mark.ts';
import { ALWAYS, pageKey } from './page-key.ts';
import { siteMode } from './site-mode.ts';
import { processSlot } from '../cache/process-slot.ts';

/** The props of a page: plain data under one name. */
export type PageProps = Record<string, object>;

/** A path of a route with the props of its page. */
interface Path<Props extends PageProps> {
  params: Record<string, string | undefined>;
  props: Props;
}

/** A path as `getStaticPaths` returns it. */
export interface KeyedPath<Props extends PageProps = PageProps> extends Path<Props> {
  /** The mark of its key. */
  cacheKey: string;
}

/**
 * A page of this build, and its key. Both its props and its key are made each time that they are asked for, so that nothing
 * holds those of all pages.
 */
export interface KnownPage extends MarkedKey {
  /** What the page is rendered from, and its key. Only the page bundle, which made the mark, knows the digests for it. */
  make(): { props: PageProps; key: string };
  /** The Markdown that the page needs: a worker compiles it before the page is rendered. */
  readonly body: BodySource | undefined;
}

/** The pages of this build, by the mark of their keys. */
export const knownPages = processSlot('known pages', () => new Map<string, KnownPage>());

/**
 * Gives every path of a route its cache key, the digest of its props. A page is a pure function of its props, so there
 * is nothing else to invalidate.
 * @param items one for each page
 * @param pathOf makes the path of the page of an item: once for its key, and again when it is rendered
 * @param bodyOf the Markdown that a page will need, so that it can be compiled ahead
 */
export function pagePaths<Item, Props extends PageProps>(
  items: readonly Item[],
  pathOf: (item: Item) => Path<Props>,
  bodyOf?: (props: Props) => BodySource,
): KeyedPath<Props>[] {
  // Nothing is kept in the dev server, whose pages are made when they are asked for.
  if (siteMode.value === 'dev') return items.map((item) => ({ ...pathOf(item), cacheKey: ALWAYS }));
  return items.map((item) => {
    const { params, props } = pathOf(item);
    const path = new ItemPath(params, markOf(pageKey(props)), item, pathOf, bodyOf);
    knownPages.value.set(path.cacheKey, path);
    return path;
  });
}

/** A path that has its item in place of its props. */
class ItemPath<Item, Props extends PageProps> implements KeyedPath<Props>, KnownPage {
  readonly params: Path<Props>['params'];
  readonly cacheKey: string;
  readonly #item: Item;
  readonly #pathOf: (item: Item) => Path<Props>;
  readonly #bodyOf: ((props: Props) => BodySource) | undefined;

  constructor(
    params: Path<Props>['params'],
    cacheKey: string,
    item: Item,
    pathOf: (item: Item) => Path<Props>,
    bodyOf: ((props: Props) => BodySource) | undefined,
  ) {
    this.params = params;
    this.cacheKey = cacheKey;
    this.#item = item;
    this.#pathOf = pathOf;
    this.#bodyOf = bodyOf;
  }

  get mark(): string {
    return this.cacheKey;
  }

  get text(): string {
    return this.make().key;
  }

  make(): { props: Props; key: string } {
    const { props } = this;
    return { props, key: pageKey(props) };
  }

  get props(): Props {
    return this.#pathOf(this.#item).props;
  }

  get body(): BodySource | undefined {
    return this.#bodyOf?.(this.props);
  }
}
