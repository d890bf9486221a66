import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWhole } from '../cache/whole-file.ts';
import { listPublicFiles } from '../cache/plain-files.ts';
import { inWorkers } from '../cache/worker-batches.ts';
import type { Progress } from '../cache/progress.ts';
import { readContent } from '../loader/content-loader.ts';
import { goodContent } from '../loader/known-content.ts';
import type { Publication } from '../schema/publication.ts';
import { postTextsTask } from './files/post-task.ts';
import type { PlannedPost, PostTables } from './files/planned-post.ts';
import type { PostText } from './files/post-text.ts';
import { siteFiles, type SiteFile } from './files/site-files.ts';
import type { OldPaper } from './gathered-paper.ts';
import { importResult } from './import-account.ts';
import type { ImportResult } from './import-result.ts';
import type { ImportMap } from './mapping/import-map.ts';
import { completedMap, MAP_FILE } from './mapping/map-file.ts';
import { fittingZones } from './mapping/old-zone.ts';
import { proposedMap } from './mapping/proposed-map.ts';
import type { Note } from './note.ts';
import { planPhotos, type PhotoPlan } from './photos/photos.ts';
import { planImport, type ImportPlan } from './plan/import-plan.ts';
import { linkedDocuments } from './plan/linked-documents.ts';
import { featuredOf, PostPhotos } from './plan/post-photos.ts';
import { isSameSite } from './plan/old-address.ts';
import { refusedNotes, zoneNotes } from './plan/site-notes.ts';
import { addGoneUploads } from './plan/site-redirects.ts';
import { mergedFiles } from './publication/merged-files.ts';
import { WrittenState } from './written/written-state.ts';

/** Posts that a worker takes at a time. */
const BATCH = 20;

/** Short-lived trees are most of what a worker makes: with little room for them, it needs a third of the memory. */
const POOL = { most: 4, maxYoungGenerationSizeMb: 16 };

/** What an import was asked for. */
export interface ImportOrder {
  /** The project's root. */
  root: string;
  /** The files of the export, as they were named. */
  sources: readonly string[];
  publication: Publication;
  /** The time zone of the old site, if somebody says so. */
  timeZone?: string;
  /** A copy of the uploads of the old site. */
  uploads?: string;
  /** Asks the old site for photos. */
  fetch: boolean;
  /** Writes into `content/`. */
  write: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** How far a step has come. */
  progress?: (step: 'stories' | 'files', done: number, total: number) => void;
  photoProgress?: Progress;
}

/**
 * Imports an old site: decides where everything goes, converts the bodies, and writes the files that no editor has changed since
 * an earlier import.
 * @returns what was done, or would be done without `write`
 * @throws ContentError for a map or record with mistakes
 */
export async function runImport(paper: OldPaper, order: ImportOrder): Promise<ImportResult> {
  const { root, publication, now, progress } = order;
  const state = new WrittenState(root);
  const siteName = paper.site.origin ?? `${paper.site.system} ${paper.site.name ?? ''}`.trim();
  const zones = fittingZones(
    paper.posts.flatMap(({ published = [] }) => published),
    [order.timeZone ?? publication.timeZone, publication.timeZone],
  );
  const isPage = (id: string) => state.isForeign(`content/pages/${id}.md`);
  const mapFile = completedMap(root, proposedMap(paper, publication.lang, isPage), order.timeZone ?? zones[0]);
  const { map } = mapFile;
  const oldZone = order.timeZone ?? map.timeZone ?? zones[0] ?? publication.timeZone;
  const shown = new PostPhotos(paper);
  const photos = await planPhotos(shown.wanted, {
    root,
    ...(order.uploads !== undefined && { uploads: order.uploads }),
    ...(paper.site.origin !== undefined && { origin: paper.site.origin }),
    folders: shown.folders,
    fetch: order.fetch,
    ...(order.photoProgress && { progress: order.photoProgress }),
  });
  const inPublic = photos.entries().flatMap(({ file }) => /^public\/(.+)/.exec(file ?? '')?.[1] ?? []);
  const plan = planImport(paper, map, {
    root,
    state,
    siteName,
    publication,
    content: goodContent(await readContent(root)),
    publicFiles: [...new Set([...listPublicFiles(root).files, ...inPublic])],
    oldZone,
    now,
  });
  const paths = shown.paths(photos);
  addUploads(plan, paper, shown, photos);
  const tables = tablesOf(paper, map, plan, paths, {
    timeZone: publication.timeZone,
    oldZone,
    language: publication.lang,
    isMoved: isSameSite(paper.site.origin, publication.url),
  });
  const posts = plan.posts.map((post) => ({ ...post, ...leadPhoto(post, paper, paths, post.notes) }));
  const texts = await postTexts(posts, tables, (done) => progress?.('stories', done, posts.length));
  const site = siteFiles(paper, map, plan, publication.lang, (url) => paths[url]);
  const merged = mergedFiles({ root, state, siteName, publication, paper, map, plan });
  const files = new Map([...contentFiles(plan, texts, site), ...merged.own]);
  const states = new Map([...files].map(([file, content]) => [file, state.judge(file, content)]));
  const mapText = new Map([[MAP_FILE, mapFile.text]]);
  if (order.write) {
    await photos.write(order.photoProgress);
    state.write(files, (done, total) => progress?.('files', done, total));
    for (const [file, content] of merged.files) state.writeMerged(file, content);
    state.finish(siteName, merged.navigation);
  }
  // The editor edits it between the first run and the second.
  writeMap(root, mapText);
  const notes = [
    ...(paper.site.notes ?? []),
    ...zoneNotes(zones, publication.timeZone, oldZone),
    ...refusedNotes(plan),
    ...merged.notes,
  ];
  return importResult({ paper, map, plan, photos, shown, texts, site, states, notes, order });
}

/** The photo at the head of a post; one that could not be had leaves a note. */
function leadPhoto(
  { post }: PlannedPost,
  { media }: OldPaper,
  paths: Record<string, string>,
  notes: Note[],
): Pick<PlannedPost, 'photo'> {
  const featured = featuredOf(post, media);
  if (!featured) return {};
  const found = paths[featured.url];
  if (found !== undefined) return { photo: { media: featured, path: found } };
  notes.push({
    kind: 'dropped',
    rule: 'photo-missing',
    what: 'The photo at the head of the story could not be had.',
    quote: featured.url,
  });
  return {};
}

/** The texts of all posts, in their order, made by workers. */
async function postTexts(
  posts: readonly PlannedPost[],
  tables: PostTables,
  progress: (done: number) => void,
): Promise<PostText[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-import-'));
  const file = path.join(folder, 'tables.json');
  writeFileSync(file, JSON.stringify(tables));
  let done = 0;
  try {
    return await inWorkers(
      posts,
      BATCH,
      async (workers, batch) => {
        const texts = await workers.run(postTextsTask, { tables: file, posts: batch });
        done += batch.length;
        progress(done);
        return texts;
      },
      POOL,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tablesOf(
  paper: OldPaper,
  map: ImportMap,
  { addresses }: ImportPlan,
  photos: Record<string, string>,
  about: Pick<PostTables, 'timeZone' | 'oldZone' | 'language' | 'isMoved'>,
): PostTables {
  return {
    ...(paper.site.origin !== undefined && { origin: paper.site.origin }),
    ...about,
    media: Object.fromEntries(paper.media),
    photos,
    addresses: addresses.byKey(),
    authors: Object.fromEntries(
      Object.entries(map.authors).flatMap(([id, rule]) => (rule && 'author' in rule ? [[id, rule.author]] : [])),
    ),
  };
}

function contentFiles(
  plan: ImportPlan,
  texts: readonly PostText[],
  site: ReadonlyMap<string, SiteFile>,
): Map<string, string> {
  const files = new Map([...site].map(([file, { text }]) => [file, text]));
  for (const [index, { file }] of plan.posts.entries()) {
    const text = texts[index];
    if (!text) continue;
    files.set(file, text.text);
    if (text.comments !== undefined)
      files.set(file.replace('content/articles/', 'content/comments/').replace(/md$/, 'yaml'), text.comments);
  }
  return files;
}

/** The addresses of uploaded files lead to the first story that shows them. */
function addUploads(
  { addresses, posts }: ImportPlan,
  { media, site }: OldPaper,
  shown: PostPhotos,
  photos: PhotoPlan,
): void {
  const open = posts.filter(({ isPublic }) => isPublic);
  const first = new Map<string, string>();
  for (const { post, address } of open)
    for (const url of shown.of(post)) {
      const path = photos.pathOf(url);
      // A link to a document that could not be had would lead to the story that it is in.
      if (path === undefined && linkedDocuments({ form: 'html', text: `"${url}"` }, url).length > 0) continue;
      // A document keeps its address; a photo has none of its own.
      const to = path === undefined || path.startsWith('/photos/') ? address : path;
      if (!first.has(url)) first.set(url, to);
      if (path !== undefined && !first.has(path)) first.set(path, to);
    }
  if (site.origin === undefined) return;
  for (const [url, address] of first) if (/^https?:/.test(url)) addresses.add(url, address, 'upload');
  for (const { url } of media.values()) {
    const address = first.get(photos.pathOf(url) ?? url);
    if (address !== undefined) addresses.add(url, address, 'upload');
  }
  if (site.system === 'wordpress')
    addGoneUploads(addresses, site.origin, [...first.keys(), ...[...media.values()].map(({ url }) => url)]);
}

function writeMap(root: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    const target = path.join(root, file);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    writeWhole(target, text);
  }
}
