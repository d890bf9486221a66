import type { Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import type { BlogPosting, LiveBlogPosting } from 'schema-dts';
import type { BodyPart } from '../../markdown/body-parts.ts';
import { textOf } from '../../markdown/hast.ts';
import { clockHeading, clockMoments } from '../../newsroom/story/clock-heading.ts';
import type { StoryPage } from '../../newsroom/story/story-page.ts';
import { wholeOn } from './graph.ts';

type LiveFacts = Pick<LiveBlogPosting, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'>;

/** An entry of a live story. */
interface Entry {
  /** The id of its heading. */
  id: string;
  /** Minutes since midnight. */
  minutes: number;
  headline: string;
  text: string;
}

/**
 * The properties that make a story a live blog in schema.org (https://schema.org/LiveBlogPosting): the start and last
 * update of the coverage, and its entries, which are the headings that begin with a time.
 */
export function liveUpdates(page: StoryPage, body: readonly BodyPart[]): LiveFacts {
  const { published, updated, record, site, url } = page;
  const entries = entriesOf(body);
  const moments = clockMoments(
    entries.map(({ minutes }) => minutes),
    published.datetime,
    record.timeZone,
  );
  const updates = entries.map(({ id, headline, text }, index): BlogPosting => ({
    '@type': 'BlogPosting',
    headline,
    datePublished: moments[index] ?? published.datetime,
    url: wholeOn(site.origin)(`${url}#${encodeURIComponent(id)}`),
    articleBody: text,
  }));
  return {
    coverageStartTime: published.datetime,
    ...(updated && { coverageEndTime: updated.datetime }),
    ...(updates.length > 0 && { liveBlogUpdate: updates }),
  };
}

function entriesOf(body: readonly BodyPart[]): Entry[] {
  const entries: Entry[] = [];
  let isOpen = false;
  for (const node of body.flatMap((part) => (part.kind === 'html' ? parsed(part.html) : []))) {
    if (node.type !== 'element') continue;
    if (/^h[1-6]$/.test(node.tagName)) {
      const clock = clockHeading(textOf(node));
      const { id } = node.properties;
      if (!clock && node.tagName !== 'h2') continue;
      isOpen = clock !== undefined && typeof id === 'string';
      if (clock && typeof id === 'string')
        entries.push({ id, minutes: clock.minutes, headline: clock.words, text: '' });
      continue;
    }
    const entry = entries.at(-1);
    if (isOpen && entry) entry.text = `${entry.text} ${textOf(node)}`.replaceAll(/\s+/g, ' ').trim();
  }
  return entries;
}

function parsed(html: string): RootContent[] {
  return (raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root).children;
}
