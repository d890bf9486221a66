import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readPlainFile } from '../../cache/plain-file.ts';
import { isPartial, writeWhole } from '../../cache/whole-file.ts';
import { digest } from '../../lib/digest.ts';
import { ContentError } from '../../lib/problem.ts';
import type { FileState } from '../import-result.ts';

/** The record of what imports have written, from the root of the project. It belongs into Git: colleagues share it. */
export const STATE_FILE = 'import/written.json';

/** What is remembered of an old site. */
interface SiteState {
  /** The files of posts, by the ids of the posts, so that a later export cannot move them. */
  places: Record<string, string>;
  /** Sections that were added to the navigation: an editor who has removed one does not get it again. */
  navigation: string[];
}

interface State {
  version: 1;
  /** Digests of what was written, by file; of a run that did not end, of what was there and of what was to come. */
  files: Record<string, string | string[]>;
  sites: Record<string, SiteState>;
}

/** What earlier imports have written, by which the files that an editor has changed since are known. */
export class WrittenState {
  readonly #root: string;
  readonly #state: State;

  /** @throws ContentError when the record cannot be read: every file would look as if an editor had written it */
  constructor(root: string) {
    this.#root = root;
    this.#state = existsSync(path.join(root, STATE_FILE)) ? readState(root) : { version: 1, files: {}, sites: {} };
  }

  /** What is remembered of a site. @param site its address, or another name that is the same in each of its exports */
  site(site: string): SiteState {
    const known = this.#state.sites[site];
    if (known) return known;
    const added: SiteState = { places: {}, navigation: [] };
    this.#state.sites[site] = added;
    return added;
  }

  /** Whether an import has written a file, or was about to. */
  hasWritten(file: string): boolean {
    return Object.hasOwn(this.#state.files, file);
  }

  /** Whether there is a file that no import has written. */
  isForeign(file: string): boolean {
    return !this.hasWritten(file) && existsSync(path.join(this.#root, file));
  }

  /** Whether a file is as an import has written it. */
  isUntouched(file: string): boolean {
    const now = this.#digestOnDisk(file);
    return now !== undefined && [this.#state.files[file] ?? []].flat().includes(now);
  }

  /** What is to be done about a file that an import makes. */
  judge(file: string, content: string): FileState {
    const before = this.#digestOnDisk(file);
    const written = this.#state.files[file];
    // A file that is gone after a whole run was deleted or moved by an editor.
    if (before === undefined) return typeof written === 'string' ? 'kept' : 'new';
    if (before === digest(content)) return 'unchanged';
    return written !== undefined && [written].flat().includes(before) ? 'updated' : 'kept';
  }

  /**
   * Writes files, each of them whole. A run that is killed at any moment and begun again has the same result: what is to be written is
   * recorded before the first file.
   * @param files contents by path from the root of the project
   * @returns what was done about each
   */
  write(files: ReadonlyMap<string, string>, progress?: (done: number, total: number) => void): Map<string, FileState> {
    const states = new Map([...files].map(([file, content]) => [file, this.judge(file, content)]));
    const due = [...files].filter(([file]) => states.get(file) === 'new' || states.get(file) === 'updated');
    const adopted = [...files].filter(([file]) => states.get(file) === 'unchanged');
    for (const [file, content] of due)
      this.#state.files[file] = [...[this.#state.files[file] ?? []].flat(), digest(content)];
    if (due.length > 0) this.#save();
    this.#removePartials(files);
    for (const [index, [file, content]] of due.entries()) {
      writeWhole(path.join(this.#root, file), content);
      progress?.(index + 1, due.length);
    }
    for (const [file, content] of [...due, ...adopted]) this.#state.files[file] = digest(content);
    this.#save();
    return states;
  }

  /**
   * Writes a file that an import shares with editors: its text has what they wrote.
   * @returns whether there was anything to write
   */
  writeMerged(file: string, content: string): boolean {
    const before = this.#digestOnDisk(file);
    if (before === digest(content)) return false;
    // Only a file that nobody else has written may be made anew by the next import.
    const isOurs = before === undefined || this.isUntouched(file);
    if (isOurs) {
      this.#state.files[file] = [...[this.#state.files[file] ?? []].flat(), digest(content)];
      this.#save();
    }
    writeWhole(path.join(this.#root, file), content);
    if (isOurs) this.#state.files[file] = digest(content);
    return true;
  }

  /** Ends a run: what was done to the navigation is remembered. */
  finish(site: string, navigation: readonly string[]): void {
    const known = this.site(site).navigation;
    this.site(site).navigation = [...new Set([...known, ...navigation])];
    this.#save();
  }

  /** Removes what a run that was killed in the middle of a file has left beside it. */
  #removePartials(files: ReadonlyMap<string, string>): void {
    for (const folder of new Set([...files.keys(), STATE_FILE].map((file) => path.posix.dirname(file)))) {
      const whole = path.join(this.#root, folder);
      for (const name of existsSync(whole) ? readdirSync(whole) : []) {
        const file = path.posix.join(folder, name.replace(/\.\d+\.\d+$/, ''));
        if (isPartial(name) && (file === STATE_FILE || files.has(file))) rmSync(path.join(whole, name));
      }
    }
  }

  #digestOnDisk(file: string): string | undefined {
    return existsSync(path.join(this.#root, file)) ? digest(readPlainFile(this.#root, file)) : undefined;
  }

  #save(): void {
    const sorted = (record: object) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
    const { version, files, sites } = this.#state;
    const ordered = Object.entries(sites).map(([name, site]) => [name, { ...site, places: sorted(site.places) }]);
    const state = { version, files: sorted(files), sites: Object.fromEntries(ordered) };
    const text = `${JSON.stringify(state, undefined, 1)}\n`;
    if (this.#digestOnDisk(STATE_FILE) !== digest(text)) writeWhole(path.join(this.#root, STATE_FILE), text);
  }
}

function readState(root: string): State {
  try {
    const state = JSON.parse(readPlainFile(root, STATE_FILE).toString()) as State;
    if (state.version === 1 && typeof state.files === 'object' && typeof state.sites === 'object') return state;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ContentError([
    {
      rule: 'import-record',
      file: STATE_FILE,
      line: 1,
      column: 1,
      what: 'The record of what earlier imports have written cannot be read.',
      why: 'Without it, nobody knows which files an editor has changed since.',
      fix: `Get the file back from Git: git checkout ${STATE_FILE}`,
    },
  ]);
}
