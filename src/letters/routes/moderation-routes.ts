import type { FastifyInstance, FastifyRequest } from 'fastify';
import { stringsOf } from '../../strings/strings.ts';
import { timeToken, tokenAge } from '../form/time-token.ts';
import { Gatekeeper } from '../moderation/gatekeeper.ts';
import { moderate } from '../moderation/moderation-action.ts';
import { MODERATION, MODERATION_FIELDS } from '../moderation/moderation-form.ts';
import { moderationPage } from '../moderation/moderation-page.ts';
import { signalTexts } from '../moderation/signal-text.ts';
import { noticePage } from '../page/notice-page.ts';
import type { ServerState } from '../server-state.ts';
import { POST_STATES, type PostState } from '../store/post.ts';
import { formOf, queryOf, sendPage } from './answer.ts';
import { readersText } from './form-routes.ts';

/** The page on which moderators decide, and what its buttons do. */
export function moderationRoutes(app: FastifyInstance, state: ServerState): void {
  const { paper, store } = state;
  const words = stringsOf(paper.language).moderation;
  const gatekeeper = new Gatekeeper(state);
  /** What the last action of a moderator did. In the address of the page, anybody could write it. */
  const notes = new Map<string, string>();
  const purposeOf = (moderator: string) => `moderation ${moderator}`;

  app.get(MODERATION, async (request, reply) => {
    const moderator = await gatekeeper.moderatorOf(request, reply);
    if (moderator === undefined) return reply;
    const shown = stateOf(queryOf(request, 'state'));
    const page = Math.max(1, Number.parseInt(queryOf(request, 'page'), 10) || 1);
    const posts = store.posts.inState(shown, page);
    const signals = signalTexts(posts, store, words);
    const entries = posts.map(async (post) => ({
      post,
      text: await readersText(post.text, paper.language),
      signals: signals.get(post.id) ?? [],
    }));
    const token = timeToken(store.secret, purposeOf(moderator), state.now());
    const note = notes.get(moderator);
    notes.delete(moderator);
    return sendPage(
      reply,
      state,
      moderationPage(paper, {
        state: shown,
        page,
        counts: store.posts.counts(),
        posts: await Promise.all(entries),
        bans: store.bans.all(),
        token,
        note,
      }),
    );
  });

  app.post(MODERATION, async (request, reply) => {
    const moderator = await gatekeeper.moderatorOf(request, reply);
    if (moderator === undefined) return reply;
    const form = formOf(request);
    const fields = form.ok ? form.fields : new Map<string, string[]>();
    const field = (name: string) => fields.get(name)?.[0] ?? '';
    const now = state.now();
    const age = tokenAge(store.secret, purposeOf(moderator), field(MODERATION_FIELDS.token), now);
    // A browser sends the password along with every form, also with one of another site: only our page knows the token.
    if (isFromElsewhere(request) || age === 'forged' || age === 'too-late')
      return sendPage(reply, state, noticePage(paper, words.tooOld), 403);
    const ids = fields.get(MODERATION_FIELDS.id) ?? [];
    const action = field(MODERATION_FIELDS.action);
    notes.set(moderator, moderate(store, { action, ids, field, moderator, now, words }));
    return reply.redirect(`${MODERATION}?state=${stateOf(field(MODERATION_FIELDS.state))}`, 303);
  });
}

function stateOf(name: string): PostState {
  return POST_STATES.find((state) => state === name) ?? 'waiting';
}

/** https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site */
function isFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
