import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { processSlot } from '../../cache/process-slot.ts';
import { unsavedFiles, type UnsavedFiles } from '../../cache/unsaved-files.ts';
import { kindOf } from '../content-kinds.ts';
import type { Ledger, LedgerEntry } from '../content-ledger.ts';
import type { KnownContent } from '../known-content.ts';
import { shownLedger } from '../shown-ledger.ts';
import { readAgain, type ReadContent } from './content-update.ts';

/** The last reading of `content/` in the dev server; undefined before the first one and in a build. */
export const lastReading = processSlot<ReadContent | undefined>('last reading', () => undefined);

/** The content that pages are made from during a preview; undefined for all other pages. */
export const unsavedLedger = processSlot('unsaved ledger', () => new AsyncLocalStorage<Ledger | undefined>());

/** Content with files as an editor is typing them. */
export interface UnsavedContent {
  files: UnsavedFiles;
  /** What is known of it, with the problems. */
  known: KnownContent;
  /** What pages show: a file with an error as it was before it. */
  shown: Ledger;
}

/** The last versions without an error of what is typed, by file. */
const lastGood = processSlot('last good unsaved entries', () => new Map<string, LedgerEntry<'articles'>>());
/** Editors have few stories open at once. */
const MOST_KEPT = 20;

/**
 * Reads `content/` with a story's file as it is being typed. Nothing is written, and nothing that is kept for other pages
 * changes.
 * @param root the project's root
 * @param file path from there; the file need not exist
 * @param shown the content that pages show now
 */
export function readUnsaved(
  root: string,
  last: ReadContent,
  file: string,
  text: string,
  shown: Ledger,
): Promise<UnsavedContent> {
  const files: UnsavedFiles = new Map([[file, Buffer.from(text)]]);
  const changes = { files: new Set([path.join(root, file)]), isWhole: false, isPublic: false };
  return unsavedFiles.value.run(files, async () => {
    // What is no plain file is the business of the saved content.
    const { known } = await readAgain(root, { ...last, irregular: [] }, changes);
    const id = kindOf(file.slice('content/'.length))?.id ?? '';
    const good = lastGood.value.get(file);
    const before = good ? { ...shown, articles: new Map(shown.articles).set(id, good) } : shown;
    const now = shownLedger(known, before);
    const entry = now.articles.get(id);
    if (entry) keepGood(file, entry);
    return { files, known, shown: now };
  });
}

function keepGood(file: string, entry: LedgerEntry<'articles'>): void {
  lastGood.value.delete(file);
  lastGood.value.set(file, entry);
  const [oldest] = lastGood.value.keys();
  if (lastGood.value.size > MOST_KEPT && oldest !== undefined) lastGood.value.delete(oldest);
}

/** Makes pages from content with unsaved files. */
export function withUnsaved<T>({ files, shown }: Pick<UnsavedContent, 'files' | 'shown'>, make: () => T): T {
  return unsavedFiles.value.run(files, () => unsavedLedger.value.run(shown, make));
}
