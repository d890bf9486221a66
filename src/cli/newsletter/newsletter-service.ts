import type { Newsletter } from '../../schema/newsletters/newsletter.ts';
import type { BuiltEdition } from './built-edition.ts';
import { BUTTONDOWN, buttondownService } from './buttondown-service.ts';
import { listmonkService } from './listmonk-service.ts';
import type { MailingService } from './mailing-service.ts';

/** Where the secrets of services are, and what they are asked at. */
export interface ServiceWorld {
  environment: Readonly<Record<string, string | undefined>>;
  /** The API of Buttondown. */
  buttondown?: string;
}

/** The secrets that the API of a service asks for, by their names in the environment. */
const SECRETS: Partial<Record<Newsletter['provider']['kind'], readonly string[]>> = {
  listmonk: ['LISTMONK_USER', 'LISTMONK_TOKEN'],
  buttondown: ['BUTTONDOWN_API_KEY'],
};

/** Which secret the environment lacks; undefined where it has all. */
export function missingSecret(
  { newsletter: { provider } }: BuiltEdition,
  { environment }: ServiceWorld,
): string | undefined {
  const name = SECRETS[provider.kind]?.find((secret) => !environment[secret]);
  return name === undefined
    ? undefined
    : `The environment has no ${name}. Its value comes from the settings of ${provider.kind}, and is a secret.`;
}

/** The service of a newsletter, or the reason why this command cannot use it. */
export function serviceOf(
  { newsletter: { provider } }: BuiltEdition,
  { environment, buttondown = BUTTONDOWN }: ServiceWorld,
): MailingService | string {
  const [first = '', second = ''] = (SECRETS[provider.kind] ?? []).map((name) => environment[name]);
  switch (provider.kind) {
    case 'listmonk':
      return listmonkService(provider.url, provider.list, first, second);
    case 'buttondown':
      return buttondownService(first, buttondown);
    case 'letters':
      return 'The letters server keeps the addresses and sends no newsletters. Send email.html and email.txt with a program of your own to those whom `npm run letters -- subscribers` lists.';
    default:
      return `This command cannot reach ${provider.kind}. Copy email.html and email.txt from the folder of the edition into it.`;
  }
}
