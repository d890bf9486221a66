import { formatMoment, type TimeView } from '../../lib/time/instant.ts';
import type { Article } from '../../schema/article.ts';
import type { Publication } from '../../schema/publication.ts';
import { cameOutAt } from '../gate.ts';
import type { Story } from '../newsroom.ts';
import { stringsOf } from '../../strings/strings.ts';

const DAY = 86_400_000;

/** The comments section of a story. A comment service will be one more kind of it. */
export type CommentsView = (
  { kind: 'letters'; email: string; mailto: string; closes?: TimeView } | { kind: 'closed'; closed: TimeView }
) & {
  policy?: string;
  /** Language of its words and times. */
  language: string;
};

/** When a story stops taking letters, in milliseconds since 1970; undefined when it never does or never did. */
export function commentsCloseAt(article: Article): number | undefined {
  const { comments } = article;
  return typeof comments === 'boolean' ? undefined : cameOutAt(article) + Number.parseInt(comments.closes, 10) * DAY;
}

/** Whether the time in which a story takes letters is over at an instant. */
export function commentsClosed(story: Story, now: number): boolean {
  const end = commentsCloseAt(story.article);
  return end !== undefined && now >= end;
}

/** Letters to the editor about a story, until they close; undefined where the story takes none. */
export function commentsView(story: Story, publication: Publication, isClosed: boolean): CommentsView | undefined {
  const { article, url } = story;
  if (article.comments === false) return undefined;
  const { email, policy: policyPath } = publication.letters;
  const language = article.lang ?? publication.lang;
  const common = { language, ...(policyPath !== undefined && { policy: policyPath }) };
  const end = commentsCloseAt(article);
  const time = end === undefined ? undefined : momentAt(end, language, publication.timeZone);
  if (time && isClosed) return { kind: 'closed', closed: time, ...common };
  const subject = encodeURIComponent(stringsOf(language).comments.subject(article.headline));
  const body = encodeURIComponent(`\n\n${new URL(url, publication.url).href}\n`);
  const mailto = `mailto:${email}?subject=${subject}&body=${body}`;
  return { kind: 'letters', email, mailto, ...common, ...(time && { closes: time }) };
}

function momentAt(epoch: number, language: string, timeZone: string): TimeView {
  return formatMoment(new Date(epoch).toISOString().replace('.000', ''), language, timeZone);
}
