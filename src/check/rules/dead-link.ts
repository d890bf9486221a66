import { nearestWord } from '../../lib/text/nearest-word.ts';
import { asPage, encodedPath } from '../../lib/site-path.ts';
import type { Content, ContentEntry, MarkdownFile } from '../../newsroom/content.ts';
import { addressOf, idAt } from '../../newsroom/site/addresses.ts';
import { addressGuesser, type AddressGuesser } from '../address-guess.ts';
import type { Finding } from '../finding.ts';
import { internalLink, type InternalLink } from '../internal-link.ts';
import { dead, detour, emptyLink, invalidLink, notPublic, relative, unfinished, type Fault } from '../link-fault.ts';
import { meantAddress } from '../meant-address.ts';
import type { AnchorsOf } from '../../loader/body-problems.ts';
import { publicFrom } from '../../newsroom/public-from.ts';
import type { SiteAddresses } from '../site-addresses.ts';

/** What links are checked against. */
export interface LinkDesk {
  content: Content;
  addresses: SiteAddresses;
  anchorsOf: AnchorsOf;
  /** Milliseconds since 1970. */
  now: number;
}

/** A link and where it stands. */
interface PlacedLink {
  link: string;
  /** Path of its file from the project's root. */
  file: string;
  /** Whole address of its page, against which browsers resolve it. */
  page: string;
  /** When readers can see it: milliseconds since 1970. */
  from: number;
}

/** A link without an address; one that has a scheme and nothing else leads nowhere either. */
const EMPTY = /^(?:(?:mailto|tel):)?\s*$/i;

/**
 * Links in bodies to addresses of this site at which nothing stands, and to headings that are not there: errors, because
 * a reader who follows one is lost. A link that works by a detour only (without the slash at its end, over a former
 * address, with another spelling of the host), a relative one, and one to a story that comes out later are warnings. The
 * rules for letters, which the publication links to, are looked up in the same way.
 */
export function deadLinks(desk: LinkDesk): Finding[] {
  const { articles, pages, publication } = desk.content;
  const paper = publication.get('publication');
  if (paper === undefined) return [];
  const { origin } = new URL(paper.data.url);
  const guess = addressGuesser(desk.addresses.owners.keys());
  const faultOf = (placed: PlacedLink) => linkFault(placed, desk, guess);
  const findings: Finding[] = [];
  const check = (address: string, { file, data }: ContentEntry<MarkdownFile<unknown>>, from: number) => {
    for (const link of data.links ?? []) {
      // Nearly all links are good: the address of a story as it is.
      if (desk.addresses.owners.has(link)) continue;
      const fault = faultOf({ link, file, page: origin + address, from });
      if (fault) findings.push({ file, at: { link }, ...fault });
    }
  };
  for (const [id, entry] of articles) check(addressOf('story', id), entry, publicFrom(entry.data.frontMatter));
  for (const [id, entry] of pages) check(addressOf('page', id), entry, 0);
  const { policy } = paper.data.letters;
  const fault = policy !== undefined && faultOf({ link: policy, file: paper.file, page: `${origin}/`, from: 0 });
  if (fault) findings.push({ file: paper.file, at: { field: ['letters', 'policy'] }, ...fault });
  return findings;
}

function linkFault(placed: PlacedLink, desk: LinkDesk, guess: AddressGuesser): Fault | undefined {
  const { link, page } = placed;
  if (EMPTY.test(link)) return emptyLink();
  const target = internalLink(link, page);
  if (target) return targetFault(target, placed, desk, guess);
  return URL.canParse(link, page) ? undefined : invalidLink(link);
}

function targetFault(
  target: InternalLink,
  { link, file, page, from }: PlacedLink,
  desk: LinkDesk,
  guess: AddressGuesser,
): Fault | undefined {
  const { owners, aliases } = desk.addresses;
  const { path, fragment, isMisspelt, isRelative } = target;
  if (path === undefined) return anchorFault(file, fragment, 'in this file', desk);
  const owner = owners.get(path);
  if (owner !== undefined) {
    if (isMisspelt)
      return detour(path, fragment, 'The link names this site by another address than the publication’s own');
    return (
      anchorFault(owner, fragment, `at ${path}`, desk) ?? (isRelative ? relative(link, path, fragment) : undefined)
    );
  }
  const right = rightForm(path, desk.addresses);
  if (right !== undefined) return detour(right, fragment, `The link ${path} is not the address itself`);
  const { articles } = desk.content;
  const story = articles.get(storyId(aliases.get(path) ?? path));
  if (story) return notPublic(path, story.data.frontMatter, Math.max(from, desk.now));
  // Whether a story has a history is for git to say, which is not asked here.
  const historyOf = idAt('history', path);
  if (historyOf !== undefined && owners.has(addressOf('story', historyOf))) return undefined;
  const meant = meantAddress(link);
  if (meant !== undefined) return unfinished(link, path, meant);
  const beside = isRelative ? besidePage(link, page) : path;
  const near = articles.has(storyId(beside)) ? asPage(beside) : rightForm(beside, desk.addresses);
  return dead(path, near ?? guess(withoutEnding(beside)), isRelative ? link : undefined);
}

function storyId(path: string): string {
  return idAt('story', asPage(path)) ?? '';
}

/** Where a relative link would lead from the folder in which its file lies: editors know files, not addresses. */
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
