import { row } from '../parts/card.ts';
import { leadBand, photoFirst, topBand } from '../parts/front.ts';
import { collectionData, publisherOf } from '../parts/json-ld.ts';
import { besidePages, listHeader, listNavigation, monthName, storyCount } from '../parts/list-frame.ts';
import { calendar, dayLists } from '../parts/month.ts';
import { pageDocument } from '../parts/page-document.ts';
import type { ListPage, StoryItem } from '../parts/newsroom.ts';
import type { SiteData } from '../parts/site.ts';
import { wireDays } from '../parts/wire-days.ts';

type Data = SiteData & { list: ListPage };

/** Stories beside the one that leads the first page of a section. */
const TOP = 3;

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'list' },
  eleventyExcludeFromCollections: true,
  permalink: ({ list }: Data) => list.url,
};

/** A page of the list of a section, an author, a topic or a month. */
export function render(page: Data): string {
  const { list, publication, authors } = page;
  const { kind, id, number, url, first } = list;
  const { label, name } = nameOf(page);
  const isFront = kind === 'section' && id !== 'livewire' && number === 1;
  const lines = [
    ...(kind === 'month' || kind === 'author' ? [storyCount(list.total)] : []),
    ...(number > 1 ? [`Page ${list.count + 1 - number}, counted from the oldest`] : []),
  ];
  const main = `<div class="wrap${isFront ? '' : ' narrow'}">
${listHeader(name, label, lines)}${storiesOf(page, isFront)}${listNavigation(list)}${beside(page)}</div>
`;
  const title = number > 1 ? `${name}, page ${number}` : name;
  const author = kind === 'author' ? authors[id] : undefined;
  const about = author && {
    '@type': 'Person',
    name,
    url: `${publication.origin}${first}`,
    worksFor: publisherOf(publication),
    jobTitle: author.role,
  };
  const head = {
    title,
    description: `Stories ${kind === 'month' ? 'of' : 'on'} ${name} from ${publication.name}`,
    path: url,
    kind: 'website',
    structuredData: collectionData(
      publication,
      { name, title, url, first, ...(about && { about }) },
      list.stories.map((story) => story.url),
    ),
  } as const;
  return pageDocument({ ...head, ...(kind === 'section' && { section: id }) }, main, publication);
}

function nameOf({ list: { kind, id }, authors }: Data): { label?: string | undefined; name: string } {
  switch (kind) {
    case 'section':
      return { name: id };
    case 'author':
      return { label: authors[id]?.role, name: authors[id]?.name ?? id };
    case 'month': {
      const year = id.slice(0, 'YYYY'.length);
      return { label: `<a href="/${year}/">${year}</a>`, name: `${monthName(id)} ${year}` };
    }
    default:
      return { label: 'Topic', name: id.charAt(0).toUpperCase() + id.slice(1) };
  }
}

function storiesOf({ list: { kind, id, number, stories }, authors, collections }: Data, isFront: boolean): string {
  const rows = (shown: readonly StoryItem[]) =>
    `<ol class="cards">\n${shown.map((story) => `<li>${row(story, authors)}</li>\n`).join('')}</ol>\n`;
  if (id === 'livewire') return wireDays(stories);
  if (kind === 'month') {
    const all = collections.newsroom[0].months.get(id) ?? [];
    return (number === 1 ? calendar(id, all) : '') + dayLists(stories, authors);
  }
  if (!isFront) return rows(stories);
  const [lead] = photoFirst(stories);
  const others = stories.filter((story) => story !== lead);
  return leadBand(lead, authors) + topBand(others.slice(0, TOP), authors) + rows(others.slice(TOP));
}

function beside({ list: { kind, id }, collections }: Data): string {
  if (kind !== 'month') return '';
  const months = [...collections.newsroom[0].months.keys()];
  const place = months.indexOf(id);
  return besidePages(
    months[place + 1],
    months[place - 1],
    (month) => `${monthName(month)} ${month.slice(0, 'YYYY'.length)}`,
  );
}
