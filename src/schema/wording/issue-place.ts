import type { FieldPath, SchemaPlace } from './schema-place.ts';

/** The context of an issue. */
export interface IssuePlace extends SchemaPlace {
  /** The subject of the file, with its article: "a story". */
  noun: string;
  /** The group to which an unknown field of this name belongs; an empty path is the whole file. */
  home?: FieldPath | undefined;
  /** The value as written. */
  value: unknown;
  /** The line of the file. */
  line: string;
}
