import type { Content } from '../content.ts';

/** A kind of page or file, and where the site has it. */
export interface AddressKind {
  /**
   * How its addresses are written. The parts in angle brackets differ from page to page; together they are the id of the
   * page. `<year>` and `<month>` are numbers. The first part, where it is fixed, is a name that no section or page may have.
   */
  pattern: `/${string}`;
  /** How `npm run check` names a page of the kind, before the title if the page has one: "the section". */
  noun?: string;
  /** The folder of `content/` that has a file for each page of the kind. */
  collection?: Exclude<
    keyof Content,
    'brand' | 'comments' | 'logos' | 'mostRead' | 'photos' | 'publication' | 'redirects'
  >;
  /** The setting of the publication without which the site has no such page. */
  setting?: 'offline' | 'search';
  /**
   * The sitemap that names its pages: the one for pages, or the one for lists, whose numbered pages have a sitemap of their
   * own. A kind without one is in no sitemap, but for stories: those have a sitemap for each month.
   */
  sitemap?: 'lists' | 'pages';
  /** True for a file that a publication can replace with a file of its own in `public/`. */
  isReplaceable?: true;
  /** True for a page that changes with the newest story. */
  showsNewest?: true;
  /** True for a list that is divided into numbered pages. */
  isNumbered?: true;
  /** The setting in `feeds` with which each list of the kind has feeds. */
  feeds?: 'authors' | 'sections' | 'tags';
  /**
   * False for what `site-pages.ts` does not list: feeds and sitemaps, which `npm run check` gets from the modules that make them;
   * histories, which only git knows; and files to which nobody should link.
   */
  isListed?: false;
}
