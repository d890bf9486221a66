import { DESK_API, STAMP_HEADER, type DeskFile } from '../desk-channel.ts';
import { fieldsProblem, type FieldsProblem, type FileFormat } from '../file-parts.ts';
import { askDesk, ChangedMeanwhile } from './desk-request.ts';
import { showConflict } from './save-conflict.ts';

/** A file that the CMS cannot open. */
export interface UnreadableFile {
  path: string;
  problem: FieldsProblem;
  /** Left out for a file that is no text. */
  text?: string;
}

const TEXT = /\.(?:md|yaml)$/;
const NO_UTF_8: FieldsProblem = {
  line: 1,
  what: 'The file is not saved as UTF-8.',
  fix: 'Ask whoever looks after the site to save it again as UTF-8',
};

/** The files of the project, as they were when the desk opened and as it has changed them since. */
export class LocalFiles {
  readonly known = new Map<string, DeskFile>();
  readonly written = new Map<string, Blob>();

  constructor() {
    // A form that is opened shows what the file says then.
    addEventListener('hashchange', ({ oldURL, newURL }) => {
      if (entryIn(oldURL) !== entryIn(newURL)) void this.readAgainIfChanged(newURL);
    });
  }

  async load(): Promise<void> {
    const files = (await (await askDesk(DESK_API.folder)).json()) as DeskFile[];
    this.known.clear();
    for (const file of files) this.known.set(file.path, file);
    document.dispatchEvent(new Event('desk-loaded'));
  }

  /** The version of the file that the form of an entry has read; empty for a new one. */
  versionOf(collection: string, entry: string): string {
    const path = `content/${collection}/${entry}`;
    return (this.known.get(`${path}.md`) ?? this.known.get(`${path}.yaml`))?.version ?? '';
  }

  /** How many files are new, gone or others than the desk has read. */
  async countChanged(): Promise<number> {
    const stamps = new Map(Object.entries((await (await askDesk(DESK_API.stamps)).json()) as Record<string, string>));
    const changed = [...stamps].filter(([path, stamp]) => this.known.get(path)?.stamp !== stamp);
    return changed.length + [...this.known.keys()].filter((path) => !stamps.has(path)).length;
  }

  /** The texts that the CMS cannot open, so that it does not list them. */
  unreadable(): UnreadableFile[] {
    return [...this.known.values()].flatMap(({ path, text }) => {
      if (!TEXT.test(path)) return [];
      const problem = text === undefined ? NO_UTF_8 : fieldsProblem(text, formatOf(path));
      return problem ? [{ path, problem, ...(text !== undefined && { text }) }] : [];
    });
  }

  async read(path: string): Promise<Blob> {
    const { text } = this.known.get(path) ?? {};
    if (text !== undefined) return new Blob([text]);
    return (await askDesk(addressOf(path))).blob();
  }

  /**
   * Writes a file, if it is as it was read.
   * @param isListed false for a file that the CMS does not know of: where it means a new one, there is one already
   */
  async write(path: string, bytes: Blob, isListed = true): Promise<void> {
    const text = TEXT.test(path) ? { text: await bytes.text() } : {};
    const isNew = isListed && this.unreadable().some((file) => file.path === path);
    const { headers } = await this.change(path, { method: 'PUT', body: bytes }, text.text, isNew);
    const version = headers.get('ETag')?.replaceAll('"', '') ?? '';
    const stamp = headers.get(STAMP_HEADER) ?? '';
    this.known.set(path, { path, size: bytes.size, modified: Date.now(), version, stamp, ...text });
    document.dispatchEvent(new Event('desk-saved'));
  }

  async remove(path: string): Promise<void> {
    await this.change(path, { method: 'DELETE' });
    this.known.delete(path);
    document.dispatchEvent(new Event('desk-saved'));
  }

  /** Loads the page again when somebody has saved the file whose form was opened, before anything is typed. */
  async readAgainIfChanged(url: string): Promise<void> {
    const file = this.known.values().find(({ path, text }) => text !== undefined && isFormOf(path, url));
    if (!file) return;
    let isTyped = false;
    const typing = new AbortController();
    addEventListener('input', () => (isTyped = true), { capture: true, signal: typing.signal });
    const version = await askDesk(addressOf(file.path), { method: 'HEAD' }).then(
      ({ headers }) => headers.get('ETag'),
      () => undefined,
    );
    typing.abort();
    // What is typed already is not lost: saving it then asks what to do.
    if (isTyped || location.href !== url) return;
    if (version !== `"${this.known.get(file.path)?.version}"`) location.reload();
  }

  /** Changes a file, if it is as it was read. */
  private async change(path: string, order: RequestInit, typed?: string, isNew = false): Promise<Response> {
    const before = isNew ? undefined : this.known.get(path);
    const headers: HeadersInit = before ? { 'If-Match': `"${before.version}"` } : { 'If-None-Match': '*' };
    try {
      return await askDesk(addressOf(path), { ...order, headers });
    } catch (error) {
      if (error instanceof ChangedMeanwhile) showConflict(error.message, typed);
      throw error;
    }
  }
}

/** The format of a text, by its name. */
export function formatOf(path: string): FileFormat {
  return path.endsWith('.md') ? 'markdown' : 'yaml';
}

/** Whether an address of the CMS leads to the form of a file. */
export function isFormOf(path: string, url: string): boolean {
  const entry = entryIn(url);
  return entry !== undefined && path.startsWith(`content/${entry}.`);
}

/** The entry whose form an address of the CMS shows: `articles/2026/11/storm`. */
function entryIn(url: string): string | undefined {
  const [, collection, entry] = /#\/collections\/([\w-]+)\/entries\/([^?]+)/.exec(url) ?? [];
  return entry && `${collection}/${decodeURIComponent(entry)}`;
}

function addressOf(path: string): string {
  return `${DESK_API.file}?path=${encodeURIComponent(path)}`;
}
