import { expect, test } from 'vitest';
import { FILE_KINDS } from '../../schema/kinds.ts';
import type { Content } from '../content.ts';
import { siteOwner } from './site-owner.ts';

const STORY = 'content/articles/2026/11/ferries.md';

test('a story has the addresses of its charts, as many as it has, and no other picture beside it', () => {
  const empty = [...Object.keys(FILE_KINDS), 'photos', 'tables', 'logos', 'brand'].map((name) => [name, new Map()]);
  const frontMatter = { tags: [], published: '2026-11-20T08:00:00Z' };
  const story = { file: STORY, digest: '', data: { frontMatter, bodyPhotos: [], charts: 2 } };
  const content = {
    ...Object.fromEntries(empty),
    articles: new Map([['2026/11/ferries', story]]),
  } as unknown as Content;
  const { at } = siteOwner(content);
  expect(at('/2026/11/ferries/chart-2.png')).toBe(`a chart of ${STORY}`);
  for (const other of ['ferries/chart-3.png', 'ferries/map.png', 'ferries/chart-x.png', 'buses/chart-1.png'])
    expect(at(`/2026/11/${other}`), other).toBeUndefined();
});
