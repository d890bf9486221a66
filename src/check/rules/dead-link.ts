import { nearestWord } from '../../lib/text/nearest-word.ts';
import type { Article } from '../../schema/article.ts';
import type { Content, ContentEntry, MarkdownFile } from '../../newsroom/content.ts';
import { addressGuesser, type AddressGuesser } from '../address-guess.ts';
import type { Finding } from '../finding.ts';
import { internalLink, type InternalLink } from '../internal-link.ts';
import { publicFrom } from '../public-from.ts';
import type { SiteAddresses } from '../site-addresses.ts';

/** The ids to which a link can jump on the page of a Markdown file; undefined where they cannot be known. */
export type AnchorsOf = (file: string) => ReadonlySet<string> | undefined;

/** What links are checked against. */
export interface LinkDesk {
  content: Content;
  addresses: SiteAddresses;
  anchorsOf: AnchorsOf;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Links in bodies to addresses of this site at which nothing stands, and to headings that are not there: errors, because
 * a reader who follows one is lost. A link that works by a detour only (without the slash at its end, over a former
 * address, with another spelling of the host) and one to a story that comes out later are warnings.
 */
export function deadLinks(desk: LinkDesk): Finding[] {
  const { articles, pages, publication } = desk.content;
  const url = publication.get('publication')?.data.url;
  if (url === undefined) return [];
  const { origin } = new URL(url);
  const guess = addressGuesser(desk.addresses.owners.keys());
  const findings: Finding[] = [];
  const check = ({ file, data }: ContentEntry<MarkdownFile<unknown>>, from: number) => {
    for (const link of data.links ?? []) {
      // Nearly all links are good: the address of a story as it is.
      if (desk.addresses.owners.has(link)) continue;
      const target = internalLink(link, origin);
      const fault = target && faultOf(target, file, from, desk, guess);
      if (fault) findings.push({ file, at: { link }, ...fault });
    }
  };
  for (const entry of articles.values()) check(entry, publicFrom(entry.data.frontMatter));
  for (const entry of pages.values()) check(entry, 0);
  return findings;
}

type Fault = Omit<Finding, 'file' | 'at'>;

function faultOf(
  target: InternalLink,
  file: string,
  from: number,
  desk: LinkDesk,
  guess: AddressGuesser,
): Fault | undefined {
  const { owners, aliases } = desk.addresses;
  const { path, fragment, isMisspelt } = target;
  if (path === undefined) return anchorFault(file, fragment, 'in this file', desk);
  const owner = owners.get(path);
  if (owner !== undefined) {
    if (isMisspelt)
      return detour(path, fragment, 'The link names this site by another address than the publication’s own');
    return anchorFault(owner, fragment, `at ${path}`, desk);
  }
  const right = rightForm(path, desk.addresses);
  if (right !== undefined) return detour(right, fragment, `The link ${path} is not the address itself`);
  const story = desk.content.articles.get((aliases.get(path) ?? path).replace(/^\/|\/$/g, ''));
  if (story) return notPublic(path, story.data.frontMatter, Math.max(from, desk.now));
  // Whether a story has a history is for git to say, which is not asked here.
  if (owners.get(path.replace(/history\/$/, ''))?.startsWith('content/articles/')) return undefined;
  const near = guess(path);
  return {
    rule: 'link-dead',
    severity: 'error',
    what: `There is nothing at ${path}${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
    why: 'Readers who follow the link find an error page.',
    fix: 'Correct the address, or take the link away.',
  };
}

function rightForm(path: string, { owners, aliases }: SiteAddresses): string | undefined {
  const page = path.replace(/(?:\/index\.html?|\/)?$/, '/');
  if (owners.has(page)) return page;
  const moved = aliases.get(path) ?? aliases.get(page);
  return moved !== undefined && owners.has(moved) ? moved : undefined;
}

function detour(right: string, fragment: string, what: string): Fault {
  return {
    rule: 'link-detour',
    severity: 'warning',
    what: `${what}.`,
    why: 'Every reader is sent on, which takes time, and not every server does it.',
    fix: `Write ${right}${fragment === '' ? '' : `#${fragment}`}`,
  };
}

function notPublic(path: string, article: Article, needed: number): Fault | undefined {
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

function anchorFault(owner: string, fragment: string, where: string, { anchorsOf }: LinkDesk): Fault | undefined {
  // An empty fragment and #top lead to the top of every page, by the HTML standard.
  if (fragment === '' || fragment === 'top' || !owner.endsWith('.md')) return undefined;
  const anchors = anchorsOf(owner);
  if (!anchors || anchors.has(fragment)) return undefined;
  const near = nearestWord(fragment, anchors);
  return {
    rule: 'anchor-missing',
    severity: 'error',
    what: `There is no heading \`#${fragment}\` ${where}${near === undefined ? '.' : `; did you mean \`#${near}\`?`}`,
    why: 'The link leads to the top of the page instead of the place that is meant.',
    fix: 'Correct what stands behind #: the words of the heading in lower case, with hyphens.',
  };
}
