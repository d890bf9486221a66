import { rmSync } from 'node:fs';
import { bodyRevision } from '../loader/settings/markdown-settings.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import { changedFields } from '../engine/page-key.ts';
import { devSearch } from './dev-search.ts';
import { orderedSearch, type OrderedPart } from './search-order.ts';
import { indexPartTask, type PartFile } from './search-part.ts';
import {
  clearShelf,
  readPart,
  readPartFiles,
  scratchFolder,
  shelfFiles,
  writePart,
  type ShelvedPart,
} from './search-shelf.ts';
import type { AdditionInProgress, SiteAddition } from '../engine/site-addition.ts';
import { startWorkers, type Workers } from '../cache/workers.ts';

/** A part in the cache, and the reason why this build made it, if it did. */
interface ReadyPart {
  part: OrderedPart;
  key: string;
  shelved: ShelvedPart;
  reason?: string;
}

/** The search index as an addition to the site. */
export const searchIndex: SiteAddition = { begin: beginSearchIndex, serve: devSearch };

/**
 * Makes the parts of the index that the cache does not have, in a separate thread and process, while pages are
 * rendered. It does nothing when the pages have not ordered an index.
 */
function beginSearchIndex(root: string, isOurs: (part: string) => boolean): AdditionInProgress {
  const { parts = [], language = '' } = orderedSearch.value ?? {};
  const indexer = bodyRevision('search/search-order.ts', 'search/search-part.ts');
  let workers: Workers | undefined;

  async function index({ name, records }: OrderedPart, key: string): Promise<ShelvedPart> {
    workers ??= startWorkers(1);
    const scratch = scratchFolder(root, name);
    rmSync(scratch, { recursive: true, force: true });
    return writePart(
      root,
      name,
      key,
      await workers.run(indexPartTask, { root, scratch, name, language, records: records() }),
    );
  }

  async function ready(part: OrderedPart): Promise<ReadyPart> {
    const key = `${part.key};indexer=${indexer}`;
    const shelved = readPart(root, part.name);
    if (shelved?.key === key) return { part, key, shelved };
    const reason = shelved ? changedFields(shelved.key, key).join(', ') : 'new';
    return { part, key, shelved: await index(part, key), reason };
  }

  async function bytesOf({ part, key }: ReadyPart): Promise<PartFile[]> {
    const kept = readPartFiles(root, part.name, key);
    if (kept) return kept;
    await index(part, key);
    return readPartFiles(root, part.name, key) ?? [];
  }

  const made = (async () => {
    const all: ReadyPart[] = [];
    // Parts are made one after the other, so that the memory of a single part is enough.
    for (const part of parts.filter(({ name }) => isOurs(name))) all.push(await ready(part));
    return all;
  })();
  // A failure is thrown on delivery; nobody waits for it before that.
  made.catch(() => undefined);

  return {
    async keep() {
      const all = await made;
      await workers?.stop();
      return all.flatMap(({ part }) => shelfFiles(root, part.name));
    },
    async deliver(assembly) {
      const all = await made;
      // The index is beside its page.
      const folder = addressOf('search').slice(1);
      for (const one of all) {
        const fileOf = (file: string) => `${folder}${one.part.name}/${file}`;
        const toAdd = new Set(one.shelved.files.filter((file) => !assembly.retain(fileOf(file), one.key)));
        if (toAdd.size === 0) continue;
        for (const [file, bytes] of await bytesOf(one)) {
          if (toAdd.has(file)) assembly.add(fileOf(file), one.key, Buffer.from(bytes, 'base64'));
        }
      }
      await workers?.stop();
      clearShelf(
        root,
        parts.map(({ name }) => name),
      );
      return all.flatMap(({ part, reason }) => (reason === undefined ? [] : [{ file: part.name, reason }]));
    },
  };
}
