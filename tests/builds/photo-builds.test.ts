import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, fileDigests, makeProject, mustBuild } from '../project.ts';

const BEFORE = '2026-11-23T11:59:59Z';
const EXPIRES = '2026-11-23T12:00:00Z';
const GOOD = 'content/articles/2026/11/good.md';
const SENTENCE = 'its licence has ended';

let folder: string;
const at = (file: string) => path.join(folder, file);
const page = (url: string) => readFileSync(at(`dist${url}index.html`), 'utf8');
const cache = () => readdirSync(at('.broadsheet/photos'));

beforeAll(() => {
  folder = makeProject();
  writeFileSync(
    at(GOOD.replace('good', 'pier')),
    `---
headline: The pier is gone
section: news
published: 2026-11-20T08:00:00Z
photo: { src: /photos/harbor.jpg, alt: The harbor, credit: Noor Haddad, expires: '${EXPIRES}' }
photos: [{ src: /photos/harbor.jpg, alt: The harbor }, { src: /photos/harbor.jpg, alt: The harbor again }]
---

The pier.

![The harbor](/photos/harbor.jpg)
`,
  );
  mustBuild(folder, { BUILD_TIME: BEFORE });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a photo that is converted is converted once ever, and one that is damaged in the cache is healed', () => {
  const converted = cache();
  const published = fileDigests(at('dist/photos'));
  expect(published.size).toBeGreaterThan(3);
  const [damaged = '', ...sound] = converted;
  truncateSync(at(`.broadsheet/photos/${damaged}`), 50);
  const times = new Map(sound.map((name) => [name, statSync(at(`.broadsheet/photos/${name}`)).mtimeMs]));
  // As after a clone: nothing is published yet, and the cache is there.
  rmSync(at('dist'), { recursive: true });
  rmSync(at('.broadsheet/dist'), { recursive: true });
  expect(build(folder, { BUILD_TIME: BEFORE }).status).toBe(0);
  expect(fileDigests(at('dist/photos'))).toEqual(published);
  expect(cache()).toEqual(converted);
  expect(statSync(at(`.broadsheet/photos/${damaged}`)).size).toBeGreaterThan(50);
  for (const [name, time] of times) expect(statSync(at(`.broadsheet/photos/${name}`)).mtimeMs).toBe(time);
});

test('when its licence ends, a sentence stands in place of a photo wherever it was shown, and its files are gone', () => {
  expect(page('/2026/11/pier/')).not.toContain(SENTENCE);
  expect(JSON.parse(readFileSync(at('.broadsheet/dist/next-change.json'), 'utf8'))).toEqual({
    at: '2026-11-23T12:00:00.000Z',
    reasons: ['photo'],
    timeZone: expect.any(String),
  });
  expect(build(folder, { BUILD_TIME: EXPIRES }).status).toBe(0);
  const story = page('/2026/11/pier/');
  // In place of the lead photo, of the gallery's and of that in the body.
  expect(story.split(SENTENCE).length - 1).toBe(3);
  for (const file of fileDigests(at('dist')).keys()) {
    expect(file).not.toMatch(/^photos\/harbor/);
    if (/\.(?:html|xml|json)$/.test(file))
      expect(readFileSync(at(`dist/${file}`), 'utf8'), file).not.toMatch(/photos\/harbor-/);
  }
});
