import type { Newsroom } from '../newsroom.ts';
import { allSignups } from '../story/newsletter.ts';

/** The addresses outside the site that its forms are sent to: newsletter services, and the newsroom's letters server. */
export function formTargets(newsroom: Newsroom): string[] {
  const { server } = newsroom.publication.letters;
  const signups = Object.values(allSignups(newsroom)).flatMap(({ form }) => (form ? [form.action] : []));
  return server === undefined ? signups : [...signups, server];
}

/** The addresses outside the site that its scripts fetch: services that answer a signup in place. */
export function fetchTargets(newsroom: Newsroom): string[] {
  return Object.values(allSignups(newsroom)).flatMap(({ form }) => (form?.inPlace ? [form.action] : []));
}
