import { contentForTests } from '../../check/rules/content-for-tests.ts';
import { KINDS } from '../../loader/content-kinds.ts';
import { standingOf } from '../../newsroom/gate.ts';
import { PUBLICATION } from '../../newsroom/publication-for-tests.ts';
import { publication } from '../../schema/publication.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import type { Answers, LifeContext, Outcome, StoryFile } from './story-operation.ts';

const NOW = Date.parse('2026-11-24T12:00:00-05:00');
const ID = '2026/11/coast-road-closed';

/** The file of a story that a writer has left comments in. */
export function storyText(...fields: string[]): string {
  const lines = ['# Hold for Joan', 'headline: Storm closes the Coast Road # not final', 'section: news', ...fields];
  return `---\n${lines.join('\n')}\n---\n\nThe sea took 260 yards of\nthe road.\n`;
}

/** The story with this text, as the desk reads it. */
export async function storyFile(text: string, id = ID): Promise<StoryFile> {
  const file = KINDS.articles.fileOf(id);
  const reading = await KINDS.articles.read(file, Buffer.from(text), { timeZone: 'America/New_York', language: 'en' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const article = reading.value.frontMatter;
  return { id, file, text, article, standing: standingOf(article, NOW) };
}

/** A newsroom that has nothing but the story, on the day after it. */
export function contextForTests(): LifeContext {
  return {
    now: NOW,
    publication: publication.parse(PUBLICATION),
    content: contentForTests(),
    publicFiles: [],
    read: () => '',
    dueMinutes: [9, 24, 39, 54],
  };
}

/** What an operation would do to a story. */
export async function planned(
  operation: OperationName,
  text: string,
  answers: Answers = {},
  more: Partial<LifeContext> = {},
): Promise<Outcome> {
  return OPERATIONS[operation].plan(await storyFile(text), answers, { ...contextForTests(), ...more });
}

/** The text of the story's file after an operation that can be done, and what follows. */
export async function done(operation: OperationName, text: string, answers: Answers = {}): Promise<[string, string]> {
  const outcome = await planned(operation, text, answers);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refused));
  return [outcome.changes.at(-1)?.after ?? '', outcome.follows.join(' ')];
}

/** What an operation asks for before it can be done. */
export async function refusal(operation: OperationName, text: string, answers: Answers = {}): Promise<string> {
  const outcome = await planned(operation, text, answers);
  return outcome.ok ? '' : outcome.refused.map(({ field, message }) => `${field}: ${message}`).join('\n');
}
