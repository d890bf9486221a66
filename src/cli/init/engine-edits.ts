import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isReadmeOfEngine, MOVED_README, movedReadme, relinkedDocument } from '../generate/engine-readme.ts';
import { packageWithoutTests } from './engine-package.ts';

const IGNORE_FILE = '.prettierignore';
/** Documents that editors write, or that have lost some words: neither is laid out as the formatter would. */
const NEWSROOM_README = '/README.md';
const SHORTENED = '/docs/';

/**
 * The files of the engine that read differently in the project of a paper, by path from the project's root.
 * @param removed paths of what is not part of the project any more; undefined when everything stays
 */
export function engineEdits(root: string, removed: readonly string[] | undefined): Map<string, string> {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const edits = new Map<string, string>();
  const isMoved = isReadmeOfEngine(root);
  for (const name of existsSync(path.join(root, 'docs')) ? readdirSync(path.join(root, 'docs')) : []) {
    const file = `docs/${name}`;
    if (name.endsWith('.md')) edits.set(file, isMoved ? relinkedDocument(read(file)) : read(file));
  }
  if (isMoved) edits.set(MOVED_README, movedReadme(read('README.md')));
  const ignored = existsSync(path.join(root, IGNORE_FILE)) ? read(IGNORE_FILE) : '';
  const toIgnore = [NEWSROOM_README, ...(removed ? [SHORTENED] : [])].filter(
    (line) => !ignored.split('\n').includes(line),
  );
  edits.set(IGNORE_FILE, ignored + toIgnore.map((line) => `${line}\n`).join(''));
  if (!removed) return edits;
  for (const [file, text] of edits) {
    if (removed.includes(file)) edits.delete(file);
    else edits.set(file, withoutLinks(text, file, removed));
  }
  return new Map([...edits, ...packageWithoutTests(root, removed)]);
}

/**
 * A document in which only the words are left of links to removed files.
 * @param file its path from the project's root
 * @param removed paths of the removed files
 */
export function withoutLinks(text: string, file: string, removed: readonly string[]): string {
  const isGone = (target: string) => removed.includes(path.posix.join(path.posix.dirname(file), target));
  const gone = new Set<string>();
  return text
    .replaceAll(/(?<!!)\[([^\]\n]+)\]\(([^)#\s]+)(?:#[^)]*)?\)/g, (link, words: string, target: string) =>
      isGone(target) ? words : link,
    )
    .replaceAll(/^\[([^\]\n]+)\]: ([^#\s]+).*\n/gm, (definition, words: string, target: string) => {
      if (!isGone(target)) return definition;
      gone.add(words);
      return '';
    })
    .replaceAll(/\[([^\]\n]+)\](?![(:])/g, (link, words: string) => (gone.has(words) ? words : link));
}
