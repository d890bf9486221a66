import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildError } from '../cache/build-error.ts';
import { processSlot } from '../cache/process-slot.ts';
import { sourcePath } from '../cache/source-folder.ts';
import { digest } from '../lib/digest.ts';
import { english } from '../strings/english.ts';
import { wordFaults, type OwnWords } from '../strings/own-words.ts';
import { settingOf } from '../strings/setting.ts';
import { setOwnWords } from '../strings/strings.ts';

/** The files with words of the newsroom, by language: paths from the project's root. */
export type WordSettings = Readonly<Record<string, string>>;

const files = processSlot<WordSettings>('word files', () => ({}));

/** The files with words of the newsroom, as absolute paths. */
export const wordFiles = () => Object.values(files.value).map((file) => path.resolve(sourcePath('..'), file));

/**
 * Takes over what `broadsheet({ strings })` says, for this thread.
 * @throws BuildError when a file cannot be used
 */
export function setWordSettings(settings: WordSettings = {}): void {
  files.value = settings;
  const require = createRequire(sourcePath('broadsheet.ts'));
  setOwnWords(
    Object.fromEntries(
      Object.entries(settings).map(([language, file]) => {
        const load = () => require(path.resolve(sourcePath('..'), file)) as object;
        return [language, wordsIn(language, file, attempt(file, load))];
      }),
    ),
  );
}

/** Reads the files of {@link setWordSettings} again: a module that was edited has to be imported under another address. */
export async function rereadWords(): Promise<void> {
  const read = Object.entries(files.value).map(async ([language, file]) => {
    const whole = path.resolve(sourcePath('..'), file);
    const address = `${pathToFileURL(whole).href}?${digest(readFileSync(whole))}`;
    const module = (await import(/* @vite-ignore */ address).catch((error: unknown) => refuse(file, error))) as object;
    return [language, wordsIn(language, file, module)] as const;
  });
  setOwnWords(Object.fromEntries(await Promise.all(read)));
}

function wordsIn(language: string, file: string, module: object): OwnWords {
  if (!isLanguage(language))
    throw new BuildError(
      `\`strings.${language}\` of broadsheet() in astro.config.mjs is not a language: write a tag such as en or pt-BR.`,
    );
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
  throw new BuildError(`\`${file}\` cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
