import type { ModerationWords } from './moderation-words.ts';
import type { Store } from '../store/store.ts';
import type { Post } from '../store/post.ts';
import { similarTo } from './similar.ts';

/** Posts with which a post is compared. */
const MOST_COMPARED = 300;

/** What a moderator should know of some posts, in words, by id. */
export function signalTexts(
  posts: readonly Post[],
  { posts: kept }: Pick<Store, 'posts'>,
  { signals, sameSender, similar, states }: ModerationWords,
): Map<string, string[]> {
  const latest = kept.latest(MOST_COMPARED);
  return new Map(
    posts.map((post) => {
      const count = kept.countOf(post.sender);
      const other = similarTo(post, latest);
      const texts = [
        // Every form of a static page is without a token: the page says so beside the time.
        ...post.signals.map((signal) => (signal === 'no-token' ? '' : signals[signal])),
        count > 1 ? sameSender(count) : '',
        other ? similar(other.id, other.name, states[other.state]) : '',
      ];
      return [post.id, texts.filter((text) => text !== '')];
    }),
  );
}
