import { pastFiles } from '../../../git/past-files.ts';
import { readSavedSource } from '../../../history/saved-version.ts';
import { clockText } from '../../../lib/time/zoned-instant.ts';
import { KINDS } from '../../../loader/content-kinds.ts';
import type { PlannedEdition } from '../../../newsroom/newsletters/edition-plan.ts';
import { editionsOf } from '../../../newsroom/newsletters/editions.ts';
import { cameOutAt, isPublic } from '../../../newsroom/gate.ts';
import type { Newsroom, Story } from '../../../newsroom/newsroom.ts';
import { idAt } from '../../../newsroom/site/addresses.ts';
import { FILE_KINDS } from '../../../schema/kinds.ts';
import { readFields } from '../../../schema/yaml/yaml-fields.ts';
import type { Finding } from '../../finding.ts';

/** Whatever missed an older edition is no longer news. */
const RECENT = 7 * 86_400_000;

/**
 * Finds stories that joined an edition after it was sent: by their times they are in it, but the repository did not have
 * them then, or had them as drafts. Which stories an edition has follows from the times in the files alone, so that every
 * build finds the same; only the repository knows when a file came. Nothing is found where the repository does not reach
 * back so far.
 * @param root the project's root
 */
export function lateStories(root: string, newsroom: Newsroom): Finding[] {
  const missed = editionsOf(newsroom)
    .filter(({ epoch }) => newsroom.now - epoch < RECENT)
    .flatMap((edition) => missedStories(root, edition, newsroom));
  return [...Map.groupBy(missed, ({ story }) => story)].map(([story, missing]) =>
    finding(
      story,
      missing.map(({ edition }) => edition),
      newsroom,
    ),
  );
}

interface Missed {
  story: Story;
  edition: PlannedEdition;
}

function missedStories(root: string, edition: PlannedEdition, newsroom: Newsroom): Missed[] {
  const { newsletter, epoch, stories: planned } = edition;
  const file = newsroom.editions.get(edition.id);
  if (file && !file.frontMatter.auto) return [];
  const chosen = chosenIn(newsletter, newsroom);
  const taken = new Set(planned.flatMap(({ story }) => (chosen.has(story) ? [] : [story])));
  const stories = newsroom.stories.filter(({ id }) => taken.has(id));
  if (stories.length === 0) return [];
  const sources = [KINDS.newsletters.fileOf(newsletter), ...(file ? [file.file] : [])];
  const then = pastFiles(root, epoch, [...sources, ...stories.flatMap(filesOf)]);
  if (!then || !wasSent(sources, then)) return [];
  return stories.filter((story) => !wasPublic(story, then, epoch, newsroom)).map((story) => ({ story, edition }));
}

/** The stories that somebody put into an edition of a newsletter, sent or not. */
function chosenIn(newsletter: string, { editions, editionsToBeSent }: Newsroom): Set<string> {
  const written = [...editions].map(([id, { frontMatter }]) => [id, frontMatter] as const);
  return new Set(
    [...written, ...editionsToBeSent]
      .filter(([id]) => id.startsWith(`${newsletter}/`))
      .flatMap(([, { stories }]) => stories.map(({ story }) => story)),
  );
}

/** The files that a story has had: its own, and those at its former addresses. */
function filesOf({ file, article }: Story): string[] {
  const former = article.aliases.flatMap((alias) => idAt('story', alias) ?? []);
  return [file, ...former.map((id) => KINDS.articles.fileOf(id))];
}

/** True when the newsletter had a rule then, or the edition was written: before, no edition was sent. */
function wasSent([newsletter = '', edition = '']: readonly string[], then: ReadonlyMap<string, Uint8Array>): boolean {
  const bytes = then.get(newsletter);
  if (!bytes) return false;
  const yaml = new TextDecoder().decode(bytes);
  const fields = readFields(FILE_KINDS.newsletters, { file: newsletter, firstLine: 1, yaml });
  return then.has(edition) || (fields.ok && fields.value.auto !== undefined);
}

/** True also for a version that today's rules cannot read. */
function wasPublic(
  story: Story,
  then: ReadonlyMap<string, Uint8Array>,
  epoch: number,
  { publication }: Newsroom,
): boolean {
  return filesOf(story).some((file) => {
    const bytes = then.get(file);
    const source = bytes && readSavedSource(file, bytes, publication);
    return source ? isPublic(source.article, epoch) : bytes !== undefined;
  });
}

function finding({ file, article }: Story, editions: readonly PlannedEdition[], newsroom: Newsroom): Finding {
  const { timeZone } = newsroom.publication;
  const out = cameOutAt(article);
  const sent = editions.map(({ id, epoch }) => `${id}, sent at ${clockText(epoch, timeZone)}`).join('; ');
  const [{ newsletter = '' } = {}] = editions;
  return {
    rule: 'edition-missed',
    severity: 'warning',
    file,
    at: { field: [out > Date.parse(article.published) ? 'embargo' : 'published'] },
    what: `By its time, ${clockText(out, timeZone)}, this story is in an edition that was sent before the story was public: ${sent}.`,
    why: 'The mail went out without it, and no later edition takes it by itself.',
    fix: `Write the time at which it really comes out, such as \`published: ${clockText(newsroom.now, timeZone)}\`, and the next edition takes it. Or name it in an edition: \`npm run new -- --edition ${newsletter}\`.`,
  };
}
