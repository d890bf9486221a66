import { rfc3339 } from '../lib/time/timestamp.ts';
import { uuidOfAddress } from '../lib/uuid.ts';
import type { CommentView } from '../newsroom/comments/comment-view.ts';
import { commentFeed, type CommentFeedSources } from '../newsroom/comments/comment-feed.ts';
import { storyGuid } from '../newsroom/story/story-guid.ts';
import { stringsOf } from '../strings/strings.ts';
import { atomFeed } from './atom.ts';
import type { FeedItem } from './feed.ts';

/** The Atom feed of the comments on a story, newest first. Each says what it answers (RFC 4685). */
export function commentsFeed(sources: CommentFeedSources): string {
  const { site, publication, story } = sources;
  const { article } = story;
  const language = article.lang ?? publication.lang;
  const { comments: words, feed } = stringsOf(language);
  const whole = (path: string) => new URL(path, site.origin).href;
  const guid = storyGuid({ url: story.url, aliases: article.aliases, guid: article.guid }, publication);
  const idOf = (id: string) => uuidOfAddress(`${guid}#comment-${id}`);
  const { url, title, comments } = commentFeed(sources);
  const itemOf = ({ id, url: place, content, time, author, answers }: CommentView): FeedItem => ({
    id: idOf(id),
    url: whole(place),
    title: content?.name ?? '',
    html: content?.html ?? '',
    published: rfc3339(time.datetime),
    updated: rfc3339(time.datetime),
    authors: [{ name: content?.name ?? '', ...(author !== undefined && { url: whole(author) }) }],
    categories: [],
    answers: answers ? { id: idOf(answers.id), url: whole(answers.url) } : { id: guid, url: whole(story.url) },
  });
  return atomFeed({
    title: `${title} · ${site.name}`,
    description: words.moderated,
    language,
    url: whole(url),
    page: whole(story.url),
    publisher: site.name,
    note: `${feed.what}. ${feed.how}`,
    items: comments.map(itemOf),
    deleted: [],
  });
}
