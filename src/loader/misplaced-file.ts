import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { KIND_NAMES, KINDS } from './content-kinds.ts';

/** Files that may be in `content/` without being read. */
const UNREAD = /(?:^|\/)(?:README|FRONTMATTER)\.md$|^brand\/[^/]+\.txt$/;

/** An example of a file of each kind, from `content/`. */
const SAMPLES = KIND_NAMES.map((kind) => KINDS[kind].fileOf(KINDS[kind].sampleId).slice('content/'.length));
/** The folders of `content/`: four kinds have a single file, which is in none. */
const FOLDERS = [...new Set(SAMPLES.filter((file) => file.includes('/')).map(folderOf))];

/**
 * The problem of a file that belongs to no collection.
 * @param file path from `content/`
 * @returns none for a file that may be there
 */
export function misplacedFile(file: string): Problem[] {
  if (UNREAD.test(file)) return [];
  const beside = SAMPLES.filter((sample) => sample.includes('/') && folderOf(sample) === folderOf(file));
  // A folder may hold two kinds of file: newsletters, and their editions.
  const sample = beside.find((name) => path.extname(name) === path.extname(file)) ?? beside[0];
  return [
    {
      rule: 'file-misplaced',
      file: `content/${file}`,
      line: 1,
      column: 1,
      what: 'A file with this name in this folder is not published.',
      fix: sample
        ? `Name it like content/${sample}, using lower-case letters, digits and hyphens.`
        : `The folders of content/ are ${FOLDERS.join(', ')}. Put other files in public/.`,
    },
  ];
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}
