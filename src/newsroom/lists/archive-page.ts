import { atStart } from '../../lib/text/sentence-start.ts';
import { calendarDay, formatLongDay, formatMonth, type TimeView } from '../../lib/time/instant.ts';
import { cameOut } from '../gate.ts';
import { archiveMonths, yearUrl, type ArchiveMonth } from './archive.ts';
import { changedPage, listPage, listPages, type ListPage, type ListSources, type NumberedPage } from './list-page.ts';
import { monthCalendar, type DayLink, type MonthCalendar } from './month-calendar.ts';
import { pageOf } from './numbered-pages.ts';
import type { StoryCard } from './story-card.ts';
import type { Newsroom } from '../newsroom.ts';
import { siteView, type HeadView, type Link, type SiteView } from '../site/site.ts';
import { stringsOf } from '../../strings/strings.ts';
import { addressOf } from '../site/addresses.ts';
import { isAskedBelow, type AskedAddress } from '../site/asked-address.ts';

/** A link with the number of stories that it leads to. */
export interface CountedLink extends Link {
  count: number;
}

/** A year with its months that have a story, first to last. */
export interface ArchiveYear extends CountedLink {
  months: CountedLink[];
}

/** Everything that the page of all archives, or of a year, prints. */
export interface ArchivePage {
  site: SiteView;
  head: HeadView;
  title: string;
  /** Newest first. */
  years: ArchiveYear[];
  /** From the page of a year: the previous and the next year that have a story. */
  earlier?: Link;
  later?: Link;
}

/** What a page of the archive of a month has besides its stories. */
interface AboutMonth {
  /** Which year it belongs to. */
  year: Link;
  /** How many stories the month has. As the months beside it, on the latest page only: the others do not change. */
  total?: number;
  earlier?: Link;
  later?: Link;
}

/** The stories of a day by the newsroom's clock, newest first. */
export interface ArchiveDay {
  /** With the day of the week. */
  day: TimeView;
  cards: StoryCard[];
}

/** Everything that a page of the archive of a month prints. */
export interface MonthPage extends ListPage, AboutMonth {
  days: ArchiveDay[];
  /** On the latest page only. */
  calendar?: MonthCalendar;
}

/** All that it is made from: its props. */
export interface MonthSources extends ListSources, AboutMonth {
  /** The days that have stories, newest first, on the latest page only. */
  links?: DayLink[];
}

/** The page of all archives: every year and month with its count. */
export function archivePage(newsroom: Newsroom): ArchivePage {
  const site = siteView(newsroom);
  const { title, description } = stringsOf(site.language).archive;
  const head = {
    title,
    description: description(site.name),
    canonical: addressOf('archive'),
    kind: 'website',
  } as const;
  return { site, head, title, years: yearsOf(newsroom) };
}

/** The page of each year that has a story. */
export function yearPages(newsroom: Newsroom): ArchivePage[] {
  const site = siteView(newsroom);
  const years = yearsOf(newsroom);
  return years.map((year, index) => {
    const [later, earlier] = [years[index - 1], years[index + 1]];
    const description = stringsOf(site.language).archive.ofTime(year.name, site.name);
    return {
      site,
      head: { title: year.name, description, canonical: year.url, kind: 'website' },
      title: year.name,
      years: [year],
      ...(earlier && { earlier: linkOf(earlier) }),
      ...(later && { later: linkOf(later) }),
    };
  });
}

/**
 * The pages of each month that has a story: the latest of it, and numbered ones from its oldest.
 * @param asked the only page to make
 */
export function monthPages(newsroom: Newsroom, asked?: AskedAddress): NumberedPage<MonthSources>[] {
  const { lang } = newsroom.publication;
  const { archive } = stringsOf(lang);
  const months = archiveMonths(newsroom);
  const nameOf = ({ year, month, url }: ArchiveMonth) => ({ name: atStart(formatMonth(year, month, lang), lang), url });
  return months.flatMap((month, index) => {
    if (!isAskedBelow(asked, month.url)) return [];
    const [later, earlier] = [months[index - 1], months[index + 1]];
    const { name, url } = nameOf(month);
    const description = archive.ofTime(formatMonth(month.year, month.month, lang), newsroom.publication.name);
    const list = { url, title: name, description, stories: month.stories };
    const about: AboutMonth = { year: { name: String(month.year), url: yearUrl(month.year) } };
    const ofLatest = () => ({
      total: month.stories.length,
      links: dayLinks(month, newsroom),
      ...(earlier && { earlier: nameOf(earlier) }),
      ...(later && { later: nameOf(later) }),
    });
    return listPages(list, newsroom, asked).map((numbered) =>
      changedPage(numbered, ({ description: _, ...page }) => ({
        ...page,
        ...about,
        ...(numbered.number === undefined && ofLatest()),
      })),
    );
  });
}

/** Decides everything that a page of the archive of a month shows. */
export function monthPage({ links, ...sources }: MonthSources): MonthPage {
  const { lang, timeZone } = sources.publication;
  const page = listPage(sources);
  const days = new Map<string, ArchiveDay>();
  for (const [index, { article }] of sources.cards.entries()) {
    const out = cameOut(article);
    const datetime = calendarDay(out, timeZone);
    const day = days.get(datetime) ?? {
      day: { text: atStart(formatLongDay(out, lang, timeZone).text, lang), datetime },
      cards: [],
    };
    day.cards.push(...page.cards.slice(index, index + 1));
    days.set(datetime, day);
  }
  const month = links?.[0]?.day.slice(0, 7);
  return {
    ...page,
    days: [...days.values()],
    ...(links && month !== undefined && { calendar: monthCalendar(month, links, lang) }),
  };
}

/** The id of the heading of a day. */
export function dayId(day: string): string {
  return `day-${day}`;
}

/** The days of a month that have stories, each with the address at which its newest story is listed. */
function dayLinks({ url, stories }: ArchiveMonth, { publication: { timeZone } }: Newsroom): DayLink[] {
  const links: DayLink[] = [];
  for (const [index, { article }] of stories.entries()) {
    const day = calendarDay(cameOut(article), timeZone);
    const last = links.at(-1);
    if (last?.day === day) last.count++;
    else links.push({ day, count: 1, url: `${pageOf(url, index, stories.length)}#${dayId(day)}` });
  }
  return links;
}

function yearsOf(newsroom: Newsroom): ArchiveYear[] {
  const { lang } = newsroom.publication;
  const years = new Map<number, ArchiveYear>();
  for (const { year, month, url, stories } of archiveMonths(newsroom)) {
    const entry = years.get(year) ?? { name: String(year), url: yearUrl(year), count: 0, months: [] };
    entry.count += stories.length;
    entry.months.unshift({ name: atStart(formatMonth(undefined, month, lang), lang), url, count: stories.length });
    years.set(year, entry);
  }
  return [...years.values()];
}

function linkOf({ name, url }: Link): Link {
  return { name, url };
}
