import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentFindings } from './content-rules.ts';
import { contentForTests } from './rules/content-for-tests.ts';

test('rules that look for what is missing are silent while a file cannot be read', () => {
  const content = contentForTests({
    authors: { jane: { name: 'Jane' } },
    stories: { '2026/11/a': { headline: 'STORM CLOSES ROAD' } },
  });
  expect(contentFindings(content, true).map(({ rule }) => rule)).toEqual(['headline-capitals', 'author-unused']);
  expect(contentFindings(content, false).map(({ rule }) => rule)).toEqual(['headline-capitals']);
});

test('every rule is described in docs/checks.md', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'));
  const rules = sources.flatMap((source) => [...source.matchAll(/rule: '([a-z-]+)'/g)].map(([, rule = '']) => rule));
  expect(rules.length).toBeGreaterThan(14);
  const described = readFileSync('docs/checks.md', 'utf8');
  expect([...new Set(rules)].filter((rule) => !described.includes(`\`${rule}\``))).toEqual([]);
});
