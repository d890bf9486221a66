import { figuresOf, type Figures } from '../lib/text/figures.ts';
import { arabic } from './arabic.ts';
import { english, type Strings } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import { spanish } from './spanish.ts';

export type { Strings };

/** The tables of the languages that pages speak, by primary subtag. */
export const STRING_TABLES: Record<string, (figures: Figures, language: string) => Strings> = {
  en: english,
  es: spanish,
  ar: arabic,
  de: german,
  fr: french,
  ja: japanese,
};

const tables = new Map<string, Strings>();

/**
 * The words of pages in a language: one object for each, whoever asks.
 * @param language BCP 47; the region decides on figures, and on words where its newspapers have others
 * @returns the English words for a language that has no table
 */
export function stringsOf(language: string): Strings {
  const known = tables.get(language);
  if (known) return known;
  const table = STRING_TABLES[primarySubtag(language)];
  const made = table ? table(figuresOf(language), language) : english(figuresOf('en'));
  tables.set(language, made);
  return made;
}

function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language;
}
