import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { identifier, line } from '../../schema/fields.ts';

/** The folder with a folder of texts for each language. */
const FOLDER = path.join(import.meta.dirname, 'papers');

/** The pages that a paper needs, in the order of the footer. */
export const PAGE_NAMES = ['about', 'ethics', 'corrections', 'privacy', 'accessibility', 'contact'] as const;

const pageId = Object.fromEntries(PAGE_NAMES.map((name) => [name, identifier])) as Record<
  (typeof PAGE_NAMES)[number],
  typeof identifier
>;

/** `words.yaml`: the names and short texts of a new paper in a language. The pages, the story and the README are files beside it, and `letters.md` is the part of the README of a paper with a letters server. */
const paperWords = z.strictObject({
  description: line,
  /** Names by id. */
  sections: z.record(identifier, line),
  wire: z.strictObject({ id: identifier, name: line, description: line }),
  /** The ids of the pages. */
  pages: z.strictObject(pageId),
  /** The site's own addresses, as in `publication.yaml`; left out where they stay English. */
  addresses: z.record(identifier, identifier).default({}),
  author: z.strictObject({ name: line, role: line, bio: line }),
  newsletter: z.strictObject({ id: identifier, name: line, pitch: line, frequency: line }),
  /** The last part of the address of the first story. */
  story: identifier,
  photo: z.strictObject({ alt: line, caption: line, credit: line }),
  /** What the first update of a live story says until somebody writes it. */
  update: line,
  draft: z.strictObject({ headline: line, text: line }),
});

export type PaperWords = z.output<typeof paperWords>;

/** The texts of a new paper in a language. */
export interface PaperLanguage {
  words: PaperWords;
  /** The text of a template: `story.md`, `README.md`, `pages/about.md`. */
  template(file: string): string;
}

/** The languages in which a new paper can be set up, by primary subtag. */
export function paperLanguages(): string[] {
  return readdirSync(FOLDER).sort();
}

/**
 * Opens the texts of a language.
 * @param language BCP 47, of which the primary subtag counts
 * @returns undefined for a language without texts
 */
export function openPaperLanguage(language: string): PaperLanguage | undefined {
  const folder = path.join(FOLDER, language.split('-')[0] ?? language);
  if (!existsSync(folder)) return undefined;
  const template = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  return { words: paperWords.parse(parse(template('words.yaml'))), template };
}
