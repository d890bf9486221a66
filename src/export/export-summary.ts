/** What was exported, for the person who called the command. */
export interface ExportSummary {
  /** A line for each kind of thing. */
  lines: string[];
}
