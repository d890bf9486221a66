/** Something in a table that keeps it from being drawn, with its place in the file. */
export interface TableFault {
  rule: 'table-unreadable' | 'table-row' | 'table-column' | 'table-number' | 'table-too-large';
  /** One-based. */
  line: number;
  column: number;
  what: string;
  fix: string;
}

/** A cell of a table as it was typed, with its place in the file. */
export interface Cell {
  text: string;
  /** One-based. */
  line: number;
  column: number;
}
