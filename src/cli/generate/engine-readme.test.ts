import { globSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { engineReadme, isReadmeOfEngine, MOVED_README, movedReadme, relinkedDocument } from './engine-readme.ts';

/** Sets a text as prettier does; a shortened link in a cell makes the column of a table narrower. */
const formatted = async (text: string) => format(text, { ...(await resolveConfig(MOVED_README)), parser: 'markdown' });

describe('in the project of a paper', () => {
  test('the README of Broadsheet is still formatted: a link in one of its tables needs a definition', async () => {
    const text = readFileSync(engineReadme('.'), 'utf8');
    const moved = isReadmeOfEngine('.') ? movedReadme(text) : text;
    expect(moved).toBe(await formatted(moved));
  });

  test.each(globSync('docs/*.md'))('%s is still formatted', async (file) => {
    const relinked = relinkedDocument(readFileSync(file, 'utf8'));
    expect(relinked).toBe(await formatted(relinked));
  });
});
