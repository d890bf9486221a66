import type { Author } from '../../schema/author.ts';
import type { Newsroom } from '../newsroom.ts';
import { photoView, type PhotoView } from '../photos/photo.ts';
import type { Link } from '../site/site.ts';
import { topicLink, type TopicLink } from '../topic.ts';
import { isTagUsed } from '../lists/story-lists.ts';
import { addressOf } from '../site/addresses.ts';

/** What readers are told of an author. */
export interface PersonView {
  name: string;
  /** Path of their page. */
  url: string;
  role?: string;
  desk?: string;
  bio?: string;
  portrait?: PhotoView;
  /** What they cover; a topic that no story has is words without a link. */
  beats: (Omit<TopicLink, 'url'> & { url?: string })[];
  email?: string;
  profiles: Link[];
  /** The years on the staff, as far as they are known. */
  from?: number;
  to?: number;
}

/** What readers are told of an author. */
export function personView(id: string, author: Author, newsroom: Newsroom): PersonView {
  const { name, role, desk, bio, portrait, beats, email, profiles, from, to } = author;
  const { lang } = newsroom.publication;
  const picture = portrait && photoView(portrait, `content/authors/${id}.yaml`, lang, newsroom.photos, 'portrait');
  return {
    name,
    url: addressOf('author', id),
    ...(role !== undefined && { role }),
    ...(desk !== undefined && { desk }),
    ...(bio !== undefined && { bio }),
    ...(picture && { portrait: picture }),
    beats: beats.map((tag) => {
      const { url, ...words } = topicLink(newsroom, tag);
      return { ...words, ...(isTagUsed(tag, newsroom) && { url }) };
    }),
    ...(email !== undefined && { email }),
    profiles,
    ...(from !== undefined && { from: yearOf(from) }),
    ...(to !== undefined && { to: yearOf(to) }),
  };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
