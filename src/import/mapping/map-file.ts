import { existsSync } from 'node:fs';
import path from 'node:path';
import { Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { readPlainFile } from '../../cache/plain-file.ts';
import { ContentError } from '../../lib/problem.ts';
import { readSourceText } from '../../schema/yaml/source-text.ts';
import { readFields } from '../../schema/yaml/yaml-fields.ts';
import { importMap, type ImportMap } from './import-map.ts';
import type { ProposedMap } from './proposed-map.ts';

/** The file in which editors say what becomes of categories, tags and authors, from the root of the project. */
export const MAP_FILE = 'import/map.yaml';

const HEAD = ` What the import makes of the categories, tags and authors of the old site.
 Edit this file and run the import again: it only adds what is missing here.

 - A category with a section: stories whose first category it is come into that section.
   With a topic: its stories have that topic, too. \`false\` leaves the category out.
 - A tag becomes a topic: the id is its address, the name is what readers see. Two tags may have one topic.
 - An author has a page, or is a name in bylines only: { guest: Ann Lee }. \`false\` leaves the name out of bylines.`;

const GROUPS = ['categories', 'tags', 'authors'] as const;

/** A map and the text of its file. */
export interface MapFile {
  map: ImportMap;
  /** With the entries that were missing. */
  text: string;
  isNew: boolean;
}

/**
 * The map that an editor has written, with the proposed entries for what it does not name.
 * @param root of the project
 * @throws ContentError with line and column for a file with mistakes
 */
export function completedMap(root: string, proposed: ProposedMap, timeZone: string | undefined): MapFile {
  const before = existsSync(path.join(root, MAP_FILE)) ? textOfMap(root) : undefined;
  const written = before === undefined ? undefined : readMap(before);
  const document =
    before === undefined ? emptyMap(proposed, timeZone) : parseDocument(before, { version: '1.2', schema: 'core' });
  let isComplete = before !== undefined;
  for (const group of GROUPS) {
    for (const [key, rule] of Object.entries(proposed[group])) {
      if (written && (Object.hasOwn(written[group], key) || document.hasIn([group, key]))) continue;
      isComplete = false;
      add(document, group, key, rule, proposed.stories[group].get(key) ?? 0);
    }
  }
  const text = isComplete && before !== undefined ? before : document.toString({ lineWidth: 0 });
  return { map: withProposed(readMap(text), proposed), text, isNew: before === undefined };
}

/** A map without the names that every object has, such as `constructor`: a category may have any of them. */
function withProposed(map: ImportMap, proposed: ProposedMap): ImportMap {
  const complete = <Rule>(group: Record<string, Rule>, given: Record<string, Rule>): Record<string, Rule> =>
    // The schema drops `__proto__`.
    Object.assign(
      Object.create(null),
      Object.fromEntries(Object.entries(given).filter(([key]) => key === '__proto__')),
      group,
    );
  return {
    ...map,
    categories: complete(map.categories, proposed.categories),
    tags: complete(map.tags, proposed.tags),
    authors: complete(map.authors, proposed.authors),
  };
}

function textOfMap(root: string): string {
  const text = readSourceText(MAP_FILE, readPlainFile(root, MAP_FILE));
  if (!text.ok) throw new ContentError(text.problems);
  return text.value;
}

function readMap(yaml: string): ImportMap {
  const reading = readFields({ schema: importMap, noun: 'a map of an import' }, { file: MAP_FILE, firstLine: 1, yaml });
  if (!reading.ok) throw new ContentError(reading.problems);
  return reading.value;
}

function emptyMap({ section }: ProposedMap, timeZone: string | undefined): Document {
  const document = new Document({
    ...(timeZone !== undefined && { timeZone }),
    section,
    categories: {},
    tags: {},
    authors: {},
  });
  document.commentBefore = HEAD;
  return document;
}

function add(document: Document, group: string, key: string, rule: unknown, stories: number): void {
  const value = document.createNode(rule, { flow: true });
  value.comment = ` ${stories === 1 ? '1 story' : `${stories.toLocaleString('en-US')} stories`}`;
  let entries = document.get(group);
  if (!isMap(entries)) {
    document.set(group, document.createNode({}));
    entries = document.get(group);
  }
  const map = entries as YAMLMap;
  map.flow = false;
  map.add(document.createPair(key, value));
}
