import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { completedMap, MAP_FILE } from './map-file.ts';
import type { ProposedMap } from './proposed-map.ts';

test('a category may be called as what every object has', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-map-'));
  try {
    const categories = Object.fromEntries(
      ['__proto__', 'constructor'].map((slug) => [slug, { section: slug.replaceAll('_', '') }]),
    );
    const none = new Map<string, number>();
    const proposed: ProposedMap = {
      section: 'news',
      categories,
      tags: {},
      authors: {},
      stories: { categories: none, tags: none, authors: none },
    };
    const { map, text } = completedMap(root, proposed, undefined);
    expect(['__proto__', 'constructor'].map((slug) => map.categories[slug])).toEqual([
      { section: 'proto' },
      { section: 'constructor' },
    ]);
    expect(map.tags['constructor']).toBeUndefined();
    mkdirSync(path.join(root, 'import'));
    writeFileSync(path.join(root, MAP_FILE), text);
    expect(completedMap(root, proposed, undefined).text).toBe(text);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
