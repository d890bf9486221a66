import { memo } from '../lib/memo.ts';
import { idName, idTitle } from './display-name.ts';
import type { Newsroom } from './newsroom.ts';
import { addressOf } from './site/addresses.ts';
import type { Link } from './site/site.ts';

/** A topic as links name it. */
export interface TopicLink extends Link {
  /** BCP 47; only where its file says another language than the publication's. */
  language?: string;
}

/** A topic as its own page names it. */
export interface TopicTitle extends TopicLink {
  description?: string;
}

/** A topic by its name, or by its tag where no file names it: one object for all pages that link to it. */
export const topicLink = memo(({ topics, publication }: Newsroom, tag: string): TopicLink => {
  const topic = topics.get(tag);
  const language = topic?.lang ?? publication.lang;
  return {
    name: topic?.name ?? idName(tag),
    url: addressOf('tag', tag),
    ...(language !== publication.lang && { language }),
  };
});

/** A topic as the title of its page. */
export function topicTitle(newsroom: Newsroom, tag: string): TopicTitle {
  const link = topicLink(newsroom, tag);
  const { lang } = newsroom.publication;
  const topic = newsroom.topics.get(tag);
  if (!topic) return { ...link, name: idTitle(tag, lang) };
  const { description } = topic;
  return { ...link, ...(description !== undefined && { description }) };
}

/** The topics of a story, in its order: one list for all stories with the same. */
export function topicLinks(tags: readonly string[], newsroom: Newsroom): readonly TopicLink[] {
  return linksOf(newsroom, tags.join('\n'));
}

const linksOf = memo((newsroom: Newsroom, tags: string): readonly TopicLink[] =>
  tags === '' ? [] : tags.split('\n').map((tag) => topicLink(newsroom, tag)),
);
