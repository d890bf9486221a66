import { z } from 'zod';
import { addressFault } from '../lib/file-name.ts';
import { quoted, refused } from './fields.ts';
import { refusedName } from './wording/refused-name.ts';
import { refusal } from './wording/refusal.ts';
import { refusedOldAddress, refusedTarget } from './wording/refused-redirect.ts';
import { valueForms } from './wording/value-form.ts';

/** The text that stands for any text: `/category/*`. */
export const WILDCARD = '*';

const OLD_ADDRESS = /^\/(?:[^\s\\?#/*][^\s\\?#*]*)?\*?[^\s\\?#*]*$/;
const TARGET = /^(?:\/(?!\/)|https?:\/\/[^\s\\/?#*]+(?=[/?#]|$))[^\s\\*]*\*?[^\s\\*]*$/;
/** How hosts write the text of the wildcard, which the build does by itself. Without a wildcard, a $5 is a price. */
const HOST_WILDCARD = /:splat/;
const HOST_GROUP = /\$\d/;

const redirect = z
  .strictObject({
    from: z
      .string()
      .max(2000, { abort: true })
      .regex(OLD_ADDRESS, { error: refused(refusedOldAddress), abort: true })
      // One with a * has no file.
      .refine((from) => from.includes(WILDCARD) || addressFault(from) === undefined, { error: refused(refusedName) })
      .register(valueForms, { words: 'an old path on this site, such as /category/news/ or /category/*' })
      .describe('The old address on this site. One * stands for any text: /category/*'),
    to: z
      .string()
      .max(2000, { abort: true })
      .regex(TARGET, { error: refused(refusedTarget), abort: true })
      .refine((to) => !HOST_WILDCARD.test(to), { error: refused(refusedTarget) })
      .register(valueForms, { words: 'a path on this site or a whole web address, such as /news/ or /tags/*/' })
      .optional()
      .describe('The new address: a path on this site, or a whole web address. A * is the text that * was in `from`'),
    gone: z
      .literal(true)
      .optional()
      .describe('true, in place of `to`, for an address that nothing replaces: hosts that can answer 410'),
  })
  .refine(({ to, gone }) => (to === undefined) === (gone === true), {
    error: refusal('needs either `to` or `gone`', 'Write `to: /new/`, or `gone: true` when nothing replaces it.'),
  })
  .refine(({ from, to = '' }) => !from.includes(WILDCARD) || to.includes(WILDCARD) || !HOST_GROUP.test(to), {
    path: ['to'],
    error: ({ input }) => {
      const { to = '' } = input as { to?: string };
      return `${quoted(to)} ${refusedTarget(to)}`;
    },
  })
  .refine(({ from, to }) => !to?.includes(WILDCARD) || from.includes(WILDCARD), {
    path: ['to'],
    error: refusal('has a *, but `from` has none', 'Write * in `from`, too: the same text then takes its place.'),
  });

const list = z.array(redirect).max(100_000);

/** Old addresses, as a setting of the publication. */
export const redirectSetting = list
  .default([])
  .describe(
    'Old addresses that lead elsewhere, such as those of categories and feeds of an earlier system. A long list can be in content/redirects.yaml',
  );

/** Old addresses in a file of their own: `content/redirects.yaml`. */
export const redirectFile = z.strictObject({
  redirects: list
    .min(1, { error: refusal('lists no address', 'Write at least one, or delete the file.') })
    .describe('Old addresses that lead elsewhere. They are added to those in content/publication.yaml'),
});

/** An old address, and where it leads: a path of this site or a web address; to nothing when it is gone. */
export type RedirectEntry = z.output<typeof redirect>;
