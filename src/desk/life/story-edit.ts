import { editorsTime, publicationTime, type MeantTime } from '../../newsroom/story/publication-time.ts';
import { article } from '../../schema/article.ts';
import { editFields, type FieldChange } from '../../schema/yaml/field-edit.ts';
import { zonedInstant } from '../../lib/time/zoned-instant.ts';
import { formatMoment, isEnglish } from '../../lib/time/instant.ts';
import { withNamedZone } from '../../lib/time/named-zone.ts';
import { refused, type Answers, type LifeContext, type Outcome, type StoryFile } from './story-operation.ts';

const ORDER = Object.keys(article.shape);

/** Why a file is not edited, and what to do about it. */
export const UNEDITABLE =
  'The fields of this file are written in a way that cannot be changed from here without touching others. Nothing was written. Press Edit, and change the story in its form.';

/**
 * The outcome of changing fields of a story's file, and nothing else of it.
 * @param follows what happens next, in sentences for editors
 * @param text the file with changes that are not in its fields; as it is when left out
 */
export function storyEdit(
  { file, text: before }: StoryFile,
  changes: readonly FieldChange[],
  follows: string[],
  text = before,
): Outcome {
  const after = editFields(text, changes, ORDER);
  return after === undefined ? refused(UNEDITABLE) : { ok: true, changes: [{ file, before, after }], follows };
}

/** The change that makes a draft a published story; none for another story. */
export function publishing({ article: { status } }: StoryFile): FieldChange[] {
  return status === 'draft' ? [{ field: 'status', value: 'published' }] : [];
}

/** A time that an editor answered. */
export function answeredTime(answers: Answers, name: string, { now, publication }: LifeContext): MeantTime {
  const answer = answers[name]?.trim() ?? '';
  if (answer === '') return { ok: false, message: 'Say when.' };
  return publicationTime(answer, now, publication.timeZone);
}

/** A time as it is written into a story: as its other times are, by the clock alone or with the offset of the newsroom's zone. */
export function writtenTime(instant: string, { text }: StoryFile, { publication: { timeZone } }: LifeContext): string {
  const isByClock = /^published:\s*['"]?\d{4}-\d{2}-\d{2} /m.test(text);
  return isByClock ? editorsTime(instant, timeZone) : zonedInstant(Date.parse(instant), timeZone);
}

/** The time of the operation itself. */
export function timeNow(story: StoryFile, context: LifeContext): string {
  const { now, publication } = context;
  return writtenTime(zonedInstant(now, publication.timeZone), story, context);
}

/** A time as sentences for editors name it: by the newsroom's clock and in English. */
export function saidTime(instant: string, { publication: { lang, timeZone } }: LifeContext): string {
  return withNamedZone(formatMoment(instant, isEnglish(lang) ? lang : 'en', timeZone).text, timeZone);
}

/** A line as YAML and readers want it: without line ends and spaces at its ends. */
export function oneLine(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}
