import type { Publication } from '../../schema/publication.ts';
import { feedLinks } from '../machines/feed-address.ts';
import type { Newsroom } from '../newsroom.ts';
import { numberedPages, type NumberedItems, type PageLinks } from './numbered-pages.ts';
import { siteView, type HeadView, type SiteView } from '../site/site.ts';
import { cardSources, storyCard, type CardSources, type StoryCard } from './story-card.ts';
import type { StoryList } from './story-lists.ts';
import { stringsOf } from '../../strings/strings.ts';
import { numberedAddress } from '../site/addresses.ts';
import { isAsked, type AskedAddress } from '../site/asked-address.ts';

/** What every page of a list of stories has. */
export interface ListFrame extends PageLinks {
  site: SiteView;
  head: HeadView;
  url: string;
  title: string;
  /** The language of title and description, where it is not the publication's. */
  language?: string;
  /** A word over the title, such as "Topic". */
  label?: string;
  description?: string;
}

/** Everything that a page of a list prints. */
export interface ListPage extends ListFrame {
  cards: StoryCard[];
}

/** All that a page of a list is made from: its props. Cards are made when the page is printed. */
export interface ListSources extends ListFrame {
  publication: Publication;
  cards: CardSources[];
}

/** A page of a list. */
export interface NumberedPage<Page = ListSources> {
  /** Its path below the list: undefined for the latest, else its number. */
  number: string | undefined;
  /** Made each time that it is asked for: a site has too many lists to hold all pages of them. */
  readonly page: Page;
}

/**
 * The pages of a list: the latest, and numbered ones from the oldest.
 * @param asked the only page to make
 */
export function listPages(list: StoryList, newsroom: Newsroom, asked?: AskedAddress): NumberedPage[] {
  const pages = numberedPages(list.url, list.stories);
  const wanted = pages.filter(({ number }) => isAsked(asked, numberedAddress(list.url, number)));
  return wanted.map(({ items, ...links }) => ({
    number: links.number?.toString(),
    get page() {
      return {
        ...listFrame(list, links, newsroom),
        publication: newsroom.publication,
        cards: items.map((story) => cardSources(story, newsroom)),
      };
    },
  }));
}

/** A page of a list with something changed in it, when it is made. */
export function changedPage<Before, After>(
  numbered: NumberedPage<Before>,
  change: (page: Before) => After,
): NumberedPage<After> {
  return {
    number: numbered.number,
    get page() {
      return change(numbered.page);
    },
  };
}

/** Decides everything that a page of a list shows. */
export function listPage<Sources extends ListSources>({
  publication,
  cards,
  ...page
}: Sources): Omit<Sources, 'publication' | 'cards'> & { cards: StoryCard[] } {
  return { ...page, cards: cards.map((card) => storyCard(card, publication)) };
}

/** What a page of a list has besides its stories. */
function listFrame(
  { url, title, language, label, description }: StoryList,
  links: Omit<NumberedItems<unknown>, 'items'>,
  newsroom: Newsroom,
): ListFrame {
  const site = siteView(newsroom);
  const { page, list } = stringsOf(site.language);
  const { number } = links;
  return {
    site,
    head: {
      title: number === undefined ? title : page.numbered(title, number),
      description: description ?? list.description(title, site.name),
      canonical: numberedAddress(url, number),
      kind: 'website',
      feeds: feedLinks({ name: title, url }, newsroom.publication),
    },
    url,
    title,
    ...(language !== undefined && { language }),
    ...(label !== undefined && { label }),
    ...(description !== undefined && { description }),
    ...links,
  };
}
