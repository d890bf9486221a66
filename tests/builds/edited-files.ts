import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A story with further fields. */
export const story = (headline: string, ...fields: string[]) =>
  `---\nheadline: ${headline}\nsection: news\n${fields.join('\n')}\n---\n\nText of the story.\n`;

/**
 * The files of a project that a test edits as a writer does.
 * @param folder returns the project; it is asked when a file is
 */
export function editedFiles(folder: () => string) {
  const at = (file: string) => path.join(folder(), file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  return {
    at,
    read,
    write,
    /** Breaks a file, and writes it as it was when the function that is returned is called. */
    broken(file: string, from: string | RegExp, to: string): () => void {
      const good = read(file);
      write(file, good.replace(from, to));
      return () => write(file, good);
    },
  };
}
