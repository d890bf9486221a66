import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

const DAY = 86_400_000;
/** So many days before the end there is a warning. */
const NOTICE = 30;
/** RFC 9116, section 2.5.5: less than a year, so that what is said there is looked over from time to time. */
const LONGEST = 366;

/**
 * A security.txt that has run out or soon will, and one that claims to hold for too long. A warning: the site does not need
 * it, but who finds a hole does.
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
      why: 'Who finds a hole in the site looks there for whom to tell, and must not trust what is out of date.',
      fix: 'Make sure that `contact` is still right, and write a time some months from now.',
    },
  ];
}

function wordingOf(days: number): string | undefined {
  if (days < 0) return 'security.txt has run out, and is not published any more.';
  if (days < NOTICE) return `security.txt runs out in ${days === 1 ? '1 day' : `${days} days`}.`;
  return days > LONGEST ? 'security.txt is to hold for more than a year.' : undefined;
}
