/** Something that an import did to a story and that an editor may want to know. */
export interface Note {
  /**
   * `changed`: written in another way that means the same. `dropped`: not in the new file; `quote` holds the whole of it.
   * `guessed`: written, but a person should look at it.
   */
  kind: 'changed' | 'dropped' | 'guessed';
  /** A permanent kebab-case name for notes of this kind, by which the report groups them: `shortcode-unknown`. */
  rule: string;
  /** A sentence for editors: what was changed, dropped or guessed, and why. */
  what: string;
  /** The text of the export that it concerns, as it was there. */
  quote?: string;
  /** The one-based line of the quote in the old body, where it is in a body. */
  line?: number;
}
