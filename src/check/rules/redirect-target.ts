import { asPage } from '../../lib/site-path.ts';
import type { Content } from '../../newsroom/content.ts';
import { idAt } from '../../newsroom/site/addresses.ts';
import { targetOf, wildcardText } from '../../newsroom/site/site-redirects.ts';
import { addressGuesser, type AddressGuesser } from '../address-guess.ts';
import type { Finding } from '../finding.ts';
import type { PlacedRedirect } from '../placed-redirect.ts';
import type { SiteAddresses } from '../site-addresses.ts';

/** The end of the way from an old address. */
interface Way {
  /** Every address on it after the first; a path of this site may have a `*` in it. */
  steps: string[];
  /** True when the way comes back to an address that it has been at. */
  isLoop: boolean;
  /** True when the last address is marked as gone. */
  isGone: boolean;
}

/** The most addresses of a way: a redirect that adds a folder each time never comes back to the same address. */
const LONGEST = 20;

/**
 * Finds redirects that lead in a circle or to addresses of this site that do not exist, which are errors, and those that
 * lead to another redirect, which are warnings: each costs readers time, and some crawlers stop.
 */
export function redirectTargets(
  redirects: readonly PlacedRedirect[],
  content: Content,
  addresses: SiteAddresses,
): Finding[] {
  const paper = content.publication.get('publication');
  if (!paper) return [];
  const { origin } = new URL(paper.data.url);
  const guess = addressGuesser(addresses.owners.keys());
  return redirects.flatMap((redirect) => {
    if (redirect.to === undefined) return [];
    const way = wayFrom(ownPath(targetOf(redirect.to), origin), origin, addresses);
    const finding = wayFault(redirect, redirect.to, way, content, addresses, guess);
    if (!finding) return [];
    const { file, index } = redirect;
    return [{ file, at: { field: ['redirects', index, 'to'] }, ...finding }];
  });
}

type Fault = Omit<Finding, 'file' | 'at'>;

function wayFault(
  redirect: PlacedRedirect,
  written: string,
  way: Way,
  content: Content,
  addresses: SiteAddresses,
  guess: AddressGuesser,
): Fault | undefined {
  const { from } = redirect;
  const end = way.steps.at(-1) ?? '';
  const error = 'Readers who follow an old link get an error page.';
  if (way.isLoop) {
    return {
      rule: 'redirect-loop',
      severity: 'error',
      what: `\`${from}\` leads in a circle: ${[from, ...way.steps].join(' → ')}.`,
      why: 'Browsers give up and show an error.',
      fix: 'Write the address of a page in `to`.',
    };
  }
  if (way.isGone) {
    return {
      rule: 'redirect-dead',
      severity: 'error',
      what: `\`${from}\` leads to ${end}, which is marked as gone.`,
      why: error,
      fix: 'Write another address in `to`, or `gone: true` in its place.',
    };
  }
  const right = rightForm(end, addresses);
  if (right === undefined) return missing(from, end, content, guess, error);
  const [next] = way.steps;
  if (way.steps.length < 2 && right === end) return undefined;
  const how = way.steps.length < 2 ? 'is not the address of the page itself' : 'leads on';
  return {
    rule: 'redirect-chain',
    severity: 'warning',
    what: `\`${from}\` leads to ${next}, which ${how}: ${[...way.steps.slice(1), ...(right === end ? [] : [right])].join(' → ')}.`,
    why: 'Each further step costs readers time, and some programs stop at the first.',
    fix: `Write \`to: ${right}${/[?#].*$/.exec(written)?.[0] ?? ''}\`.`,
  };
}

function missing(
  from: string,
  end: string,
  { articles }: Content,
  guess: AddressGuesser,
  error: string,
): Fault | undefined {
  const story = articles.get(idAt('story', asPage(end)) ?? '')?.data.frontMatter;
  if (story) {
    // A notice that a story was withdrawn is a page.
    if (story.status === 'killed') return undefined;
    return {
      rule: 'redirect-not-public',
      severity: 'warning',
      what: `\`${from}\` leads to the story at ${end}, which is not public yet.`,
      why: `Until then, ${error.charAt(0).toLowerCase()}${error.slice(1)}`,
      fix: 'Publish that story first, or write another address in `to`.',
    };
  }
  const near = end.includes('*') ? undefined : guess(end);
  return {
    rule: 'redirect-dead',
    severity: 'error',
    what: end.includes('*')
      ? `\`${from}\` leads to ${end}, but the site has no such address.`
      : `\`${from}\` leads to ${end}, where nothing is${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
    why: error,
    fix: 'Correct `to`, or write `gone: true` in its place.',
  };
}

/** Follows redirects and aliases from the target of a redirect until a page, another site or nothing is reached. */
function wayFrom(target: string, origin: string, { owners, aliases, redirectOf }: SiteAddresses): Way {
  const steps: string[] = [];
  const seen = new Set<string>();
  let address = target;
  for (;;) {
    steps.push(address);
    const path = address.replace(/[?#].*$/, '');
    if (!path.startsWith('/') || owners.has(path)) return { steps, isLoop: false, isGone: false };
    if (seen.has(asPage(path)) || steps.length > LONGEST)
      return { steps: steps.slice(0, 4), isLoop: true, isGone: false };
    seen.add(asPage(path));
    const alias = aliases.get(path) ?? aliases.get(asPage(path));
    const next = alias === undefined ? redirectOf(path) : { to: alias };
    if (!next) return { steps, isLoop: false, isGone: false };
    if (next.to === undefined) return { steps, isLoop: false, isGone: true };
    address = ownPath(next.to, origin);
  }
}

/** An address of this site that is written in full, as a path. */
function ownPath(target: string, origin: string): string {
  return target.startsWith(`${origin}/`) ? target.slice(origin.length) : target;
}

/** The right form of an address; undefined where the site has no such page. Other sites are not asked. */
function rightForm(address: string, { owners }: SiteAddresses): string | undefined {
  if (!address.startsWith('/')) return address;
  const path = address.replace(/[?#].*$/, '');
  if (owners.has(path)) return address;
  if (path.includes('*')) return [...owners.keys()].some((page) => covers(path, page)) ? address : undefined;
  const page = path.replace(/(?:\/index\.html?|\/)?$/, '/');
  return owners.has(page) ? page : undefined;
}

function covers(pattern: string, page: string): boolean {
  const text = wildcardText(pattern, page);
  return text !== undefined && text !== '';
}
