/** The story with every field. */
export const STORY = '/2026/11/coast-road-closed/';
/** A long story with a table of contents. */
export const EXPLAINER = '/2026/08/harbor-whales/';
/** A story that is a gallery. */
export const GALLERY = '/2026/11/harbor-year-in-pictures/';
/** A story with two films and a document from other sites. */
export const EMBEDS = '/2026/05/iceland-fish-auction-lessons/';
/** A story of five photos. */
export const FIVE_PHOTOS = '/2026/09/after-midnight/';
/** An opinion, which has a quotation in Arabic. */
export const OPINION = '/2026/03/nile-lantern-permit/';
/** An obituary, which takes no comments. */
export const OBITUARY = '/2026/11/raymond-doucette/';
/** A live story. */
export const LIVE = '/2026/11/council-budget-vote-live/';
/** A story that is older than the first wire post. */
export const BEFORE_THE_WIRE = '/2024/12/snowplow-drivers/';
/** A story for which the newest wire posts are of the year before. */
export const NEW_YEAR = '/2026/01/tablet-auction/';

/** A page of every kind that the demo publication has. */
export const PAGE_KINDS: readonly (readonly [kind: string, url: string])[] = [
  ['front page', '/'],
  ['story with every field', STORY],
  ['story of five photos', FIVE_PHOTOS],
  ['gallery', GALLERY],
  ['explainer with a table of contents', EXPLAINER],
  ['story with embeds', EMBEDS],
  ['story in Arabic', '/2026/11/arabic-reading-hour/'],
  ['story in Japanese', '/2026/11/nemuro-fishers/'],
  ['opinion with a quotation in Arabic', OPINION],
  ['obituary', OBITUARY],
  ['live story', LIVE],
  ['wire post', '/2026/11/gale-warning/'],
  ['section', '/news/'],
  ['Livewire', '/livewire/'],
  ['archive', '/archive/'],
  ['archive of a year', '/2026/'],
  ['archive of a month', '/2026/11/'],
  ['series', '/series/winter-storms/'],
  ['author', '/authors/lena-marsh/'],
  ['topic', '/tags/coast/'],
  ['masthead', '/masthead/'],
  ['list of corrections', '/corrections/'],
  ['policy', '/privacy/'],
  ['search', '/search/'],
  ['page without a network', '/offline/'],
  ['page for what is not there', '/404.html'],
];

/** The addresses of {@link PAGE_KINDS} that `npm test` looks at most closely. `npm run test:views` looks at all kinds like this. */
export const MAIN_PAGES: readonly string[] = ['/', STORY, LIVE, '/news/', '/search/'];
