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

/** Reports each public story without a page, and a site without a front page. */
export function reportMissing(
  stories: readonly { id: string; file: string }[],
  files: ReadonlySet<string>,
  problems: ProblemList,
): void {
  for (const { id, file } of [{ id: '', file: 'content/publication.yaml' }, ...stories]) {
    const url = id === '' ? addressOf('front') : addressOf('story', id);
    if (files.has(`${decodeURI(url).slice(1)}index.html`)) continue;
    problems.add({
      rule: 'story-missing',
      file,
      what: `The new site has no page at ${url}.`,
      why: id === '' ? 'Readers would find no front page.' : 'The story is public, and readers would not find it.',
      fix: 'Look at what makes the page: a route in src/pages/, a component of yours, or an integration.',
    });
  }
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
