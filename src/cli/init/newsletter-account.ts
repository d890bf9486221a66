import type { Choice } from '../../newsroom/story/choice.ts';
import type { Answer } from '../terminal/question.ts';
import { checkValue } from '../terminal/question.ts';
import { newsletter, type Newsletter } from '../../schema/newsletters/newsletter.ts';

type Provider = Newsletter['provider'];

/** The services that can keep the list of subscribers, in the words of `provider.kind`. */
export type NewsletterService = Provider['kind'];

/** The services at which a newsletter has an account: all except the paper's own letters server. */
type AccountService = Exclude<NewsletterService, 'letters'>;

/** What the account is called at each service. */
export const ACCOUNT_QUESTIONS: Record<AccountService, string> = {
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

export const NEWSLETTER_SERVICES: readonly NewsletterService[] = [
  ...(Object.keys(ACCOUNT_QUESTIONS) as AccountService[]),
  'letters',
];

/** The names of services that do not say by themselves what they are. */
const EXPLAINED: Partial<Record<NewsletterService, string>> = {
  link: 'a page anywhere',
  form: 'a form anywhere',
  letters: 'your own letters server',
};

/** The services as a question lists them. */
export const NEWSLETTER_CHOICES: readonly Choice[] = NEWSLETTER_SERVICES.map((id) => ({
  id,
  name: EXPLAINED[id] ?? id,
}));

/** Reads an account, by the schema of newsletters. */
export function readAccount(service: AccountService, text: string): Answer<Provider> {
  return checkValue(newsletter.shape.provider, 'The account', fieldsOf(service, text.trim()));
}

function fieldsOf(kind: AccountService, account: string): Record<string, string | number> {
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
