import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

const DAY = 86_400_000;
/** Days before the expiry date from which there is a warning. */
const NOTICE = 30;
/** RFC 9116, section 2.5.5, recommends less than a year, so that the information is reviewed from time to time. */
const LONGEST = 366;

/**
 * Finds a security.txt that has expired or soon will, and one that is valid for too long. These are warnings: the site
 * works without the file, but people who find a security hole need it.
 * @param now milliseconds since 1970
 */
export function securityExpiry({ publication }: Content, now: number): Finding[] {
  const entry = publication.get('publication');
  const expires = entry?.data.security?.expires;
  if (!entry || expires === undefined) return [];
  const days = Math.floor((Date.parse(expires) - now) / DAY);
  const what = wordingOf(days);
  if (what === undefined) return [];
  return [
    {
      rule: 'security-expiry',
      severity: 'warning',
      file: entry.file,
      at: { field: ['security', 'expires'] },
      what,
      why: 'People who find a security hole look there for a contact, and must not trust an expired file.',
      fix: 'Check that `contact` is still correct, and set `expires` to a few months from now.',
    },
  ];
}

function wordingOf(days: number): string | undefined {
  if (days < 0) return 'security.txt has expired and is no longer published.';
  if (days < NOTICE) return `security.txt expires in ${days === 1 ? '1 day' : `${days} days`}.`;
  return days > LONGEST ? 'security.txt expires more than a year from now.' : undefined;
}
