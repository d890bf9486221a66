import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorkers } from '../cache/workers.ts';
import type { FindFile } from '../engine/site-addition.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import { once } from '../lib/memo.ts';
import { searchOrder, type OrderedPart } from './search-order.ts';
import { indexPartTask } from './search-part.ts';

type Files = ReadonlyMap<string, Buffer>;

/** A part of the index, as made for the last request. */
interface MadePart {
  key: string;
  files: Promise<Files>;
}

const orderOf = once(searchOrder);

/**
 * The search index of the dev server. A part is indexed when a browser first requests it, and again when its stories
 * have changed. It stays in memory: builds keep theirs on disk, and must not find drafts there.
 * @param root the project's root
 */
export function devSearch(root: string): (newsroom: Newsroom) => FindFile {
  const made = new Map<string, MadePart>();

  function partOf(part: OrderedPart, language: string): MadePart {
    const known = made.get(part.name);
    if (known?.key === part.key) return known;
    const fresh = { key: part.key, files: index(root, part, language) };
    // A failure is thrown to the requests that wait for it; the next one tries again.
    fresh.files.catch(() => made.delete(part.name));
    made.set(part.name, fresh);
    return fresh;
  }

  return (newsroom) => {
    const folder = addressOf('search');
    return async (pathname) => {
      const [name, ...file] = pathname.slice(folder.length).split('/');
      if (!newsroom.publication.search || !pathname.startsWith(folder) || name === '') return undefined;
      const { language, parts } = orderOf(newsroom);
      const part = parts.find((one) => one.name === name);
      return part && (await partOf(part, language).files).get(file.join('/'));
    };
  };
}

async function index(root: string, { name, records }: OrderedPart, language: string): Promise<Files> {
  const workers = startWorkers(1);
  const scratch = mkdtempSync(path.join(tmpdir(), 'broadsheet-search-'));
  try {
    const files = await workers.run(indexPartTask, { root, scratch, name, language, records: records() });
    return new Map(files.map(([file, bytes]) => [file, Buffer.from(bytes, 'base64')]));
  } finally {
    await workers.stop();
  }
}
