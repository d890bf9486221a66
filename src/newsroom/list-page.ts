import type { Publication } from '../schema/publication.ts';
import type { Newsroom, Story } from './newsroom.ts';
import { numberedPages } from './numbered-pages.ts';
import { photoView, type PhotoView } from './photo.ts';
import { siteView, type HeadView, type Link, type SiteView } from './site.ts';
import { cardSources, storyCard, type CardSources, type StoryCard } from './story-card.ts';

/** A list that has pages: the stories of a section, a tag or an author. */
export interface StoryList {
  /** Path of its first page, with slashes at both ends. */
  url: string;
  title: string;
  /** A word over the title, such as "Topic". */
  label?: string;
  description?: string;
  /** Newest first. */
  stories: readonly Story[];
  portrait?: PhotoView;
  email?: string;
}

/** Everything that a page of a list prints. */
export interface ListPage {
  site: SiteView;
  head: HeadView;
  url: string;
  title: string;
  label?: string;
  description?: string;
  portrait?: PhotoView;
  email?: string;
  cards: StoryCard[];
  /** Which numbered page this is; absent on the first, which shows the latest. */
  number?: number;
  newer?: Link;
  older?: Link;
}

/** All that a page of a list is made from: its props. Cards are made when the page is printed. */
export interface ListSources extends Omit<ListPage, 'cards'> {
  publication: Publication;
  cards: CardSources[];
}

/** A page of a list and its path below the list: undefined for the latest, else its number. */
export interface NumberedPage {
  number: string | undefined;
  page: ListSources;
}

/** The pages of a list: the latest, and numbered ones from the oldest. */
export function listPages(list: StoryList, newsroom: Newsroom): NumberedPage[] {
  const site = siteView(newsroom);
  return numberedPages(list.url, list.stories).map(({ number, items, newer, older }) => ({
    number: number?.toString(),
    page: {
      publication: newsroom.publication,
      site,
      head: headOf(list, number, site),
      url: list.url,
      title: list.title,
      ...(list.label !== undefined && { label: list.label }),
      ...(list.description !== undefined && { description: list.description }),
      ...(list.portrait && { portrait: list.portrait }),
      ...(list.email !== undefined && { email: list.email }),
      cards: items.map((story) => cardSources(story, newsroom)),
      ...(number !== undefined && { number }),
      ...(newer && { newer }),
      ...(older && { older }),
    },
  }));
}

/** Decides everything that a page of a list shows. */
export function listPage({ publication, cards, ...page }: ListSources): ListPage {
  return { ...page, cards: cards.map((card) => storyCard(card, publication)) };
}

/** The stories of each section, by id of the section; every section has a page, also an empty one. */
export function sectionLists({ sections, stories }: Newsroom): StoryList[] {
  const groups = groupBy(stories, ({ article }) => [article.section]);
  return [...sections].map(([id, { name, description }]) => ({
    url: `/${id}/`,
    title: name,
    ...(description !== undefined && { description }),
    stories: groups.get(id) ?? [],
  }));
}

/** The stories on each tag. */
export function tagLists({ stories }: Newsroom): StoryList[] {
  const groups = groupBy(stories, ({ article }) => article.tags);
  return [...groups].map(([tag, tagged]) => ({
    url: `/tags/${tag}/`,
    label: 'Topic',
    title: tag.replaceAll('-', ' '),
    stories: tagged,
  }));
}

/** The stories of each author; an author without a story has a page too. */
export function authorLists(newsroom: Newsroom): StoryList[] {
  const groups = groupBy(newsroom.stories, ({ article }) =>
    (article.byline ?? []).flatMap((contribution) => ('author' in contribution ? [contribution.author] : [])),
  );
  return [...newsroom.authors].map(([id, { name, role, bio, email, portrait }]) => {
    const picture =
      portrait && photoView(portrait, `content/authors/${id}.yaml`, newsroom.publication.lang, newsroom.photos);
    return {
      url: `/authors/${id}/`,
      title: name,
      ...(role !== undefined && { label: role }),
      ...(bio !== undefined && { description: bio }),
      ...(email !== undefined && { email }),
      ...(picture && { portrait: picture }),
      stories: groups.get(id) ?? [],
    };
  });
}

function headOf({ title, description, url }: StoryList, number: number | undefined, site: SiteView): HeadView {
  return {
    title: number === undefined ? title : `${title}, page ${number}`,
    description: description ?? `Stories on ${title} from ${site.name}`,
    canonical: number === undefined ? url : `${url}${number}/`,
    kind: 'website',
  };
}

function groupBy(stories: readonly Story[], keysOf: (story: Story) => readonly string[]): Map<string, Story[]> {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    for (const key of new Set(keysOf(story))) {
      const group = groups.get(key);
      if (group) group.push(story);
      else groups.set(key, [story]);
    }
  }
  return groups;
}
