import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { byPlace, ContentError, formatProblems, type Problem } from '../lib/problem.ts';
import { listContentFiles, type ContentFile } from './content-files.ts';
import { KINDS, type KindName } from './content-kinds.ts';
import { referenceProblems, type Filed } from './content-references.ts';

/** Files that may lie in `content/` without being read. */
const UNREAD = /(?:^|\/)(?:README|FRONTMATTER)\.md$/;

/** A file as it goes into the store. */
interface Entry {
  id: string;
  file: string;
  stamp: string;
  data: Record<string, unknown>;
}

/** The loaders of all collections, which read `content/` together and check it as a whole. */
export interface ContentDesk {
  loader(kind: KindName): Loader;
}

/**
 * Opens the desk. Its loaders wait for each other, because a story can be checked only when all authors, sections and
 * photos are known. A file whose size and time did not change is not read again. When anything is wrong, a build stops
 * with every problem listed; the dev server lists them and goes on with what was good before.
 */
export function contentDesk(): ContentDesk {
  const contexts = new Map<KindName, LoaderContext>();
  const registered: KindName[] = [];
  let waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  let watching = false;

  async function load(kind: KindName, context: LoaderContext): Promise<void> {
    contexts.set(kind, context);
    const done = new Promise<void>((resolve, reject) => void waiting.push({ resolve, reject }));
    if (registered.every((name) => contexts.has(name))) void release(context);
    return done;
  }

  async function release(context: LoaderContext): Promise<void> {
    const released = waiting;
    waiting = [];
    try {
      await readContent(contexts, context);
      watch(context);
      for (const { resolve } of released) resolve();
    } catch (error) {
      for (const { reject } of released) reject(error);
    }
    if (context.watcher === undefined) contexts.clear();
  }

  function watch({ watcher, config, logger }: LoaderContext): void {
    if (!watcher || watching) return;
    watching = true;
    const folder = path.join(fileURLToPath(config.root), 'content') + path.sep;
    watcher.add(folder);
    let queue = Promise.resolve();
    const reread = (changed: string) => {
      const context = contexts.get('articles');
      if (!changed.startsWith(folder) || !context) return;
      queue = queue.then(() => readContent(contexts, context)).catch((error: unknown) => logger.error(String(error)));
    };
    for (const event of ['add', 'change', 'unlink']) watcher.on(event, reread);
  }

  return {
    loader(kind) {
      registered.push(kind);
      return { name: `content-${kind}`, load: (context) => load(kind, context) };
    },
  };
}

async function readContent(
  contexts: ReadonlyMap<KindName, LoaderContext>,
  { config, watcher, logger }: LoaderContext,
): Promise<void> {
  const root = fileURLToPath(config.root);
  const { files, problems } = listContentFiles(root);
  const entries = new Map<KindName, Entry[]>([...contexts.keys()].map((kind) => [kind, []]));
  for (const file of files) {
    const found = kindOf(file.path);
    if (!found) {
      if (!UNREAD.test(file.path)) problems.push(misplaced(file.path));
      continue;
    }
    const entry = await readEntry(root, file, found.kind, found.id, contexts.get(found.kind), problems);
    if (entry) entries.get(found.kind)?.push(entry);
  }
  if (problems.length === 0) problems.push(...referenceProblems(root, filedOf(entries)));
  if (problems.length > 0) {
    if (!watcher) throw new ContentError(problems.sort(byPlace));
    logger.error(`\n${formatProblems(problems)}`);
    return;
  }
  for (const [kind, kept] of entries) {
    const store = contexts.get(kind)?.store;
    if (store) fill(store, kept);
  }
}

async function readEntry(
  root: string,
  file: ContentFile,
  kind: KindName,
  id: string,
  context: LoaderContext | undefined,
  problems: Problem[],
): Promise<Entry | undefined> {
  const name = `content/${file.path}`;
  const stamp = `${file.size}-${file.modified}`;
  const known = context?.store.get(id);
  if (known?.digest === stamp) return { id, file: name, stamp, data: known.data };
  const reading = await KINDS[kind].read(name, readFileSync(path.join(root, name)));
  if (reading.ok) return { id, file: name, stamp, data: reading.value };
  problems.push(...reading.problems);
  return undefined;
}

function kindOf(file: string): { kind: KindName; id: string } | undefined {
  for (const [kind, { pattern }] of Object.entries(KINDS)) {
    const id = pattern.exec(file)?.[1];
    if (id !== undefined) return { kind: kind as KindName, id };
  }
  return undefined;
}

function filedOf(entries: ReadonlyMap<KindName, Entry[]>): Filed {
  const kinds = Object.keys(KINDS) as KindName[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, new Map((entries.get(kind) ?? []).map((entry) => [entry.id, entry]))]),
  ) as unknown as Filed;
}

function fill(store: LoaderContext['store'], entries: readonly Entry[]): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, file, stamp, data } of entries) {
    if (store.get(id)?.digest !== stamp) store.set({ id, data, digest: stamp, filePath: file });
  }
}

function misplaced(file: string): Problem {
  const folder = file.split('/')[0] ?? '';
  const kind = Object.entries(KINDS).find(([name]) => name === folder)?.[1];
  return {
    rule: 'file-misplaced',
    file: `content/${file}`,
    line: 1,
    column: 1,
    what: 'Nothing is published from a file of this name in this folder.',
    fix: kind
      ? `Name it like ${kind.placement}, with lower-case letters, digits and hyphens.`
      : `The folders of content/ are ${Object.keys(KINDS).join(', ')}; other files belong into public/.`,
  };
}
