import { foldedPath } from '../../lib/file-name.ts';
import { addressClaims } from '../../loader/addresses/address-claim.ts';
import type { Ledger } from '../../loader/content-ledger.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { siteOwner } from '../../newsroom/site/site-owner.ts';
import { urlOf } from '../built-site.ts';
import type { ProblemList } from '../problem-list.ts';

/** The archive: the newsroom's clock may put a story into another month than its file. */
const ARCHIVE = /^\/\d{4}\/(?:\d\d\/(?:\d+\/)?)?$/;
/** A page of a list, however many there are. */
const NUMBER = /(?<=\/)\d+\/$/;
/** Copies of a story in other formats, beside its page. */
const COPY = /^(\/\d{4}\/\d\d\/[^/]+\/)(?:index\.md|ninjs\.json|newsml-g2\.xml)$/;

/**
 * Reports each public story without a page, and a site without a front page.
 * @param hidden the ids of stories that are not public
 */
export function reportMissing(
  stories: Iterable<readonly [id: string, entry: { file: string }]>,
  hidden: ReadonlySet<string>,
  files: ReadonlySet<string>,
  problems: ProblemList,
): void {
  const require = (url: string, file: string, why: string) => {
    const path = url.includes('%') ? decodeURI(url) : url;
    if (files.has(`${path.slice(1)}index.html`)) return;
    problems.add({
      rule: 'story-missing',
      file,
      what: `The new site has no page at ${url}.`,
      why,
      fix: 'Look at what makes the page: a route in src/pages/, a component of yours, or an integration.',
    });
  };
  require(addressOf('front'), 'content/publication.yaml', 'Readers would find no front page.');
  for (const [id, { file }] of stories)
    if (!hidden.has(id)) require(addressOf('story', id), file, 'The story is public, and readers would not find it.');
}

/**
 * Reports files at addresses that nothing in `content/` and no line of the table of addresses asks for.
 * @param written paths of the files to look at
 */
export function reportUnexpected(
  ledger: Ledger,
  written: readonly string[],
  nameOf: (file: string) => string,
  problems: ProblemList,
): void {
  const owner = siteOwner(ledger);
  let claimed: Set<string> | undefined;
  const isClaimed = (address: string) => {
    claimed ??= new Set(addressClaims(ledger, []).map((claim) => claim.address));
    return claimed.has(address);
  };
  for (const file of written) {
    const address = foldedPath(urlOf(file));
    const owned = COPY.exec(address)?.[1] ?? address.replace(NUMBER, '1/');
    if (ARCHIVE.test(address) || owner.at(address) !== undefined || owner.at(owned) !== undefined) continue;
    if (isClaimed(address)) continue;
    problems.add({
      rule: 'path-unexpected',
      severity: 'warning',
      file: nameOf(file),
      what: `The new site has ${urlOf(file)}, for which nothing in content/ asks.`,
      why: 'A wrong address would be public, and search engines would remember it.',
      fix: 'Correct the route that makes it, or add a line for its kind to src/newsroom/site/addresses.ts.',
    });
  }
}
