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
  buttondown: 'Your username at Buttondown: ',
  listmonk: 'Address of your listmonk server, a space, and the UUID of the list: ',
  mailchimp: 'Form address from Mailchimp’s embed code (action="…"): ',
  kit: 'Form number from Kit’s embed code: ',
  brevo: 'Form address from Brevo’s embed code (action="…"): ',
  ghost: 'Address of your sign-up page at Ghost: ',
  mailerlite: 'Address of your sign-up page at MailerLite: ',
  beehiiv: 'Address of your sign-up page at beehiiv: ',
  link: 'Address of your sign-up page: ',
  form: 'Address to which your sign-up form is sent: ',
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
