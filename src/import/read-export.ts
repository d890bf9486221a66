import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OldItem } from './old-paper.ts';

/** The systems whose exports can be read. */
export const SYSTEMS = ['wordpress', 'ghost', 'markdown'] as const;
export type System = (typeof SYSTEMS)[number];

/** Whether a word names a system. */
export function isSystem(word: string): word is System {
  return SYSTEMS.some((system) => system === word);
}

/**
 * Reads an export, whichever system wrote it.
 * @param sources files, or a folder: of Markdown, or with the files of an export of WordPress
 * @param progress is told how many bytes have been read
 */
export async function* readExport(
  system: System,
  sources: readonly string[],
  progress?: (bytes: number) => void,
): AsyncGenerator<OldItem> {
  if (system === 'wordpress') {
    const { readWordpress } = await import('./wordpress/read-wordpress.ts');
    yield* readWordpress(sources.flatMap(filesOf), progress);
    return;
  }
  for (const source of sources) {
    if (system === 'ghost') yield* (await import('./ghost/ghost-export.ts')).readGhost(source);
    else yield* (await import('./markdown/markdown-site.ts')).readMarkdownSite(source);
  }
}

/** The files of an export that was split: all of a folder, in the order of their names, of which the last part is a number. */
function filesOf(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source)
    .filter((name) => /\.(?:xml|wxr)$/i.test(name))
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map((name) => path.join(source, name));
}

/** The first of some files that is not there. */
export function missingSource(sources: readonly string[]): string | undefined {
  return sources.find((source) => !existsSync(source));
}

/** The bytes of the files of an export, to show how much of it has been read. */
export function bytesOf(system: System, sources: readonly string[]): number {
  return system === 'wordpress' ? sources.flatMap(filesOf).reduce((sum, file) => sum + statSync(file).size, 0) : 0;
}
