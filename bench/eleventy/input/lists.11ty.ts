import { row } from '../parts/card.ts';
import { pageDocument } from '../parts/page-document.ts';
import { htmlText } from '../parts/html-text.ts';
import type { ListPage } from '../parts/newsroom.ts';
import type { SiteData } from '../parts/site.ts';

type Data = SiteData & { list: ListPage };

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'list' },
  eleventyExcludeFromCollections: true,
  permalink: ({ list }: Data) => list.url,
};

/** A page of the list of a section, an author or a topic. */
export function render(page: Data): string {
  const { list, publication, authors } = page;
  const { label, name } = nameOf(page);
  const stories = list.stories.map((story) => `<li class="list__story">\n${row(story, authors)}</li>\n`);
  const main = `<div class="list wrap">
<header class="list__header">
<div class="list__words">
${label === undefined ? '' : `<p class="list__label label">${label}</p>\n`}<h1 class="list__title">${htmlText(name)}</h1>
${list.number > 1 ? `<p class="list__meta">Page ${list.number}</p>\n` : ''}</div>
</header>
<ol class="list__stories">
${stories.join('')}</ol>
${pages(list)}</div>
`;
  const head = {
    title: list.number > 1 ? `${name}, page ${list.number}` : name,
    description: `Stories on ${name} from ${publication.name}`,
    path: list.url,
    kind: 'website',
  } as const;
  return pageDocument({ ...head, ...(list.kind === 'section' && { section: list.id }) }, main, publication);
}

function nameOf({ list: { kind, id }, authors }: Data): { label?: string | undefined; name: string } {
  switch (kind) {
    case 'section':
      return { name: id };
    case 'author':
      return { label: authors[id]?.role, name: authors[id]?.name ?? id };
    default:
      return { label: 'Topic', name: id.replaceAll('-', ' ') };
  }
}

function pages({ first, newer, older }: ListPage): string {
  if (newer === undefined && older === undefined) return '';
  const back =
    newer === undefined
      ? ''
      : `<a class="list__page" href="${newer}" rel="prev">Newer</a>\n<a class="list__page" href="${first}">Latest</a>\n`;
  const on = older === undefined ? '' : `<a class="list__page" href="${older}" rel="next">Older</a>\n`;
  return `<nav class="list__pages" aria-label="Pages of this list">\n${back}${on}</nav>\n`;
}
