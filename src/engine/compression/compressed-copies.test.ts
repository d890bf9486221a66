import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sitePlace, type SitePlace } from '../../cache/build-folder.ts';
import { startWorkers, type Workers } from '../../cache/workers.ts';
import { isCopyMark } from '../manifest/key-mark.ts';
import { assembleSite } from '../site-assembly.ts';
import { newManifest, readManifest } from '../site-manifest.ts';
import { mirrorSite } from '../site-mirror.ts';

let root: string;
let place: SitePlace;
let workers: Workers;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-copies-'));
  place = sitePlace(root, path.join(root, 'dist'));
  workers = startWorkers(1);
});
afterEach(async () => {
  await workers.stop();
  rmSync(root, { recursive: true });
});

const at = (file: string) => path.join(place.published, file);
const PAGE = '<p>The sea was still taking pieces of the road.</p>\n'.repeat(100);
const COPIES = ['index.html.br', 'index.html.gz', 'index.html.zst'];

/** Publishes files as a build does: from a mirror of the published site, which has the pages that did not change. */
async function publish(files: Record<string, string>, isCompressed = true) {
  const foreign = mirrorSite(place);
  mkdirSync(place.spare, { recursive: true });
  const assembly = assembleSite(place, 'code', foreign, workers);
  for (const [file, text] of Object.entries(files)) assembly.add(file, '', Buffer.from(text));
  return assembly.publish(isCompressed);
}

/** Every file on disk with its bytes. */
function contents(): Map<string, string> {
  const entries = readdirSync(place.published, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const files = entries.map((one) => path.relative(place.published, path.join(one.parentPath, one.name)));
  return new Map(files.sort().map((file) => [file, readFileSync(at(file), 'base64')]));
}

test('a page has copies in three forms, which give it back', async () => {
  await publish({ 'index.html': PAGE });
  expect([...contents().keys()]).toEqual(['index.html', ...COPIES]);
  const [br, gz, zst] = COPIES.map((copy) => readFileSync(at(copy)));
  for (const bytes of [brotliDecompressSync(br ?? ''), gunzipSync(gz ?? ''), zstdDecompressSync(zst ?? '')])
    expect(bytes.toString()).toBe(PAGE);
});

test('pictures, small files and files whose copies are the newsroom’s own have none', async () => {
  const files = { 'a.jpg': PAGE, 'small.html': 'short', 'data.json': PAGE, 'data.json.gz': 'ours' };
  await publish(files);
  expect([...contents().keys()]).toEqual([
    'a.jpg',
    'data.json',
    'data.json.br',
    'data.json.gz',
    'data.json.zst',
    'small.html',
  ]);
  expect(readFileSync(at('data.json.gz'), 'utf8')).toBe('ours');
});

test('a copy is made again only when its file has changed', async () => {
  await publish({ 'index.html': PAGE, 'b.html': PAGE });
  const before = COPIES.map((copy) => statSync(at(copy)).ino);
  const other = statSync(at('b.html.br')).ino;
  await publish({ 'index.html': PAGE, 'b.html': `${PAGE}more` });
  expect(COPIES.map((copy) => statSync(at(copy)).ino)).toEqual(before);
  expect(statSync(at('b.html.br')).ino).not.toBe(other);
  expect(brotliDecompressSync(readFileSync(at('b.html.br'))).toString()).toBe(`${PAGE}more`);
});

test('an incremental site equals a clean one, whatever was before', async () => {
  const last = { 'index.html': `${PAGE}3`, 'c.html': PAGE, 'd.html': 'short now' };
  await publish({ 'index.html': PAGE, 'b.html': PAGE, 'd.html': PAGE });
  await publish({ 'index.html': `${PAGE}2`, 'b.html': PAGE }, false);
  expect([...contents().keys()]).toEqual(['b.html', 'index.html']);
  await publish({ 'index.html': `${PAGE}2`, 'b.html': PAGE, 'd.html': PAGE });
  await publish(last);
  const incremental = contents();
  rmSync(root, { recursive: true });
  await publish(last);
  expect(incremental).toEqual(contents());
});

test('a damaged copy is made again', async () => {
  await publish({ 'index.html': PAGE });
  const whole = contents();
  rmSync(at('index.html.gz'));
  await publish({ 'index.html': PAGE });
  expect(contents()).toEqual(whole);
});

test('a page may take the place of a copy', async () => {
  await publish({ 'index.html': PAGE });
  await publish({ 'index.html': PAGE, 'index.html.br/index.html': PAGE });
  expect(existsSync(at('index.html.br/index.html'))).toBe(true);
});

test('copies are in the list of the site as such, and no change that a build reports', async () => {
  const { added } = await publish({ 'index.html': PAGE });
  expect(added.map(({ file }) => file)).toEqual(['index.html']);
  const { removed } = await publish({ 'b.html': PAGE });
  expect(removed.map(({ file }) => file)).toEqual(['index.html']);
  const { files, facts } = readManifest(place.manifest) ?? newManifest();
  const copies = [...files].filter(([, row]) => isCopyMark(facts.mark(row))).map(([file]) => file);
  expect(copies.sort()).toEqual(COPIES.map((copy) => copy.replace('index', 'b')).sort());
});
