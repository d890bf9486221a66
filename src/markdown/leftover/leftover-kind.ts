/** A sort of markup that is published as text when it does not take. */
export interface LeftoverKind {
  pattern: RegExp;
  /** Characters with which it begins in the file, when they are not those of the match. */
  marker?: string;
  /** Decides about a match; every match counts when left out. */
  counts?: (match: RegExpExecArray) => boolean;
  /** True where it is certain that readers would see something broken. */
  isError?: true;
  /** What it looks like. */
  looksLike: string;
  fix: string | ((match: RegExpExecArray) => string);
}

/** The last sentence of a remedy for characters that may be meant. */
export const BACKSLASH = 'If readers should see these characters, write them as code, between grave accents.';
