import { appendFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, makeProject, mustBuild } from '../project.ts';

const STORY = 'content/articles/2026/11/good.md';

let folder: string;

beforeAll(() => {
  folder = makeProject();
  rmSync(path.join(folder, 'content/sections/livewire.yaml'));
  const file = path.join(folder, 'content/publication.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/, livewire|livewire, /, ''));
  mustBuild(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a publication without a wire speaks of none on any page', () => {
  const pages = globSync('**/*.html', { cwd: path.join(folder, 'dist') });
  expect(pages).toContain('404.html');
  for (const file of pages) {
    const html = readFileSync(path.join(folder, 'dist', file), 'utf8');
    const shown = html.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '');
    expect(shown.match(/[^<>]*wire[^<>]*/gi) ?? [], file).toEqual([]);
  }
});

test('a story that asks for its lines is told where', () => {
  appendFileSync(path.join(folder, STORY), '\n::livewire\n');
  const { status, output } = build(folder, { NO_COLOR: '1' });
  expect(status).not.toBe(0);
  expect(output).toMatch(new RegExp(`${STORY}:\\d+:1 {2}livewire-missing`));
});
