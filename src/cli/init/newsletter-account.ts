import type { Answer } from '../question.ts';
import { checkValue } from '../question.ts';
import { newsletter, type Newsletter } from '../../schema/newsletter.ts';

/** The services that can keep the list of subscribers, in the words of `provider.kind`. */
export const NEWSLETTER_SERVICES = ['buttondown', 'listmonk', 'mailchimp', 'form'] as const;

export type NewsletterService = (typeof NEWSLETTER_SERVICES)[number];

type Provider = Newsletter['provider'];

/** What the account is called at each service. */
export const ACCOUNT_QUESTIONS: Record<NewsletterService, string> = {
  buttondown: 'Name of the account at Buttondown: ',
  listmonk: 'Address of listmonk, a space, and the UUID of the list: ',
  mailchimp: 'Address in the sign-up form of Mailchimp (action="…"): ',
  form: 'Address that the sign-up form is submitted to: ',
};

/** Reads an account, by the schema of newsletters. */
export function readAccount(service: NewsletterService, text: string): Answer<Provider> {
  return checkValue(newsletter.shape.provider, 'The account', fieldsOf(service, text.trim()));
}

/** The name of the service, or of the site to which the form is sent, for readers. */
export function serviceName(provider: Provider): string {
  switch (provider.kind) {
    case 'buttondown':
      return 'Buttondown';
    case 'mailchimp':
      return 'Mailchimp';
    case 'listmonk':
      return new URL(provider.url).host;
    case 'form':
      return new URL(provider.action).host;
  }
}

function fieldsOf(kind: NewsletterService, account: string): Record<string, string> {
  switch (kind) {
    case 'buttondown':
      return { kind, username: account };
    case 'listmonk': {
      const [url = '', list = ''] = account.split(/\s+/);
      return { kind, url, list };
    }
    case 'mailchimp':
    case 'form':
      return { kind, action: account };
  }
}
