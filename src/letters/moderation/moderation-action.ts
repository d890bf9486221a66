import { cleanLine, cleanText } from '../form/clean-text.ts';
import { BAN_KINDS, type BanKind } from '../store/bans.ts';
import type { Post } from '../store/post.ts';
import type { Store } from '../store/store.ts';

/** What a moderator asked for. */
export interface ModerationRequest {
  action: string;
  ids: readonly string[];
  /** The value of another field of the form; empty when it was not sent. */
  field: (name: string) => string;
  moderator: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Does what a moderator asked for.
 * @returns one sentence that says what was done
 */
export function moderate(store: Store, request: ModerationRequest): string {
  const { action, ids, field, now } = request;
  if (action === 'ban' || action === 'unban') return changeBan(store, action, field('kind'), field('value'), now);
  const posts = ids.flatMap((id) => store.posts.byId(id) ?? []);
  if (posts.length === 0) return ids.length === 0 ? 'Nothing was marked.' : 'These posts are not there any more.';
  const act = ACTIONS[action as keyof typeof ACTIONS];
  if (!act) return 'This is not an action.';
  const done = posts.map((post) => act(store, post, request));
  return done.length === 1 ? (done[0] ?? '') : `${done.length.toLocaleString('en-US')} posts: ${done[0]}`;
}

type Act = (store: Store, post: Post, request: ModerationRequest) => string;

const ACTIONS = {
  approve: (store, { id, story, pulled }, { moderator, now }) => {
    store.removals.cancel(id);
    store.posts.decide(id, 'approved', moderator, now);
    if (store.removals.isPulled(id))
      return `Approved, but its name and text are no longer in the file of comments on ${story}. Write them there again.`;
    if (pulled !== undefined) return 'Approved. It is on the site already.';
    return 'Approved. `npm run letters -- pull` brings it to the site.';
  },
  reject: (store, post, request) => {
    takeBack(store, post);
    store.posts.decide(post.id, 'rejected', request.moderator, request.now);
    return 'Rejected.';
  },
  pick: (store, { id, pulled }) => {
    store.posts.setPick(id, true);
    return `Marked as an editor’s pick.${alsoOnSite(pulled)}`;
  },
  unpick: (store, { id, pulled }) => {
    store.posts.setPick(id, false);
    return `No longer an editor’s pick.${alsoOnSite(pulled)}`;
  },
  edit: (store, { id, kind, pulled }, { field }) => {
    const words = { name: cleanLine(field('name')), text: cleanText(field('text')) };
    if (words.name === '' || words.text === '') return 'Not saved: a name and a text are needed.';
    const place = kind === 'letter' ? cleanLine(field('place')) || undefined : undefined;
    store.posts.edit(id, { ...words, place });
    return `Saved. What the reader sent is kept.${alsoOnSite(pulled)}`;
  },
  'ban-name': banBy('name'),
  'ban-email': banBy('email'),
  'ban-sender': banBy('sender'),
} satisfies Record<string, Act>;

/** A pull writes each post once: the file belongs to the editors from then on. */
function alsoOnSite(pulled: number | undefined): string {
  return pulled === undefined ? '' : ' It is on the site already: change its file in `content/`, too.';
}

/** A comment that is on the site already becomes a stub there. */
export function takeBack(store: Store, { id, kind, story, pulled }: Post): void {
  if (kind === 'comment' && pulled !== undefined) store.removals.add({ id, story });
}

function banBy(kind: Exclude<BanKind, 'word'>): Act {
  return (store, post, request) => {
    const value = post[kind];
    if (value === undefined) return 'Not banned: it has no e-mail address.';
    store.bans.add({ kind, value }, request.now);
    ACTIONS.reject(store, post, request);
    return 'Rejected and banned.';
  };
}

function changeBan(store: Store, action: 'ban' | 'unban', kind: string, value: string, now: number): string {
  const ban = { kind: BAN_KINDS.find((known) => known === kind) ?? 'word', value: cleanLine(value) };
  if (ban.value === '') return 'Write a word or phrase.';
  if (action === 'ban') store.bans.add(ban, now);
  else store.bans.remove(ban);
  return action === 'ban' ? 'Banned.' : 'No longer banned.';
}
