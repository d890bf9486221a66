import type { z } from 'zod';
import { FILE_KINDS } from '../src/schema/kinds.ts';
import { EACH_ENTRY, EACH_FIELD, textFields } from '../src/schema/text/text-fields.ts';
import {
  BASES,
  FORMS,
  LEAST,
  publicationBase,
  redirectsBase,
  type KindName,
  type PayloadFile,
} from './payload-bases.ts';

/** How many payloads are in one text: a few dozen files then hold them all, and each is still a text of a page. */
const TOGETHER = 12;

/** A text field with everything that it accepts of the payloads. */
export interface PayloadField {
  kind: KindName;
  path: readonly string[];
  accepted: number;
  refused: number;
  /** Texts with some of the payloads each, all of which the field accepts. */
  texts: string[];
  /** The texts that are in a file. */
  placed: Set<string>;
}

/** Every text field of every kind of file, with what its schema accepts. */
export function payloadFields(
  payloads: readonly string[],
  mark: (payload: string, field: string) => string,
): PayloadField[] {
  return (Object.keys(FILE_KINDS) as KindName[]).flatMap((kind) =>
    textFields(FILE_KINDS[kind].schema).map(({ path: place, schema }) => {
      const marked = payloads.map((payload) => mark(payload, `${kind} ${place.join('.')}`));
      const accepted = marked.filter((text) => schema.safeParse(text).success);
      const refused = payloads.length - accepted.length;
      return {
        kind,
        path: place,
        accepted: accepted.length,
        refused,
        texts: together(accepted, schema),
        placed: new Set(),
      };
    }),
  );
}

/** Puts texts together as far as the field accepts them. */
function together(texts: readonly string[], schema: z.ZodType): string[] {
  const joined: string[] = [];
  let group: string[] = [];
  for (const text of texts) {
    const more = [...group, text];
    if (group.length < TOGETHER && schema.safeParse(more.join(' ')).success) group = more;
    else {
      joined.push(group.join(' '));
      group = [text];
    }
  }
  return group.length > 0 ? [...joined, group.join(' ')] : joined;
}

/**
 * Files that hold, together, every text of every field.
 * @param stories the number of stories that there are at least
 */
export function payloadFiles(fields: readonly PayloadField[], stories: number): PayloadFile[] {
  return Object.entries(BASES).flatMap(([kind, base]) =>
    filledFiles(kind as KindName, fields, base, kind === 'articles' ? Math.max(stories, LEAST) : LEAST),
  );
}

/**
 * Files of the publication, and of what else there is one file only, that hold, together, every text of every field. One
 * of them is in the project at a time.
 */
export function singleFiles(fields: readonly PayloadField[], publication: object): PayloadFile[] {
  const settings = (turn: number) => publicationBase(publication, turn);
  return [...filledFiles('publication', fields, settings, 1), ...filledFiles('redirects', fields, redirectsBase, 1)];
}

/** Files with one text in each field, until no further file would have a new one. */
function filledFiles(
  kind: KindName,
  fields: readonly PayloadField[],
  base: (index: number) => PayloadFile,
  least: number,
): PayloadFile[] {
  const own = fields.filter((field) => field.kind === kind && field.texts.length > 0 && !isAddress(field));
  const files: PayloadFile[] = [];
  for (let idle = 0; files.length < least || idle < FORMS;) {
    const file = structuredClone(base(files.length));
    let isNew = false;
    for (const field of own) {
      const next = field.texts.find((text) => !field.placed.has(text));
      // A number or an old address of a story may be there only once.
      const again = isUnique(field) ? undefined : field.texts[files.length % field.texts.length];
      const text = next ?? again;
      const changed = text === undefined ? undefined : withText(file.fields, field, text);
      if (text === undefined || changed === undefined) continue;
      file.fields = changed;
      field.placed.add(text);
      if (next !== undefined) isNew = true;
    }
    idle = isNew ? 0 : idle + 1;
    files.push(file);
  }
  return files.slice(0, Math.max(least, files.length - FORMS));
}

/** True for the address of a page of the site: a check refuses one that is not there. */
function isAddress({ path: place }: PayloadField): boolean {
  return ['letters.policy', 'comments.policy'].includes(place.join('.'));
}

function isUnique({ path: place }: PayloadField): boolean {
  return /^(?:guid|aliases)$/.test(place[0] ?? '');
}

/** Data with a text in a field; undefined where its schema refuses the whole then. */
function withText(data: object, field: PayloadField, text: string): object | undefined {
  const changed = structuredClone(data);
  const isSet = setAt(changed, field.path, text) && FILE_KINDS[field.kind].schema.safeParse(changed).success;
  return isSet ? changed : undefined;
}

/** Writes a text at a place of data; false where the data has something else there. */
function setAt(data: object, place: readonly string[], text: string): boolean {
  const [step = '', ...rest] = place;
  const holder = data as Record<string, unknown>;
  const key = step === EACH_ENTRY ? '0' : step === EACH_FIELD ? 'a' : step;
  if (Array.isArray(data) !== (step === EACH_ENTRY)) return false;
  if (rest.length === 0) {
    holder[key] = text;
    return true;
  }
  holder[key] ??= rest[0] === EACH_ENTRY ? [] : {};
  const inner = holder[key];
  return typeof inner === 'object' && inner !== null && setAt(inner, rest, text);
}

/** The text of a file: JSON is YAML, too, so that a text comes in as it is. */
export function textOf({ fields, body }: PayloadFile): string {
  const data = JSON.stringify(fields);
  return body === undefined ? data : `---\n${data}\n---\n\n${body}\n`;
}
