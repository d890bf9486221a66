import { formatDay } from '../lib/time/instant.ts';
import { diffParagraphs, type ParagraphChange } from '../lib/diff/paragraph-diff.ts';
import type { Article } from '../schema/article.ts';
import type { Author } from '../schema/author.ts';
import type { Publication } from '../schema/publication.ts';
import { bylineParts } from '../newsroom/story/byline.ts';
import { typeLabel } from '../newsroom/story/story-label.ts';
import { stringsOf, type Strings } from '../strings/strings.ts';

/** The names and words for the text of a version. */
export interface VersionSources {
  publication: Pick<Publication, 'lang' | 'timeZone'>;
  /** Authors by id, under their current names, which the bylines of old stories show too. */
  authors: ReadonlyMap<string, Author>;
}

/** A part of a story that readers see. */
export type StoryPart = keyof Strings['history']['parts'];

/** The parts in the order in which their changes are shown. */
const PARTS: readonly StoryPart[] = [
  'status',
  'corrections',
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'alt',
  'caption',
  'credit',
  'body',
];

/** The words of a version by part, each a list of paragraphs. Text that only editors see is left out. */
export type VersionText = Record<StoryPart, string[]>;

/** The changes in a part of a story. */
export interface PartChange {
  part: StoryPart;
  paragraphs: ParagraphChange[];
}

/**
 * The words of a version as readers saw them.
 * @param article its fields, set
 * @param body its paragraphs
 */
export function versionText(article: Article, body: readonly string[], sources: VersionSources): VersionText {
  const { photo, corrections, status } = article;
  const language = languageOf(article, sources);
  const words = stringsOf(language);
  const { comma, colon } = words.punctuation;
  const shown = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  return {
    status: status === 'retracted' ? [words.story.retracted] : [],
    corrections: corrections.map(({ kind, date, text }) => {
      const day = formatDay(date, language, sources.publication.timeZone).text;
      return words.corrections[kind] + comma + day + colon + text;
    }),
    kicker: shown(typeLabel(article, language), article.kicker),
    headline: shown(article.headline),
    standfirst: shown(article.standfirst),
    byline: article.byline ? [bylineLine(article.byline, language, sources)] : [],
    alt: shown(photo?.alt),
    caption: shown(photo?.caption),
    credit: shown(photo?.credit),
    body: [...body],
  };
}

/** The parts in which two versions differ. */
export function changesBetween(before: VersionText, after: VersionText, language: string): PartChange[] {
  return PARTS.flatMap((part) => {
    const paragraphs = diffParagraphs(before[part], after[part], language);
    return paragraphs.some(({ kind }) => kind !== 'same') ? [{ part, paragraphs }] : [];
  });
}

/** The language of a version, which determines how its words are separated. */
export function languageOf({ lang }: Article, { publication }: VersionSources): string {
  return lang ?? publication.lang;
}

function bylineLine(byline: NonNullable<Article['byline']>, language: string, { authors }: VersionSources): string {
  return bylineParts(byline, language, authors)
    .map((part) => {
      if ('text' in part) return part.text;
      return part.role === undefined ? part.person : part.person + stringsOf(language).byline.role(part.role);
    })
    .join('');
}
