import type { Store } from './store.ts';

/**
 * Adds an address to the lists of newsletters. One mail asks to confirm all of them that are not confirmed yet.
 * @param isAsking whether addresses are confirmed by mail
 */
export function signUp(
  { subscribers, mails }: Pick<Store, 'subscribers' | 'mails'>,
  {
    email,
    newsletters,
    isAsking,
    now,
  }: { email: string; newsletters: readonly string[]; isAsking: boolean; now: number },
): void {
  for (const id of newsletters) subscribers.add(id, email, now);
  if (!isAsking) return;
  const known = new Map(subscribers.ofEmail(email).map(({ newsletter, confirmed }) => [newsletter, confirmed]));
  const asked = newsletters.filter((id) => known.get(id) === undefined);
  if (asked.length === 0) return;
  mails.add(email, { newsletters: asked }, now);
  for (const id of asked) subscribers.setAsked(id, email, now);
}

/** Asks those to confirm their addresses who signed up before anybody was asked to. */
export function askUnasked(store: Pick<Store, 'subscribers' | 'mails'>, now: number): void {
  for (const [email, lists] of Map.groupBy(store.subscribers.unasked(), ({ email }) => email)) {
    const newsletters = lists.map(({ newsletter }) => newsletter);
    signUp(store, { email, newsletters, isAsking: true, now });
  }
}
