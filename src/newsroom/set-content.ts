import { smarten } from '../lib/text/typography.ts';
import { FILE_KINDS } from '../schema/kinds.ts';
import { proseSetter } from '../schema/text/set-prose.ts';
import type { Content, ContentEntry, MarkdownFile } from './content.ts';

type TextKind = keyof typeof FILE_KINDS;

const KINDS = Object.keys(FILE_KINDS) as TextKind[];
const setters = new Map(KINDS.map((kind) => [kind, proseSetter<unknown>(FILE_KINDS[kind].schema)] as const));

/** What was set in which language: the dev server opens the newsroom after each save. */
const known = new WeakMap<ContentEntry, { language: string; entry: ContentEntry }>();

/** A story as readers see it: {@link setContent}. */
export function setStory(
  entry: Content['articles'] extends ReadonlyMap<string, infer Entry> ? Entry : never,
  language: string,
) {
  return setEntry('articles', entry, language) as typeof entry;
}

/**
 * The content as readers see it: every text for readers, in every kind of file, has the typography of its language. A
 * file without a language has the publication's. Checks read the content as it was typed.
 */
export function setContent(content: Content): Content {
  const language = content.publication.get('publication')?.data.lang ?? 'en';
  const set = KINDS.map((kind) => [kind, setEntries(kind, content[kind], language)]);
  return { ...content, ...Object.fromEntries(set) } as Content;
}

/**
 * The fields of a file, set.
 * @param language of a file that names none
 */
export function setFields<Fields>(kind: TextKind, fields: Fields, language: string): Fields {
  const own = (fields as { lang?: string }).lang ?? language;
  return setters.get(kind)?.(fields, (text) => smarten(text, own)) as Fields;
}

function setEntries(
  kind: TextKind,
  entries: ReadonlyMap<string, ContentEntry>,
  language: string,
): ReadonlyMap<string, ContentEntry> {
  return new Map([...entries].map(([id, entry]) => [id, setEntry(kind, entry, language)]));
}

function setEntry(kind: TextKind, entry: ContentEntry, language: string): ContentEntry {
  const before = known.get(entry);
  if (before?.language === language) return before.entry;
  const { data } = entry;
  const isMarkdown = FILE_KINDS[kind].format === 'markdown';
  const fields = isMarkdown ? (data as MarkdownFile<unknown>).frontMatter : data;
  const after = setFields(kind, fields, language);
  if (after === fields) return entry;
  const set = { ...entry, data: isMarkdown ? { ...(data as object), frontMatter: after } : after };
  known.set(entry, { language, entry: set });
  return set;
}
