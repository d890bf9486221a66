import { buildFolder } from '../../cache/build-folder.ts';
import { sizeOf } from '../../feeds/mail/edition-mail.ts';
import { isWanted } from '../terminal/confirmation.ts';
import { NEWSLETTER_DEEDS, type NEWSLETTER } from '../commands/newsletter.ts';
import type { CommandLine } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';
import { builtEditions, type BuiltEdition } from './built-edition.ts';
import { openReceipts, type MailingReceipts } from './mailing-receipts.ts';
import type { Mailing, MailingService } from './mailing-service.ts';
import { missingSecret, serviceOf, type ServiceWorld } from './newsletter-service.ts';
import { ServiceError } from './service-request.ts';

/** What the command is given by the world around it. */
export interface NewsletterWorld extends ServiceWorld {
  root: string;
  /** Milliseconds since 1970. */
  now: number;
  result(text: string): void;
  failure(text: string): void;
}

type Deed = (typeof NEWSLETTER_DEEDS)[number];
type Line = CommandLine<typeof NEWSLETTER>;

/** Without a name, older editions are left alone: whoever sets this up has sent them by other means. */
const RECENT = 48 * 3_600_000;

/**
 * Hands editions to the services that send them, and none twice.
 * @returns the exit status: 0 when every edition is where it should be, 1 when a service refused one
 * @throws UsageError when it is not clear what to do
 */
export async function runNewsletter({ options, operands }: Line, world: NewsletterWorld): Promise<number> {
  const { out = 'dist', yes = false, 'dry-run': isDry = false } = options;
  const [deed, names] = wanted(operands);
  const editions = await builtEditions(world.root, out, world.now);
  const chosen = chosenEditions(editions, names, deed, world.now);
  if (chosen.length === 0) {
    world.result(
      'There is no edition of the last two days. Name the edition if you mean an older one: morning-memo/2026-11-27.',
    );
    return 0;
  }
  const receipts = openReceipts(buildFolder(world.root).mailed);
  if (deed === 'send' && !(yes || isDry) && !(await isWanted(`Send ${chosen.map(({ id }) => id).join(', ')}?`))) {
    world.result('Nothing was sent.');
    return 0;
  }
  let failures = 0;
  for (const edition of chosen) {
    try {
      world.result(await handle(deed, edition, { world, receipts, isDry, isNamed: names.length > 0 }));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      failures++;
      world.failure(`${edition.id}: ${error.message}`);
    }
  }
  return failures > 0 ? 1 : 0;
}

interface Circumstances {
  world: NewsletterWorld;
  receipts: MailingReceipts;
  isDry: boolean;
  /** Whether somebody asked for this very edition. */
  isNamed: boolean;
}

async function handle(deed: Deed, edition: BuiltEdition, circumstances: Circumstances): Promise<string> {
  const { world, receipts, isDry, isNamed } = circumstances;
  const { id, hasStories } = edition;
  if (deed === 'preview') return previewText(edition);
  const receipt = receipts.of(id);
  const missing = missingSecret(edition, world);
  // Whoever only looks around learns of the others, too.
  if (missing !== undefined && (deed === 'list' || isDry))
    return `${id}  ${edition.newsletter.provider.kind} was not asked. ${missing}`;
  if (missing !== undefined) throw new UsageError(missing);
  const service = serviceOf(edition, world);
  if (typeof service === 'string') {
    if (deed === 'list' || !isNamed) return `${id}  ${service}`;
    throw new ServiceError(service);
  }
  const mailing = single(await service.find(id), service);
  if (deed === 'list') return `${id}  ${standing(mailing, receipt?.at, service)}`;
  if (mailing && (deed === 'draft' || mailing.state !== 'draft')) {
    receipts.keep(id, mailing.state, world.now);
    return `${id}  ${standing(mailing, receipt?.at, service)} Nothing was done.`;
  }
  if (receipt && !mailing && (receipt.state !== 'draft' || !isNamed))
    return `${id}  ${service.title} had it on ${receipt.at}, and has it no longer. Nothing was done.`;
  if (!hasStories) return `${id}  All its stories were withdrawn. Nothing was done.`;
  const mail = edition.read();
  const what = `“${mail.subject}”, ${sizeOf(mail.html)} bytes`;
  if (isDry)
    return `${id}  ${mailing ? 'The draft' : what} would be ${deed === 'send' ? 'sent by' : 'a draft at'} ${service.title}. Nothing was done.`;
  const draft = mailing ?? (await service.draft(mail, receipt?.at));
  receipts.keep(id, 'draft', world.now);
  if (deed === 'draft') return `${id}  ${what} is a draft at ${service.title}.`;
  // Another run may have made a draft at the same moment.
  const only = single(await service.find(id), service) ?? draft;
  if (only.state === 'draft') await service.send(only);
  receipts.keep(id, 'started', world.now);
  return `${id}  ${what} is being sent by ${service.title}.`;
}

function wanted(operands: readonly string[]): [deed: Deed, names: string[]] {
  const [first = 'list', ...names] = operands;
  const deed = NEWSLETTER_DEEDS.find((name) => name === first);
  if (!deed) throw new UsageError(`\`${first}\` is none of ${NEWSLETTER_DEEDS.join(', ')}. Write one of them first.`);
  return [deed, names];
}

function chosenEditions(
  editions: readonly BuiltEdition[],
  names: readonly string[],
  deed: Deed,
  now: number,
): BuiltEdition[] {
  if (names.length === 0) {
    const latest = [...Map.groupBy(editions, ({ newsletterId }) => newsletterId).values()].flatMap(
      ([first]) => first ?? [],
    );
    return deed === 'list' || deed === 'preview' ? latest : latest.filter(({ epoch }) => now - epoch < RECENT);
  }
  return names.map((name) => {
    const found = editions.find(({ id, newsletterId }) => id === name || newsletterId === name);
    if (found) return found;
    const known = [...new Set(editions.map(({ newsletterId }) => newsletterId))];
    throw new UsageError(
      known.length === 0
        ? 'No newsletter has an edition yet. docs/newsletters.md shows how to make one.'
        : `There is no edition \`${name}\`. Newsletters with editions: ${known.join(', ')}. An edition is named like ${editions[0]?.id}.`,
    );
  });
}

/**
 * The mailing of an edition.
 * @throws ServiceError when there are several: nobody knows which of them people have edited
 */
function single(mailings: readonly Mailing[], { title }: MailingService): Mailing | undefined {
  const gone = mailings.find(({ state }) => state !== 'draft');
  if (mailings.length > 1 && !gone)
    throw new ServiceError(
      `${title} has ${mailings.length} drafts of it. Delete all but one there, and run the command again.`,
    );
  return gone ?? mailings[0];
}

function standing(mailing: Mailing | undefined, receipt: string | undefined, { title }: MailingService): string {
  if (!mailing)
    return receipt === undefined
      ? `${title} does not have it.`
      : `${title} had it on ${receipt}, and has it no longer.`;
  const words = { draft: 'has it as a draft', started: 'is sending it, or was stopped', sent: 'has sent it' };
  return `${title} ${words[mailing.state]}.`;
}

function previewText(edition: BuiltEdition): string {
  const { subject, html, text, page } = edition.read();
  return [
    `${edition.id}`,
    `  Subject  ${subject}`,
    `  Size     ${sizeOf(html)} bytes`,
    `  HTML     ${edition.file}`,
    `  Page     ${page}`,
    '',
    text,
  ].join('\n');
}
