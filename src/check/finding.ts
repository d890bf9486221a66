import type { FieldPath } from '../schema/wording/schema-place.ts';
import type { Edit, Problem } from '../lib/problem.ts';
import type { MarkdownSource } from '../schema/yaml/front-matter.ts';

/** A finding of a rule, before its line and column are looked up in the file. */
export interface Finding extends Pick<Problem, 'rule' | 'rank' | 'what' | 'why' | 'fix'> {
  severity: 'error' | 'warning';
  /** Path from the project's root. */
  file: string;
  /** The place in the file; left out when the finding concerns the whole file. */
  at?: FindingPlace;
  /** Makes the changes that correct it, from the file as it is. */
  edits?: (source: MarkdownSource) => Edit[];
}

/**
 * A field of the front matter, or something in the body: a link or embed at each place where it occurs, or a picture by
 * its number in the body, from 0.
 */
export type FindingPlace = { field: FieldPath } | { link: string } | { embed: string } | { picture: number };
