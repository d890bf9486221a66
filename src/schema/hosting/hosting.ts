import { z } from 'zod';
import type { DeployPlaces } from './deploy.ts';
import { webAddress } from '../fields.ts';
import { refusal } from '../wording/refusal.ts';

/** The least days for which the lists that browsers come with take a domain: https://hstspreload.org/ */
const PRELOAD_DAYS = 365;
/** The most days: ten years. */
const MOST_DAYS = 3653;

/** The time during which browsers refuse to open the site without HTTPS. */
const hsts = z
  .strictObject({
    days: z
      .int()
      .min(1, { error: refusal('is less than a day', 'Write a number of days, such as 365.') })
      .max(MOST_DAYS, { error: refusal('is more than ten years', 'Write a number of days, such as 365.') })
      .default(365)
      .describe('For how many days browsers refuse plain HTTP after each visit; begin with 1 to try it'),
    subdomains: z
      .boolean()
      .default(false)
      .describe(
        'true if every subdomain has a certificate, too, such as mail.example.com: browsers refuse those without one',
      ),
    preload: z
      .boolean()
      .default(false)
      .describe(
        'true to ask the makers of browsers to refuse plain HTTP before the first visit: register at hstspreload.org. It takes months to undo',
      ),
  })
  .refine(({ days, subdomains, preload }) => !preload || (subdomains && days >= PRELOAD_DAYS), {
    path: ['preload'],
    error: refusal(
      'needs `subdomains: true` and 365 days or more',
      'Write { days: 365, subdomains: true, preload: true }, or leave out `preload`.',
    ),
  })
  .optional()
  .describe(
    'Strict-Transport-Security: browsers open the site with HTTPS only. Browsers that were told remember it, so write this only if the site will always have a certificate',
  );

/** What servers say and keep besides the pages. */
export const hosting = z
  .strictObject({
    compress: z
      .boolean()
      .optional()
      .describe(
        'true to write compressed copies of pages for a server of your own; false to write none. Without it there are copies if `deploy` names rsync: other hosts compress by themselves',
      ),
    hsts,
    reports: webAddress
      .refine((url) => url.startsWith('https://') && !/[;,"]/.test(url), {
        error: refusal(
          'does not begin with https://, or contains a comma, a semicolon or a quotation mark',
          'Write it exactly as the service gave it to you.',
        ),
      })
      .optional()
      .describe('The web address of a service that collects reports of browsers about what the content policy stopped'),
  })
  .prefault({})
  .describe('Headers and compressed copies for web servers');

export type Hosting = z.output<typeof hosting>;

/**
 * Returns whether builds write compressed copies of pages. Only servers of one's own send them: other hosts compress by
 * themselves.
 */
export function hasCompressedCopies({ hosting, deploy }: { hosting: Hosting; deploy: DeployPlaces }): boolean {
  return hosting.compress ?? deploy.rsync !== undefined;
}
