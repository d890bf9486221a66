import type { z } from 'zod';
import type { Problem } from '../../lib/problem.ts';
import { byNewsroomClock } from '../newsroom-clock.ts';
import { mistakesOf } from '../wording/mistakes.ts';
import { homesIn, placesIn, valueAt, type FieldPath } from '../wording/schema-place.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { Reading } from './source-text.ts';
import { wordIssue } from '../wording/wording.ts';
import { soundFields, type RawFields } from './sound-fields.ts';
import { YamlOffsets } from './yaml-offset.ts';
import { parseYaml, type ParsedYaml, type Place, type YamlSource } from './yaml-source.ts';
import { syntaxProblems } from './yaml-syntax.ts';
import { REPEATED_FIELD } from './yaml-wording.ts';

export type { FieldPath } from '../wording/schema-place.ts';
export type { YamlSource } from './yaml-source.ts';

/**
 * Reads a block of YAML (1.2 core schema: no dates, no anchors, no repeated keys) and checks it against a schema.
 * @param kind the schema, and what the file describes, with its article, as messages say it: "a story"
 * @param timeZone the newsroom's, in which times without an offset are read; undefined while it is not known
 * @returns the value as the schema puts it out, or every problem with line and column
 */
export function readFields<T extends z.ZodType>(
  kind: { schema: T; noun: string },
  source: YamlSource,
  timeZone?: string,
): Reading<z.output<T>> {
  return byNewsroomClock(timeZone, () => readByKind(kind, source));
}

function readByKind<T extends z.ZodType>(
  { schema, noun }: { schema: T; noun: string },
  source: YamlSource,
): Reading<z.output<T>> {
  const plain = readPlainYaml(source.yaml);
  const checked = plain && schema.safeParse(plain);
  if (checked?.success) return { ok: true, value: checked.data };
  // Only a full YAML parser knows the positions of mistakes in the file.
  const parsed = parseYaml(source);
  const syntax = syntaxProblems(parsed, source);
  if (syntax.some(({ rule }) => rule !== REPEATED_FIELD)) return { ok: false, problems: syntax };
  let data: unknown;
  try {
    data = parsed.document.toJS({ maxAliasCount: 0 });
  } catch {
    // The document has an alias on a line with a repeated field. One problem is listed for each line: the repeated field.
    return { ok: false, problems: syntax };
  }
  const result = schema.safeParse(data);
  if (result.success && syntax.length === 0) return { ok: true, value: result.data };
  const mistakes = result.success ? [] : mistakesOf(result.error.issues, schema, data);
  const problems = [...syntax, ...locatedMistakes(mistakes, data, schema, noun, source, parsed)];
  return { ok: false, problems, sound: withoutRepeated(soundFields(data, mistakes), syntax, parsed) };
}

/** The fields that occur once: it is not known which of two values is meant. */
function withoutRepeated(sound: RawFields, repeated: readonly Problem[], { document, place }: ParsedYaml): RawFields {
  if (repeated.length === 0) return sound;
  const lines = new Set(repeated.map(({ line }) => line));
  const offsets = new YamlOffsets(document);
  return Object.fromEntries(Object.entries(sound).filter(([name]) => !lines.has(place(offsets.ofName([name])).line)));
}

function locatedMistakes(
  mistakes: readonly z.core.$ZodIssue[],
  data: unknown,
  schema: z.ZodType,
  noun: string,
  { file }: YamlSource,
  parsed: ParsedYaml,
): Problem[] {
  const offsets = new YamlOffsets(parsed.document);
  const placeOf = placesIn(schema);
  const homes = homesIn(schema);
  return mistakes.map((issue): Problem => {
    const { path } = issue;
    const key = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : undefined;
    const place = parsed.place(key === undefined ? offsets.ofValue(path) : offsets.ofName([...path, key]));
    const wording = wordIssue(issue, {
      ...placeOf(path),
      noun,
      home: key === undefined ? undefined : homes.get(key),
      value: valueAt(data, path),
      line: place.excerpt,
    });
    return { file, ...place, ...wording };
  });
}

/** The place of a field in the file, or of its parent when the field is missing. */
export function locateField(source: YamlSource, path: FieldPath): Place {
  const { document, place } = parseYaml(source);
  return place(new YamlOffsets(document).ofValue(path));
}
