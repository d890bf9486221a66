import { describe, expect, test } from 'vitest';
import { found, problemsOf, withWorker } from './examined-site-for-tests.ts';
import { page } from './project-for-tests.ts';

withWorker();

describe('an address', () => {
  const linking = { 'site/index.html': page('<a href="/later/">Later</a> <a href="/2026/11/pier/">The pier</a>') };

  test('is good when a later file is at it', async () => {
    expect(await found({ ...linking, 'site/later/index.html': page('x') })).toEqual([
      expect.stringMatching(/^site\/later\/index\.html path-unexpected/),
    ]);
    expect(await found(linking)).toEqual([expect.stringContaining('link-dead "/later/"')]);
  });

  test('is dead when the file that was to be at it does not come', async () => {
    const kept = { written: ['index.html'] };
    expect(await found(linking, { expected: ['later/index.html'] })).toEqual(await found(linking));
    expect(await found(linking, { ...kept, expected: ['later/index.html'] })).toEqual(await found(linking, kept));
  });

  test('that is dead in many files is one problem, whoever has written them', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`site/news/${index + 1}/index.html`, page('<a href="/gone/">x</a>')]),
    );
    for (const batch of [7, 64]) {
      expect((await found(many, { batch })).join('\n')).toMatch(
        /^site\/news\/1\/index\.html link-dead "\/gone\/" .*The same is in 499 other files\.$/,
      );
    }
  });

  test('that is relative is judged on each page by itself', async () => {
    const link = page('<a href="1/">One</a>');
    const files = { 'site/news/index.html': link, 'site/pier/index.html': link, 'site/news/1/index.html': page('x') };
    for (const expected of [[], ['news/1/index.html']])
      expect(await found(files, { expected })).toEqual([
        expect.stringMatching(/^site\/pier\/index\.html link-dead "1\/"/),
      ]);
  });

  test('leads to its file, also with an escape or a query', async () => {
    const files = {
      'site/news/%41/index.html': page('x'),
      'site/news/B/index.html': page('x'),
      'site/index.html': page('<a href="/news/%41/">A</a><a href="/news/%42/?x#y">B</a>'),
    };
    for (const expected of [[], ['news/%41/index.html', 'news/B/index.html']]) {
      const links = (await found(files, { expected })).filter((one) => one.includes('link-'));
      expect(links).toEqual([expect.stringContaining('link-dead "/news/%41/"')]);
    }
  });
});

test('a build in which a page has gone finds the links to it in pages that were kept, written and written by a worker', async () => {
  const link = (name: string) => page(`<a href="/gone/">${name}</a>`);
  const files = {
    'site/index.html': link('kept'),
    'site/news/index.html': link('written'),
    'site/news/1/index.html': link('written'),
  };
  const written = ['news/index.html', 'news/1/index.html'];
  expect(await found(files, { written, batch: 1, hasLostPages: true })).toEqual([
    expect.stringMatching(/^site\/news\/index\.html link-dead "\/gone\/".*in 2 other files\.$/),
  ]);
});

test('problems come in the order of the files, however they were found', async () => {
  const files = {
    'site/index.html': page('<a href="/gone/">x</a>'),
    'site/news/index.html': page('<script src="https://evil.example/x.js"></script>'),
    'site/news/1/index.html': page('<p title="{{root}}/x">x</p>'),
    'site/news/2/index.html': page('<a href="javascript:x">x</a>'),
  };
  const rules = ['link-dead', 'host-foreign', 'machine-path', 'link-unsafe'];
  for (const batch of [1, 2, 64]) expect((await problemsOf(files, { batch })).map(({ rule }) => rule)).toEqual(rules);
});
