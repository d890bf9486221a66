import { arabic } from './arabic.ts';
import { english, type Strings } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { dutch } from './dutch.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { portuguese } from './portuguese.ts';
import { settingOf, type Setting } from './setting.ts';
import { spanish } from './spanish.ts';

export type { Strings };

/** The tables of the languages that pages speak, by primary subtag. */
export const STRING_TABLES: Record<string, (setting: Setting) => Strings> = {
  en: english,
  es: spanish,
  ar: arabic,
  de: german,
  fr: french,
  it: italian,
  ja: japanese,
  nl: dutch,
  pt: portuguese,
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
  const made = table ? table(settingOf(language)) : english(settingOf('en'));
  tables.set(language, made);
  return made;
}

function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language;
}
