import type { FieldPath } from '../schema/wording/schema-place.ts';
import type { Problem } from '../lib/problem.ts';

/** A finding of a rule, before its line and column are looked up in the file. */
export interface Finding extends Pick<Problem, 'rule' | 'what' | 'why' | 'fix'> {
  severity: 'error' | 'warning';
  /** Path from the project's root. */
  file: string;
  /** The place in the file; left out when the finding concerns the whole file. */
  at?: FindingPlace;
}

/**
 * A field of the front matter, or something in the body as it is written there: the finding applies to each place where
 * it occurs.
 */
export type FindingPlace = { field: FieldPath } | { link: string } | { embed: string } | { picture: string };
