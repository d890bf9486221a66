import { rfc3339 } from '../lib/time/timestamp.ts';
import { bylineParts, bylineText } from '../newsroom/story/byline.ts';
import { placeCorrections } from '../newsroom/story/corrections.ts';
import type { FeedStory } from '../newsroom/machines/feed-story.ts';
import { storyGuid } from '../newsroom/story/story-guid.ts';
import { stringsOf } from '../strings/strings.ts';
import type { WireSources } from '../newsroom/machines/wire-story.ts';
import type { Article, StoryType } from '../schema/article.ts';
import { feedItem, type ReadBody } from './feed-item.ts';
import type { FeedPerson, FeedPhoto } from './feed.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/** A term of a vocabulary. */
export interface WireTerm {
  name: string;
  uri: string;
}

/** The parts of a story that may be published. */
export interface WireContent {
  headline?: string;
  summary?: string;
  slug: string;
  authors: FeedPerson[];
  byline?: string;
  /** The place of the reporting. */
  place?: { city: string; region?: string; country: string };
  /** The agency that supplied the story. */
  source?: string;
  genre: WireTerm;
  /** The section, then the tags. */
  subjects: WireTerm[];
  /** With whole addresses, the lead photo if there is one, and its corrections. */
  html: string;
  /** Left out where it may not be included: partners get only those that they may publish. */
  photo?: FeedPhoto;
}

/** A story for partners, in any machine-readable format. */
export interface WireItem {
  guid: string;
  /** Whole address of the page. */
  url: string;
  /** Counts from 1; the formats require a whole number that grows. */
  version: number;
  firstCreated?: string;
  /** RFC 3339. */
  versionCreated: string;
  language: string;
  provider: { name: string; url: string };
  /** The year of publication, or of the withdrawal. */
  copyrightYear: string;
  usageTerms?: string;
  /** A note for the partner's editors. */
  note?: string;
  /** Absent when the story was withdrawn and must not be published any more. */
  content?: WireContent;
}

/** IPTC genre NewsCodes, http://cv.iptc.org/newscodes/genre/; it has none for live stories, explainers and letters. */
const GENRES: Record<StoryType, string> = {
  news: 'Current',
  live: 'Current',
  analysis: 'Analysis',
  opinion: 'Opinion',
  letter: 'Opinion',
  explainer: 'Background',
  obituary: 'Obituary',
};

/**
 * A story for partners. Its version is the number of its corrections plus one: the first publication is version 1, the
 * lowest that formats allow, and each correction or withdrawal makes a new version. An `updated` without a correction
 * changes only the time of the version, because the front matter has the last update and not their number.
 * @param photos which photos may be included; all in an export of the paper itself
 */
export function wireItem(
  sources: WireSources,
  readBody: ReadBody,
  photos: 'all' | 'redistributable' = 'redistributable',
): WireItem {
  return 'killed' in sources.item
    ? killedItem(sources, sources.item.killed)
    : storyItem(sources, sources.item, readBody, photos);
}

function killedItem(
  sources: WireSources,
  killed: Extract<WireSources['item'], { killed: unknown }>['killed'],
): WireItem {
  const { publication } = sources;
  return {
    guid: storyGuid(killed, publication),
    version: killed.corrections + 2,
    versionCreated: rfc3339(killed.withdrawn),
    language: publication.lang,
    copyrightYear: killed.withdrawn.slice(0, 4),
    note: stringsOf(publication.lang).partners.killed,
    ...commonOf(sources, killed.url),
  };
}

function storyItem(
  sources: WireSources,
  item: FeedStory,
  readBody: ReadBody,
  photos: 'all' | 'redistributable',
): WireItem {
  const { publication, site, signups } = sources;
  const { article, url, id } = item.story;
  const language = article.lang ?? publication.lang;
  const isRetracted = article.status === 'retracted';
  const frame = { publication, site, signups, content: 'full', photos } as const;
  const { title, html = '', authors, updated, summary, photo, categories } = feedItem(item, frame, readBody);
  const note = noteOf(article, sources);
  const place = placeOf(article, publication.country);
  const byline = bylineText(bylineParts(article.byline ?? [], language, item.authors));
  return {
    guid: storyGuid({ url, aliases: article.aliases, guid: article.guid }, publication),
    version: article.corrections.length + (isRetracted ? 2 : 1),
    firstCreated: rfc3339(article.published),
    versionCreated: rfc3339(updated),
    language,
    copyrightYear: article.published.slice(0, 4),
    ...(note !== undefined && { note }),
    ...commonOf(sources, url),
    ...(!isRetracted && {
      content: {
        ...(title !== undefined && { headline: title }),
        ...(summary !== undefined && { summary }),
        slug: id.split('/').at(-1) ?? id,
        authors,
        ...(byline !== '' && { byline }),
        ...(place && { place }),
        ...(article.dateline?.source !== undefined && { source: article.dateline.source }),
        genre: termOf(GENRES[article.type]),
        subjects: categories.map(({ id: term, name }, index) => ({
          name,
          uri: new URL(index === 0 ? addressOf('section', term) : addressOf('tag', term), site.origin).href,
        })),
        html,
        ...(photo && { photo }),
      },
    }),
  };
}

function commonOf({ publication, site }: WireSources, url: string) {
  const { usageTerms } = publication.wire;
  return {
    url: new URL(url, site.origin).href,
    provider: { name: publication.name, url: new URL('/', site.origin).href },
    ...(usageTerms !== undefined && { usageTerms }),
  };
}

/** Notes for a partner's editors: that a story was retracted, and each correction. */
function noteOf(article: Article, { publication }: WireSources): string | undefined {
  const language = article.lang ?? publication.lang;
  const { above, below } = placeCorrections(article, publication);
  const { colon } = stringsOf(language).punctuation;
  const notes = [...above, ...below].map(({ label, time, text }) => `${label} (${time.text})${colon}${text}`);
  if (article.status === 'retracted') notes.unshift(stringsOf(language).partners.retracted);
  return notes.length > 0 ? notes.join('\n') : undefined;
}

function placeOf({ dateline }: Article, home: string): WireContent['place'] {
  if (!dateline) return undefined;
  const { city, region, country = home } = dateline;
  return { city, ...(region !== undefined && { region }), country };
}

function termOf(code: string): WireTerm {
  return { name: code, uri: `http://cv.iptc.org/newscodes/genre/${code}` };
}
