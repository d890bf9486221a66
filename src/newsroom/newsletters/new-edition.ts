import { Document } from 'yaml';
import type { Reading } from '../../schema/yaml/source-text.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';
import { readFields } from '../../schema/yaml/yaml-fields.ts';
import type { EditionSchedule } from '../../schema/newsletters/edition-rule.ts';
import type { Newsroom } from '../newsroom.ts';
import type { NewFile } from '../story/new-story.ts';
import { editionPlan } from './edition-plan.ts';
import { planSources } from './editions.ts';

/** The most stories that are proposed. */
const PROPOSED = 20;
/** The stories of an edition of a newsletter whose rule says nothing. */
const USUAL = 6;

/** A story that an edition can take. */
export interface ProposedStory {
  id: string;
  headline: string;
}

/** What is known of an edition that is about to be written. */
export interface NewEdition {
  newsletter: string;
  /** `2026-11-27` */
  date: string;
  subject: string;
  /** When it is sent, by the newsroom's clock: `12:00`; the usual time when left out. */
  time?: string | undefined;
  /** Newest first. */
  stories: readonly ProposedStory[];
  /** The rule by which an edition would come out on that day without this file. */
  rule?: EditionSchedule | undefined;
  status: 'draft' | 'published';
}

/**
 * The stories that an edition can take: those since the edition before it that no edition has yet, newest first.
 * @param newsroom as of the time at which the edition is sent, so that it has the stories that come out until then
 */
export function proposedStories(
  newsroom: Newsroom,
  { newsletter, date, rule, time }: Pick<NewEdition, 'date' | 'newsletter' | 'rule' | 'time'>,
): ProposedStory[] {
  const id = `${newsletter}/${date}`;
  const sources = planSources(newsroom);
  const auto = { stories: PROPOSED, ...(rule?.sections && { sections: rule.sections }) };
  const written = new Map([...sources.written, [id, { subject: '', stories: [], status: 'published', time, auto }]]);
  const planned = editionPlan({ ...sources, written }, newsroom.now).find((edition) => edition.id === id);
  const headlines = new Map(newsroom.stories.map((story) => [story.id, story.article.headline]));
  return (planned?.stories ?? []).flatMap(({ story }) => {
    const headline = headlines.get(story);
    return headline === undefined ? [] : [{ id: story, headline }];
  });
}

/**
 * The file of a new edition. It lists the stories that its rule would take, and the others as comments, so that an editor
 * chooses by deleting and moving lines.
 * @returns the problems with the edition instead, when the build would refuse it
 */
export function newEditionFile({
  newsletter,
  date,
  subject,
  time,
  stories,
  rule,
  status,
}: NewEdition): Reading<NewFile> {
  const most = rule?.stories ?? USUAL;
  const lines = stories.map(
    ({ id, headline }, index) => `  ${index < most ? '' : '# '}- ${id} # ${headline.replaceAll(/\s+/g, ' ')}\n`,
  );
  const yaml = [
    new Document({ subject }).toString({ lineWidth: 0 }),
    ...(lines.length === 0 ? [] : ['stories:\n', ...lines]),
    ...(rule ? [`# auto: {} # fills it up with the latest stories, to ${most}\n`] : []),
    ...(time === undefined ? [] : [`time: '${time}'\n`]),
    ...(status === 'draft' ? ['status: draft\n'] : []),
  ].join('');
  const file = `content/newsletters/${newsletter}/${date}.md`;
  const reading = readFields(FILE_KINDS.editions, { file, firstLine: 2, yaml });
  return reading.ok ? { ok: true, value: { file, text: `---\n${yaml}---\n\n` } } : reading;
}
