import { localDay } from './ap-time.ts';

/** How many stories a page of a list has. */
export const PAGE_LENGTH = 50;
const LIVEWIRE_LENGTH = 10;

/** The front matter of a story. */
export interface StoryData {
  title: string;
  description: string;
  section: string;
  byline: string[];
  topics: string[];
  /** URLs of the stories that it leads to. */
  related: string[];
  photo?: string;
  dateline: { city: string; region: string };
}

/** A page as Eleventy hands it to a collection. */
export interface StoryItem {
  url: string;
  date: Date;
  data: StoryData;
}

/** A page of a list of stories. */
export interface ListPage {
  url: string;
  first: string;
  kind: 'section' | 'author' | 'topic' | 'month';
  /** Id of the section, author or topic; "2026-11". */
  id: string;
  number: number;
  /** How many pages and stories the list has. */
  count: number;
  total: number;
  stories: StoryItem[];
  newer?: string;
  older?: string;
}

/** What pages want to know of stories other than their own. */
export interface Newsroom {
  /** Newest first. */
  stories: StoryItem[];
  wire: StoryItem[];
  /** By URL of a story: the index in `wire` of the first post that is older. */
  positions: Map<string, number>;
  byUrl: Map<string, StoryItem>;
  /** By URL of a story: the later ones that lead to it, newest first. */
  later: Map<string, StoryItem[]>;
  /** By month, newest first. */
  months: Map<string, StoryItem[]>;
}

/** Puts the stories in order and finds for each its place in the wire. */
export function openNewsroom(items: readonly StoryItem[]): Newsroom {
  const stories = items.filter(({ data }) => data.section).sort((a, b) => b.date.getTime() - a.date.getTime());
  const wire: StoryItem[] = [];
  const positions = new Map<string, number>();
  const byUrl = new Map<string, StoryItem>();
  const later = new Map<string, StoryItem[]>();
  for (const story of stories) {
    if (story.data.section === 'livewire') wire.push(story);
    positions.set(story.url, wire.length);
    byUrl.set(story.url, story);
    for (const url of story.data.related) {
      if (byUrl.has(url)) continue;
      const known = later.get(url);
      if (known) known.push(story);
      else later.set(url, [story]);
    }
  }
  const months = groupBy(stories, ({ date }) => [localDay(date).slice(0, 'YYYY-MM'.length)]);
  return { stories, wire, positions, byUrl, later, months };
}

/** The ten wire posts as of a story, or the current ten. */
export function livewireAsOf(url: string | undefined, { wire, positions }: Newsroom): StoryItem[] {
  const start = url === undefined ? 0 : (positions.get(url) ?? 0);
  return wire.slice(start, start + LIVEWIRE_LENGTH);
}

/** The pages of all sections, authors, topics and months. */
export function listPages({ stories, months }: Newsroom): ListPage[] {
  return [
    ...pagesOf(
      'section',
      '/',
      groupBy(stories, ({ data }) => [data.section]),
    ),
    ...pagesOf(
      'author',
      '/authors/',
      groupBy(stories, ({ data }) => data.byline),
    ),
    ...pagesOf(
      'topic',
      '/tags/',
      groupBy(stories, ({ data }) => data.topics),
    ),
    ...pagesOf('month', '/', months),
  ];
}

/** The years that have a story, newest first. */
export function yearsOf({ months }: Newsroom): string[] {
  return [...new Set(Array.from(months.keys(), (month) => month.slice(0, 'YYYY'.length)))];
}

function groupBy(stories: readonly StoryItem[], keysOf: (story: StoryItem) => string[]): Map<string, StoryItem[]> {
  const groups = new Map<string, StoryItem[]>();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      const group = groups.get(key);
      if (group) group.push(story);
      else groups.set(key, [story]);
    }
  }
  return groups;
}

function pagesOf(kind: ListPage['kind'], folder: string, groups: Map<string, StoryItem[]>): ListPage[] {
  return [...groups].flatMap(([id, stories]) => {
    const first = `${folder}${kind === 'month' ? id.replace('-', '/') : id}/`;
    const count = Math.ceil(stories.length / PAGE_LENGTH);
    const urlOf = (number: number) => (number === 1 ? first : `${first}page/${number}/`);
    return Array.from({ length: count }, (_, index) => ({
      url: urlOf(index + 1),
      first,
      kind,
      id,
      number: index + 1,
      count,
      total: stories.length,
      stories: stories.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
      ...(index > 0 && { newer: urlOf(index) }),
      ...(index + 1 < count && { older: urlOf(index + 2) }),
    }));
  });
}
