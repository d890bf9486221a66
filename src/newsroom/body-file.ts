/** What is known of a file with a body, besides its front matter. */
export interface BodyFile {
  /** Path from the project's root. */
  file: string;
  digest: string;
  bodyPhotos: string[];
  /** The CSV files of its charts. */
  bodyTables?: readonly string[];
  /** How many charts it has. */
  charts?: number;
}
