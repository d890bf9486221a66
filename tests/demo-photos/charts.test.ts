import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/schema/yaml/front-matter.ts';
import { DEMO } from '../demo-project.ts';
import { Canvas } from './canvas.ts';
import { charts } from './charts.ts';

/** The story that shows each chart, and the figure that its front matter and the chart must share. */
const STORIES: Record<string, { story: string; figure: string }> = {
  'tide-chart': { story: '2025/06/augusta-coast-road-money', figure: '19' },
  'housing-chart': { story: '2026/11/larkfield-rents-october', figure: '$1,985' },
  'budget-chart': { story: '2026/11/budget-next-year', figure: '$61.8' },
};

/** The lettering of a chart, in the order in which it is drawn. */
function lettering(name: string): string[] {
  const canvas = new Canvas(name, 1600, 1000);
  charts[name]?.(canvas);
  return [...canvas.toSvg(false).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);
}

test('every chart shows the figures of its story, begins at zero and is described as the story has it', () => {
  expect(Object.keys(charts)).toEqual(Object.keys(STORIES));
  for (const [name, { story, figure }] of Object.entries(STORIES)) {
    const text = readFileSync(path.join(DEMO, `content/articles/${story}.md`), 'utf8');
    const source = splitFrontMatter(story, text);
    const frontMatter = source.ok ? source.value.yaml : '';
    const words = lettering(name);
    expect(frontMatter, story).toContain(`/photos/${name}.jpg`);
    expect(words, name).toContain(figure);
    expect(/^ +alt: .*$/m.exec(frontMatter)?.[0], story).toContain(figure);
    expect(frontMatter.replace(/^ +alt: .*$/m, ''), story).toContain(figure);
    expect(
      words.filter((word) => /^\$?0$/.test(word)),
      name,
    ).toHaveLength(1);
  }
});

test('the tides of the chart are as many in the years to 2019 as since', () => {
  const counts = lettering('tide-chart')
    .filter((_, index, all) => /^\d{4}–/.test(all[index + 1] ?? ''))
    .map(Number);
  expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
});
