import { DESK_API, type DeskFile } from '../desk-channel.ts';
import { askDesk, ChangedMeanwhile } from './desk-request.ts';
import { showConflict } from './save-conflict.ts';

/** The folder in which Sveltia CMS looks for its files: the test backend has this name for it. */
const CMS_ROOT = 'sveltia-cms-test';
/** The files that Sveltia CMS writes before it gives them their names. Ours are written whole by the server. */
const TEMPORARY = /^\.sveltia-tmp-/;

/**
 * Hands the CMS the folder of the project where it asks for the private folder that a browser keeps for a site. So the desk works in every
 * browser, and nobody has to choose a folder: of the browsers, only those made from Chromium can open one.
 * https://developer.mozilla.org/en-US/docs/Web/API/StorageManager/getDirectory
 */
export function useLocalFolder(): void {
  const files = new LocalFiles();
  // A form that is opened shows what the file says then.
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (entryIn(oldURL) !== entryIn(newURL)) void files.readAgainIfChanged(newURL);
  });
  const root = {
    kind: 'directory',
    name: '',
    getDirectoryHandle: async (name: string) => {
      if (name !== CMS_ROOT) throw missing(name);
      await files.load();
      return new LocalDirectory(files, '');
    },
    // The CMS empties this folder when somebody clears its cache.
    removeEntry: async () => undefined,
  };
  Object.defineProperty(navigator.storage, 'getDirectory', { value: async () => root, configurable: true });
}

/** The files of the project, as they were when the desk opened and as it has changed them since. */
class LocalFiles {
  readonly known = new Map<string, DeskFile>();
  readonly written = new Map<string, Blob>();

  async load(): Promise<void> {
    const files = (await (await askDesk(DESK_API.folder)).json()) as DeskFile[];
    this.known.clear();
    for (const file of files) this.known.set(file.path, file);
  }

  async read(path: string): Promise<Blob> {
    const { text } = this.known.get(path) ?? {};
    if (text !== undefined) return new Blob([text]);
    return (await askDesk(addressOf(path))).blob();
  }

  async write(path: string, bytes: Blob): Promise<void> {
    const text = /\.(?:md|ya?ml)$/.test(path) ? { text: await bytes.text() } : {};
    const { headers } = await this.change(path, { method: 'PUT', body: bytes }, text.text);
    const version = headers.get('ETag')?.replaceAll('"', '') ?? '';
    this.known.set(path, { path, size: bytes.size, modified: Date.now(), version, ...text });
    document.dispatchEvent(new Event('desk-saved'));
  }

  async remove(path: string): Promise<void> {
    await this.change(path, { method: 'DELETE' });
    this.known.delete(path);
    document.dispatchEvent(new Event('desk-saved'));
  }

  /** Loads the page again when somebody has saved the file whose form was opened, before anything is typed. */
  async readAgainIfChanged(url: string): Promise<void> {
    const entry = entryIn(url);
    const start = `content/${entry}.`;
    const file = entry && this.known.values().find(({ path, text }) => text !== undefined && path.startsWith(start));
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
  private async change(path: string, order: RequestInit, typed?: string): Promise<Response> {
    const before = this.known.get(path);
    const headers: HeadersInit = before ? { 'If-Match': `"${before.version}"` } : { 'If-None-Match': '*' };
    try {
      return await askDesk(addressOf(path), { ...order, headers });
    } catch (error) {
      if (error instanceof ChangedMeanwhile) showConflict(error.message, typed);
      throw error;
    }
  }
}

class LocalFile {
  readonly kind = 'file';
  private readonly files: LocalFiles;
  private path: string;

  constructor(files: LocalFiles, path: string) {
    this.files = files;
    this.path = path;
  }

  get name(): string {
    return nameOf(this.path);
  }

  async getFile(): Promise<File> {
    const bytes = this.files.written.get(this.path) ?? (await this.files.read(this.path));
    return new File([bytes], this.name, { lastModified: this.files.known.get(this.path)?.modified ?? Date.now() });
  }

  async createWritable(): Promise<{
    write(data: Blob | string | BufferSource): Promise<void>;
    close(): Promise<void>;
  }> {
    const parts: BlobPart[] = [];
    return {
      write: async (data) => void parts.push(data as BlobPart),
      close: async () => {
        const bytes = new Blob(parts);
        if (TEMPORARY.test(this.name)) this.files.written.set(this.path, bytes);
        else await this.files.write(this.path, bytes);
      },
    };
  }

  async move(folder: LocalDirectory, name: string): Promise<void> {
    const bytes = this.files.written.get(this.path) ?? (await this.files.read(this.path));
    const target = joined(folder.path, name);
    await this.files.write(target, bytes);
    if (!this.files.written.delete(this.path) && target !== this.path) await this.files.remove(this.path);
    this.path = target;
  }
}

class LocalDirectory {
  readonly kind = 'directory';
  readonly path: string;
  private readonly files: LocalFiles;

  constructor(files: LocalFiles, path: string) {
    this.files = files;
    this.path = path;
  }

  get name(): string {
    return nameOf(this.path) || 'project';
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<LocalDirectory> {
    const path = joined(this.path, name);
    const isThere = this.files.known.keys().some((file) => file.startsWith(`${path}/`));
    if (!isThere && !create) throw missing(path);
    return new LocalDirectory(this.files, path);
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<LocalFile> {
    const path = joined(this.path, name);
    if (!create && !this.files.known.has(path)) throw missing(path);
    return new LocalFile(this.files, path);
  }

  async removeEntry(name: string): Promise<void> {
    const path = joined(this.path, name);
    if (this.files.written.delete(path)) return;
    // An empty folder is no file of the project.
    if (this.files.known.has(path)) await this.files.remove(path);
  }

  async *entries(): AsyncGenerator<[string, LocalFile | LocalDirectory]> {
    const before = this.path === '' ? '' : `${this.path}/`;
    const folders = new Set<string>();
    for (const file of [...this.files.known.keys()]) {
      if (!file.startsWith(before)) continue;
      const [name = '', ...rest] = file.slice(before.length).split('/');
      if (rest.length === 0) yield [name, new LocalFile(this.files, file)];
      else if (!folders.has(name)) {
        folders.add(name);
        yield [name, new LocalDirectory(this.files, before + name)];
      }
    }
  }
}

/** The entry whose form an address of the CMS shows: `articles/2026/11/storm`. */
function entryIn(url: string): string | undefined {
  const [, collection, entry] = /#\/collections\/([\w-]+)\/entries\/([^?]+)/.exec(url) ?? [];
  return entry && `${collection}/${decodeURIComponent(entry)}`;
}

function addressOf(path: string): string {
  return `${DESK_API.file}?path=${encodeURIComponent(path)}`;
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function missing(path: string): DOMException {
  return new DOMException(path, 'NotFoundError');
}
