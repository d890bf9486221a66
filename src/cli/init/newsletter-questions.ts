import { lettersServer } from '../../schema/comments/letters-server.ts';
import { UsageError } from '../options/usage-error.ts';
import { readBy, settle, type Answer, type Ask } from '../terminal/question.ts';
import { askChoice, isNone, NONE } from './choice-question.ts';
import type { InitOptions } from './init-options.ts';
import {
  ACCOUNT_QUESTIONS,
  NEWSLETTER_CHOICES,
  NEWSLETTER_SERVICES,
  readAccount,
  type NewsletterService,
} from './newsletter-account.ts';
import type { Paper } from './paper.ts';
import { withScheme } from './web-address.ts';

/** How to go on without what is not there yet. */
const WAIT = `Press Enter if you do not have it yet. The paper then starts without a newsletter, and you can add one later.`;

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
): Promise<Pick<Paper, 'lettersServer' | 'newsletter' | 'waiting'>> {
  const example = `https://letters.${new URL(url).hostname.replace(/^www\./, '')}`;
  const server = await settle<string | undefined>(options['letters-server'], ask, {
    question: `If you run your own letters server (for letters, comments and signups), its address, such as ${example}: `,
    option: '--letters-server',
    fallback: NONE,
    read: (text) => (isNone(text) ? { ok: true, value: undefined } : readServer(text)),
  });
  const service = await askChoice(options.newsletter, ask, {
    subject: ['Newsletter service', 'Newsletter services'],
    option: '--newsletter',
    choices: NEWSLETTER_CHOICES,
  });
  const known = NEWSLETTER_SERVICES.find((id) => id === service);
  if (known === undefined) return { lettersServer: server, newsletter: undefined, waiting: undefined };
  if (known !== 'letters') {
    const newsletter = await askAccount(known, options, ask);
    return { lettersServer: server, newsletter, waiting: newsletter ? undefined : known };
  }
  if (options['newsletter-account'] !== undefined) {
    throw new UsageError(
      'A newsletter of the letters server has no account. Leave out --newsletter-account, and name the server with --letters-server.',
    );
  }
  const needed = server ?? (await askNeededServer(example, ask));
  return needed === undefined
    ? { lettersServer: undefined, newsletter: undefined, waiting: known }
    : { lettersServer: needed, newsletter: { kind: 'letters' }, waiting: undefined };
}

/** The account of the newsletter. Somebody at a terminal who has none yet can leave it out. */
function askAccount(
  service: Exclude<NewsletterService, 'letters'>,
  options: InitOptions,
  ask: Ask | undefined,
): Promise<Paper['newsletter']> {
  return settle<Paper['newsletter']>(options['newsletter-account'], ask, {
    question: `${WAIT}\n${ACCOUNT_QUESTIONS[service]}`,
    option: `--newsletter-account: ${ACCOUNT_QUESTIONS[service].replace(/: $/, '')}`,
    fallback: ask && NONE,
    read: (text) => (isNone(text) ? { ok: true, value: undefined } : readAccount(service, text)),
  });
}

function askNeededServer(example: string, ask: Ask | undefined): Promise<string | undefined> {
  return settle<string | undefined>(undefined, ask, {
    question: `This newsletter needs your letters server. ${WAIT}\nAddress of the letters server, such as ${example}: `,
    option: `--letters-server, the address of the letters server that keeps the newsletter, such as ${example}`,
    fallback: ask && NONE,
    read: (text) => (isNone(text) ? { ok: true, value: undefined } : readServer(text)),
  });
}

function readServer(text: string): Answer<string> {
  return readBy(lettersServer, 'The letters server')(withScheme(text.trim()));
}
