import type { Newsroom } from '../newsroom.ts';
import { allSignups } from '../story/newsletter.ts';
import { counterOf } from './analytics.ts';

/** The addresses outside the site that its forms are sent to: newsletter services, and the newsroom's letters server. */
export function formTargets(newsroom: Newsroom): string[] {
  const { server } = newsroom.publication.letters;
  const signups = Object.values(allSignups(newsroom)).flatMap(({ form }) => (form ? [form.action] : []));
  return server === undefined ? signups : [...signups, server];
}

/** The addresses outside the site that its scripts fetch: what answers forms in place, and what counts visits. */
export function fetchTargets(newsroom: Newsroom): string[] {
  const services = Object.values(allSignups(newsroom)).flatMap(({ form }) => (form?.inPlace ? [form.action] : []));
  const { server } = newsroom.publication.letters;
  return [...services, ...(server === undefined ? [] : [server]), ...counterOrigins(newsroom)];
}

/** The site from which pages load what counts visits. */
export function counterOrigins({ publication }: Newsroom): string[] {
  const counter = counterOf(publication);
  return counter ? [counter.origin] : [];
}
