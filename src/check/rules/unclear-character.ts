import type { Content, ContentEntry } from '../../newsroom/content.ts';
import { oddCharacters, type OddCharacter } from '../../lib/text/odd-character.ts';
import type { FieldPath } from '../../schema/wording/schema-place.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds characters in the fields of all files that readers cannot read or cannot see: those that a program put in the place
 * of others, controls of ISO 8859, characters for private use, and invisible ones within words. This is a warning, because a
 * text may be about them.
 */
export function unclearCharacters(content: Content): Finding[] {
  const { articles, pages, editions, photos: _, logos: __, ...files } = content;
  return [
    ...[...articles.values(), ...pages.values(), ...editions.values()].flatMap((entry) =>
      inEntry(entry, entry.data.frontMatter),
    ),
    ...Object.values(files).flatMap((entries: ReadonlyMap<string, ContentEntry>) =>
      [...entries.values()].flatMap((entry) => inEntry(entry, entry.data)),
    ),
  ];
}

function inEntry({ file }: ContentEntry, fields: unknown): Finding[] {
  return inField(fields, []).map(({ field, what, why, fix }) => {
    return { rule: 'unclear-character', severity: 'warning', file, at: { field }, what, why, fix };
  });
}

function inField(value: unknown, field: FieldPath): (OddCharacter & { field: FieldPath })[] {
  if (typeof value === 'string')
    return oddCharacters(value)
      .filter(({ severity }) => severity === 'warning')
      .map((odd) => ({ ...odd, field }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inField(inner, [...field, Array.isArray(value) ? Number(key) : key]),
  );
}
