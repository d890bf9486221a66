import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sitePlace, type SitePlace } from '../cache/build-folder.ts';
import { fileStamp } from '../cache/file-stamp.ts';
import { digest } from '../lib/digest.ts';
import { startWorkers, type Workers } from '../cache/workers.ts';
import { partsFolder } from './manifest/manifest-part.ts';
import { assembleSite, type SiteAssembly, type SiteChanges } from './site-assembly.ts';
import { markedKey } from './manifest/key-mark.ts';
import { readIndex, readManifest, writeManifest } from './site-manifest.ts';
import { mirrorSite } from './site-mirror.ts';

let root: string;
let place: SitePlace;
let workers: Workers;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-assembly-'));
  place = sitePlace(root, path.join(root, 'dist'));
  workers = startWorkers(1);
});
afterEach(async () => {
  await workers.stop();
  rmSync(root, { recursive: true });
});

const at = (file: string) => path.join(place.published, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const bytes = (text: string) => Buffer.from(text);

/** Publishes a site as a build does: from a mirror of the published one. */
async function publish(
  assemble: (assembly: SiteAssembly) => void,
  revision = 'code',
  { isCompressed = false, isVerify = false } = {},
): Promise<SiteChanges> {
  const foreign = mirrorSite({ ...place, isVerify });
  mkdirSync(place.spare, { recursive: true });
  const assembly = assembleSite(place, revision, foreign, workers, { isVerify });
  assemble(assembly);
  return assembly.publish(isCompressed);
}

const TWO_PAGES = (assembly: SiteAssembly) => {
  assembly.put('index.html', 'story=1', bytes('front'));
  assembly.put('2026/11/storm/index.html', 'story=1;site=a', bytes('storm'));
};

test('files of the search and style sheets are not counted among the removed pages', async () => {
  await publish((assembly) => {
    TWO_PAGES(assembly);
    assembly.add('search/2026-11/entry.pf_meta', 'd1gest', bytes('search'));
    assembly.add('_astro/style.css', '', bytes('style'));
  });
  const { removed, removedPages } = await publish(() => undefined);
  expect([removed.length, removedPages]).toEqual([4, 2]);
});

describe('a page', () => {
  test('that is put is published, and its folders are made', async () => {
    const changes = await publish(TWO_PAGES);
    expect([read('index.html'), read('2026/11/storm/index.html')]).toEqual(['front', 'storm']);
    expect(changes).toMatchObject({ rendered: 2, reused: 0, updated: [], removed: [] });
    expect(changes.added).toEqual([
      { file: '2026/11/storm/index.html', reason: 'new' },
      { file: 'index.html', reason: 'new' },
    ]);
  });

  test('is kept while its key and the code are those of the last build, with its file', async () => {
    await publish(TWO_PAGES);
    const { ino, mtimeMs } = statSync(at('index.html'));
    const changes = await publish((assembly) => {
      expect(assembly.keep('index.html', markedKey('story=1'))).toBe(true);
      expect(assembly.keep('2026/11/storm/index.html', markedKey('story=2;site=a'))).toBe(false);
      assembly.put('2026/11/storm/index.html', 'story=2;site=a', bytes('storm, corrected'));
    });
    expect(statSync(at('index.html'))).toMatchObject({ ino, mtimeMs });
    expect(changes).toMatchObject({ rendered: 1, reused: 1 });
    expect(changes.updated).toEqual([{ file: '2026/11/storm/index.html', reason: 'props: story' }]);
  });

  test('is not kept when the code is another, and counts as updated only when its bytes are others', async () => {
    await publish(TWO_PAGES);
    const changes = await publish((assembly) => {
      expect(assembly.keep('index.html', markedKey('story=1'))).toBe(false);
      TWO_PAGES(assembly);
      assembly.put('index.html', 'story=1', bytes('another front'));
    }, 'other code');
    expect(changes.updated).toEqual([{ file: 'index.html', reason: 'code' }]);
  });

  test('that somebody has changed is not kept', async () => {
    await publish(TWO_PAGES);
    writeFileSync(at('index.html'), 'not what was built');
    const changes = await publish((assembly) => {
      expect(assembly.keep('index.html', markedKey('story=1'))).toBe(false);
      TWO_PAGES(assembly);
    });
    expect(read('index.html')).toBe('front');
    expect(changes.updated).toEqual([{ file: 'index.html', reason: 'damaged' }]);
  });

  test('that is neither kept nor put is gone, with its empty folders', async () => {
    await publish(TWO_PAGES);
    const changes = await publish((assembly) => assembly.keep('index.html', markedKey('story=1')));
    expect(changes.removed).toEqual([{ file: '2026/11/storm/index.html', reason: 'no longer published' }]);
    expect(changes.removedPages).toBe(1);
    expect(existsSync(at('2026'))).toBe(false);
  });
});

test('what a build changed or took off the site is nowhere in the folder that the next build begins with', async () => {
  await publish(TWO_PAGES);
  await publish((assembly) => {
    assembly.put('index.html', 'story=1', bytes('front without a comment'));
    assembly.put('new/index.html', 'story=1', bytes('new'));
  });
  expect(readdirSync(place.spare)).toEqual([]);
  await publish((assembly) => assembly.keep('new/index.html', markedKey('story=1')));
  expect(readdirSync(place.spare, { recursive: true })).toEqual(['new', 'new/index.html']);
});

describe('a file of public/', () => {
  function adopt(assembly: SiteAssembly, files: Record<string, string>): void {
    assembly.adopt(Object.keys(files), (file) => bytes(files[file] ?? ''));
  }

  test('is published beside the pages, and never in place of one', async () => {
    await publish((assembly) => {
      TWO_PAGES(assembly);
      adopt(assembly, { 'maps/coast.svg': 'a map', 'index.html': 'not the front page' });
    });
    expect([read('maps/coast.svg'), read('index.html')]).toEqual(['a map', 'front']);
  });

  test.each([{ '2026': 'a file' }, { 'index.html/map.svg': 'a map' }])(
    'that would be both a file and a folder on the site is refused: %j',
    async (files) => {
      await publish(TWO_PAGES);
      const build = publish((assembly) => {
        TWO_PAGES(assembly);
        adopt(assembly, files);
      });
      await expect(build).rejects.toThrow('would have to be both a file and a folder on the site');
      expect(read('index.html')).toBe('front');
    },
  );

  test.each(['map', 'map.d', 'files/map.d', '.map'])('may become a folder, and a folder a file: %s', async (name) => {
    await publish((assembly) => adopt(assembly, { [name]: 'a file', [`${name}-2/coast.svg`]: 'a plan' }));
    await publish((assembly) => adopt(assembly, { [`${name}/coast.svg`]: 'a map', [`${name}-2`]: 'a file' }));
    expect([read(`${name}/coast.svg`), read(`${name}-2`)]).toEqual(['a map', 'a file']);
  });
});

describe('a build that verifies', () => {
  const page = (assembly: SiteAssembly, words: string) => {
    expect(assembly.keep('index.html', markedKey('story=1'))).toBe(false);
    expect(assembly.retain('search/a.json', 'part=1')).toBe(false);
    assembly.put('index.html', 'story=1', bytes(words));
    assembly.add('search/a.json', 'part=1', bytes('index'));
  };

  test('keeps nothing, finds nothing wrong with what is as it should be, and leaves it as it is', async () => {
    const assemble = (assembly: SiteAssembly) => page(assembly, 'front');
    await publish(assemble);
    const before = statSync(at('index.html')).mtimeMs;
    expect(await publish(assemble, 'code', { isVerify: true })).toMatchObject({
      wrong: [],
      updated: [],
      reused: 0,
      rendered: 1,
    });
    expect(statSync(at('index.html')).mtimeMs).toBe(before);
  });

  test('names and replaces a page that the same inputs make otherwise, but not one whose inputs have changed', async () => {
    await publish((assembly) => {
      page(assembly, 'wrong');
      assembly.put('about/index.html', 'page=1', bytes('about'));
    });
    const changes = await publish(
      (assembly) => {
        page(assembly, 'front');
        assembly.put('about/index.html', 'page=2', bytes('about us'));
      },
      'code',
      { isVerify: true },
    );
    expect(changes.wrong).toEqual(['index.html']);
    expect([read('index.html'), read('about/index.html')]).toEqual(['front', 'about us']);
  });

  test('finds a file whose bytes were changed although its stamp is the one of the last build', async () => {
    await publish(TWO_PAGES);
    const manifest = readManifest(place.manifest);
    writeFileSync(at('index.html'), 'forged');
    const known = { digest: digest('front'), stamp: fileStamp(at('index.html')) ?? '' };
    manifest?.files.set('index.html', manifest.facts.add('index.html', 'story=1', known));
    if (manifest) writeManifest(place.manifest, manifest);
    await publish((assembly) => expect(assembly.keep('index.html', markedKey('story=1'))).toBe(true));
    expect(read('index.html')).toBe('forged');
    const { wrong } = await publish((assembly) => assembly.put('index.html', 'story=1', bytes('front')), 'code', {
      isVerify: true,
    });
    expect([wrong, read('index.html')]).toEqual([['index.html'], 'front']);
  });
});

test('a build leaves the parts of the manifest that it has written and no others', async () => {
  await publish(TWO_PAGES);
  await publish((assembly) => {
    assembly.keep('index.html', markedKey('story=1'));
    assembly.put('2026/11/storm/index.html', 'story=2;site=a', bytes('storm, corrected'));
  });
  const index = readIndex(place.manifest);
  expect(readdirSync(partsFolder(place.manifest)).sort()).toEqual(
    index?.parts.map(({ name, digest }) => `${name}-${digest}`).sort(),
  );
  expect(readManifest(place.manifest)).toMatchObject({ isWhole: true });
});

test('a build says of a file why it was kept or printed', async () => {
  await publish(TWO_PAGES);
  await publish((assembly) => {
    assembly.keep('index.html', markedKey('story=1'));
    assembly.put('2026/11/storm/index.html', 'story=2;site=b', bytes('storm'));
    expect(assembly.explain('index.html')).toContain('reused');
    expect(assembly.explain('2026/11/storm/index.html')).toBe('props: story, site');
    expect(assembly.explain('nowhere/index.html')).toBeUndefined();
  });
});
