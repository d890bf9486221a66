import type { FastifyInstance } from 'fastify';
import { stringsOf } from '../../strings/strings.ts';
import { MAIL_PATHS } from '../mail/outbox.ts';
import { buttonPage, noticePage } from '../page/notice-page.ts';
import type { ServerState } from '../server-state.ts';
import { accept, queryOf, sendPage } from './answer.ts';

/** Where the links in mails lead: a page with a button, and what the button does. */
export function mailRoutes(app: FastifyInstance, state: ServerState): void {
  const { paper, store, newsletters } = state;
  const { posts, subscribers } = store;
  const words = stringsOf(paper.language).letterServer;
  const nameOf = (newsletter: string) => newsletters.nameOf(newsletter, state.now()) ?? newsletter;

  app.get(MAIL_PATHS.confirm, (request, reply) => {
    const token = queryOf(request, 'token');
    const action = `${MAIL_PATHS.confirm}?token=${encodeURIComponent(token)}`;
    const subscriber = subscribers.byToken(token);
    if (subscriber) {
      const { title, text } = words.confirmSignup;
      const notice = { title, text: text(nameOf(subscriber.newsletter)) };
      return sendPage(reply, state, buttonPage(paper, notice, action, words.confirm));
    }
    if (!posts.isUnconfirmed(token)) return sendPage(reply, state, noticePage(paper, words.linkGone), 404);
    return sendPage(reply, state, buttonPage(paper, words.confirmPost, action, words.confirm));
  });

  app.post(MAIL_PATHS.confirm, (request, reply) => {
    const token = queryOf(request, 'token');
    if (subscribers.confirm(token, state.now())) return accept(reply, state, 'newsletters', 'thanks');
    if (posts.confirm(token)) return accept(reply, state, 'letters', 'confirmed');
    return sendPage(reply, state, noticePage(paper, words.linkGone), 404);
  });

  app.get(MAIL_PATHS.unsubscribe, (request, reply) => {
    const token = queryOf(request, 'token');
    const subscriber = subscribers.byToken(token);
    if (!subscriber) return sendPage(reply, state, noticePage(paper, words.linkGone), 404);
    const { title, text } = words.unsubscribe;
    const action = `${MAIL_PATHS.unsubscribe}?token=${encodeURIComponent(token)}`;
    return sendPage(
      reply,
      state,
      buttonPage(paper, { title, text: text(nameOf(subscriber.newsletter)) }, action, title),
    );
  });

  // Mail programs post here, too, when their own button is pressed: https://www.rfc-editor.org/rfc/rfc8058
  app.post(MAIL_PATHS.unsubscribe, (request, reply) => {
    const subscriber = subscribers.byToken(queryOf(request, 'token'));
    if (!subscriber) return sendPage(reply, state, noticePage(paper, words.linkGone), 404);
    subscribers.delete(subscriber.token);
    const { title, text } = words.unsubscribed;
    return sendPage(reply, state, noticePage(paper, { title, text: text(nameOf(subscriber.newsletter)) }));
  });
}
