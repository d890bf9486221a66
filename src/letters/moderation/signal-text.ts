import type { Store } from '../store/store.ts';
import type { Post, Signal } from '../store/post.ts';
import { similarTo } from './similar.ts';

/** Posts with which a post is compared. */
const MOST_COMPARED = 300;

const TEXTS: Record<Signal, string> = {
  // Every form of a static page is without a token: the page says so beside the time.
  'no-token': '',
  links: 'has links',
  honeypot: 'filled in the field that only robots see',
  banned: 'banned',
  'story-gone': 'about a story that is not there',
  'parent-gone': 'answers a comment that is not there',
};

/** What a moderator should know of some posts, in words, by id. */
export function signalTexts(posts: readonly Post[], { posts: kept }: Store): Map<string, string[]> {
  const latest = kept.latest(MOST_COMPARED);
  return new Map(
    posts.map((post) => {
      const count = kept.countOf(post.sender);
      const similar = similarTo(post, latest);
      const texts = [
        ...post.signals.map((signal) => TEXTS[signal]),
        count > 1 ? `${count} posts from the same connection` : '',
        similar ? `says nearly the same as ${similar.id} by ${similar.name} (${similar.state})` : '',
      ];
      return [post.id, texts.filter((text) => text !== '')];
    }),
  );
}
