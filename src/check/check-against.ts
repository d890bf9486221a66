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
 * @param against a file (a sitemap, or a text file with one address per line), or a commit in git notation
 * @returns a problem for each address that would no longer exist and, where the old stories are known, for each story
 * whose text changed without an explanation
 * @throws BuildError when there is neither such a file nor such a commit
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
    throw new BuildError(
      `${name} is a sitemap index: it lists other sitemaps and no pages. Download those sitemaps and check against each of them.`,
    );
  }
  return listed.flatMap(({ url, line }): Problem[] => {
    const place = { rule: 'address-gone', file: name, line, column: 1 };
    const address = URL.parse(url, 'https://localhost/');
    if (!address) {
      const fix = 'Write one address per line, such as https://paper.example/old/path/ or /old/path/.';
      return [{ ...place, rule: 'address-unreadable', what: `"${url}" is not an address.`, fix }];
    }
    const query = address.search !== '';
    if (!query && isAnswered(address.pathname)) return [];
    return [
      {
        ...place,
        what: `${address.pathname}${address.search} was published, but no longer exists.`,
        why: WHY_ADDRESSES_STAY,
        fix: query
          ? 'A static site cannot answer at an address with a question mark. Redirect it in the settings of your host.'
          : `Write \`aliases: [${address.pathname}]\` in the story that replaces it. If the story was withdrawn, keep its file with \`status: killed\`.`,
      },
    ];
  });
}
