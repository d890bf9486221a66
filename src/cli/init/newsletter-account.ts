import type { Answer } from '../terminal/question.ts';
import { checkValue } from '../terminal/question.ts';
import { newsletter, type Newsletter } from '../../schema/newsletters/newsletter.ts';

/** The services that can keep the list of subscribers, in the words of `provider.kind`. */
export const NEWSLETTER_SERVICES = [
  'buttondown',
  'listmonk',
  'mailchimp',
  'kit',
  'brevo',
  'ghost',
  'mailerlite',
  'beehiiv',
  'link',
  'form',
] as const;

export type NewsletterService = (typeof NEWSLETTER_SERVICES)[number];

type Provider = Newsletter['provider'];

/** What the account is called at each service. */
export const ACCOUNT_QUESTIONS: Record<NewsletterService, string> = {
  buttondown: 'Name of the account at Buttondown: ',
  listmonk: 'Address of listmonk, a space, and the UUID of the list: ',
  mailchimp: 'Address in the sign-up form of Mailchimp (action="…"): ',
  kit: 'Number of the form at Kit, from the address in its embed code: ',
  brevo: 'Address in the code of the form at Brevo (action="…"): ',
  ghost: 'Address of the page at Ghost on which readers sign up: ',
  mailerlite: 'Address of the page at MailerLite on which readers sign up: ',
  beehiiv: 'Address of the page at beehiiv on which readers sign up: ',
  link: 'Address of the page on which readers sign up: ',
  form: 'Address that the sign-up form is submitted to: ',
};

/** Reads an account, by the schema of newsletters. */
export function readAccount(service: NewsletterService, text: string): Answer<Provider> {
  return checkValue(newsletter.shape.provider, 'The account', fieldsOf(service, text.trim()));
}

function fieldsOf(kind: NewsletterService, account: string): Record<string, string | number> {
  switch (kind) {
    case 'buttondown':
      return { kind, username: account };
    case 'listmonk': {
      const [url = '', list = ''] = account.split(/\s+/);
      return { kind, url, list };
    }
    case 'kit':
      return { kind, form: /^\d+$/.test(account) ? Number(account) : account };
    case 'ghost':
    case 'mailerlite':
    case 'beehiiv':
    case 'link':
      return { kind, page: account };
    case 'mailchimp':
    case 'brevo':
    case 'form':
      return { kind, action: account };
  }
}
