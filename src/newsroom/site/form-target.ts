import type { Newsroom } from '../newsroom.ts';
import { allSignups } from '../story/newsletter.ts';

/** The addresses outside the site that its forms are sent to: newsletter services, and the newsroom's letters server. */
export function formTargets(newsroom: Newsroom): string[] {
  const { server } = newsroom.publication.letters;
  const signups = Object.values(allSignups(newsroom)).map(({ action }) => action);
  return server === undefined ? signups : [...signups, server];
}
