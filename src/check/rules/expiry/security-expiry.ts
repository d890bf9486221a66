import type { Content } from '../../../newsroom/content.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { Finding } from '../../finding.ts';

const DAY = 86_400_000;
/** Days before the expiry date from which there is a warning. */
const NOTICE = 30;
/** RFC 9116, section 2.5.5, recommends less than a year, so that the information is reviewed from time to time. */
const LONGEST = 366;
/** A date and time with its offset: RFC 3339, section 5.6. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

const ABOUT = {
  rule: 'security-expiry',
  severity: 'warning',
  why: 'People who find a security hole look there for a contact, and must not trust an expired file.',
} as const;

/**
 * Finds a security.txt that has expired or soon will, and one that is valid for too long. These are warnings: the site
 * works without the file, but people who find a security hole need it.
 * @param now milliseconds since 1970
 */
export function securityExpiry({ publication }: Content, now: number): Finding[] {
  const entry = publication.get('publication');
  const expires = entry?.data.security?.expires;
  if (!entry || expires === undefined) return [];
  const what = wordingOf(Date.parse(expires) - now, 'has expired and is no longer published');
  if (what === undefined) return [];
  return [
    {
      ...ABOUT,
      file: entry.file,
      at: { field: ['security', 'expires'] },
      what,
      fix: 'Check that `contact` is still correct, and set `expires` to a few months from now.',
    },
  ];
}

/** Where a newsroom can put a security.txt of its own, from the project's root. */
export const OWN_SECURITY_TXT = 'public/.well-known/security.txt';

/**
 * Finds the same in a security.txt that the newsroom wrote itself, which a build publishes as it is, also when it has
 * expired; and a missing or unreadable date, without which nobody may use the file: RFC 9116, section 2.5.5.
 * @param now milliseconds since 1970
 */
export function ownSecurityExpiry(text: string, now: number): Problem[] {
  const lines = text.split(/\r?\n/);
  const index = lines.findIndex((line) => /^expires:/i.test(line));
  const excerpt = lines[index] ?? '';
  const problem = { ...ABOUT, file: OWN_SECURITY_TXT, line: Math.max(1, index + 1), column: 1, excerpt };
  const fix =
    'Check the contacts in the file, and write a time a few months from now, such as Expires: 2027-03-31T00:00:00Z.';
  if (index < 0) return [{ ...problem, what: 'security.txt does not say when it expires.', fix }];
  const value = excerpt.slice('expires:'.length).trim();
  if (!RFC_3339.test(value) || Number.isNaN(Date.parse(value)))
    return [
      { ...problem, what: `security.txt expires at “${value}”, which is not a time as RFC 3339 writes it.`, fix },
    ];
  const what = wordingOf(Date.parse(value) - now, 'has expired');
  return what === undefined ? [] : [{ ...problem, what, fix }];
}

/** @param left milliseconds until it expires */
function wordingOf(left: number, over: string): string | undefined {
  const days = Math.floor(left / DAY);
  if (days < 0) return `security.txt ${over}.`;
  if (days < NOTICE) return `security.txt expires in ${days === 1 ? '1 day' : `${days} days`}.`;
  return days > LONGEST ? 'security.txt expires more than a year from now.' : undefined;
}
