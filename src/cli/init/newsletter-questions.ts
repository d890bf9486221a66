import { lettersServer } from '../../schema/comments/letters-server.ts';
import { UsageError } from '../options/usage-error.ts';
import { readBy, settle, type Answer, type Ask } from '../terminal/question.ts';
import { askChoice, NONE } from './choice-question.ts';
import type { InitOptions } from './init-options.ts';
import { ACCOUNT_QUESTIONS, NEWSLETTER_CHOICES, readAccount, type NewsletterService } from './newsletter-account.ts';
import type { Paper } from './paper.ts';
import { withScheme } from './web-address.ts';

/**
 * The newsletter of a new paper, and its letters server. The server takes letters and comments, too, so that a paper can have it
 * without a newsletter; a newsletter that it keeps needs it.
 * @param url the address of the site
 * @throws UsageError for a wrong option, and for one that is missing where nobody can be asked
 */
export async function askNewsletter(
  options: InitOptions,
  url: string,
  ask: Ask | undefined,
): Promise<Pick<Paper, 'lettersServer' | 'newsletter'>> {
  const example = `https://letters.${new URL(url).hostname.replace(/^www\./, '')}`;
  const server = await settle<string | undefined>(options['letters-server'], ask, {
    question: `Address of your own letters server, such as ${example}, which takes letters, comments and signups: `,
    option: '--letters-server',
    fallback: NONE,
    read: (text) => (text.trim() === NONE ? { ok: true, value: undefined } : readServer(text)),
  });
  const service = await askChoice(options.newsletter, ask, {
    subject: ['Newsletter service', 'Newsletter services'],
    option: '--newsletter',
    choices: NEWSLETTER_CHOICES,
  });
  if (service === NONE) return { lettersServer: server, newsletter: undefined };
  if (service !== 'letters') return { lettersServer: server, newsletter: await askAccount(service, options, ask) };
  if (options['newsletter-account'] !== undefined) {
    throw new UsageError(
      'A newsletter of the letters server has no account. Leave out --newsletter-account, and name the server with --letters-server.',
    );
  }
  const needed = server ?? (await askNeededServer(example, ask));
  return { lettersServer: needed, newsletter: { kind: 'letters' } };
}

function askAccount(service: string, options: InitOptions, ask: Ask | undefined): Promise<Paper['newsletter']> {
  const known = service as Exclude<NewsletterService, 'letters'>;
  return settle(options['newsletter-account'], ask, {
    question: ACCOUNT_QUESTIONS[known],
    option: `--newsletter-account: ${ACCOUNT_QUESTIONS[known].replace(/: $/, '')}`,
    read: (text) => readAccount(known, text),
  });
}

function askNeededServer(example: string, ask: Ask | undefined): Promise<string> {
  return settle(undefined, ask, {
    question: `A newsletter of the letters server needs that server.\nIts address, such as ${example}: `,
    option: `--letters-server, the address of the letters server that keeps the newsletter, such as ${example}`,
    read: readServer,
  });
}

function readServer(text: string): Answer<string> {
  return readBy(lettersServer, 'The letters server')(withScheme(text.trim()));
}
