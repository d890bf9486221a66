import { slipsIn } from '../../lib/text/slip.ts';
import type { FieldPath } from '../../schema/wording/schema-place.ts';
import type { Content, ContentEntry } from '../../newsroom/content.ts';

/** A file with typing slips, and their places. */
export interface SlippedFile {
  file: string;
  /** BCP 47: the language of its text. */
  language: string;
  /** Fields with slips. */
  fields: FieldPath[];
  /** True when the body has slips. */
  inBody: boolean;
}

/** Values that a newsletter form submits: they are read by a program. */
const FOR_PROGRAMS = new Set(['provider']);

/**
 * Finds the files with slips in the text of their fields or bodies: two spaces, a space before a comma, quotation marks
 * that are mixed or face the wrong way. Each is a warning: the page is readable, and a quotation may have to keep its
 * spelling.
 */
export function slippedFiles(content: Content): SlippedFile[] {
  const { lang = 'en' } = content.publication.get('publication')?.data ?? {};
  const files: SlippedFile[] = [];
  const add = ({ file, data }: ContentEntry, fieldsOf: unknown, language = lang) => {
    const fields = slippedFields(fieldsOf, language, []);
    const inBody = typeof data === 'object' && data !== null && 'hasSlips' in data;
    if (inBody || fields.length > 0) files.push({ file, language, fields, inBody });
  };
  for (const entry of content.articles.values()) add(entry, entry.data.frontMatter, entry.data.frontMatter.lang);
  for (const entry of [...content.pages.values(), ...content.editions.values()]) add(entry, entry.data.frontMatter);
  const { authors, sections, mastheads, newsletters, feeds, publication } = content;
  for (const entries of [authors, sections, mastheads, newsletters, feeds, publication]) {
    for (const entry of entries.values()) add(entry, entry.data);
  }
  return files;
}

function slippedFields(value: unknown, language: string, path: FieldPath): FieldPath[] {
  if (typeof value === 'string') return slipsIn(value, language).length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    FOR_PROGRAMS.has(key) ? [] : slippedFields(inner, language, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
