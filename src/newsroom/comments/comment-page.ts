import type { Publication } from '../../schema/publication.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { isAskedBelow, type AskedAddress } from '../site/asked-address.ts';
import { sectionLink, siteView, type HeadView, type Link, type SiteView } from '../site/site.ts';
import { listedHeadline } from '../story/story-label.ts';
import { commentSources } from './comment-sources.ts';
import { commentsView, type CommentSources, type CommentsView } from './comment-section.ts';
import { threadAddress } from './comment-view.ts';
import { threadPageCount } from './thread.ts';

/** All that a further page of comments is made from. */
export interface CommentPageSources {
  site: SiteView;
  publication: Publication;
  section: Link;
  /** The story, without its text. */
  story: Pick<Story, 'id' | 'url' | 'article'>;
  comments: CommentSources;
  /** From 2: the first page is the story itself. */
  number: number;
}

/** Everything that a further page of comments prints. */
export interface CommentPage {
  site: SiteView;
  head: HeadView;
  /** Path of the section of the story. */
  section: string;
  language: string;
  story: Link;
  comments: CommentsView;
}

/**
 * The pages after the first of all comments.
 * @param asked the only page to make, with the others of its story
 */
export function commentPages(newsroom: Newsroom, asked?: AskedAddress): CommentPageSources[] {
  if (newsroom.comments.size === 0) return [];
  return newsroom.stories.flatMap(({ id, url, article }) => {
    if (!isAskedBelow(asked, url)) return [];
    const count = threadPageCount(newsroom.comments.get(id)?.list ?? []);
    if (count < 2) return [];
    const story = { id, url, article };
    return Array.from({ length: count - 1 }, (_, index) => ({
      site: siteView(newsroom),
      publication: newsroom.publication,
      section: sectionLink(newsroom, article.section),
      story,
      comments: commentSources(story, newsroom),
      number: index + 2,
    }));
  });
}

/** Decides everything that a further page of comments shows. */
export function commentPage({ site, publication, section, story, comments, number }: CommentPageSources): CommentPage {
  const { id, url, article } = story;
  const language = article.lang ?? publication.lang;
  const { comments: words, page } = stringsOf(language);
  const title = page.numbered(words.of(listedHeadline(article, language)), number);
  const view = commentsView(story, publication, comments, number);
  if (!view) throw new Error(`There are no comments on ${id}.`);
  return {
    site,
    head: { title, description: title, canonical: threadAddress(id, number), kind: 'website' },
    section: section.url,
    language,
    story: { name: article.headline, url },
    comments: view,
  };
}
