import { besidePages, listHeader, monthName, storyCount } from '../parts/list-frame.ts';
import { collectionData } from '../parts/json-ld.ts';
import type { Newsroom } from '../parts/newsroom.ts';
import { pageDocument } from '../parts/page-document.ts';
import type { SiteData } from '../parts/site.ts';

type Data = SiteData & { archive: string };

export const data = {
  pagination: { data: 'collections.archives', size: 1, alias: 'archive' },
  eleventyExcludeFromCollections: true,
  permalink: ({ archive }: Data) => `/${archive}/`,
};

/** The archive, or one year of it. */
export function render({ archive, publication, collections }: Data): string {
  const [newsroom] = collections.newsroom;
  const [, ...years] = collections.archives;
  const isYear = archive !== 'archive';
  const title = isYear ? archive : 'Archive';
  const place = years.indexOf(archive);
  const shown = isYear ? [archive] : years;
  const total = monthsOf(archive, newsroom).reduce((sum, [, stories]) => sum + stories.length, 0);
  const header = isYear
    ? listHeader(title, '<a href="/archive/">Archive</a>', [storyCount(total)])
    : listHeader(title, undefined);
  const main = `<div class="wrap narrow">
${header}${shown.map((year) => section(year, isYear, newsroom)).join('')}${isYear ? besidePages(years[place + 1], years[place - 1], String) : ''}</div>
`;
  const description = isYear
    ? `Stories of ${title} from ${publication.name}`
    : `Every story of ${publication.name}, by year and month`;
  const url = `/${archive}/`;
  const structuredData = collectionData(publication, { name: title, title, url, first: url }, []);
  return pageDocument({ title, description, path: url, kind: 'website', structuredData }, main, publication);
}

function section(year: string, isYear: boolean, newsroom: Newsroom): string {
  const months = monthsOf(year, newsroom).map(
    ([month, stories]) =>
      `<li><a href="/${month.replace('-', '/')}/">${monthName(month)}</a><span>${storyCount(stories.length)}</span></li>\n`,
  );
  const heading = isYear ? '' : `<h2 id="year-${year}"><a href="/${year}/">${year}</a></h2>\n`;
  return `<section class="years" ${isYear ? `aria-label="${year}"` : `aria-labelledby="year-${year}"`}>
${heading}<ol>
${months.join('')}</ol>
</section>
`;
}

/** The months of a year, first to last. */
function monthsOf(year: string, { months }: Newsroom) {
  return [...months].filter(([month]) => month.startsWith(year)).reverse();
}
