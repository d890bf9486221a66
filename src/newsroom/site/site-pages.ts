import { toEpoch } from '../../lib/time/instant.ts';
import { commentPages } from '../comments/comment-page.ts';
import { threadAddress } from '../comments/comment-view.ts';
import { lastChange } from '../last-change.ts';
import { archiveMonths, yearUrl } from '../lists/archive.ts';
import { currentLivewire } from '../lists/livewire.ts';
import { numberedPages } from '../lists/numbered-pages.ts';
import { authorLists, sectionLists, tagLists, type StoryList } from '../lists/story-lists.ts';
import { editionsOf } from '../newsletters/editions.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { seriesOf } from '../related/series.ts';
import type { AddressKind } from './address-kind.ts';
import { answerPages } from './answer-page.ts';
import type { AnsweredForm } from './answer.ts';
import {
  addressOf,
  idAt,
  numberedAddress,
  PAGE_KINDS,
  type NamedKind,
  type PageKind,
  type StoryMadeKind,
} from './addresses.ts';

/** A page that the site has. */
export interface SitePage {
  /** Its path. */
  url: string;
  /** What is there, for a message: the path of a file of `content/`, or words. */
  owner: string;
  /** The number of a numbered page of a list. */
  number?: number | undefined;
  /** When readers last got something new from it, in milliseconds since 1970; undefined where nobody knows. */
  changed(): number | undefined;
}

/** A page, or a list before it is divided into numbered pages. */
interface Listed {
  url: string;
  /** The file that it is made from. */
  file?: string;
  title?: string | undefined;
  /** What it shows, newest first: stories, or instants in milliseconds since 1970. */
  items?: readonly (Story | number)[];
}

type Listing = (newsroom: Newsroom) => readonly Listed[];

/** Which pages and lists there are of the kinds of which the table of addresses does not say enough. */
const LISTINGS: Partial<Record<PageKind, Listing>> & Record<StoryMadeKind, Listing> = {
  story: ({ stories }) => stories.map((story) => ({ url: story.url, file: story.file, items: [story] })),
  comments: (newsroom) => commentPages(newsroom).map(({ story, number }) => ({ url: threadAddress(story.id, number) })),
  corrections: ({ stories }) => [{ url: addressOf('corrections'), items: correctionTimes(stories) }],
  section: (newsroom) => sectionLists(newsroom).map(listed),
  tag: (newsroom) => tagLists(newsroom).map(listed),
  author: (newsroom) => authorLists(newsroom).map(listed),
  month: (newsroom) =>
    archiveMonths(newsroom).map(({ url, stories }) => ({ url, title: idAt('month', url), items: stories })),
  year: yearsListed,
  page: ({ pages }) => [...pages].sort().map(([id, { file }]) => ({ url: addressOf('page', id), file })),
  series: seriesListed,
  newsletters: ({ newsletters }) => (newsletters.size > 0 ? [{ url: addressOf('newsletters') }] : []),
  signupAnswer: (newsroom) => answersListed('newsletters', newsroom),
  letterAnswer: (newsroom) => answersListed('letters', newsroom),
  edition: (newsroom) =>
    editionsOf(newsroom).map(({ id, epoch }) => ({ url: addressOf('edition', id), title: id, items: [epoch] })),
  latestWire(newsroom) {
    const livewire = currentLivewire(newsroom);
    return livewire ? [{ url: livewire.latest }] : [];
  },
};

/** Every page that the site has, each list with its numbered pages. */
export function sitePages(newsroom: Newsroom): SitePage[] {
  return PAGE_KINDS.flatMap((entry) => pagesOf(entry, newsroom));
}

/** The pages of the kinds that a sitemap names, in the order of the table. */
export function pagesInSitemap(sitemap: NonNullable<AddressKind['sitemap']>, newsroom: Newsroom): SitePage[] {
  return PAGE_KINDS.filter(([, kind]) => kind.sitemap === sitemap).flatMap((entry) => pagesOf(entry, newsroom));
}

function pagesOf([name, kind]: (typeof PAGE_KINDS)[number], newsroom: Newsroom): SitePage[] {
  if (kind.isListed === false || (kind.setting && !newsroom.publication[kind.setting])) return [];
  const { noun = 'a page of the site itself' } = kind;
  const listing = LISTINGS[name] ?? listingOf(name, kind);
  return listing(newsroom).flatMap(({ url, file, title, items = [] }) => {
    const owner = file ?? (title === undefined ? noun : `${noun} ${title}`);
    if (!kind.isNumbered) return [{ url, owner, changed: () => latestOf(items) }];
    return numberedPages(url, items).map(({ number, items: shown }) => ({
      url: numberedAddress(url, number),
      owner,
      number,
      changed: () => latestOf(shown),
    }));
  });
}

/** The listing of a kind that follows from the table: a page for each file of a folder, or one page. */
function listingOf(name: PageKind, { collection, showsNewest }: AddressKind): Listing {
  if (collection !== undefined && collection !== 'articles')
    return (newsroom) =>
      [...newsroom[collection].keys()].sort().map((id) => ({ url: addressOf(name as NamedKind, id), title: id }));
  return ({ stories }) => [
    { url: addressOf(name as Exclude<PageKind, NamedKind>), items: showsNewest ? stories.slice(0, 1) : [] },
  ];
}

function listed({ url, title, stories }: StoryList): Listed {
  return { url, title, items: stories };
}

/** A year shows how many stories each month has, and so changes with its newest story. */
function yearsListed(newsroom: Newsroom): Listed[] {
  const years = Map.groupBy(archiveMonths(newsroom), ({ year }) => yearUrl(year));
  return [...years].map(([url, months]) => ({
    url,
    title: idAt('year', url),
    items: months[0]?.stories.slice(0, 1) ?? [],
  }));
}

function seriesListed(newsroom: Newsroom): Listed[] {
  const stories = Map.groupBy(newsroom.stories, (story) => seriesOf(story, newsroom));
  return [...stories].flatMap(([series, items]) => (series ? [{ url: series.url, title: series.name, items }] : []));
}

function answersListed(form: AnsweredForm, newsroom: Newsroom): Listed[] {
  return answerPages(form, newsroom).map(({ head }) => ({ url: head.canonical }));
}

function correctionTimes(stories: readonly Story[]): number[] {
  return stories.flatMap(({ article }) => article.corrections.map(({ date }) => toEpoch(date))).sort((a, b) => b - a);
}

function latestOf(items: readonly (Story | number)[]): number | undefined {
  let latest: number | undefined;
  for (const item of items) latest = Math.max(latest ?? 0, typeof item === 'number' ? item : lastChange(item));
  return latest;
}
