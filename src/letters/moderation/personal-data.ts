import { keptAddress } from '../form/mail-address.ts';
import type { Post } from '../store/post.ts';
import type { ConfirmationMail } from '../store/mails.ts';
import type { Store } from '../store/store.ts';
import type { Subscriber } from '../store/subscribers.ts';
import { takeBack } from './moderation-action.ts';

/** Everything that is kept of an e-mail address, for its owner. */
export function everythingOf(
  { posts, subscribers, mails }: Store,
  address: string,
): {
  posts: Omit<Post, 'sender' | 'moderator' | 'branch'>[];
  subscriptions: Omit<Subscriber, 'token'>[];
  mails: Omit<ConfirmationMail, 'token'>[];
} {
  const email = keptAddress(address);
  return {
    posts: posts.ofEmail(email).map(({ sender: _, moderator: __, branch: ___, ...rest }) => rest),
    subscriptions: subscribers.ofEmail(email).map(({ token: _, ...rest }) => rest),
    mails: mails.ofEmail(email).map(({ token: _, ...rest }) => rest),
  };
}

/**
 * Deletes everything that is kept of an e-mail address, or one post. Published comments become stubs at the next pull.
 * @returns how many of each were deleted, how many comments are published, and the ids of letters that were written as stories
 */
export function deleteAll(
  store: Store,
  emailOrId: string,
): { posts: number; subscriptions: number; published: number; letters: string[] } {
  const single = store.posts.byId(emailOrId);
  const email = keptAddress(emailOrId);
  const posts = single ? [single] : store.posts.ofEmail(email);
  const subscriptions = store.subscribers.ofEmail(email);
  for (const post of posts) {
    takeBack(store, post);
    store.posts.delete(post.id);
    store.mails.deleteOf({ post: post.id });
  }
  for (const { token } of subscriptions) store.subscribers.delete(token);
  if (!single) store.mails.deleteOf({ email });
  const published = posts.filter(({ kind, pulled }) => kind === 'comment' && pulled !== undefined).length;
  const letters = posts.filter(({ kind, pulled }) => kind === 'letter' && pulled !== undefined).map(({ id }) => id);
  return { posts: posts.length, subscriptions: subscriptions.length, published, letters };
}
