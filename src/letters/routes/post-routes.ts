import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LETTER_PATHS } from '../../schema/comments/letter-fields.ts';
import { asksEmail } from '../content/paper.ts';
import { readPost } from '../form/post-reading.ts';
import type { ServerState } from '../server-state.ts';
import type { NewPost, PostKind } from '../store/post.ts';
import { accept, formOf, refuse, reportStorage } from './answer.ts';

const DAY = 86_400_000;
/** Mails to one address in a day: nobody can use the form to fill the mailbox of somebody else. */
const MOST_MAILS = 5;

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
  if (attempts.isUsedUp(sender, now) || posts.isUsedUp(sender, now)) return refuse(reply, state, 'letters', 'too-many');
  attempts.count(sender, now);
  const form = formOf(request);
  if (!form.ok) return refuse(reply, state, 'letters', form.reason);
  const reading = readPost(form.fields, {
    kind,
    sender,
    secret: store.secret,
    needsEmail: outbox !== undefined || (kind === 'comment' && asksEmail(state.paper)),
    now,
    openStory: (sitePath) => stories.openAt(sitePath, now),
    hasComment: (story, id) => comments.find(story, id, now) !== undefined,
  });
  if (!reading.ok) return refuse(reply, state, 'letters', reading.reason);
  const post = sorted(reading.post, state);
  const isUnconfirmed = post.state === 'unconfirmed';
  const hasManyMails = () => store.posts.countOfEmail(post.email ?? '', now - DAY) >= MOST_MAILS;
  // Before the wait for the disk: posts that arrive together must not all find that nothing was posted yet.
  posts.count(sender, now);
  try {
    const isTooMany = await store.batch.write(() => {
      if (isUnconfirmed && hasManyMails()) return true;
      store.posts.add(post);
      return false;
    });
    state.health.canStore = true;
    if (isTooMany) return refuse(reply, state, 'letters', 'too-many');
  } catch (error) {
    reportStorage(state, error);
    return refuse(reply, state, 'letters', 'broken');
  }
  if (isUnconfirmed) void outbox?.send();
  return accept(reply, state, 'letters', isUnconfirmed ? 'check-mail' : 'received');
}

/** Decides where a post waits: with what is banned, for a click in a mail, or for a moderator. */
function sorted(post: NewPost, { store, outbox }: ServerState): NewPost {
  if (store.bans.isBanned(post)) return { ...post, signals: [...post.signals, 'banned'], state: 'filtered' };
  if (!outbox || post.state === 'filtered') return post;
  return { ...post, state: 'unconfirmed', token: randomBytes(18).toString('base64url') };
}
