import path from 'node:path';
import type { Problem } from '../../lib/problem.ts';
import { slugOf } from '../../lib/text/slug.ts';
import { KIND_NAMES, KINDS, kindOf } from '../content-kinds.ts';
import { plainName } from './near-photo.ts';

/** Files that may be in `content/` without being read. */
const UNREAD = /(?:^|\/)(?:README|FRONTMATTER)\.md$|^brand\/[^/]+\.txt$/;

/** An example of a file of each kind, from `content/`. */
const SAMPLES = KIND_NAMES.map((kind) => KINDS[kind].fileOf(KINDS[kind].sampleId).slice('content/'.length));
/** The folders of `content/`: four kinds have a single file, which is in none. */
const FOLDERS = [...new Set(SAMPLES.filter((file) => file.includes('/')).map(folderOf))];
/** The folders in which a file may have any name, with the kind of file that they hold. */
const SHARED = [
  ['photos', 'photo'],
  ['data', 'CSV file'],
] as const;
/** Formats of spreadsheets, and of tables that are no CSV. */
const SPREADSHEET = /\.(?:xlsx?|xlsm|ods|numbers|tsv|tab)$/i;

/** A photo or CSV file that nothing reads where it is, and the place where it would be read. */
export interface Stray {
  /** Both from the project's root. */
  from: string;
  to: string;
}

/**
 * The problem of a file whose place in `content/` is not one of any kind.
 * @param file path from `content/`
 * @returns none for a file that may be there
 */
export function misplacedFile(file: string): Problem[] {
  return UNREAD.test(file) ? [] : [misplaced(file)];
}

function misplaced(file: string): Problem {
  const place = { rule: 'file-misplaced', file: `content/${file}`, line: 1, column: 1 };
  const target = targetOf(file);
  if (target) {
    const folder = path.posix.dirname(`content/${file}`);
    const what = `A ${target.noun} in ${folder} is not published.`;
    const fix = `Move it to ${target.to} and write ${target.to.slice('content'.length)} where it is shown, or put it next to the story.`;
    return { ...place, what, fix };
  }
  if (SPREADSHEET.test(file)) {
    const name = path.posix.basename(file).replace(SPREADSHEET, '.csv');
    const fix = `Export it from your spreadsheet as CSV UTF-8, and save that as content/data/${name}.`;
    return { ...place, what: 'A chart cannot be drawn from a file of this format.', fix };
  }
  const right = rightName(file);
  const beside = SAMPLES.filter((sample) => sample.includes('/') && folderOf(sample) === folderOf(file));
  // A folder may hold two kinds of file: newsletters, and their editions.
  const sample = beside.find((name) => path.extname(name) === path.extname(file)) ?? beside[0];
  return {
    ...place,
    what: 'A file with this name in this folder is not published.',
    fix:
      right !== undefined
        ? `Name it content/${right}.`
        : sample
          ? `Name it like content/${sample}, using lower-case letters, digits and hyphens.`
          : `The folders of content/ are ${FOLDERS.join(', ')}. Put other files in public/.`,
  };
}

/** The path of a file with a name that its folder takes: `topics/economia.yaml` for `topics/Economía.yaml`. */
function rightName(file: string): string | undefined {
  const { dir, name, ext } = path.posix.parse(file);
  const slug = slugOf(name, 'en');
  const right = slug === undefined ? undefined : `${dir}/${slug}${ext.toLowerCase()}`;
  return right !== undefined && kindOf(right) ? right : undefined;
}

/** Finds the photos and CSV files that are where nothing reads them. @param files paths from the project's root */
export function straysIn(files: readonly string[]): Stray[] {
  return files.flatMap((from) => {
    const isRead = from.startsWith('content/') && kindOf(from.slice('content/'.length)) !== undefined;
    const target = isRead ? undefined : targetOf(from);
    return target ? [{ from, to: target.to }] : [];
  });
}

/** The file that a path was most likely meant to name, by its name and ending. @param src the path as a body writes it */
export function strayFor(src: string, strays: readonly Stray[]): Stray | undefined {
  const [name, ending] = [plainName(src), path.extname(src).toLowerCase()];
  return strays.find(({ from }) => plainName(from) === name && path.extname(from).toLowerCase() === ending);
}

function targetOf(file: string): { noun: string; to: string } | undefined {
  for (const [folder, noun] of SHARED) {
    const to = `${folder}/${path.posix.basename(file)}`;
    if (kindOf(to)) return { noun, to: `content/${to}` };
  }
  return undefined;
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}
