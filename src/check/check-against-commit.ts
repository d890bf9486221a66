import { existsSync } from 'node:fs';
import path from 'node:path';
import { readPlainFile } from '../cache/plain-file.ts';
import type { Problem } from '../lib/problem.ts';
import type { Content } from '../newsroom/content.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { vanishedAddresses, WHY_ADDRESSES_STAY, type IsAnswered } from './published-urls.ts';
import { storyChanges, type StoryChange, type StoryWords } from '../history/story-changes.ts';
import { isMarked, wordChanges } from './unmarked-change.ts';
import { placeOf } from '../schema/yaml/source-text.ts';
import { kindOf } from '../loader/content-kinds.ts';
import { fieldPlace, readContentSource, type Place } from '../loader/content-source.ts';
import { addressOfFile } from '../newsroom/site/addresses.ts';
import type { Publication } from '../schema/publication.ts';
import { authorNames } from './former-names.ts';
import { changedStories, type ChangedStory, type StorySource } from './former-stories.ts';
import { readGitContent } from '../git/git-content.ts';
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
    ...stories.flatMap((story) => changedWords(root, ref, story, now.newsroom.publication, names)),
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
  { before, now }: ChangedStory,
  publication: Publication,
  names: (id: string) => string,
): Problem[] {
  if (!now) return [];
  const after = readSavedSource(now.file, readPlainFile(root, now.file), publication);
  if (!after || isMarked(before.article, after.article)) return [];
  const language = after.article.lang ?? publication.lang;
  const changes = storyChanges(wordsOf(before, names), wordsOf(after, names), language);
  if (changes.length === 0) return [];
  return [
    {
      rule: 'unmarked-change',
      file: now.file,
      ...placeOfChange(root, now.file, changes),
      what: `The text of this published story has changed since ${ref}: ${wordChanges(changes)}.`,
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
