import { existsSync } from 'node:fs';
import path from 'node:path';
import { readPlainFile } from '../cache/plain-file.ts';
import { memo } from '../lib/memo.ts';
import type { Problem } from '../lib/problem.ts';
import type { Content } from '../newsroom/content.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { vanishedAddresses, WHY_ADDRESSES_STAY, type IsAnswered } from './published-urls.ts';
import { storyChanges, type StoryChange, type StoryWords } from '../history/story-changes.ts';
import { chartChanges, type ChartedFile } from './chart-changes.ts';
import { chartWords, isMarked, wordChanges } from './unmarked-change.ts';
import { placeOf } from '../schema/yaml/source-text.ts';
import { kindOf } from '../loader/content-kinds.ts';
import { fieldPlace, readContentSource, type Place } from '../loader/content-source.ts';
import { addressOfFile } from '../newsroom/site/addresses.ts';
import { readTableFile } from '../schema/table/table-file.ts';
import { authorNames } from './former-names.ts';
import { changedStories, type ChangedStory, type StorySource } from './former-stories.ts';
import { readBlobs } from '../git/git-blobs.ts';
import { readGitContent, type GitContent } from '../git/git-content.ts';
import { readSavedSource } from '../history/saved-version.ts';

/** The front-matter field in which each kind of change is found. */
const FIELDS: Partial<Record<StoryChange['kind'], string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  place: 'dateline',
};

/**
 * Compares the site as it would be published with the site as a commit published it; reads only files that changed
 * since.
 * @throws BuildError when the commit cannot be read
 */
export function checkAgainstCommit(
  root: string,
  ref: string,
  now: { content: Content; newsroom: Newsroom },
  isAnswered: IsAnswered,
): Problem[] {
  const old = readGitContent(root, ref);
  const stories = changedStories(root, old, now);
  const names = authorNames(root, old, now.newsroom.authors);
  return [
    ...old.changed.flatMap((file) => goneFile(file, isAnswered)),
    ...stories.flatMap((story) => goneStory(root, story, isAnswered)),
    ...stories.flatMap((story) => changedWords(root, ref, story, now.newsroom, names, formerTables(root, old))),
  ];
}

/** Reports a page, section or author whose file is gone and whose address no longer works. */
function goneFile(file: string, isAnswered: IsAnswered): Problem[] {
  const { kind, id = '' } = kindOf(file.replace(/^content\//, '')) ?? {};
  if (kind === undefined || kind === 'articles') return [];
  const address = addressOfFile(kind, id);
  if (address === undefined || isAnswered(address)) return [];
  return [
    {
      rule: 'address-gone',
      file,
      line: 1,
      column: 1,
      what: `${address} was published, but no longer exists: the file is gone.`,
      why: WHY_ADDRESSES_STAY,
      fix: `Restore the file, or write the address that replaces it in \`redirects\`: \`{ from: ${address}, to: … }\`.`,
    },
  ];
}

function goneStory(root: string, story: ChangedStory, isAnswered: IsAnswered): Problem[] {
  return vanishedAddresses(story, isAnswered).map(({ field, what, fix }) => {
    const isThere = field !== undefined && existsSync(path.join(root, story.file));
    const place = isThere ? fieldPlace(root, story.file, [field]) : { line: 1, column: 1 };
    return { rule: 'address-gone', file: story.file, ...place, what, why: WHY_ADDRESSES_STAY, fix };
  });
}

function changedWords(
  root: string,
  ref: string,
  { before, saved, now }: ChangedStory,
  { publication, tables }: Newsroom,
  names: (id: string) => string,
  tableThen: ChartedFile['tableOf'],
): Problem[] {
  if (!now) return [];
  const bytes = readPlainFile(root, now.file);
  const after = readSavedSource(now.file, bytes, publication);
  if (!after || isMarked(before.article, after.article)) return [];
  const language = after.article.lang ?? publication.lang;
  const changes = storyChanges(wordsOf(before, names), wordsOf(after, names), language);
  const charts = chartChanges(
    { ...saved, language, tableOf: tableThen },
    { file: now.file, bytes, language, tableOf: (id) => tables.get(id) },
  );
  if (changes.length === 0 && charts.length === 0) return [];
  const part = changes.length === 0 ? 'A chart' : 'The text';
  return [
    {
      rule: 'unmarked-change',
      file: now.file,
      ...(changes.length > 0
        ? placeOfChange(root, now.file, changes)
        : placeOfChart(root, now.file, charts[0]?.title ?? '')),
      what: `${part} of this published story has changed since ${ref}: ${[...wordChanges(changes), ...chartWords(charts)].join('; ')}.`,
      why: 'Readers may have seen, shared or quoted the earlier text. An unexplained change costs their trust.',
      fix: 'Add an entry to `corrections` that says what was wrong. If nothing was wrong for readers, explain the change in `changeNote`.',
    },
  ];
}

function wordsOf({ article, body }: StorySource, nameOf: (id: string) => string): StoryWords {
  const { headline, standfirst, byline = [], dateline, photo } = article;
  return {
    headline,
    standfirst,
    byline: byline.map((contribution) => ('author' in contribution ? nameOf(contribution.author) : contribution.name)),
    place: dateline?.city,
    paragraphs: [...(photo?.caption === undefined ? [] : [photo.caption]), ...body],
  };
}

/** Reads the CSV files of a commit. */
function formerTables(root: string, old: GitContent): ChartedFile['tableOf'] {
  const read = memo(({ blobs }: GitContent, id: string) => {
    const blob = blobs.get(`content/${id}`);
    const bytes = blob === undefined ? undefined : readBlobs(root, [blob]).get(blob);
    const table = bytes && readTableFile(`content/${id}`, bytes);
    return table?.ok ? table.value : undefined;
  });
  return (id) => read(old, id);
}

/** Locates a chart by the line that has its title. */
function placeOfChart(root: string, file: string, title: string): Place {
  const source = readContentSource(root, file);
  const lines = source?.body.split('\n') ?? [];
  const charts = lines.flatMap((line, at) => (line.includes('::chart') ? [at] : []));
  const at = charts.find((line) => lines[line]?.includes(title)) ?? charts[0];
  if (!source || at === undefined) return fieldPlace(root, file, ['headline']);
  return { line: at + source.bodyLine, column: 1, excerpt: lines[at] ?? '' };
}

/** Locates the first change that can be found in the file: in its field, or in the current text of the body. */
function placeOfChange(root: string, file: string, changes: readonly StoryChange[]): Place {
  const source = readContentSource(root, file);
  for (const { kind, after } of changes) {
    const field = FIELDS[kind];
    if (field !== undefined) return fieldPlace(root, file, [field]);
    const offset = after === undefined ? -1 : (source?.body.indexOf(after) ?? -1);
    if (!source || offset < 0) continue;
    const { line, ...place } = placeOf(source.body, offset);
    return { ...place, line: line + source.bodyLine - 1 };
  }
  return fieldPlace(root, file, ['headline']);
}
