import { cleanLine, cleanText } from '../form/clean-text.ts';
import { BAN_KINDS, type BanKind } from '../store/bans.ts';
import type { Post } from '../store/post.ts';
import type { Store } from '../store/store.ts';
import type { ModerationWords } from './moderation-words.ts';

/** What a moderator asked for. */
export interface ModerationRequest {
  action: string;
  ids: readonly string[];
  /** The value of another field of the form; empty when it was not sent. */
  field: (name: string) => string;
  moderator: string;
  /** Milliseconds since 1970. */
  now: number;
  words: ModerationWords;
}

/**
 * Does what a moderator asked for.
 * @returns one sentence that says what was done
 */
export function moderate(store: Store, request: ModerationRequest): string {
  const { action, ids, field, words } = request;
  if (action === 'ban' || action === 'unban') return changeBan(store, action, field('kind'), field('value'), request);
  const posts = ids.flatMap((id) => store.posts.byId(id) ?? []);
  if (posts.length === 0) return ids.length === 0 ? words.done.nothing : words.done.gone;
  const act = ACTIONS[action as keyof typeof ACTIONS];
  if (!act) return words.done.unknown;
  const done = posts.map((post) => act(store, post, request));
  return words.done.many(done.length, done[0] ?? '');
}

type Act = (store: Store, post: Post, request: ModerationRequest) => string;

const ACTIONS = {
  approve: (store, { id, story, pulled }, { moderator, now, words: { done } }) => {
    store.removals.cancel(id);
    store.posts.decide(id, 'approved', moderator, now);
    if (store.removals.isPulled(id)) return done.approvedLost(story);
    return pulled === undefined ? done.approved('`npm run letters -- pull`') : done.approvedAlready;
  },
  reject: (store, post, { moderator, now, words }) => {
    takeBack(store, post);
    store.posts.decide(post.id, 'rejected', moderator, now);
    return words.done.rejected;
  },
  pick: (store, post, { words }) => {
    store.posts.setPick(post.id, true);
    return changed(post, words.done.picked, words);
  },
  unpick: (store, post, { words }) => {
    store.posts.setPick(post.id, false);
    return changed(post, words.done.unpicked, words);
  },
  edit: (store, post, { field, words }) => {
    const sent = { name: cleanLine(field('name')), text: cleanText(field('text')) };
    if (sent.name === '' || sent.text === '') return words.done.notSaved;
    const place = post.kind === 'letter' ? cleanLine(field('place')) || undefined : undefined;
    store.posts.edit(post.id, { ...sent, place });
    return changed(post, words.done.saved, words);
  },
  'ban-name': banBy('name'),
  'ban-email': banBy('email'),
  'ban-sender': banBy('sender'),
} satisfies Record<string, Act>;

/** A pull writes each post once: the file belongs to the editors from then on. */
function changed({ pulled }: Post, what: string, { done }: ModerationWords): string {
  return pulled === undefined ? what : `${what} ${done.onSite}`;
}

/** A comment that is on the site already becomes a stub there. */
export function takeBack(store: Store, { id, kind, story, pulled }: Post): void {
  if (kind === 'comment' && pulled !== undefined) store.removals.add({ id, story });
}

function banBy(kind: Exclude<BanKind, 'word'>): Act {
  return (store, post, request) => {
    const { done } = request.words;
    const value = post[kind];
    if (value === undefined) return done.noEmail;
    store.bans.add({ kind, value }, request.now);
    ACTIONS.reject(store, post, request);
    return done.rejectedAndBanned;
  };
}

function changeBan(
  store: Store,
  action: 'ban' | 'unban',
  kind: string,
  value: string,
  { now, words: { done } }: ModerationRequest,
): string {
  const ban = { kind: BAN_KINDS.find((known) => known === kind) ?? 'word', value: cleanLine(value) };
  if (ban.value === '') return done.noWord;
  if (action === 'ban') store.bans.add(ban, now);
  else store.bans.remove(ban);
  return action === 'ban' ? done.banned : done.unbanned;
}
