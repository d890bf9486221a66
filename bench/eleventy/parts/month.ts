import { row } from './card.ts';
import { apLongDay, localDay } from './ap-time.ts';
import { monthName, storyCount } from './list-frame.ts';
import { PAGE_LENGTH, type StoryItem } from './newsroom.ts';
import type { SiteData } from './site.ts';

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A month as a calendar, whose days lead to their stories. @param stories of the month, the newest first */
export function calendar(month: string, stories: readonly StoryItem[]): string {
  const places = Map.groupBy(stories.keys(), (place) => localDay(stories[place]?.date ?? new Date(0)));
  const first = new Date(`${month}-01T00:00:00Z`);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((first.getUTCDay() + last) / 7) * 7 }, (_, cell) => {
    const number = cell + 1 - first.getUTCDay();
    if (number < 1 || number > last) return '<td></td>';
    const day = `${month}-${String(number).padStart(2, '0')}`;
    const time = `<time datetime="${day}">${number}</time>`;
    const [newest, ...others] = places.get(day) ?? [];
    if (newest === undefined) return `<td>${time}</td>`;
    const page = Math.floor(newest / PAGE_LENGTH) + 1;
    const url = `/${month.replace('-', '/')}/${page > 1 ? `page/${page}/` : ''}#day-${day}`;
    return `<td><a href="${url}">${time} <span class="sr-only">${storyCount(others.length + 1)}</span></a></td>`;
  });
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7).join(''));
  const heads = WEEKDAYS.map((name) => `<th scope="col" abbr="${name}">${name.slice(0, 3)}</th>`);
  return `<table class="calendar screen"><caption class="sr-only">${monthName(month)} ${month.slice(0, 'YYYY'.length)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${weeks.map((week) => `<tr>${week}</tr>\n`).join('')}</tbody></table>
`;
}

/** Stories by day, as the pages of a month show them. */
export function dayLists(stories: readonly StoryItem[], authors: SiteData['authors']): string {
  const days = Map.groupBy(stories, ({ date }) => localDay(date));
  return Array.from(
    days,
    ([day, own]) => `<section class="archive-day" aria-labelledby="day-${day}">
<h2 id="day-${day}"><time datetime="${day}">${own[0] ? apLongDay(own[0].date) : day}</time></h2>
<ol class="cards">
${own.map((story) => `<li>${row(story, authors)}</li>\n`).join('')}</ol>
</section>
`,
  ).join('');
}
