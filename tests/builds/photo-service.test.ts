import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallPhoto } from '../../src/lib/photo/photo-file-for-tests.ts';
import { readXmp } from '../../src/lib/photo/xmp.ts';
import { ROOT } from '../demo-project.ts';
import { build, fileDigests, makeProject, mustBuild, siteEnvironment } from '../project.ts';

const ENGINE_KEYS = { IMGPROXY_KEY: '736563726574', IMGPROXY_SALT: '68656C6C6F' };
const NODE = path.join(ROOT, 'node_modules/.bin/node');
/** More photos than a build converts at once. */
const PHOTOS = 60;

let folder: string;
const at = (file: string, project = folder) => path.join(project, file);
const page = (url: string, project = folder) => readFileSync(at(`dist${url}index.html`, project), 'utf8');
const files = (project = folder) => readdirSync(at('dist/photos', project));
const waiting = (project = folder) => files(project).filter((file) => /-original-\d+\.jpg$/.test(file));

/** A project with a story for each of many photos, which come from cameras and say where they were made. */
async function makePhotoProject(photos = PHOTOS): Promise<string> {
  const project = makeProject();
  mkdirSync(at('content/articles/2026/10', project), { recursive: true });
  const bytes = await smallPhoto(1200, 900)
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 48/1 0/1' } })
    .jpeg()
    .toBuffer();
  for (let number = 1; number <= photos; number++) {
    const name = `story-${number}`;
    // Each photo is another one.
    const end = Buffer.from(`\u00ff\u00fe\u0000\u0006${String(number).padStart(4, '0')}`, 'latin1');
    writeFileSync(
      at(`content/photos/${name}.jpg`, project),
      Buffer.concat([bytes.subarray(0, 2), end, bytes.subarray(2)]),
    );
    const published = new Date(Date.UTC(2026, 9, 1, 8, number)).toISOString();
    writeFileSync(
      at(`content/articles/2026/10/${name}.md`, project),
      `---\nheadline: Story ${number}\nsection: news\npublished: ${published}\nphoto: { src: /photos/${name}.jpg, alt: The harbor, credit: Noor Haddad, focus: [0.1, 0.1] }\n---\n\nThe harbor.\n`,
    );
  }
  return project;
}

const set = (photos: string, project = folder) =>
  appendFileSync(at('content/publication.yaml', project), `\nphotos: ${photos}\n`);
const convert = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(NODE, ['src/cli/photos.ts', ...options], {
    cwd: folder,
    encoding: 'utf8',
    env: siteEnvironment(),
  });
  return { status, output: stdout + stderr };
};

describe('where photos are converted later', () => {
  beforeAll(async () => {
    folder = await makePhotoProject();
    set('{ convert: later }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a build converts those of the newest stories, and shows the originals of the others', async () => {
    expect(mustBuild(folder)).toMatch(/\d+ photos are left to convert, and the site shows their originals\./);
    expect(page('/2026/10/story-60/')).toContain('type="image/avif"');
    const oldest = page('/2026/10/story-1/');
    expect(oldest).not.toContain('image/avif');
    expect(oldest).toMatch(/<img[^>]*src="\/photos\/story-1-[\da-f]+-original-1200\.jpg"/);
    expect(waiting().length).toBeGreaterThan(5);
    for (const file of waiting()) {
      const bytes = readFileSync(at(`dist/photos/${file}`));
      expect(readXmp((await sharp(bytes).metadata()).xmpAsString ?? '')).toEqual({ credit: 'Noor Haddad' });
      expect(bytes.includes('Camera')).toBe(false);
    }
  });

  test('the site is as if all had been converted at once, when they have been', async () => {
    const { status, output } = convert();
    expect(output).toMatch(/\d+ photos converted, 0 left\./);
    expect(status).toBe(0);
    expect(mustBuild(folder)).not.toContain('left to convert');
    expect(waiting()).toEqual([]);
    const other = await makePhotoProject();
    mustBuild(other);
    expect(fileDigests(at('dist'))).toEqual(fileDigests(at('dist', other)));
    rmSync(other, { recursive: true, force: true });
  });
});

describe('machines with a common folder', () => {
  test('convert a photo once', () => {
    const shared = makeProject();
    const [one, other] = [makeProject(), makeProject()];
    const environment = { PHOTO_CACHE: shared };
    mustBuild(one, environment);
    const converted = fileDigests(at('photos', shared));
    expect(converted.size).toBeGreaterThan(3);
    mustBuild(other, environment);
    expect(fileDigests(at('photos', shared))).toEqual(converted);
    expect(fileDigests(at('dist', other))).toEqual(fileDigests(at('dist', one)));
    expect(fileDigests(at('.broadsheet/photos', one)).size).toBe(0);
    for (const each of [shared, one, other]) rmSync(each, { recursive: true, force: true });
  });
});

describe.each([
  ['imgproxy', '{ kind: imgproxy, url: https://images.example }', /https:\/\/images\.example\/[\w-]{43}\/rs:fi/],
  ['Cloudflare', '{ kind: cloudflare }', /\/cdn-cgi\/image\/width=\d+,height=\d+,fit=/],
  ['Netlify', '{ kind: netlify }', /\/\.netlify\/images\?url=%2Fphotos%2F/],
])('with %s', (name, engine, address) => {
  let output: string;
  beforeAll(async () => {
    folder = await makePhotoProject(3);
    set(`{ engine: ${engine} }`);
    output = mustBuild(folder, ENGINE_KEYS);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the build finds nothing wrong, and publishes only originals, without their metadata', async () => {
    expect(output).not.toMatch(/link-dead|host-foreign/);
    expect(files().length).toBeGreaterThanOrEqual(3);
    for (const file of files()) expect(file).toMatch(/-original\.jpg$/);
    const bytes = readFileSync(at(`dist/photos/${files().find((file) => file.startsWith('story-1-'))}`));
    expect(bytes.includes('Camera')).toBe(false);
    expect(readXmp((await sharp(bytes).metadata()).xmpAsString ?? '')).toEqual({ credit: 'Noor Haddad' });
  });

  test('pages and feeds name the engine, and nothing names a file that is not there', () => {
    const story = page('/2026/10/story-1/');
    const [, srcset = ''] = /<source type="image\/avif" srcset="([^"]*)"/.exec(story) ?? [];
    expect(srcset).toMatch(address);
    const [, src = ''] = /<img[^>]*src="([^"]*)"/.exec(story) ?? [];
    expect(src).toMatch(address);
    const feed = readFileSync(at('dist/feed.json'), 'utf8');
    expect(feed).toMatch(name === 'imgproxy' ? address : new RegExp(`https://[\\w.]+${address.source}`));
    for (const file of fileDigests(at('dist')).keys())
      if (/\.(?:html|xml|json)$/.test(file))
        expect(readFileSync(at(`dist/${file}`), 'utf8'), file).not.toMatch(/photos\/[^"'\s,]*-\d+\.(?:avif|jpg)/);
  });

  test('the content policy lets pictures come from there', () => {
    const headers = readFileSync(at('dist/_headers'), 'utf8');
    expect(/img-src [^;]*/.exec(headers)?.[0]).toBe(
      name === 'imgproxy' ? "img-src 'self' https://images.example" : "img-src 'self'",
    );
  });
});

test('without the keys of imgproxy a build says what to set, and publishes nothing', () => {
  const project = makeProject();
  set('{ engine: { kind: imgproxy, url: https://images.example } }', project);
  const { status, output } = build(project);
  expect(status).toBe(1);
  expect(output).toContain('IMGPROXY_KEY');
  rmSync(project, { recursive: true, force: true });
});
