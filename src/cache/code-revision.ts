import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';

/** What decides how content is read: a change here means that every file is read again. */
const READING = [
  'src/lib',
  'src/schema',
  'src/markdown',
  'src/loader/content-kinds.ts',
  'src/loader/body-facts.ts',
  'src/loader/photo-reading.ts',
  'package-lock.json',
];

/** What decides how stories are indexed for search: a change here means that all are indexed again. */
const INDEXING = [
  'src/lib',
  'src/schema',
  'src/markdown',
  'src/search/search-meta.ts',
  'src/search/search-part.ts',
  'src/search/search-record.ts',
  'package-lock.json',
];

/** What decides how pages are printed: a change here means that every page is printed again. */
const PRINTING = ['src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

const NOT_CODE = /\.test\.ts$/;

/** Digest of the code that reads content, and of the Node that runs it. */
export function readingRevision(root: string): string {
  return revisionOf(root, READING);
}

/** Digest of the code that indexes stories for search, and of the Node that runs it. */
export function indexingRevision(root: string): string {
  return revisionOf(root, INDEXING);
}

/** Digest of all code that decides what a page looks like, and of the Node that runs it. */
export function printingRevision(root: string): string {
  return revisionOf(root, PRINTING);
}

function revisionOf(root: string, parts: readonly string[]): string {
  const nodeMajor = process.versions.node.split('.')[0];
  const files = parts.flatMap((part) => filesBelow(root, part)).sort();
  return digest(
    [nodeMajor, ...files.map((file) => `${file} ${digest(readFileSync(path.join(root, file)))}`)].join('\n'),
  );
}

function filesBelow(root: string, part: string): string[] {
  // A project may keep another package manager's lock.
  if (/\.\w+$/.test(part)) return existsSync(path.join(root, part)) ? [part] : [];
  return readdirSync(path.join(root, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_CODE.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
