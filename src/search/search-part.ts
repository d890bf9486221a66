import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readPlainFile } from '../cache/plain-file.ts';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import { bodyPlugins } from '../loader/settings/markdown-settings.ts';
import { bodyText } from '../markdown/body-text.ts';
import type { SearchRecord } from './search-record.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { BuildError } from '../cache/build-error.ts';
import { renamePages, type PageName } from './search-meta.ts';
import { workerTask } from '../cache/worker-task.ts';
import { foldedText } from './folded-text.ts';
import { WIRE_MARK } from './wire-mark.ts';
import { wordCount } from './word-count.ts';

/** A part of the index to make. */
export interface PartToIndex {
  root: string;
  /** An empty folder for Pagefind's output. */
  scratch: string;
  name: string;
  language: string;
  records: readonly SearchRecord[];
}

/** A file of a part: its path in the folder of the part, and its bytes as Base64. */
export type PartFile = [path: string, bytes: string];

/**
 * The number of words in a chunk of the index, instead of Pagefind's 20,000: a search loads one chunk per word and
 * part.
 */
const CHUNK_SIZE = '3000';
/** Stories whose texts share a file; with one file each, a site would have twice as many files. */
const GROUP = 4;
/** The first bytes of Pagefind's unpacked files. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * Languages whose words Pagefind would divide by a dictionary of its own. The words are divided already, and no browser
 * divides a question the same way.
 */
const DIVIDED = new Set(['ja', 'th', 'zh']);

/** The parts of a story that results show. */
type ShownStory = Pick<SearchRecord, 'meta' | 'picture' | 'isWire'> & { content: string; headlineWords: number };

/** The data of an index in `pagefind-entry.json`. */
interface Entry {
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

/** Makes the index of some stories in a worker. */
export const indexPartTask = workerTask<typeof indexPart>(import.meta.url, 'indexPart');

/**
 * Makes the index of some stories with Pagefind, which runs as a separate process that ends with this one.
 * @returns all files that a browser needs to search the part, sorted by path: the same for the same stories
 * @throws BuildError when Pagefind cannot run
 */
export async function indexPart({ root, scratch, name, language, records }: PartToIndex): Promise<PartFile[]> {
  // This sets the folder of this thread only. Pagefind has no other option for it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const own = DIVIDED.has(language) ? 'und' : language;
  const index = await openIndex(own);
  const shown: ShownStory[] = [];
  const words = wordCount();
  for (const { url, meta, filters, picture, isWire, ...record } of records) {
    const headline = foldedText(sentence(meta.title)).folded;
    const { folded: content, written } = foldedText(`${sentence(meta.title)}\n${textOf(root, record)}`);
    words.add(headline, content);
    const found = Object.fromEntries(Object.entries(meta).map(([name, text]) => [name, foldedText(text).folded]));
    const headlineWords = headline.split(' ').length;
    shown.push({ content: written, meta, headlineWords, isWire, ...(picture && { picture }) });
    const { errors } = await index.addCustomRecord({ url, content, language: own, meta: found, filters });
    if (errors.length > 0) throw new BuildError(`Pagefind could not index ${url}: ${errors.join(' ')}`);
  }
  mkdirSync(scratch, { recursive: true });
  await index.writeFiles({ outputPath: scratch });
  await index.deleteIndex();
  try {
    return [...filesFrom(scratch, name, shown), ['words.txt', words.list().toString('base64')]];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function openIndex(language: string): Promise<PagefindIndex> {
  try {
    // Stories in other languages are found too, because a browser loads the index of only one language.
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (index) return index;
    throw new Error(errors.join(' '));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BuildError(
      `The search index cannot be built: ${why} Run npm ci, or write "search: false" in content/publication.yaml.`,
    );
  }
}

/** Adds a full stop to headlines, which would otherwise run into the text. */
function sentence(headline: string): string {
  if (/\p{P}$/u.test(headline)) return headline;
  return headline + (/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]$/u.test(headline) ? '。' : '.');
}

/** The words of a story as its readers see them; problems of a body are reported when its page is rendered. */
function textOf(root: string, { file, language, standfirst }: Pick<SearchRecord, 'file' | 'language' | 'standfirst'>) {
  const text = readSourceText(file, readPlainFile(root, file));
  const source = text.ok ? splitFrontMatter(file, text.value) : text;
  const body = source.ok ? (bodyText(source.value.body, language, bodyPlugins()) ?? []) : [];
  return [standfirst, ...body].join('\n');
}

/**
 * Selects the files that a browser needs from Pagefind's output, with its pages renamed and their texts grouped.
 * @param shown the texts as results show them, in the order of the records
 */
function filesFrom(folder: string, part: string, shown: readonly ShownStory[]): PartFile[] {
  const read = (file: string) => readFileSync(path.join(folder, file));
  const entry = JSON.parse(read('pagefind-entry.json').toString()) as Entry;
  const [index] = Object.values(entry.languages);
  if (!index) throw new BuildError('Pagefind built an empty search index.');
  const nameOf = (page: number): PageName => ({
    id: idOf(part, page) + (shown[page]?.isWire ? WIRE_MARK : ''),
    group: idOf(part, page - (page % GROUP)),
  });
  const { meta, hashes } = renamePages(unpacked(read(`pagefind.${index.hash}.pf_meta`)), nameOf);
  const groups = Map.groupBy(hashes.keys(), (page) => nameOf(page).group);
  const files: [string, Buffer][] = [
    ['pagefind-entry.json', Buffer.from(JSON.stringify(entry))],
    ['pagefind.js', read('pagefind.js')],
    [`pagefind.${index.hash}.pf_meta`, packed(meta)],
    [`wasm.${index.wasm ?? 'unknown'}.pagefind`, read(`wasm.${index.wasm ?? 'unknown'}.pagefind`)],
    ...['filter', 'index'].flatMap((kind) =>
      filesIn(path.join(folder, kind)).map((file): [string, Buffer] => [`${kind}/${file}`, read(`${kind}/${file}`)]),
    ),
    ...[...groups].map(([group, pages]): [string, Buffer] => {
      const texts = pages.map((page) => {
        const text = unpacked(read(`fragment/${hashes[page]}.pf_fragment`));
        const { isWire: _, ...story } = shown[page] ?? {};
        return [nameOf(page).id, { ...JSON.parse(text.toString()), ...story }];
      });
      return [`fragment/${group}.pf_fragment`, packed(Buffer.from(JSON.stringify(Object.fromEntries(texts))))];
    }),
  ];
  return files.map(([file, bytes]) => [file, bytes.toString('base64')]);
}

/** The name of a page in a part: names sort by age, across all parts. */
function idOf(part: string, page: number): string {
  return `${part}-${String(page).padStart(4, '0')}`;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function unpacked(bytes: Buffer): Buffer {
  return gunzipSync(bytes).subarray(SIGNATURE.length);
}

function packed(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
}
