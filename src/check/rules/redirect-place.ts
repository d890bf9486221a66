import { encodedPath } from '../../lib/site-path.ts';
import type { Content } from '../../newsroom/content.ts';
import { addressOf, idAt, PAGE_KINDS, type NamedKind } from '../../newsroom/site/addresses.ts';
import { isPattern, wildcardText } from '../../newsroom/site/site-redirects.ts';
import type { Finding } from '../finding.ts';
import type { PlacedRedirect } from '../placed-redirect.ts';
import type { SiteAddresses } from '../site-addresses.ts';

/** The words in place of an id, to ask whether a pattern covers all addresses of a kind. */
const SAMPLES = ['sample', 'sample.avif', 'sample.webp', 'sample.jpg', 'sample.png', 'sample.xml'];
/** Files that the build makes besides those of the table of addresses. */
const BUILT = ['/_astro/sample.css', '/_astro/sample.js', '/search/sample/sample.pf_index'];

/**
 * Finds redirects from addresses that are in use: by a page, a file, an alias, or another redirect. These are errors:
 * readers would get one or the other, depending on the host.
 */
export function redirectPlaces(
  redirects: readonly PlacedRedirect[],
  content: Content,
  addresses: SiteAddresses,
): Finding[] {
  const first = new Map<string, PlacedRedirect>();
  return redirects.flatMap((redirect): Finding[] => {
    const { address } = redirect;
    const other = first.get(address);
    if (other) return [twice(redirect, other)];
    first.set(address, redirect);
    return isPattern(redirect.from) ? covering(redirect, content, addresses) : taken(redirect, content, addresses);
  });
}

function twice(redirect: PlacedRedirect, other: PlacedRedirect): Finding {
  const where = other.file === redirect.file ? 'further up' : `in ${other.file}`;
  return {
    ...fault('redirect-twice', redirect),
    what: `\`${redirect.from}\` is already redirected ${where}.`,
    why: 'Only the first of the two takes effect.',
    fix: 'Delete one of them.',
  };
}

function taken(redirect: PlacedRedirect, { articles }: Content, { owners, aliases }: SiteAddresses): Finding[] {
  const { from, address } = redirect;
  const alias = aliases.get(address);
  const owner =
    owners.get(address) ??
    owners.get(encodedPath(from)) ??
    articles.get(idAt('story', address) ?? '')?.file ??
    (alias === undefined ? undefined : articles.get(idAt('story', alias) ?? '')?.file);
  if (owner === undefined) return [];
  const isAlias = alias !== undefined && !owners.has(address);
  return [
    {
      ...fault('redirect-taken', redirect),
      what: `\`${from}\` is taken: it is ${isAlias ? 'an alias' : 'the address'} of ${owner}.`,
      why: 'Only one of the two can have that address.',
      fix: isAlias ? 'Delete this entry: the alias leads to the story already.' : 'Delete this entry, or correct it.',
    },
  ];
}

/** Of the pages that a pattern covers, one is named: the first in the order of addresses. */
function covering(redirect: PlacedRedirect, { articles }: Content, { owners }: SiteAddresses): Finding[] {
  const { from, address } = redirect;
  const covers = (page: string) => wildcardText(address, page) !== undefined;
  const unlisted = [...articles].map(([id, { file }]) => [addressOf('story', id), file] as const);
  const pages = new Map([...unlisted, ...owners].filter(([page]) => covers(page)));
  const [page] = [...pages.keys()].sort();
  const kind = page === undefined ? coveredKind(covers) : undefined;
  if (page === undefined && kind === undefined) return [];
  const others = pages.size > 1 ? ` and ${pages.size - 1} more` : '';
  return [
    {
      ...fault('redirect-covers', redirect),
      what:
        page === undefined
          ? `\`${from}\` covers addresses of the site itself: ${kind}.`
          : `\`${from}\` covers ${page}, the address of ${pages.get(page)}${others}.`,
      why: 'Some hosts would redirect readers away from there.',
      fix: 'Write a longer address before the *, or list the old addresses one by one.',
    },
  ];
}

/** The form of addresses that a pattern covers although no page has one yet. */
function coveredKind(covers: (address: string) => boolean): string | undefined {
  const built = BUILT.find(covers);
  if (built !== undefined) return built.replace(/sample.*/, '');
  const found = PAGE_KINDS.find(([kind, { pattern }]) => {
    // A kind whose addresses begin with what an editor chooses covers nearly every address.
    if (/^\/(?:<|$)/.test(pattern) || !pattern.includes('<')) return false;
    return SAMPLES.some((sample) => covers(addressOf(kind as NamedKind, sample)));
  });
  return found?.[1].pattern;
}

function fault(rule: string, { file, index }: PlacedRedirect): Pick<Finding, 'rule' | 'severity' | 'file' | 'at'> {
  return { rule, severity: 'error', file, at: { field: ['redirects', index, 'from'] } };
}
