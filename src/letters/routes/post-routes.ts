import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LETTER_FIELDS, LETTER_PATHS } from '../../schema/comments/letter-fields.ts';
import { asksEmail } from '../content/paper.ts';
import { readPost } from '../form/post-reading.ts';
import type { ServerState } from '../server-state.ts';
import type { NewPost, PostKind } from '../store/post.ts';
import { accept, formOf, refuse, reportStorage } from './answer.ts';

/** The routes that take comments and letters. */
export function postRoutes(app: FastifyInstance, state: ServerState): void {
  app.post(LETTER_PATHS.comments, (request, reply) => takePost(state, 'comment', request, reply));
  app.post(LETTER_PATHS.letters, (request, reply) => takePost(state, 'letter', request, reply));
}

/** Stores a post. The reader sees the page `received` only after the post is on the disk. */
async function takePost(
  state: ServerState,
  kind: PostKind,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { store, posts, attempts, senders, outbox, stories, comments } = state;
  const now = state.now();
  const sender = senders.nameOf(request.ip, now);
  const form = formOf(request);
  const sitePath = form.ok ? form.fields.get(LETTER_FIELDS.story)?.[0] : undefined;
  const { language } = stories.publicAt(sitePath ?? '', now) ?? state.paper;
  if (attempts.isUsedUp(sender, now) || posts.isUsedUp(sender, now))
    return refuse(reply, state, 'letters', 'too-many', language);
  attempts.count(sender, now);
  if (!form.ok) return refuse(reply, state, 'letters', form.reason, language);
  const reading = readPost(form.fields, {
    kind,
    sender,
    secret: store.secret,
    needsEmail: outbox !== undefined || (kind === 'comment' && asksEmail(state.paper)),
    now,
    publicStory: (sitePath) => stories.publicAt(sitePath, now),
    hasComment: (story, id) => comments.find(story, id, now) !== undefined,
  });
  if (!reading.ok) return refuse(reply, state, 'letters', reading.reason, language);
  const post = sorted(reading.post, state);
  // Before the wait for the disk: posts that arrive together must not all find that nothing was posted yet.
  posts.count(sender, now);
  try {
    const answer = await store.batch.write(() => keep(post, state));
    state.health.canStore = true;
    if (answer === 'too-many') return refuse(reply, state, 'letters', answer, language);
    if (answer === 'check-mail') void outbox?.send();
    return accept(reply, state, 'letters', answer, language);
  } catch (error) {
    reportStorage(state, error);
    return refuse(reply, state, 'letters', 'broken', language);
  }
}

/** Decides where a post waits: with what is banned, for a click in a mail, or for a moderator. */
function sorted(post: NewPost, { store, outbox }: ServerState): NewPost {
  if (store.bans.isBanned(post)) return { ...post, signals: [...post.signals, 'banned'], state: 'filtered' };
  return outbox && post.state === 'waiting' ? { ...post, state: 'unconfirmed' } : post;
}

/**
 * Keeps a post, and asks for a confirmation. A banned writer is asked like everybody, and cannot tell the difference.
 * @returns the answer to its writer
 */
function keep(post: NewPost, { store, outbox }: ServerState): 'received' | 'check-mail' | 'too-many' {
  const { email = '', signals, time } = post;
  if (outbox && store.mails.isUsedUp(email, time)) return 'too-many';
  const kept = store.posts.add(post);
  if (!outbox || kept.confirmed !== undefined) return 'received';
  // A robot writes the address of somebody else, who must get no mail.
  if (!signals.includes('honeypot')) store.mails.add(email, { post: kept.id }, time);
  return 'check-mail';
}
