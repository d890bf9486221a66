import type { NewsletterProvider } from '../../schema/newsletters/newsletter-provider.ts';

/** The services that have a name; others run at an address of their own. */
const NAMES: Partial<Record<NewsletterProvider['kind'], string>> = {
  buttondown: 'Buttondown',
  mailchimp: 'Mailchimp',
  kit: 'Kit',
  brevo: 'Brevo',
  ghost: 'Ghost',
  mailerlite: 'MailerLite',
  beehiiv: 'beehiiv',
};

/**
 * Who gets the address of a subscriber: the service by its name, or else by its host.
 * @returns undefined for the newsroom's own letters server
 */
export function signupCompany(provider: NewsletterProvider): string | undefined {
  if (provider.kind === 'letters') return undefined;
  return NAMES[provider.kind] ?? new URL(addressIn(provider)).host;
}

function addressIn(provider: NewsletterProvider): string {
  if ('action' in provider) return provider.action;
  if ('page' in provider) return provider.page;
  return 'url' in provider ? provider.url : '';
}
