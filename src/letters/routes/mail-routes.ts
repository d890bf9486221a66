import type { FastifyInstance } from 'fastify';
import { stringsOf } from '../../strings/strings.ts';
import { MAIL_PATHS, namesOf } from '../mail/outbox.ts';
import { buttonPage, noticePage } from '../page/notice-page.ts';
import type { ServerState } from '../server-state.ts';
import { accept, queryOf, sendPage } from './answer.ts';

/** Where the links in mails lead: a page with a button, and what the button does. */
export function mailRoutes(app: FastifyInstance, state: ServerState): void {
  const { paper, store, newsletters } = state;
  const { posts, subscribers, mails } = store;
  const words = stringsOf(paper.language).letterServer;
  const nameOf = (newsletter: string) => newsletters.nameOf(newsletter, state.now()) ?? newsletter;
  /** What a link is about, as long as there is something to confirm. */
  const subjectOf = (token: string) => {
    const mail = mails.byToken(token);
    if (!mail) return undefined;
    const { email, subject } = mail;
    if ('post' in subject) {
      const post = posts.byId(subject.post);
      return post && post.confirmed === undefined ? { post: post.id } : undefined;
    }
    const lists = new Set(subscribers.ofEmail(email).map(({ newsletter }) => newsletter));
    const left = subject.newsletters.filter((id) => lists.has(id));
    return left.length > 0 ? { email, newsletters: left } : undefined;
  };

  app.get(MAIL_PATHS.confirm, (request, reply) => {
    const token = queryOf(request, 'token');
    const subject = subjectOf(token);
    if (!subject) return sendPage(reply, state, noticePage(paper, words.linkGone), 404);
    const action = `${MAIL_PATHS.confirm}?token=${encodeURIComponent(token)}`;
    const { title, text } = words.confirmSignup;
    const notice =
      'post' in subject
        ? words.confirmPost
        : { title, text: text(namesOf(subject.newsletters, paper.language, nameOf)) };
    return sendPage(reply, state, buttonPage(paper, notice, action, words.confirm));
  });

  app.post(MAIL_PATHS.confirm, (request, reply) => {
    const subject = subjectOf(queryOf(request, 'token'));
    if (!subject) return sendPage(reply, state, noticePage(paper, words.linkGone), 404);
    if ('post' in subject) {
      posts.confirm(subject.post, state.now());
      return accept(reply, state, 'letters', 'confirmed');
    }
    for (const id of subject.newsletters) subscribers.confirm(id, subject.email, state.now());
    return accept(reply, state, 'newsletters', 'thanks');
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
    store.erase();
    const { title, text } = words.unsubscribed;
    return sendPage(reply, state, noticePage(paper, { title, text: text(nameOf(subscriber.newsletter)) }));
  });
}
