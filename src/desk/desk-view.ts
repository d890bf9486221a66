import type { TimeView } from '../lib/time/instant.ts';
import { severityOf, type Problem } from '../lib/problem.ts';
import type { Content } from '../newsroom/content.ts';
import { setContent } from '../newsroom/set-content.ts';
import { displayName, NO_SECTION } from '../newsroom/display-name.ts';
import { cameOut, cameOutAt, standingOf, type Unpublished } from '../newsroom/gate.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import { bylineParts, bylineText } from '../newsroom/story/byline.ts';
import { deskTime } from './desk-time.ts';
import { expiries, type Expiry } from './expiry.ts';

/** A story that readers do not see yet. */
export interface DeskStory {
  headline: string;
  section: string;
  byline: string;
  /** When it comes out; of a draft, the time that its file names. */
  time: TimeView;
  /** Path of its page in the dev server. */
  url: string;
  /** Path from the project's root. */
  file: string;
}

/** The problems of a file, errors first. */
export interface DeskFile {
  file: string;
  problems: Problem[];
}

/** What an editor has to look after. */
export interface DeskView {
  /** Drafts, the latest first. */
  drafts: DeskStory[];
  /** Stories that come out by themselves, the next first. */
  scheduled: DeskStory[];
  /** Stories under embargo, the next first. */
  embargoed: DeskStory[];
  /** What runs out soon or did lately, the earliest first. */
  expiring: Expiry[];
  /** Photos that lack a credit or a good alternative text, by file. */
  photos: DeskFile[];
  /** Every other problem that `npm run check` finds, by file: files with errors first. */
  problems: DeskFile[];
  /** How many there are of all problems. */
  errors: number;
  warnings: number;
}

/** The rules of the check about the words of photos. */
const PHOTO_RULES: ReadonlySet<string> = new Set(['alt-missing', 'alt-text', 'photo-credit']);

/** What the desk is made from. */
export interface DeskSources {
  /** Everything that can be read, drafts and files with errors included. */
  content: Content;
  /** The result of the check. */
  problems: readonly Problem[];
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Gathers what is in work, due, under embargo, expiring and wrong. The page `/desk/` and `npm run status` print the same
 * values.
 */
export function deskView({ content: typed, problems, now }: DeskSources): DeskView {
  // Names and headlines look as on the pages that they lead to.
  const content = setContent(typed);
  const stories = (wanted: Unpublished) => storiesThat(wanted, content, now);
  const isAboutPhoto = ({ rule }: Problem) => PHOTO_RULES.has(rule);
  const errors = problems.filter((problem) => severityOf(problem) === 'error').length;
  return {
    drafts: stories('draft').toReversed(),
    scheduled: stories('scheduled'),
    embargoed: stories('embargoed'),
    expiring: expiries(content, now),
    photos: byFile(problems.filter(isAboutPhoto)),
    problems: byFile(problems.filter((problem) => !isAboutPhoto(problem))),
    errors,
    warnings: problems.length - errors,
  };
}

function storiesThat(wanted: Unpublished, content: Content, now: number): DeskStory[] {
  const found = [...content.articles].filter(([, { data }]) => standingOf(data.frontMatter, now) === wanted);
  found.sort(([, a], [, b]) => cameOutAt(a.data.frontMatter) - cameOutAt(b.data.frontMatter));
  const timeOf = deskTime(content);
  const [sections, authors] = [namesOf(content.sections), namesOf(content.authors)];
  return found.map(
    ([
      id,
      {
        file,
        data: { frontMatter: article },
      },
    ]) => ({
      headline: article.headline,
      section: sectionName(sections, article.section),
      byline: bylineText(bylineParts(article.byline ?? [], 'en', authors)),
      time: timeOf(cameOut(article)),
      url: addressOf('story', id),
      file,
    }),
  );
}

/** The name of a section; a story without one says so, because a word that stands for it would look like its section. */
function sectionName(sections: ReadonlyMap<string, { name: string }>, id: string): string {
  return id === NO_SECTION && !sections.has(id) ? 'no section' : displayName(sections, id);
}

function namesOf<T>(entries: ReadonlyMap<string, { data: T }>): Map<string, T> {
  return new Map([...entries].map(([id, { data }]) => [id, data]));
}

function byFile(problems: readonly Problem[]): DeskFile[] {
  const rank = (problem: Problem) => (severityOf(problem) === 'error' ? 0 : 1);
  const files = Map.groupBy(
    problems.toSorted((a, b) => rank(a) - rank(b)),
    ({ file }) => file,
  );
  return [...files].map(([file, own]) => ({ file, problems: own }));
}
