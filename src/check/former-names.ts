import { readBlobs } from '../git/git-blobs.ts';
import type { GitContent } from '../git/git-content.ts';
import { KINDS } from '../loader/content-kinds.ts';
import { displayName } from '../newsroom/display-name.ts';
import type { Author } from '../schema/author.ts';
import { FILE_KINDS } from '../schema/kinds.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { readFields } from '../schema/yaml/yaml-fields.ts';

/**
 * The names of authors, also of those whose file was renamed or deleted since a commit: a new id is no new name to
 * readers.
 * @param root the project's root
 * @param authors the authors of today, by id
 */
export function authorNames(
  root: string,
  old: GitContent,
  authors: ReadonlyMap<string, Author>,
): (id: string) => string {
  const former = new Map<string, string>();
  return (id) => {
    if (authors.has(id)) return displayName(authors, id);
    const known = former.get(id) ?? formerName(root, old, id);
    former.set(id, known);
    return known;
  };
}

function formerName(root: string, old: GitContent, id: string): string {
  const file = KINDS.authors.fileOf(id);
  const blob = old.blobs.get(file);
  const bytes = blob === undefined ? undefined : readBlobs(root, [blob]).get(blob);
  const text = bytes && readSourceText(file, bytes);
  if (!text?.ok) return id;
  const reading = readFields(FILE_KINDS.authors, { file, firstLine: 1, yaml: text.value });
  return reading.ok ? reading.value.name : id;
}
