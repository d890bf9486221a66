import type { FastifyInstance } from 'fastify';
import { LETTER_FIELDS, LETTER_PATHS } from '../../schema/comments/letter-fields.ts';
import { readEmail } from '../form/mail-address.ts';
import { singleValues } from '../form/single-value.ts';
import { tokenAge } from '../form/time-token.ts';
import type { ServerState } from '../server-state.ts';
import { signUp } from '../store/signup.ts';
import { accept, formOf, refuse, reportStorage } from './answer.ts';

/** The route that takes signups for newsletters. It never says who is on a list already. */
export function signupRoutes(app: FastifyInstance, state: ServerState): void {
  const { store, posts, attempts, senders, outbox, newsletters } = state;
  app.post(LETTER_PATHS.signup, async (request, reply) => {
    const now = state.now();
    const sender = senders.nameOf(request.ip, now);
    if (attempts.isUsedUp(sender, now) || posts.isUsedUp(sender, now))
      return refuse(reply, state, 'newsletters', 'too-many');
    attempts.count(sender, now);
    const form = formOf(request);
    if (!form.ok) return refuse(reply, state, 'newsletters', 'broken');
    const { honeypot, timeToken, email: typed } = LETTER_FIELDS;
    const single = singleValues(form.fields, { honeypot, timeToken, typed });
    const answer = outbox ? 'check-mail' : 'thanks';
    // A robot is answered like everybody; there is nothing in its signup that could be lost.
    if (form.fields.get(honeypot)?.some((text) => text !== '')) return accept(reply, state, 'newsletters', answer);
    if (!single) return refuse(reply, state, 'newsletters', 'broken');
    const token = single.timeToken;
    if (token !== '' && tokenAge(store.secret, 'signup', token, now) !== 'right')
      return refuse(reply, state, 'newsletters', 'broken');
    const email = readEmail(single.typed);
    if (!email.ok || email.value === undefined) return refuse(reply, state, 'newsletters', 'address');
    const address = email.value;
    const wanted = [...new Set(form.fields.get(LETTER_FIELDS.newsletter))];
    const isKnown = wanted.every((id) => newsletters.nameOf(id, now) !== undefined);
    if (wanted.length === 0 || !isKnown) return refuse(reply, state, 'newsletters', 'broken');
    // Before the wait for the disk: signups that arrive together must not all find that there was none yet.
    posts.count(sender, now);
    try {
      const signup = { email: address, newsletters: wanted, isAsking: outbox !== undefined, now };
      await store.batch.write(() => signUp(store, signup));
      state.health.canStore = true;
    } catch (error) {
      reportStorage(state, error);
      return refuse(reply, state, 'newsletters', 'broken');
    }
    void outbox?.send();
    return accept(reply, state, 'newsletters', answer);
  });
}
