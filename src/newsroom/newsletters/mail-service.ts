import type { Newsletter } from '../../schema/newsletters/newsletter.ts';

/** What a service that sends mails puts into them, and how. */
export interface MailService {
  /** What it replaces by the address at which a subscriber leaves; undefined where it adds such a link by itself. */
  unsubscribe?: string;
  /** What it replaces by the postal address of the sender, which it insists on. */
  address?: string;
  /** How its placeholders begin: text of a story that begins so must not become one. */
  openings: readonly string[];
}

/** For a service that nobody knows: what any of them could take for a placeholder. */
const ANY = ['{{', '{%', '{#', '{$', '*|', '%%', '[['];

/** Liquid, Django and Go templates. */
const BRACES = ['{{', '{%', '{#'];

/**
 * The services, by the kind of the provider. From their documentation:
 * listmonk https://listmonk.app/docs/templating/ · Buttondown https://docs.buttondown.com/using-variables ·
 * Mailchimp https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/ · Kit https://help.kit.com/en/articles/2502633 ·
 * Brevo https://help.brevo.com/hc/en-us/articles/360020301819 · MailerLite https://www.mailerlite.com/help/all-about-variables ·
 * beehiiv https://www.beehiiv.com/support/article/12234988536215. Ghost adds the link to its own footer.
 */
const SERVICES: Partial<Record<string, MailService>> = {
  listmonk: { unsubscribe: '{{ UnsubscribeURL }}', openings: BRACES },
  buttondown: { unsubscribe: '{{ unsubscribe_url }}', openings: BRACES },
  mailchimp: { unsubscribe: '*|UNSUB|*', address: '*|LIST:ADDRESSLINE|*', openings: ['*|'] },
  kit: { unsubscribe: '{{ unsubscribe_url }}', address: '{{ address }}', openings: BRACES },
  brevo: { unsubscribe: '{{ unsubscribe }}', openings: BRACES },
  mailerlite: { unsubscribe: '{$unsubscribe}', openings: ['{$', ...BRACES] },
  beehiiv: { unsubscribe: '{{unsubscribe_url}}', openings: BRACES },
  ghost: { openings: ['{', ...BRACES] },
  // The column of the table that `npm run letters -- subscribers` prints.
  letters: { unsubscribe: '{{unsubscribe}}', openings: ANY },
};

/** What the service of a newsletter puts into mails. */
export function mailService({ provider, unsubscribe }: Newsletter): MailService {
  const known = SERVICES[provider.kind] ?? { openings: ANY };
  return unsubscribe === undefined
    ? known
    : { ...known, unsubscribe, openings: [...new Set([...known.openings, ...ANY])] };
}
