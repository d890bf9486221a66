import type { FieldPath } from '../schema/wording/schema-place.ts';
import type { Problem } from '../lib/problem.ts';

/** What a rule found, before its line and column are looked up in the file. */
export interface Finding extends Pick<Problem, 'rule' | 'what' | 'why' | 'fix'> {
  severity: 'error' | 'warning';
  /** Path from the project's root. */
  file: string;
  /** Where in the file; left out for what concerns all of it. */
  at?: FindingPlace;
}

/** A field of the front matter, or something in the body, as it is written there: each place at which it stands. */
export type FindingPlace = { field: FieldPath } | { link: string } | { embed: string } | { picture: string };
