import type { Content } from '../../newsroom/content.ts';
import { addressOf, PAGE_KINDS, type NamedKind } from '../../newsroom/site/addresses.ts';
import { isPattern, wildcardText } from '../../newsroom/site/site-redirects.ts';
import type { Finding } from '../finding.ts';
import type { PlacedRedirect } from '../placed-redirect.ts';
import type { SiteAddresses } from '../site-addresses.ts';

/** The words in place of an id, to ask whether a pattern covers all addresses of a kind. */
const SAMPLES = ['sample', 'sample.avif', 'sample.jpg', 'sample.png', 'sample.xml'];
/** Files that the build makes besides those of the table of addresses. */
const builtFiles = () => ['/_astro/sample.css', '/_astro/sample.js', `${addressOf('search')}sample/sample.pf_index`];

/**
 * Finds redirects with a `*` that cover addresses in use, or that are listed twice. These are errors: readers would get one
 * or the other, depending on the host. The loader finds those from single addresses.
 */
export function redirectPlaces(
  redirects: readonly PlacedRedirect[],
  content: Content,
  addresses: SiteAddresses,
): Finding[] {
  const first = new Map<string, PlacedRedirect>();
  return redirects.flatMap((redirect): Finding[] => {
    const { address, from } = redirect;
    if (!isPattern(from)) return [];
    const other = first.get(address);
    if (other) return [twice(redirect, other)];
    first.set(address, redirect);
    return covering(redirect, content, addresses);
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

/** Of the pages that a pattern covers, one is named: the first in the order of addresses. */
function covering(redirect: PlacedRedirect, { articles }: Content, { owners }: SiteAddresses): Finding[] {
  const { from, address } = redirect;
  const covers = (page: string) => wildcardText(address, page) !== undefined;
  const unlisted = [...articles].map(([id, { file }]) => [addressOf('story', id), file] as const);
  const pages = new Map([...unlisted, ...owners].filter(([page]) => covers(page)));
  const [page] = [...pages.keys()].sort();
  const kind = page === undefined ? coveredKind(address) : undefined;
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
export function coveredKind(pattern: string): string | undefined {
  const covers = (address: string) => wildcardText(pattern, address) !== undefined;
  const built = builtFiles().find(covers);
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
