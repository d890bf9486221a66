import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildError } from '../../cache/build-error.ts';
import { processSlot } from '../../cache/process-slot.ts';
import { sourcePath } from '../../cache/source-folder.ts';
import { digest } from '../../lib/digest.ts';
import { language as languageTag } from '../../schema/fields.ts';
import { english } from '../../strings/english.ts';
import { wordFaults, type OwnWords } from '../../strings/own-words.ts';
import { settingOf } from '../../strings/setting.ts';
import { setOwnWords } from '../../strings/strings.ts';
import { ownFile, namedFiles } from '../own-file.ts';

/** The files with words of the newsroom, by language: paths from the project's root. */
export type WordSettings = Readonly<Record<string, string>>;

/** Absolute paths, by language. */
const files = processSlot<WordSettings>('word files', () => ({}));

/** The files with words of the newsroom, as absolute paths. */
export const wordFiles = () => Object.values(files.value);

/**
 * Takes over what `broadsheet({ strings })` says, for this thread.
 * @throws BuildError when a file cannot be used
 */
export function setWordSettings(settings?: WordSettings): void {
  const named = namedFiles('strings', settings, "strings: { en: './src/overrides/strings.ts' }");
  files.value = Object.fromEntries(named.map(([language, file]) => [language, wordFile(language, file)]));
  const require = createRequire(sourcePath('broadsheet.ts'));
  setOwnWords(
    Object.fromEntries(
      Object.entries(files.value).map(([language, file]) => {
        const load = () => require(file) as object;
        return [language, wordsIn(language, file, attempt(file, load))];
      }),
    ),
  );
}

/** Reads the files of {@link setWordSettings} again: a module that was edited has to be imported under another address. */
export async function rereadWords(): Promise<void> {
  const read = Object.entries(files.value).map(async ([language, file]) => {
    const address = `${pathToFileURL(file).href}?${digest(readFileSync(file))}`;
    const module = (await import(/* @vite-ignore */ address).catch((error: unknown) => refuse(file, error))) as object;
    return [language, wordsIn(language, file, module)] as const;
  });
  setOwnWords(Object.fromEntries(await Promise.all(read)));
}

function wordFile(language: string, file: unknown): string {
  if (!isLanguage(language))
    throw new BuildError(
      `\`strings.${language}\` of broadsheet() in astro.config.mjs is not a language: write a tag such as en or pt-BR.`,
    );
  return ownFile(`strings.${language}`, file, '.ts');
}

function wordsIn(language: string, whole: string, module: object): OwnWords {
  const file = shownPath(whole);
  const words = (module as { default?: OwnWords }).default;
  if (words === undefined)
    throw new BuildError(`\`${file}\` exports no words: write \`export default { header: { search: 'Find' } };\`.`);
  const setting = settingOf(language);
  const faults = wordFaults(typeof words === 'function' ? words(setting) : words, english(setting));
  if (faults.length > 0) throw new BuildError(`\`${file}\` has words that no page shows.\n${faults.join('\n')}`);
  return words;
}

function attempt<Value>(file: string, load: () => Value): Value {
  try {
    return load();
  } catch (error) {
    return refuse(file, error);
  }
}

function refuse(file: string, error: unknown): never {
  throw new BuildError(
    `\`${shownPath(file)}\` cannot be loaded: ${error instanceof Error ? error.message : String(error)}`,
  );
}

/** The path from the project's root. */
function shownPath(file: string): string {
  return path.relative(sourcePath('..'), file).replaceAll('\\', '/');
}

function isLanguage(tag: string): boolean {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return languageTag.safeParse(tag).success && names.of(tag.split('-')[0] ?? tag) !== undefined;
}
