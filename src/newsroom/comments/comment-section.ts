import { formatMoment, type TimeView } from '../../lib/time/instant.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { Author } from '../../schema/author.ts';
import { LETTER_PATHS } from '../../schema/comments/letter-fields.ts';
import type { Publication } from '../../schema/publication.ts';
import { bylineIds } from '../story/byline.ts';
import type { Story } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';
import { commentView, threadAddress, type CommentFrame, type CommentView } from './comment-view.ts';
import { commentTimes, type CommentsState } from './comment-times.ts';
import { providerView, type ProviderView } from './comment-provider.ts';
import { commentCount, type StoryComments } from './story-comments.ts';
import { threadPages, type ThreadNode } from './thread.ts';

/** The most picks that come before the other comments. */
const MOST_PICKS = 3;

/** How readers comment. */
export type CommentEntry =
  | { kind: 'mail'; email: string; mailto: string }
  | { kind: 'form'; action: string; reply: string; story: string; asksEmail: boolean }
  | ProviderView;

/** The comments section of a page. */
export interface CommentsView {
  /** Language of its words and times. */
  language: string;
  /** Readers write letters by mail: there are no comments to send. */
  isByMail: boolean;
  /** Left out while readers cannot comment. */
  entry?: CommentEntry;
  /** When comments open or close, or when they closed. */
  limit?: { kind: 'opens' | 'until' | 'closed'; time: TimeView };
  policy?: string;
  thread?: ThreadView;
}

/** The comments on a page. */
export interface ThreadView {
  /** How many comments the story has, on all pages. */
  count: number;
  comments: CommentView[];
  /** On the first page: what the editors recommend on any page. */
  picks: CommentView[];
  /** Path of its feed. */
  feed: string;
  /** Every page, in order; empty when there is one. */
  pages: string[];
  /** The number of this page. */
  number: number;
}

/** What the comments section of a story is made from. */
export interface CommentSources {
  state: CommentsState;
  comments?: StoryComments | undefined;
  /** Those who answer for the newsroom, by id. */
  authors?: ReadonlyMap<string, Author> | undefined;
}

type CommentedStory = Pick<Story, 'id' | 'url' | 'article'>;

/**
 * The comments section of a page.
 * @param page of the comments; the first one is on the page of the story
 * @returns undefined where there is nothing to show
 */
export function commentsView(
  story: CommentedStory,
  publication: Publication,
  sources: CommentSources,
  page = 1,
): CommentsView | undefined {
  const { article } = story;
  const { state, comments } = sources;
  if (state === 'none' && !comments) return undefined;
  const language = article.lang ?? publication.lang;
  const { letters } = publication;
  const settings = typeof publication.comments === 'object' ? publication.comments : undefined;
  const policy = settings?.policy ?? letters.policy;
  const entry = state === 'open' ? entryOf(story, publication, language) : undefined;
  const limit = limitOf(state, story, publication, language);
  return {
    language,
    isByMail: settings?.provider === undefined && letters.server === undefined,
    ...(entry && { entry }),
    ...(limit && { limit }),
    ...(policy !== undefined && { policy }),
    ...(comments && { thread: threadView(story, publication, comments, sources, page) }),
  };
}

function entryOf(story: CommentedStory, publication: Publication, language: string): CommentEntry {
  const { letters, comments } = publication;
  const settings = typeof comments === 'object' ? comments : undefined;
  if (settings?.provider) return providerView(settings.provider, story, publication, language);
  const { email, server } = letters;
  if (server !== undefined) {
    const reply = `${server}${LETTER_PATHS.form}?story=${encodeURIComponent(story.url)}&parent=`;
    const action = server + LETTER_PATHS.comments;
    return { kind: 'form', action, reply, story: story.url, asksEmail: settings?.email ?? false };
  }
  const subject = encodeURIComponent(stringsOf(language).comments.subject(story.article.headline));
  const body = encodeURIComponent(`\n\n${new URL(story.url, publication.url).href}\n`);
  return { kind: 'mail', email, mailto: `mailto:${email}?subject=${subject}&body=${body}` };
}

function limitOf(
  state: CommentsState,
  { article }: CommentedStory,
  publication: Publication,
  language: string,
): CommentsView['limit'] {
  const { opens, closes } = commentTimes(article, publication) ?? {};
  const [kind, end] =
    state === 'waiting'
      ? (['opens', opens] as const)
      : state === 'open'
        ? (['until', closes] as const)
        : (['closed', closes] as const);
  if (end === undefined) return undefined;
  const instant = new Date(end).toISOString().replace('.000', '');
  return { kind, time: formatMoment(instant, language, publication.timeZone) };
}

function threadView(
  { id, article }: CommentedStory,
  { lang, timeZone }: Publication,
  comments: StoryComments,
  { authors = new Map() }: CommentSources,
  number: number,
): ThreadView {
  const language = article.lang ?? lang;
  const frame: CommentFrame = { story: id, language, timeZone, byline: bylineIds(article), authors };
  const pages = threadPages(comments.list);
  const viewsOf = (nodes: readonly ThreadNode[], page: number) => nodes.map((node) => commentView(node, page, frame));
  const picks = number > 1 ? [] : pages.flatMap(({ nodes, number: page }) => viewsOf(picksIn(nodes), page));
  return {
    count: commentCount(comments),
    comments: viewsOf(pages[number - 1]?.nodes ?? [], number),
    picks: picks.slice(0, MOST_PICKS),
    feed: addressOf('commentsFeed', id),
    pages: pages.length > 1 ? pages.map((page) => threadAddress(id, page.number)) : [],
    number,
  };
}

/** The picks among some comments and all that answers them, without the answers to the picks. */
function picksIn(nodes: readonly ThreadNode[]): ThreadNode[] {
  return nodes.flatMap((node) => [
    ...(node.comment.pick && node.comment.status !== 'removed' ? [{ ...node, replies: [], later: [] }] : []),
    ...picksIn(node.replies),
  ]);
}
