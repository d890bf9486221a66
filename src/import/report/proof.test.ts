import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ImportResult } from '../import-result.ts';
import { proofOf } from './proof.ts';
import { postForTests, resultForTests } from './result-for-tests.ts';
import { siteAnswers } from './site-answers.ts';

const SITE = mkdtempSync(path.join(tmpdir(), 'broadsheet-proof-'));
afterAll(() => rmSync(SITE, { recursive: true }));

function page(file: string, text = '<!doctype html><h1>A page</h1>'): void {
  mkdirSync(path.dirname(path.join(SITE, file)), { recursive: true });
  writeFileSync(path.join(SITE, file), text);
}
const leadsTo = (to: string) => `<!doctype html><meta http-equiv="refresh" content="0; url=${to}">`;
page('index.html');
page('2020/01/pier/index.html');
page('news/index.html');
page('old/pier/index.html', leadsTo('/2020/01/pier/'));
page('old/lost/index.html', leadsTo('/2020/01/nowhere/'));
page('budget.pdf', '%PDF');
const answerAt = siteAnswers(SITE, [
  { from: '/category/*', to: '/*/' },
  { from: '/author/jane/', to: '/old/pier/' },
  { from: '/shop/', gone: true },
  { from: '/away/', to: 'https://other.example/' },
]);

test.each([
  ['/', { kind: 'page' }],
  ['/2020/01/pier/', { kind: 'page' }],
  ['/2020/01/pier', { kind: 'page' }],
  ['/budget.pdf', { kind: 'page' }],
  ['/old/pier/', { kind: 'redirect', to: '/2020/01/pier/' }],
  ['/category/news/', { kind: 'redirect', to: '/news/' }],
  ['/category/sports/', { kind: 'dead', to: '/sports/' }],
  ['/author/jane/', { kind: 'redirect', to: '/2020/01/pier/' }],
  ['/shop/', { kind: 'gone' }],
  ['/away/', { kind: 'redirect', to: 'https://other.example/' }],
  ['/old/lost/', { kind: 'dead', to: '/2020/01/nowhere/' }],
  ['/nothing/', { kind: 'missing' }],
  ['/../etc/passwd', { kind: 'missing' }],
])('the built site answers at %s', (address, answer) => {
  expect(answerAt(address)).toEqual(answer);
});

const prove = (result: Partial<ImportResult>, sitemap: string[] = [], missing: string[] = []) =>
  proofOf({ result: resultForTests(result), sitemap, answerAt, hasFile: (file) => !missing.includes(file) });

test('a proof is whole when every address answers and everything has a file or a reason', () => {
  const proof = prove(
    {
      posts: [
        postForTests(),
        postForTests({ id: '2', oldUrl: 'https://gazette.example/old/pier/' }),
        postForTests({ id: '3', kind: 'page', file: undefined, oldUrl: undefined, leftOut: 'It is empty.' } as never),
      ],
      terms: [{ id: 'tag:coast', name: 'Coast', kind: 'tag', becomes: 'topic', notes: [] }],
      addresses: [{ url: 'https://gazette.example/category/news/', of: 'category', answer: 'redirect', to: '/news/' }],
    },
    ['http://www.gazette.example/2020/01/pier', 'https://gazette.example/shop/'],
  );
  expect(proof).toMatchObject({
    isWhole: true,
    addresses: { asked: 4, byAnswer: { page: 1, redirect: 2, gone: 1, missing: 0, dead: 0 }, fromSitemap: 2 },
    words: { before: 300, after: 300 },
  });
  expect(proof.accounts.find(({ kind }) => kind === 'pages')).toMatchObject({
    in: 1,
    written: 0,
    leftOut: 1,
    lost: [],
  });
});

test('an address of the sitemap that nothing answers breaks the proof', () => {
  const proof = prove({}, ['https://gazette.example/forgotten/']);
  expect(proof.isWhole).toBe(false);
  expect(proof.addresses.unanswered).toEqual([
    { url: 'https://gazette.example/forgotten/', of: 'sitemap', answer: 'missing' },
  ]);
});

test('an address that leads to another story than its own breaks the proof', () => {
  const proof = prove({ posts: [postForTests({ oldUrl: 'https://gazette.example/category/news/' })] });
  expect(proof.isWhole).toBe(false);
  expect(proof.addresses.astray).toMatchObject([{ to: '/news/', expected: '/2020/01/pier/' }]);
});

test('an address at which the paper has a page of its own answers, and is named', () => {
  const proof = prove({
    posts: [postForTests({ kind: 'page', oldUrl: 'https://gazette.example/news/', address: '/news-2/' })],
  });
  expect(proof.isWhole).toBe(true);
  expect(proof.addresses.replaced).toMatchObject([{ url: 'https://gazette.example/news/', expected: '/news-2/' }]);
});

test('comments on pages, and those that nobody approved, are left out with a reason', () => {
  const proof = prove({
    posts: [postForTests({ kind: 'page', comments: { approved: 3, others: 2, written: 0 } })],
  });
  expect(proof.accounts.at(-1)).toEqual({ kind: 'comments', in: 5, written: 0, leftOut: 5, lost: [] });
  expect(proof.isWhole).toBe(true);
});

test('what has neither file nor reason is lost, and so is a file that is not there', () => {
  const proof = prove(
    {
      posts: [postForTests({ comments: { approved: 3, others: 1, written: 2 } })],
      authors: [{ id: 'jane', name: 'Jane Doe', notes: [] }],
      media: [
        { media: { id: '1', url: 'https://gazette.example/a.jpg' }, notes: [] },
        { media: { id: '2', url: 'https://gazette.example/b.jpg' }, file: 'content/photos/b.jpg', notes: [] },
      ],
    },
    [],
    ['content/photos/b.jpg'],
  );
  expect(proof.isWhole).toBe(false);
  const lost = Object.fromEntries(proof.accounts.map((account) => [account.kind, account.lost]));
  expect(lost).toMatchObject({
    authors: ['Jane Doe'],
    media: ['https://gazette.example/a.jpg', 'https://gazette.example/b.jpg'],
    comments: ['Pier opens (1)'],
    stories: [],
  });
});
