import { formatMoment, type TimeView } from '../lib/instant.ts';
import type { Publication } from '../schema/publication.ts';
import type { Story } from './newsroom.ts';

const DAY = 86_400_000;

/** The comments section of a story. A comment service will be one more kind of it. */
export type CommentsView =
  | { kind: 'letters'; email: string; mailto: string; policy?: string; closes?: TimeView }
  | { kind: 'closed'; closed: TimeView; policy?: string };

/** Whether the time in which a story takes letters is over at an instant. */
export function commentsClosed(story: Story, now: number): boolean {
  const end = closingTime(story);
  return end !== undefined && now >= end;
}

/** Letters to the editor about a story, until they close; undefined where the story takes none. */
export function commentsView(story: Story, publication: Publication, isClosed: boolean): CommentsView | undefined {
  const { article, url } = story;
  if (article.comments === false) return undefined;
  const { email, policy: policyPath } = publication.letters;
  const policy = policyPath === undefined ? {} : { policy: policyPath };
  const end = closingTime(story);
  const time = end === undefined ? undefined : momentAt(end, publication.lang, publication.timeZone);
  if (time && isClosed) return { kind: 'closed', closed: time, ...policy };
  const subject = encodeURIComponent(`Letter to the editor: ${article.headline}`);
  const body = encodeURIComponent(`\n\n${new URL(url, publication.url).href}\n`);
  const mailto = `mailto:${email}?subject=${subject}&body=${body}`;
  return { kind: 'letters', email, mailto, ...policy, ...(time && { closes: time }) };
}

function closingTime({ article: { comments }, epoch }: Story): number | undefined {
  return typeof comments === 'boolean' ? undefined : epoch + Number.parseInt(comments.closes, 10) * DAY;
}

function momentAt(epoch: number, language: string, timeZone: string): TimeView {
  return formatMoment(new Date(epoch).toISOString().replace('.000', ''), language, timeZone);
}
