import { commentTimes } from './comments/comment-times.ts';
import type { Content } from './content.ts';
import { cameOutAt, standingOf, wasKilledBefore } from './gate.ts';
import { namedPhotos } from './photos/named-photo.ts';
import { leavesNewsSitemapAt } from './machines/news-sitemap.ts';
import { editionsToCome, type EditionContent } from './newsletters/next-edition.ts';
import { staffChanges } from './people/staff.ts';
import type { Article } from '../schema/article.ts';
import type { Publication } from '../schema/publication.ts';

/** Why the output will change without anybody changing the content. It names no story: the file may be read by anyone. */
export type ChangeReason =
  'publication' | 'embargo' | 'comments' | 'news-sitemap' | 'newsletter' | 'security' | 'front' | 'staff' | 'photo';

/** The next instant at which a build of the same content would give another site. */
export interface NextChange {
  /** RFC 3339, in UTC. */
  at: string;
  reasons: ChangeReason[];
}

/** What time alone changes. */
type TimedContent = Pick<Content, 'authors' | 'fronts'> & EditionContent;

/**
 * When the output would next change by itself: a story comes out, an embargo ends, comments on a story open or close, a
 * story is too old for the news sitemap, an edition of a newsletter is due, security.txt runs out, a pin on a front expires,
 * somebody comes to the staff or leaves it, the licence of a photo ends.
 * @param now milliseconds since 1970
 * @returns undefined when time alone changes nothing any more
 */
export function nextChange(content: TimedContent, now: number): NextChange | undefined {
  const publication = content.publication.get('publication')?.data;
  let next = Number.POSITIVE_INFINITY;
  let reasons = new Set<ChangeReason>();
  const consider = ([instant, reason]: Change) => {
    if (instant <= now || instant > next) return;
    if (instant < next) reasons = new Set();
    next = instant;
    reasons.add(reason);
  };
  if (publication?.security) consider([Date.parse(publication.security.expires), 'security']);
  for (const { data } of content.articles.values()) {
    for (const change of changesOf(data.frontMatter, publication)) consider(change);
  }
  for (const instant of pinsEnd(content)) consider([instant, 'front']);
  for (const instant of editionsToCome(content, now)) consider([instant, 'newsletter']);
  for (const { data } of content.authors.values()) {
    for (const instant of staffChanges(data, publication?.timeZone ?? 'UTC')) consider([instant, 'staff']);
    if (data.portrait?.expires !== undefined) consider([Date.parse(data.portrait.expires), 'photo']);
  }
  return reasons.size === 0 ? undefined : { at: new Date(next).toISOString(), reasons: [...reasons].sort() };
}

type Change = [instant: number, reason: ChangeReason];

/** Every instant at which a story looks different from before, or stands elsewhere. */
function changesOf(article: Article, publication: Publication | undefined): Change[] {
  if (article.status === 'draft' || wasKilledBefore(article)) return [];
  const cameOut = cameOutAt(article);
  const changes: Change[] = [[cameOut, cameOut > Date.parse(article.published) ? 'embargo' : 'publication']];
  const { opens, closes } = commentTimes(article, publication) ?? {};
  for (const instant of [opens, closes])
    if (instant !== undefined && standingOf(article, instant) === 'public') changes.push([instant, 'comments']);
  for (const { expires } of namedPhotos(article))
    if (expires !== undefined) changes.push([Date.parse(expires), 'photo']);
  const old = publication && leavesNewsSitemapAt(article, publication);
  if (old !== undefined) changes.push([old, 'news-sitemap']);
  return changes;
}

/** The instants at which pins on fronts expire whose story readers see until then. */
function pinsEnd({ fronts, articles }: Pick<TimedContent, 'articles' | 'fronts'>): number[] {
  const slots = [...fronts.values()].flatMap(({ data }) => data.slots);
  const pins = slots.flatMap((slot) => ('pins' in slot ? slot.pins : []));
  return pins.flatMap(({ story, until }) => {
    const article = articles.get(story)?.data.frontMatter;
    if (until === undefined || article === undefined) return [];
    const end = Date.parse(until);
    return standingOf(article, end) === 'public' ? [end] : [];
  });
}
