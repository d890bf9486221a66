import type { Element, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import type { BlogPosting, LiveBlogPosting } from 'schema-dts';
import type { BodyPart } from '../../markdown/body-parts.ts';
import { hasClass, textOf } from '../../markdown/hast.ts';
import { UPDATE_LINK } from '../../markdown/plugins/rehype-updates.ts';
import type { StoryPage } from '../../newsroom/story/story-page.ts';
import { wholeOn } from './graph.ts';

type LiveFacts = Pick<LiveBlogPosting, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'>;

/** An entry of a live story. */
interface Entry {
  /** The id of its heading. */
  id: string;
  /** RFC 3339. */
  published: string;
  headline: string;
  text: string;
}

/**
 * The properties that make a story a live blog in schema.org (https://schema.org/LiveBlogPosting): the start and last
 * update of the coverage, and every update, which is a heading with a time and what follows it.
 */
export function liveUpdates(page: StoryPage, body: readonly BodyPart[]): LiveFacts {
  const { published, updated, ended = updated, site, url } = page;
  const updates = entriesOf(body).map(({ id, headline, text, published: datePublished }): BlogPosting => ({
    '@type': 'BlogPosting',
    headline: headline === '' ? firstSentence(text) : headline,
    datePublished,
    url: wholeOn(site.origin)(`${url}#${encodeURIComponent(id)}`),
    articleBody: text,
  }));
  return {
    coverageStartTime: published.datetime,
    ...(ended && { coverageEndTime: ended.datetime }),
    ...(updates.length > 0 && { liveBlogUpdate: updates }),
  };
}

function entriesOf(body: readonly BodyPart[]): Entry[] {
  const entries: Entry[] = [];
  let isOpen = false;
  for (const node of body.flatMap((part) => (part.kind === 'html' ? parsed(part.html) : []))) {
    if (node.type !== 'element') continue;
    if (/^h[2-6]$/.test(node.tagName)) {
      const [link, ...words] = node.children;
      const published = link?.type === 'element' && hasClass(link, UPDATE_LINK) ? timeIn(link) : undefined;
      const { id } = node.properties;
      if (published === undefined && node.tagName !== 'h2') continue;
      isOpen = published !== undefined && typeof id === 'string';
      if (published !== undefined && typeof id === 'string')
        entries.push({ id, published, headline: words.map(textOf).join('').trim(), text: '' });
      continue;
    }
    const entry = entries.at(-1);
    if (isOpen && entry) entry.text = `${entry.text} ${textOf(node)}`.replaceAll(/\s+/g, ' ').trim();
  }
  return entries;
}

function timeIn(link: Element): string | undefined {
  const [time] = link.children;
  return time?.type === 'element' ? String(time.properties['dateTime']) : undefined;
}

/** The headline of an update that has none: its first sentence. */
function firstSentence(text: string): string {
  return /^.{1,110}?[.!?。؟](?=\s|$)/u.exec(text)?.[0] ?? text.slice(0, 110);
}

function parsed(html: string): RootContent[] {
  return (raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root).children;
}
