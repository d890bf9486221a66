import type { Article } from '../schema/article.ts';
import type { Finding } from './finding.ts';
import { publicFrom } from '../newsroom/public-from.ts';

/** What is wrong with a link, in words; {@link deadLinks} decides which of these it is. */
export type Fault = Omit<Finding, 'file' | 'at'>;

/** No address and nothing like it: the nearest one is a guess. */
export function dead(path: string, near: string | undefined, relativeLink?: string): Fault {
  const where = relativeLink === undefined ? path : `${path}, to which \`${relativeLink}\` leads`;
  const error = 'Readers who follow the link find an error page.';
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `There is nothing at ${where}${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
    why:
      relativeLink === undefined
        ? error
        : `Without a slash before it, an address is added to that of its own page. ${error}`,
    fix:
      relativeLink !== undefined && near !== undefined
        ? `Write ${near} if that is meant, or take the link away.`
        : 'Correct the address, or take the link away.',
  };
}

export function emptyLink(): Fault {
  return {
    rule: 'link-empty',
    severity: 'error',
    what: 'This is a link without an address.',
    why: 'Readers who follow it get nowhere.',
    fix: 'Write the address between the parentheses, or take the link away.',
  };
}

export function invalidLink(link: string): Fault {
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `\`${link}\` is not an address.`,
    why: 'No browser can open it.',
    fix: 'Write the whole address, such as https://www.example.com/, or take the link away.',
  };
}

export function unfinished(link: string, path: string, meant: string): Fault {
  const scheme = meant.startsWith('mailto:') ? 'mailto:' : 'https://';
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `There is nothing at ${path}, to which \`${link}\` leads.`,
    why: `Without ${scheme} before it, the address is looked for on this site.`,
    fix: `Write ${meant}`,
  };
}

export function relative(link: string, path: string, fragment: string): Fault {
  return {
    rule: 'link-relative',
    severity: 'warning',
    what: `The link \`${link}\` works only from the address that this file has now.`,
    why: 'It breaks when the file is moved to another month or gets another name.',
    fix: `Write ${withFragment(path, fragment)}`,
  };
}

export function detour(right: string, fragment: string, what: string): Fault {
  return {
    rule: 'link-detour',
    severity: 'warning',
    what: `${what}.`,
    why: 'Every reader is sent on, which takes time, and not every server does it.',
    fix: `Write ${withFragment(right, fragment)}`,
  };
}

function withFragment(path: string, fragment: string): string {
  return fragment === '' ? path : `${path}#${fragment}`;
}

export function notPublic(path: string, article: Article, needed: number): Fault | undefined {
  const opens = publicFrom(article);
  if (opens <= needed) return undefined;
  const fault = { rule: 'link-not-public', severity: 'warning' } as const;
  if (article.status === 'killed') {
    const why = 'Readers who follow the link find only a notice.';
    return { ...fault, what: `The story at ${path} was withdrawn.`, why, fix: 'Take the link away.' };
  }
  const when = Number.isFinite(opens)
    ? `it comes out at ${new Date(opens).toISOString().slice(0, 16)} UTC`
    : 'it is a draft';
  return {
    ...fault,
    what: `The story at ${path} is not public yet: ${when}.`,
    why: 'Until it is, readers who follow the link find an error page.',
    fix: 'Publish that story first, or take the link away.',
  };
}
