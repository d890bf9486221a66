import { misspeltAddress } from '../../lib/text/misspelt-address.ts';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { asPage, encodedPath } from '../../lib/site-path.ts';
import type { Content, ContentEntry, MarkdownFile } from '../../newsroom/content.ts';
import { addressOf, idAt } from '../../newsroom/site/addresses.ts';
import { addressGuesser, type AddressGuesser } from '../address-guess.ts';
import type { Finding } from '../finding.ts';
import { commentLinks } from '../../markdown/comment-text.ts';
import { internalLink, type InternalLink } from '../internal-link.ts';
import {
  dead,
  detour,
  emptyLink,
  invalidLink,
  localLink,
  misspelt,
  notPublic,
  relative,
  unfinished,
  type Fault,
} from '../link-fault.ts';
import { meantAddress } from '../meant-address.ts';
import type { AnchorsOf } from '../../loader/body-problems.ts';
import { publicFrom } from '../../newsroom/public-from.ts';
import type { SiteAddresses } from '../site-addresses.ts';

/** The data that links are checked against. */
export interface LinkSources {
  content: Content;
  addresses: SiteAddresses;
  anchorsOf: AnchorsOf;
  /** Milliseconds since 1970. */
  now: number;
}

/** A link and its place. */
interface PlacedLink {
  link: string;
  /** The path of its file from the project's root. */
  file: string;
  /** The whole address of its page, against which browsers resolve it. */
  page: string;
  /** The time from which readers can see it, in milliseconds since 1970. */
  from: number;
}

/** A link without an address. A scheme with nothing after it leads nowhere either. */
const EMPTY = /^(?:(?:mailto|tel):)?\s*$/i;

/** The dev server, which `npm run new` and `npm run dev` name. */
const LOCAL = /^(?:https?:)?\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?![\w.-])/i;

/**
 * Finds links in bodies to addresses of this site that do not exist, and to headings that do not exist. These are
 * errors, because they lead readers to an error page or to the wrong place. Three kinds of link are warnings: one that
 * needs a redirect (no final slash, a former address, another spelling of the host), a relative one, and one to a story
 * that is published later. The publication's link to its rules for letters is checked in the same way. In comments, all are
 * warnings: a reader's mistake must not keep a paper from publishing.
 */
export function deadLinks(sources: LinkSources): Finding[] {
  const { articles, comments, pages, editions, publication } = sources.content;
  const paper = publication.get('publication');
  if (paper === undefined) return [];
  const { origin } = new URL(paper.data.url);
  const guess = addressGuesser(sources.addresses.owners.keys());
  const faultOf = (placed: PlacedLink) => linkFault(placed, sources, guess);
  const findings: Finding[] = [];
  const check = (address: string, { file, data }: ContentEntry<MarkdownFile<unknown>>, from: number) => {
    for (const link of data.links ?? []) {
      // Nearly all links are good: the exact address of a story.
      if (sources.addresses.owners.has(link)) continue;
      const fault = faultOf({ link, file, page: origin + address, from });
      if (fault) findings.push({ file, at: { link }, ...fault });
    }
  };
  for (const [id, entry] of articles) check(addressOf('story', id), entry, publicFrom(entry.data.frontMatter));
  for (const [id, entry] of pages) check(addressOf('page', id), entry, 0);
  for (const [id, entry] of editions) check(addressOf('edition', id), entry, startOfDay(id));
  for (const [id, { file, data }] of comments)
    for (const [index, { text = '' }] of data.comments.entries())
      for (const link of commentLinks(text)) {
        const fault = faultOf({ link, file, page: origin + addressOf('story', id), from: 0 });
        if (fault) findings.push({ file, at: { field: ['comments', index, 'text'] }, ...fault, severity: 'warning' });
      }
  const { policy } = paper.data.letters;
  const fault = policy !== undefined && faultOf({ link: policy, file: paper.file, page: `${origin}/`, from: 0 });
  if (fault) findings.push({ file: paper.file, at: { field: ['letters', 'policy'] }, ...fault });
  return findings;
}

/** The instant from which an edition can be read, to the day. */
function startOfDay(edition: string): number {
  return Date.parse(edition.slice(-'YYYY-MM-DD'.length));
}

function linkFault(placed: PlacedLink, sources: LinkSources, guess: AddressGuesser): Fault | undefined {
  const { link, page } = placed;
  if (EMPTY.test(link)) return emptyLink();
  if (LOCAL.test(link)) return localLink(link, page);
  const target = internalLink(link, page);
  if (target) return targetFault(target, placed, sources, guess);
  const isValid = URL.canParse(link, page);
  const mistake = misspeltAddress(link);
  if (mistake && (isValid || mistake.meant !== undefined)) return misspelt(link, mistake.meant);
  return isValid ? undefined : invalidLink(link);
}

function targetFault(
  target: InternalLink,
  { link, file, page, from }: PlacedLink,
  sources: LinkSources,
  guess: AddressGuesser,
): Fault | undefined {
  const { owners, aliases } = sources.addresses;
  const { path, fragment, isMisspelt, isRelative } = target;
  if (path === undefined) return anchorFault(file, fragment, 'in this file', sources);
  const owner = owners.get(path);
  if (owner !== undefined) {
    if (isMisspelt)
      return detour(path, fragment, 'The link uses a different address for this site than the publication’s `url`');
    return (
      anchorFault(owner, fragment, `at ${path}`, sources) ?? (isRelative ? relative(link, path, fragment) : undefined)
    );
  }
  const right = rightForm(path, sources.addresses);
  if (right !== undefined) return detour(right, fragment, `The link ${path} is not the address of the page itself`);
  const redirected = sources.addresses.redirectOf(path)?.to;
  if (redirected !== undefined) return detour(redirected, fragment, `The link ${path} leads to an old address`);
  const { articles, publication } = sources.content;
  const story = articles.get(storyId(aliases.get(path) ?? path));
  if (story) {
    const { timeZone = 'UTC' } = publication.get('publication')?.data ?? {};
    return notPublic(path, story.data.frontMatter, Math.max(from, sources.now), timeZone);
  }
  // Only git knows which stories have a history page, and it is not read here.
  const historyOf = idAt('history', path);
  if (historyOf !== undefined && owners.has(addressOf('story', historyOf))) return undefined;
  const meant = meantAddress(link);
  if (meant !== undefined) return unfinished(link, path, meant);
  const beside = isRelative ? besidePage(link, page) : path;
  const near = articles.has(storyId(beside)) ? asPage(beside) : rightForm(beside, sources.addresses);
  return dead(path, near ?? guess(withoutEnding(beside)), isRelative ? link : undefined);
}

function storyId(path: string): string {
  return idAt('story', asPage(path)) ?? '';
}

/** The target of a relative link from the folder of its file, because editors think of files rather than addresses. */
function besidePage(link: string, page: string): string {
  const { pathname } = new URL(link, page.replace(/\/$/, ''));
  return withoutEnding(encodedPath(pathname));
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:md|markdown|html?)$/i, '/');
}

function rightForm(path: string, { owners, aliases }: SiteAddresses): string | undefined {
  const page = path.replace(/(?:\/index\.html?|\/)?$/, '/');
  if (owners.has(page)) return page;
  const moved = aliases.get(path) ?? aliases.get(page);
  return moved !== undefined && owners.has(moved) ? moved : undefined;
}

function anchorFault(owner: string, fragment: string, where: string, { anchorsOf }: LinkSources): Fault | undefined {
  // An empty fragment and #top lead to the top of every page, by the HTML standard.
  if (fragment === '' || fragment === 'top' || !owner.endsWith('.md')) return undefined;
  const anchors = anchorsOf(owner);
  if (!anchors || anchors.has(fragment)) return undefined;
  const near = nearestWord(fragment, anchors);
  return {
    rule: 'anchor-missing',
    severity: 'error',
    what: `There is no heading \`#${fragment}\` ${where}${near === undefined ? '.' : `; did you mean \`#${near}\`?`}`,
    why: 'The link leads to the top of the page instead of the intended place.',
    fix: 'Correct the part after #: the words of the heading in lower case, with hyphens.',
  };
}
