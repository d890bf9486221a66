import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { smallPhoto, withIim } from '../../lib/photo/photo-file-for-tests.ts';
import { readPhoto } from '../../loader/photo-reading.ts';
import { photoPath } from '../../schema/photo.ts';
import { planPhotos } from './photos.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'broadsheet-old-photos-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const origin = 'https://gazette.example';
const uploads = path.join(FOLDER, 'uploads');
const JPEG = await smallPhoto().jpeg().toBuffer();
const OTHER = await smallPhoto(200, 300).jpeg().toBuffer();
let roots = 0;

/** An empty project. */
function project(): string {
  const root = path.join(FOLDER, `project-${++roots}`);
  mkdirSync(path.join(root, 'content'), { recursive: true });
  return root;
}

function upload(name: string, bytes: Uint8Array | string): string {
  const file = path.join(uploads, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return `${origin}/wp-content/uploads/${name}`;
}

const plan = (root: string, ...urls: string[]) =>
  planPhotos(
    urls.map((url) => ({ url })),
    { root, uploads, origin, fetch: false },
  );

test('every copy of a photo becomes its original, once', async () => {
  const root = project();
  const url = upload('2020/01/pier.jpg', JPEG);
  upload('2020/01/pier-1024x683.jpg', OTHER);
  const copies = [
    url.replace('.jpg', '-1024x683.jpg'),
    `https://i0.wp.com/gazette.example/wp-content/uploads/2020/01/pier.jpg?resize=600`,
    url.replace('.jpg', '-scaled.jpg'),
    '/wp-content/uploads/2020/01/pier-e1584203921-150x150.jpg',
    url.replace('https://', 'http://www.'),
  ];
  const photos = await plan(root, ...copies);
  for (const copy of copies) expect(photos.pathOf(copy)).toBe('/photos/2020/01/pier.jpg');
  expect(photos.entries()).toHaveLength(1);
  await photos.write();
  expect(readFileSync(path.join(root, 'content/photos/2020/01/pier.jpg')).equals(JPEG)).toBe(true);
});

test('a copy is better than nothing, and a name in another folder is a guess', async () => {
  upload('2019/05/only-300x200.jpg', JPEG);
  upload('moved/here.jpg', OTHER);
  const root = project();
  const photos = await plan(
    root,
    `${origin}/wp-content/uploads/2019/05/only-300x200.jpg`,
    `${origin}/files/x/here.jpg`,
  );
  expect(photos.entries()).toMatchObject([
    { file: 'content/photos/2019/05/only.jpg', notes: [{ kind: 'guessed', rule: 'photo-small' }] },
    { file: 'content/photos/here.jpg', notes: [{ kind: 'guessed', rule: 'photo-by-name' }] },
  ]);
});

test('the same bytes under two names are one file, and other bytes of one name are two', async () => {
  const root = project();
  const urls = [
    upload('2020/02/a.jpg', JPEG),
    upload('2020/03/b.jpg', JPEG),
    upload('2020/02/same.png', await smallPhoto(10, 10).png().toBuffer()),
    upload('2020/02/same.gif', await smallPhoto(11, 11).gif().toBuffer()),
  ];
  const photos = await plan(root, ...urls);
  const paths = urls.map((url) => photos.pathOf(url) ?? '');
  expect(paths.slice(0, 2)).toEqual(['/photos/2020/02/a.jpg', '/photos/2020/02/a.jpg']);
  expect(new Set(paths).size).toBe(3);
  for (const each of paths) expect(photoPath.safeParse(each).success).toBe(true);
  await photos.write();
  const [, , png = '', gif = ''] = paths;
  for (const each of [png, gif])
    expect(await readPhoto(each, readFileSync(path.join(root, 'content', each)))).toMatchObject({ ok: true });
});

test.each([
  [
    'drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"><rect width="5" height="5"/></svg>',
    'png',
  ],
  ['photo.avif', await smallPhoto(64, 64).flatten().removeAlpha().avif().toBuffer(), 'jpg'],
  ['photo.tiff', await smallPhoto(64, 64).flatten().removeAlpha().tiff().toBuffer(), 'jpg'],
  ['really-a-webp.jpg', await smallPhoto(64, 64).webp().toBuffer(), 'webp'],
  ['cut.jpg', (await smallPhoto(640, 640).jpeg().toBuffer()).subarray(0, 5000), 'jpg'],
])('%s becomes a photo that a build accepts', async (name, bytes, ending) => {
  const root = project();
  const photos = await plan(root, upload(`2021/01/${name}`, bytes));
  const [entry] = photos.entries();
  expect(entry?.file?.split('.').at(-1)).toBe(ending);
  await photos.write();
  const file = entry?.file ?? '';
  expect(await readPhoto(file, readFileSync(path.join(root, file)))).toMatchObject({ ok: true });
});

test.each([
  ['page.jpg', '<!doctype html><p>Not found', 'not a picture'],
  ['empty.jpg', '', 'empty'],
  ['phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'HEIC'],
  ['torn.png', Buffer.from('\x89PNG\r\n\x1A\n\0\0', 'latin1'), 'cannot be read'],
])('%s is left out, with the reason', async (name, bytes, reason) => {
  const photos = await plan(project(), upload(`2021/02/${name}`, bytes));
  expect(photos.entries()).toMatchObject([{ leftOut: expect.stringContaining(reason) }]);
});

test('names become paths that the schema allows', async () => {
  const names = ['Boot am Größten Pier (1).jpg', 'a#b.jpg', 'con.jpg', '写真 1.jpg', '...jpg'];
  const urls = await Promise.all(
    names.map(async (name, index) => {
      upload(
        `2022/01/${name}`,
        await smallPhoto(20 + index, 20)
          .jpeg()
          .toBuffer(),
      );
      return `${origin}/wp-content/uploads/2022/01/${encodeURIComponent(name)}`;
    }),
  );
  const photos = await plan(project(), ...urls);
  const paths = urls.map((url) => photos.pathOf(url));
  expect(paths[0]).toBe('/photos/2022/01/Boot-am-Größten-Pier-1.jpg'.normalize('NFC'));
  for (const each of paths) expect(photoPath.safeParse(each).success, String(each)).toBe(true);
  expect(new Set(paths).size).toBe(names.length);
});

test('credits come from the export, and else from the file: IPTC, then EXIF', async () => {
  const iptc = upload('2023/01/agency.jpg', withIim(JPEG, [[2, 110, 'Noor Haddad / The Ledger']]));
  const exif = upload(
    '2023/01/camera.jpg',
    await smallPhoto(30, 31)
      .jpeg()
      .withExif({ IFD0: { Artist: 'Jane Doe', Copyright: 'All rights' } })
      .toBuffer(),
  );
  const settings = { root: project(), uploads, origin, fetch: false };
  const photos = await planPhotos([{ url: iptc }, { url: exif }], settings);
  expect(photos.wordsOf(iptc).credit).toBe('Noor Haddad / The Ledger');
  expect(photos.wordsOf(exif).credit).toBe('Jane Doe');
  expect(photos.entries()[0]?.notes).toMatchObject([{ rule: 'photo-credit-read', quote: 'Noor Haddad / The Ledger' }]);
  const given = await planPhotos([{ url: iptc, credit: 'From the export' }], settings);
  expect(given.wordsOf(iptc)).toEqual({ credit: 'From the export' });
});

test('a second import changes nothing, and never writes over a photo that an editor has replaced', async () => {
  const root = project();
  const url = upload('2024/01/again.jpg', JPEG);
  await (await plan(root, url)).write();
  const file = path.join(root, 'content/photos/2024/01/again.jpg');
  writeFileSync(file, OTHER);
  const second = await plan(root, url);
  expect(second.pathOf(url)).toBe('/photos/2024/01/again.jpg');
  await second.write();
  expect(readFileSync(file).equals(OTHER)).toBe(true);
});

test('a photo of the paper that has the name already keeps it', async () => {
  const root = project();
  mkdirSync(path.join(root, 'content/photos/2025/01'), { recursive: true });
  writeFileSync(path.join(root, 'content/photos/2025/01/own.jpg'), OTHER);
  const url = upload('2025/01/own.jpg', JPEG);
  expect((await plan(root, url)).pathOf(url)).toMatch(/^\/photos\/2025\/01\/own-[0-9a-f]{4}\.jpg$/);
});

test('documents stay at their address, and what could run there does not', async () => {
  const root = project();
  const pdf = upload('2020/09/budget.pdf', '%PDF-1.4');
  const page = upload('2020/09/old.html', '<script>alert(1)</script>');
  const photos = await plan(root, pdf, page);
  expect(photos.pathOf(pdf)).toBe('/wp-content/uploads/2020/09/budget.pdf');
  expect(photos.pathOf(page)).toBeUndefined();
  await photos.write();
  expect(existsSync(path.join(root, 'public/wp-content/uploads/2020/09/budget.pdf'))).toBe(true);
});

test('an export cannot name other files of this machine', async () => {
  const secret = path.join(FOLDER, 'secret.jpg');
  writeFileSync(secret, JPEG);
  mkdirSync(uploads, { recursive: true });
  symlinkSync(secret, path.join(uploads, 'link.jpg'));
  const inside = path.join(uploads, 'inside.jpg');
  writeFileSync(inside, OTHER);
  const urls = [secret, path.join(uploads, 'link.jpg'), inside].map((file) => pathToFileURL(file).href);
  const photos = await plan(project(), ...urls, `${origin}/wp-content/uploads/%2e%2e/secret.jpg`);
  expect(photos.entries().map(({ file }) => file)).toEqual([
    undefined,
    undefined,
    'content/photos/inside.jpg',
    undefined,
  ]);
});

test('a photo of many pixels becomes one that a build accepts', async () => {
  const huge = await sharp({ create: { width: 9000, height: 7000, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  const photos = await plan(project(), upload('2020/08/huge.jpg', huge));
  expect(photos.entries()).toMatchObject([{ notes: [{ rule: 'photo-reduced' }] }]);
});
