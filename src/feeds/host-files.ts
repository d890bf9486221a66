import type { Redirect } from '../newsroom/story/redirects.ts';
import { nginxConf } from './nginx-conf.ts';
import { netlifyLines, redirectLines } from './redirect-lines.ts';
import { headersFile, type PageNeeds } from './response-headers.ts';

/** The facts about a site that hosts need besides its files. */
export interface HostFacts extends PageNeeds {
  /** The most important ones first. */
  redirects: readonly Redirect[];
  /** Addresses that answer "410 Gone". */
  gone: readonly Redirect[];
}

/** Text by the path of a file. */
type Files = Record<string, string>;

/** The files that tell hosts about redirects, withdrawn stories and headers. */
export interface HostFiles {
  /** Files in the published folder, where Cloudflare Pages and Netlify look for them. */
  published: Files;
  /** Files for the person who runs the server, which must not be public. */
  beside: Files;
  /** A message for the person who builds the site. */
  note?: string;
}

/** Writes the same facts for each host in its own format. */
export function hostFiles({ redirects, gone, ...needs }: HostFacts): HostFiles {
  const { text, leftOut } = redirectLines(redirects);
  return {
    published: { _headers: headersFile(needs), ...(text !== '' && { _redirects: text }) },
    beside: { 'nginx.conf': nginxConf(redirects, gone, needs), 'netlify/_redirects': netlifyLines(redirects, gone) },
    ...(leftOut > 0 && { note: leftOutNote(redirects.length, leftOut) }),
  };
}

function leftOutNote(all: number, leftOut: number): string {
  const [named, others] = [all - leftOut, leftOut].map((number) => number.toLocaleString('en-US'));
  return `_redirects has rules for the newest ${named} former addresses. It cannot hold ${others} more, whose pages redirect instead.`;
}
