import type { FieldPath, SchemaPlace } from './schema-place.ts';

/** What is known of the place of an issue. */
export interface IssuePlace extends SchemaPlace {
  /** The thing that the file describes, with its article: "a story". */
  noun: string;
  /** Where a field of this name belongs, for one that is not known there; the whole file is an empty path. */
  home?: FieldPath | undefined;
  /** What was written there. */
  value: unknown;
  /** The line of the file. */
  line: string;
}
