import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { parseUrlList } from '../lib/url-list.ts';
import type { SiteAddresses } from './site-addresses.ts';
import type { Content } from '../newsroom/content.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { answers, WHY_ADDRESSES_STAY, type IsAnswered } from './published-urls.ts';
import { BuildError } from '../cache/build-error.ts';
import { checkAgainstCommit } from './check-against-commit.ts';

/** The site as it would be published now. */
export interface SiteNow {
  content: Content;
  newsroom: Newsroom;
  addresses: SiteAddresses;
}

/**
 * Compares the site as it would be published with what was published before.
 * @param root the project's root
 * @param against a file (a sitemap, or a text with one address on each line), or a commit as git names it
 * @returns a problem for each address that would lead nowhere and, where the old stories are known, for each story that
 * reads otherwise without saying so
 * @throws BuildError when there is no such file and no such commit
 */
export function checkAgainst(root: string, against: string, now: SiteNow): Problem[] {
  const isAnswered = answers(now.addresses, now.newsroom.killed);
  const file = path.resolve(root, against);
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? checkList(file, against, isAnswered) : checkAgainstCommit(root, against, now, isAnswered);
}

function checkList(file: string, name: string, isAnswered: IsAnswered): Problem[] {
  const listed = parseUrlList(readFileSync(file, 'utf8'));
  if (!listed) {
    throw new BuildError(`${name} names other sitemaps and no page. Fetch those, and check against each of them.`);
  }
  return listed.flatMap(({ url, line }): Problem[] => {
    const place = { rule: 'address-gone', file: name, line, column: 1 };
    const address = URL.parse(url, 'https://localhost/');
    if (!address) {
      const fix = 'Write one address on each line, such as https://paper.example/old/path/ or /old/path/.';
      return [{ ...place, rule: 'address-unreadable', what: `"${url}" is not an address.`, fix }];
    }
    const query = address.search !== '';
    if (!query && isAnswered(address.pathname)) return [];
    return [
      {
        ...place,
        what: `${address.pathname}${address.search} was published, and now leads nowhere.`,
        why: WHY_ADDRESSES_STAY,
        fix: query
          ? 'No file can answer at an address with a question mark: redirect it in the settings of your host.'
          : `Write \`aliases: [${address.pathname}]\` into the story that has its place now; a withdrawn story stays with \`status: killed\`.`,
      },
    ];
  });
}
