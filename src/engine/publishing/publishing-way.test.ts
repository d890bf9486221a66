import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest';
import { sitePlace } from '../../cache/build-folder.ts';
import { diskErrorText } from '../../cache/disk-error.ts';
import { startWorkers, type Workers } from '../../cache/workers.ts';
import { assembleSite } from '../site-assembly.ts';
import { mirrorSite } from '../site-mirror.ts';
import { newManifest, writeManifest } from '../site-manifest.ts';
import { publishingWay, STAGE } from './publishing-way.ts';
import { healSwap } from './site-swap.ts';

let folder: string;
let root: string;
let workers: Workers;
let cleaning: (() => void)[];

const dist = () => path.join(root, 'dist');
const way = () => publishingWay(sitePlace(root, dist()));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-way-'));
  root = path.join(folder, 'paper');
  mkdirSync(root);
  workers = startWorkers(1);
  cleaning = [];
});
afterEach(async () => {
  await workers.stop();
  for (const clean of cleaning.reverse()) clean();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder on another disk than the project. */
function onOtherDisk({ skip }: TestContext): string {
  skip(!existsSync('/dev/shm') || statSync('/dev/shm').dev === statSync(root).dev, 'there is no other disk');
  const other = mkdtempSync('/dev/shm/broadsheet-way-');
  cleaning.push(() => rmSync(other, { recursive: true, force: true }));
  return other;
}

/** Mounts something, which only root can. */
function mount({ skip }: TestContext, ...options: string[]): void {
  const target = options.at(-1) ?? '';
  skip(spawnSync('mount', options).status !== 0, 'nothing can be mounted here');
  cleaning.push(() => spawnSync('umount', [target]));
}

/** Builds a site of some files, as a build does. */
async function publish(files: Record<string, string>): Promise<void> {
  const { place } = way();
  healSwap(place);
  const assembly = assembleSite(place, 'code', mirrorSite(place), workers);
  for (const [file, text] of Object.entries(files)) assembly.put(file, `text=${text}`, Buffer.from(text));
  await assembly.publish(false);
}

/** The files of the published site, with their texts. */
function shown(): Record<string, string> {
  const files = readdirSync(dist(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file): [string, string] => [path.relative(dist(), file), readFileSync(file, 'utf8')])
      .sort(),
  );
}

const OLD = { '2026/storm/index.html': 'storm', 'index.html': 'front', map: 'a file', 'plan/a.svg': 'plan' };
const NEW = { '2026/gale/index.html': 'gale', 'index.html': 'front 2', 'map/a.svg': 'a map', plan: 'a file now' };

/** Every output folder that can be published into, and what is said of it. */
const FOLDERS: [name: string, make: (context: TestContext) => void, said?: RegExp][] = [
  ['a folder', () => mkdirSync(dist())],
  ['missing', () => undefined],
  [
    'a link to a folder',
    () => {
      mkdirSync(path.join(folder, 'www'));
      symlinkSync(path.join(folder, 'www'), dist());
    },
    /dist is a link to .*\/www\. That folder is replaced, and the link stays\./,
  ],
  ['a relative link to a folder that is still to be made', () => symlinkSync('../www', dist()), /is a link to/],
  [
    'a chain of links',
    () => {
      mkdirSync(path.join(folder, 'www'));
      symlinkSync('www', path.join(folder, 'current'));
      symlinkSync('../current', dist());
    },
    /is a link to .*\/www/,
  ],
  [
    'a link to a folder on another disk',
    (context) => {
      const other = onOtherDisk(context);
      mkdirSync(path.join(other, 'www'));
      symlinkSync(path.join(other, 'www'), dist());
    },
    /is on another disk\. The next site is assembled beside it/,
  ],
  [
    'a link to a folder that is still to be made on another disk',
    (context) => symlinkSync(path.join(onOtherDisk(context), 'www'), dist()),
    /is on another disk/,
  ],
  [
    'a disk that is mounted',
    (context) => {
      mkdirSync(dist());
      mount(context, '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', dist());
      mkdirSync(path.join(dist(), 'lost+found'));
    },
    /dist is a mounted disk, so that it cannot be replaced as a whole/,
  ],
  [
    'another folder of the same disk that is mounted there',
    (context) => {
      mkdirSync(dist());
      mkdirSync(path.join(folder, 'www'));
      mount(context, '--bind', path.join(folder, 'www'), dist());
    },
    /is a mounted disk/,
  ],
];

describe.each(FOLDERS)('an output folder that is %s', (_, make, said) => {
  test('gets the first site and the next one, as a whole, and stays what it is', async (context) => {
    make(context);
    const link = lstatSync(dist(), { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(dist()) : undefined;
    const { note } = way();
    if (said) expect(note).toMatch(said);
    else expect(note).toBeUndefined();
    for (const site of [OLD, NEW, NEW, OLD]) {
      await publish(site);
      expect(shown()).toEqual(Object.fromEntries(Object.entries(site).sort()));
    }
    if (link !== undefined) expect(readlinkSync(dist())).toBe(link);
    expect(existsSync(path.join(dist(), STAGE))).toBe(false);
  });

  test('has the whole new site after a build that was killed while it was published', async (context) => {
    make(context);
    await publish(OLD);
    const { place } = way();
    const assembly = assembleSite(place, 'code', mirrorSite(place), workers);
    for (const [file, text] of Object.entries(NEW)) assembly.put(file, `text=${text}`, Buffer.from(text));
    // Killed after the first steps of publishing: as publish() does them, up to there.
    if (place.isInPlace) {
      await stopBeforeTheEnd(() => assembly.publish(false), place.published);
    } else {
      const before = `${place.spare}-aside`;
      await assembly.publish(false);
      renameSync(place.manifest, place.nextManifest);
      renameSync(place.spare, before);
      renameSync(before, place.old);
      renameSync(place.published, place.spare);
      writeManifest(place.manifest, newManifest('old'));
    }
    healSwap(way().place);
    expect(shown()).toEqual(Object.fromEntries(Object.entries(NEW).sort()));
  });
});

/** Publishes with a folder in the way that cannot be removed, so that publishing stops in the middle; then frees the way. */
async function stopBeforeTheEnd(run: () => Promise<unknown>, published: string): Promise<void> {
  const busy = path.join(published, 'plan');
  const held = spawnSync('mount', ['--bind', busy, busy]).status === 0;
  try {
    await run();
    if (held) throw new Error('Publishing should have stopped.');
  } catch (error) {
    expect(diskErrorText(error)).toMatch(/plan is in use/);
  } finally {
    if (held) spawnSync('umount', [busy]);
  }
}

describe('before the first page, a build refuses', () => {
  test.each<[string, () => void, RegExp]>([
    ['a file', () => writeFileSync(dist(), 'text'), /dist is not a folder, and the site needs one/],
    [
      'a link to a file',
      () => {
        writeFileSync(path.join(folder, 'f'), '');
        symlinkSync('../f', dist());
      },
      /is not a folder/,
    ],
    ['links in a circle', () => symlinkSync('dist', dist()), /leads in a circle/],
    ['a link to the folder around the project', () => symlinkSync('..', dist()), /holds more than a built site/],
    [
      'a link to a folder with something else in it',
      () => {
        mkdirSync(path.join(folder, 'www'));
        writeFileSync(path.join(folder, 'www/letters.txt'), 'private');
        symlinkSync('../www', dist());
      },
      /holds more than a built site/,
    ],
  ])('%s', (_, make, message) => {
    make();
    expect(way).toThrow(message);
  });

  test('a folder on a disk that is read-only, with its path', (context) => {
    mkdirSync(path.join(folder, 'www/site'), { recursive: true });
    mount(context, '--bind', path.join(folder, 'www'), path.join(folder, 'www'));
    context.skip(
      spawnSync('mount', ['-o', 'remount,ro,bind', path.join(folder, 'www')]).status !== 0,
      'nothing can be mounted here',
    );
    symlinkSync('../www/site', dist());
    let error: unknown;
    try {
      way();
    } catch (thrown) {
      error = thrown;
    }
    expect(diskErrorText(error)).toMatch(/www.* its disk is read-only \(EROFS\)/);
  });
});
