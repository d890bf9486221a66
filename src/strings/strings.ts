import { arabic } from './arabic.ts';
import { english, type Strings } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { dutch } from './dutch.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { mergedWords, type OwnWords } from './own-words.ts';
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

/** The words of the newsroom, by language. Pages run from a bundle with its own copy of this module, so the global object has them. */
const NAME = Symbol.for('broadsheet.own-words');
const shared = globalThis as { [NAME]?: Readonly<Record<string, OwnWords>> };

/** All tables: those of every language, and those that the newsroom has changed. */
export function allStrings(): Strings[] {
  return [...new Set([...Object.keys(STRING_TABLES), ...Object.keys(shared[NAME] ?? {})])].map(stringsOf);
}

/** The tables, as they are with some words of the newsroom. */
let made: { own: (typeof shared)[typeof NAME]; tables: Map<string, Strings> } = { own: undefined, tables: new Map() };

/** Sets the words of the newsroom, by language: they come before those of the tables, and those for a region before others. */
export function setOwnWords(own: Readonly<Record<string, OwnWords>>): void {
  shared[NAME] = own;
}

/**
 * The words of pages in a language: one object for each, whoever asks.
 * @param language BCP 47; the region decides on figures, and on words where its newspapers have others
 * @returns the English words for a language that has no table
 */
export function stringsOf(language: string): Strings {
  const own = shared[NAME];
  if (made.own !== own) made = { own, tables: new Map() };
  const known = made.tables.get(language);
  if (known) return known;
  const setting = settingOf(language);
  const table = STRING_TABLES[primarySubtag(language)];
  const usual = table ? table(setting) : english(settingOf('en'));
  const words = [...new Set([primarySubtag(language), language])]
    .flatMap((tag) => own?.[tag] ?? [])
    .map((entries) => (typeof entries === 'function' ? entries(setting) : entries))
    .reduce<Strings>((merged, entries) => mergedWords(merged, entries), usual);
  made.tables.set(language, words);
  return words;
}

function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language;
}
