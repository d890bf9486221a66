import { htmlText } from './html-text.ts';
import type { ListPage } from './newsroom.ts';

const NEWEST = 4;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The name of a month in an archive: "November". */
export function monthName(month: string): string {
  return MONTHS[Number(month.slice('YYYY-'.length)) - 1] ?? '';
}

/** "1,234 stories" */
export function storyCount(count: number): string {
  return count === 1 ? '1 story' : `${count.toLocaleString('en-US')} stories`;
}

/** The head of a list. */
export function listHeader(name: string, label: string | undefined, lines: readonly string[] = []): string {
  return `<header class="list-head">
${label === undefined ? '' : `<p class="label">${label}</p>\n`}<h1>${htmlText(name)}</h1>
${lines.map((line) => `<p class="meta">${line}</p>\n`).join('')}</header>
`;
}

/** Leads to the other pages of a list, whose numbers are shown as counted from the oldest. */
export function listNavigation({ number, count, first, newer, older }: ListPage): string {
  if (count === 1) return '';
  const wanted =
    number === 1 ? Array.from({ length: NEWEST }, (_, index) => index + 1) : [number - 1, number, number + 1];
  const shown = [...new Set([...wanted, count])].filter((page) => page <= count);
  const items = shown.map((page) => {
    const url = page === 1 ? first : `${first}page/${page}/`;
    const current = page === number && page > 1 ? ' aria-current="page"' : '';
    const name = count + 1 - page;
    return `<li><a href="${url}" aria-label="Page ${name}"${current}>${name}</a></li>\n`;
  });
  return `<nav class="pages screen" aria-label="Pages of this list">
${newer === undefined ? '' : `<a href="${newer}" rel="prev">Newer</a>\n`}<ol>
<li><a href="${first}"${number === 1 ? ' aria-current="page"' : ''}>Latest</a></li>
${items.join('')}</ol>
${older === undefined ? '' : `<a href="${older}" rel="next">Older</a>\n`}</nav>
`;
}

/** Leads to the month or year before and behind. */
export function besidePages(earlier: string | undefined, later: string | undefined, nameOf: (id: string) => string) {
  if (earlier === undefined && later === undefined) return '';
  const link = (id: string | undefined, rel: string) =>
    id === undefined ? '' : `<a href="/${id.replace('-', '/')}/" rel="${rel}">${nameOf(id)}</a>\n`;
  return `<nav class="beside-pages screen" aria-label="Earlier and later">
${link(earlier, 'prev')}${link(later, 'next')}</nav>
`;
}
