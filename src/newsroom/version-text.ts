import { formatDay } from '../lib/instant.ts';
import { diffParagraphs, type ParagraphChange } from '../lib/paragraph-diff.ts';
import { smarten } from '../lib/typography.ts';
import type { Article } from '../schema/article.ts';
import type { Author } from '../schema/author.ts';
import type { Publication } from '../schema/publication.ts';
import { bylineParts } from './byline.ts';
import { typeLabel } from './story-label.ts';

/** What the words of a version are set with. */
export interface VersionDesk {
  publication: Pick<Publication, 'lang' | 'timeZone'>;
  /** By id; an author is named as today, because the bylines of old stories are, too. */
  authors: ReadonlyMap<string, Author>;
}

/** The parts of a story that readers see, in the order in which their changes are shown. */
const PARTS = {
  status: 'Status',
  corrections: 'Corrections',
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  alt: 'Photo description',
  caption: 'Photo caption',
  credit: 'Photo credit',
  body: 'Text',
};

/** The words of a version by part, each a list of paragraphs. What only editors see has no place in it. */
export type VersionText = Record<keyof typeof PARTS, string[]>;

/** What changed in a part of a story. */
export interface PartChange {
  part: string;
  paragraphs: ParagraphChange[];
}

/**
 * The words of a version as its readers saw them.
 * @param body its paragraphs
 */
export function versionText(article: Article, body: readonly string[], desk: VersionDesk): VersionText {
  const { photo, corrections, status } = article;
  const language = languageOf(article, desk);
  const set = (...texts: (string | undefined)[]) =>
    texts.filter((text) => text !== undefined).map((text) => smarten(text, language));
  return {
    status: status === 'retracted' ? ['This story has been retracted.'] : [],
    corrections: corrections.map(({ kind, date, text }) => {
      const label = kind === 'correction' ? 'Correction' : 'Clarification';
      return `${label}, ${formatDay(date, language, desk.publication.timeZone).text}: ${smarten(text, language)}`;
    }),
    kicker: set(typeLabel(article), article.kicker),
    headline: set(article.headline),
    standfirst: set(article.standfirst),
    byline: article.byline ? [bylineLine(article.byline, language, desk)] : [],
    alt: set(photo?.alt),
    caption: set(photo?.caption),
    credit: set(photo?.credit),
    body: [...body],
  };
}

/** The parts in which two versions differ. */
export function changesBetween(before: VersionText, after: VersionText, language: string): PartChange[] {
  return Object.entries(PARTS).flatMap(([name, part]) => {
    const key = name as keyof VersionText;
    const paragraphs = diffParagraphs(before[key], after[key], language);
    return paragraphs.some(({ kind }) => kind !== 'same') ? [{ part, paragraphs }] : [];
  });
}

/** The language of a version, by which its words are told apart. */
export function languageOf({ lang }: Article, { publication }: VersionDesk): string {
  return lang ?? publication.lang;
}

function bylineLine(byline: NonNullable<Article['byline']>, language: string, { authors }: VersionDesk): string {
  return bylineParts(byline, language, authors)
    .map((part) => {
      if ('text' in part) return part.text;
      return part.role === undefined ? part.person : `${part.person} (${part.role})`;
    })
    .join('');
}
