import { clockText } from '../lib/time/zoned-instant.ts';
import type { Article } from '../schema/article.ts';
import type { Finding } from './finding.ts';
import { publicFrom } from '../newsroom/public-from.ts';

/** The words for a problem with a link; {@link deadLinks} decides which one applies. */
export type Fault = Omit<Finding, 'file' | 'at'>;

/** A dead link whose intended address is not known: the nearest address is a guess. */
export function dead(path: string, near: string | undefined, relativeLink?: string): Fault {
  const where = relativeLink === undefined ? path : `${path}, where \`${relativeLink}\` leads`;
  const error = 'Readers who follow the link get an error page.';
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `There is nothing at ${where}${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
    why:
      relativeLink === undefined
        ? error
        : `Without a slash at the start, an address is relative to its own page. ${error}`,
    fix:
      relativeLink !== undefined && near !== undefined
        ? `Write ${near} if that is what you mean, or delete the link.`
        : 'Correct the address, or delete the link.',
  };
}

export function emptyLink(): Fault {
  return {
    rule: 'link-empty',
    severity: 'error',
    what: 'This link has no address.',
    why: 'It leads readers nowhere.',
    fix: 'Write the address between the parentheses, or delete the link.',
  };
}

export function invalidLink(link: string): Fault {
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `\`${link}\` is not an address.`,
    why: 'No browser can open it.',
    fix: 'Write the whole address, such as https://www.example.com/, or delete the link.',
  };
}

/** A link to another site whose address is misspelt. */
export function misspelt(link: string, meant: string | undefined): Fault {
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `\`${link}\` is not the address of a site.`,
    why: 'Browsers open it, and find nothing.',
    fix: meant === undefined ? 'Write the whole address, such as https://www.example.com/.' : `Write ${meant}`,
  };
}

/** A link to the computer on which the story was written. */
export function localLink(link: string, page: string): Fault {
  const url = URL.parse(link, page);
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `\`${link}\` is the address of the dev server.`,
    why: 'It leads readers to their own computer, where nothing answers.',
    fix: url ? `Write ${url.pathname}${url.hash}` : 'Write the address from the root of the site, such as /about/.',
  };
}

export function unfinished(link: string, path: string, meant: string): Fault {
  const scheme = meant.startsWith('mailto:') ? 'mailto:' : 'https://';
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `There is nothing at ${path}, where \`${link}\` leads.`,
    why: `Without ${scheme} at the start, browsers look for the address on this site.`,
    fix: `Write ${meant}`,
  };
}

export function relative(link: string, path: string, fragment: string): Fault {
  return {
    rule: 'link-relative',
    severity: 'warning',
    what: `The link \`${link}\` works only at the current address of this file.`,
    why: 'It breaks when the file is renamed or moved to another month.',
    fix: `Write ${withFragment(path, fragment)}`,
  };
}

export function detour(right: string, fragment: string, what: string): Fault {
  return {
    rule: 'link-detour',
    severity: 'warning',
    what: `${what}.`,
    why: 'The redirect costs every reader time, and not every server supports it.',
    fix: `Write ${withFragment(right, fragment)}`,
  };
}

function withFragment(path: string, fragment: string): string {
  return fragment === '' ? path : `${path}#${fragment}`;
}

export function notPublic(path: string, article: Article, needed: number, timeZone: string): Fault | undefined {
  const opens = publicFrom(article);
  if (opens <= needed) return undefined;
  const fault = { rule: 'link-not-public', severity: 'warning' } as const;
  if (article.status === 'killed') {
    const why = 'Readers who follow the link see only a notice.';
    return { ...fault, what: `The story at ${path} was withdrawn.`, why, fix: 'Delete the link.' };
  }
  const when = Number.isFinite(opens) ? `it will be published on ${clockText(opens, timeZone)}` : 'it is a draft';
  return {
    ...fault,
    what: `The story at ${path} is not public yet: ${when}.`,
    why: 'Until then, readers who follow the link get an error page.',
    fix: 'Publish that story first, or delete the link.',
  };
}
