import type { LocalFiles } from './local-files.ts';

/** The folder in which Sveltia CMS looks for its files: the test backend has this name for it. */
const CMS_ROOT = 'sveltia-cms-test';
/** The files that Sveltia CMS writes before it gives them their names. Ours are written whole by the server. */
const TEMPORARY = /^\.sveltia-tmp-/;

/**
 * Hands the CMS the folder of the project where it asks for the private folder that a browser keeps for a site. So the desk works in every
 * browser, and nobody has to choose a folder: of the browsers, only those made from Chromium can open one.
 * https://developer.mozilla.org/en-US/docs/Web/API/StorageManager/getDirectory
 */
export function useLocalFolder(files: LocalFiles): void {
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
    // The CMS would only say that it has left something out.
    const left = new Set(this.files.unreadable().map(({ path }) => path));
    for (const file of [...this.files.known.keys()]) {
      if (!file.startsWith(before) || left.has(file)) continue;
      const [name = '', ...rest] = file.slice(before.length).split('/');
      if (rest.length === 0) yield [name, new LocalFile(this.files, file)];
      else if (!folders.has(name)) {
        folders.add(name);
        yield [name, new LocalDirectory(this.files, before + name)];
      }
    }
  }
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
