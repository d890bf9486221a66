import type { TimeView } from '../lib/time/instant.ts';
import { severityOf, type Problem } from '../lib/problem.ts';
import type { Content } from '../newsroom/content.ts';
import type { Article } from '../schema/article.ts';
import { setContent } from '../newsroom/set-content.ts';
import { displayName, NO_SECTION } from '../newsroom/display-name.ts';
import { cameOut, cameOutAt, standingOf, type Unpublished } from '../newsroom/gate.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import { bylineParts, bylineText } from '../newsroom/story/byline.ts';
import { cameOutToday, recentCorrections, type DeskCorrection } from './board/day-view.ts';
import type { BranchStory } from './board/branch-story.ts';
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
  /** The language of its headline. */
  lang: string;
}

/** The problems of a file, errors first. */
export interface DeskFile {
  file: string;
  problems: Problem[];
}

/** What an editor has to look after. */
export interface DeskView {
  /** What came out today, by the newsroom's clock, the latest first. */
  today: DeskStory[];
  /** Drafts, the latest first. */
  drafts: DeskStory[];
  /** Stories that branches add or change: what others have in work, or have handed in for review. */
  inReview: BranchStory[];
  /** Stories that come out by themselves, the next first. */
  scheduled: DeskStory[];
  /** Stories under embargo, the next first. */
  embargoed: DeskStory[];
  /** What ends in the next 30 days, the next first. */
  expiring: Expiry[];
  /** What has ended and is still in a file, the latest first. */
  expired: Expiry[];
  /** Corrections of the last two weeks, the latest first. */
  corrections: DeskCorrection[];
  /** Retractions without a reason, and the like: what readers still have to be told. */
  openCorrections: DeskFile[];
  /** Photos that lack a credit or a good alternative text, by file. */
  photos: DeskFile[];
  /** Every other error that the check finds, by file. Nothing is published before all are corrected. */
  errorFiles: DeskFile[];
  /** Every other warning, by file. */
  warningFiles: DeskFile[];
  /** How many there are of all problems. */
  errors: number;
  warnings: number;
}

/** The rules of the check about the words of photos. */
const PHOTO_RULES: ReadonlySet<string> = new Set(['alt-missing', 'alt-text', 'photo-credit']);

/** The rules about what a correction has to say. */
const CORRECTION_RULES: ReadonlySet<string> = new Set([
  'retraction-unexplained',
  'retraction-status',
  'unmarked-change',
]);

/** What the desk is made from. */
export interface DeskSources {
  /** Everything that can be read, drafts and files with errors included. */
  content: Content;
  /** The result of the check. */
  problems: readonly Problem[];
  /** Milliseconds since 1970. */
  now: number;
  /** What branches add or change; nothing when left out. */
  branches?: readonly BranchStory[];
}

/**
 * Gathers what is in work, due, under embargo, expiring and wrong. The page `/desk/` and `npm run status` print the same
 * values.
 */
export function deskView({ content: typed, problems, now, branches = [] }: DeskSources): DeskView {
  // Names and headlines look as on the pages that they lead to.
  const content = setContent(typed);
  const stories = (wanted: Unpublished) => storiesThat((article) => standingOf(article, now) === wanted, content, now);
  const isAboutPhoto = ({ rule }: Problem) => PHOTO_RULES.has(rule);
  const isOfCorrection = ({ rule }: Problem) => CORRECTION_RULES.has(rule);
  const isError = (problem: Problem) => severityOf(problem) === 'error';
  const errors = problems.filter(isError).length;
  const others = problems.filter((problem) => !isAboutPhoto(problem) && !isOfCorrection(problem));
  return {
    today: storiesThat(cameOutToday(content, now), content, now).toReversed(),
    drafts: stories('draft').toReversed(),
    inReview: [...branches],
    scheduled: stories('scheduled'),
    embargoed: stories('embargoed'),
    ...expiries(content, now),
    corrections: recentCorrections(content, now),
    openCorrections: byFile(problems.filter(isOfCorrection)),
    photos: byFile(problems.filter(isAboutPhoto)),
    errorFiles: byFile(others.filter(isError)),
    warningFiles: byFile(others.filter((problem) => !isError(problem))),
    errors,
    warnings: problems.length - errors,
  };
}

/** Stories in the order in which they come out. */
function storiesThat(isWanted: (article: Article) => boolean, content: Content, now: number): DeskStory[] {
  const found = [...content.articles].filter(([, { data }]) => isWanted(data.frontMatter));
  found.sort(([, a], [, b]) => cameOutAt(a.data.frontMatter) - cameOutAt(b.data.frontMatter));
  return deskStories(
    found.map(([id]) => id),
    content,
    now,
  );
}

/**
 * Stories as the desk lists them, by their ids.
 * @param now milliseconds since 1970
 */
export function deskStories(ids: readonly string[], content: Content, now: number): DeskStory[] {
  const timeOf = deskTime(content, now);
  const [sections, authors] = [namesOf(content.sections), namesOf(content.authors)];
  const paper = content.publication.get('publication')?.data.lang ?? 'en';
  return ids.flatMap((id): DeskStory[] => {
    const entry = content.articles.get(id);
    if (!entry) return [];
    const { frontMatter: article } = entry.data;
    return [
      {
        headline: article.headline,
        section: sectionName(sections, article.section),
        byline: bylineText(bylineParts(article.byline ?? [], 'en', authors)),
        time: timeOf(cameOut(article)),
        url: addressOf('story', id),
        file: entry.file,
        lang: article.lang ?? paper,
      },
    ];
  });
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
