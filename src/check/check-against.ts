import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { parseUrlList, type NoUrlList } from '../lib/url-list.ts';
import type { SiteAddresses } from './site-addresses.ts';
import type { Content } from '../newsroom/content.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { answers, WHY_ADDRESSES_STAY, type IsAnswered } from './published-urls.ts';
import { BuildError } from '../cache/build-error.ts';
import type { RedirectEntry } from '../schema/redirect.ts';
import { shortRedirects } from './redirect-list.ts';
import { redirectProposer, type RedirectProposal } from './redirect-proposal.ts';
import { checkAgainstCommit } from './check-against-commit.ts';

/** The site as it would be published now. */
export interface SiteNow {
  content: Content;
  newsroom: Newsroom;
  addresses: SiteAddresses;
}

/** What readers would lose. */
export interface PublishedCheck {
  problems: Problem[];
  /** The entries for `redirects` that would answer at addresses that are gone, as far as their form says what to write. */
  redirects: RedirectEntry[];
}

/**
 * Compares the site as it would be published with what was published before.
 * @param root the project's root
 * @param against a file (a sitemap, or a text file with one address per line), or a commit in git notation
 * @returns a problem for each address that would no longer exist and, where the old stories are known, for each story
 * whose text changed without an explanation
 * @throws BuildError when there is neither such a file nor such a commit
 */
export function checkAgainst(root: string, against: string, now: SiteNow): PublishedCheck {
  const isAnswered = answers(now.addresses, now.newsroom.killed);
  const file = path.resolve(root, against);
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile
    ? checkList(file, against, isAnswered, now.addresses)
    : { problems: checkAgainstCommit(root, against, now, isAnswered), redirects: [] };
}

function checkList(file: string, name: string, isAnswered: IsAnswered, addresses: SiteAddresses): PublishedCheck {
  const listed = parseUrlList(textOf(file, name));
  if (typeof listed === 'string') throw new BuildError(`${name} ${NO_LIST[listed]}`);
  if (listed.length === 0) throw new BuildError(`${name} lists no address.`);
  const propose = redirectProposer(addresses);
  const redirects: RedirectEntry[] = [];
  const problems = listed.flatMap(({ url, line }): Problem[] => {
    const place = { rule: 'address-gone', file: name, line, column: 1 };
    const address = URL.parse(url, 'https://localhost/');
    if (!address) {
      const fix = 'Write one address per line, such as https://paper.example/old/path/ or /old/path/.';
      return [{ ...place, rule: 'address-unreadable', what: `"${url}" is not an address.`, fix }];
    }
    const query = withoutTracking(address.searchParams) !== '';
    if (!query && isAnswered(address.pathname)) return [];
    const proposal = query ? undefined : propose(address.pathname);
    if (proposal && 'entry' in proposal) redirects.push(proposal.entry);
    return [
      {
        ...place,
        what: `${address.pathname}${query ? address.search : ''} was published, but no longer exists.`,
        why: WHY_ADDRESSES_STAY,
        fix: query
          ? 'A static site cannot answer at an address with a question mark. Redirect it in the settings of your host.'
          : fixOf(address.pathname, proposal),
      },
    ];
  });
  return { problems, redirects: shortRedirects(redirects, addresses.owners.keys()) };
}

function fixOf(path: string, proposal: RedirectProposal | undefined): string {
  if (!proposal) {
    return `Write \`aliases: [${path}]\` in the story that replaces it, or \`{ from: ${path}, to: … }\` in \`redirects\` if something else does. If a story was withdrawn, keep its file with \`status: killed\`.`;
  }
  if ('alias' in proposal) return `Write \`aliases: [${proposal.alias}]\` in ${proposal.file}.`;
  const { from, to } = proposal.entry;
  if (to !== undefined) return `Write \`{ from: ${from}, to: ${to} }\` in \`redirects\`.`;
  return proposal.isFile
    ? `Put the file at public${from}, or write \`{ from: ${from}, gone: true }\` in \`redirects\`.`
    : `Write \`{ from: ${from}, gone: true }\` in \`redirects\`.`;
}

const NO_LIST: Record<NoUrlList, string> = {
  index:
    'is a sitemap index: it lists other sitemaps and no pages. Download those sitemaps and check against each of them.',
  page: 'is a page in HTML and no sitemap. Download the sitemap itself, whose address is usually /sitemap.xml; some sites answer with a page when there is none.',
  xml: 'is no sitemap: it has no <urlset>. Download the sitemap, or write one address per line into a text file.',
  cut: 'ends in the middle of the sitemap: </urlset> is missing. Download it again.',
};

/** Parameters that only tell a program where a reader came from: the page is the same without them. */
const TRACKING =
  /^(?:utm_.+|utm|fbclid|gclid|gclsrc|dclid|msclkid|yclid|igshid|twclid|ttclid|li_fat_id|mc_[ce]id|_hs(?:enc|mi)|ref|ref_src|cmpid|ito|xtor|at_.+|pk_.+|mtm_.+)$/i;

/** The query of an address that decides which page it is; empty for one that only tracks readers. */
function withoutTracking(parameters: URLSearchParams): string {
  return new URLSearchParams([...parameters].filter(([name]) => !TRACKING.test(name))).toString();
}

/**
 * The text of a list, which hosts also keep compressed (`sitemap.xml.gz`).
 * @throws BuildError when it cannot be unpacked, and when it is no text
 */
function textOf(file: string, name: string): string {
  const bytes = readFileSync(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(isPacked ? gunzipSync(bytes) : bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not packed as it should be, or not UTF-8: the same as NUL in it.
  }
  if (isPacked || /\.gz$/i.test(name))
    throw new BuildError(`${name} cannot be unpacked: it is damaged. Download it again.`);
  throw new BuildError(`${name} is not text in UTF-8. Write one address per line into a text file, or name a sitemap.`);
}
