import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { stringsOf } from '../../strings/strings.ts';
import { element, text } from '../hast.ts';
import { rehypeDateline, type DatelineView } from './rehype-dateline.ts';

/** A paragraph with a dateline, as readers see it. */
function printed(language: string, dateline: DatelineView): string {
  const tree = { type: 'root' as const, children: [element('p', {}, [text('Text.')])] };
  rehypeDateline(dateline, stringsOf(language).dateline)(tree);
  return toHtml(tree)
    .replaceAll(/<span class="dateline-capitals">(.*?)<\/span>/g, (_, words: string) => words.toUpperCase())
    .replaceAll(/<.*?>/g, '');
}

const day = { text: '23 nov', datetime: '2026-11-23' };

test.each([
  ['en', 'MADISON — Text.', 'MADISON, Ohio — Text.', 'MADISON, Ohio, 23 nov (AP) — Text.'],
  ['es', 'Madison.— Text.', 'Madison, Ohio.— Text.', 'Madison, Ohio, 23 nov (AP).— Text.'],
  ['fr', 'Madison – Text.', 'Madison (Ohio) – Text.', 'Madison (Ohio), 23 nov (AP) – Text.'],
  ['de', 'Madison – Text.', 'Madison, Ohio – Text.', 'Madison, Ohio, 23 nov (AP) – Text.'],
  ['it', 'MADISON – Text.', 'MADISON (OHIO) – Text.', '(AP) – MADISON (OHIO), 23 NOV – Text.'],
  ['nl', 'MADISON – Text.', 'MADISON, Ohio – Text.', 'MADISON, Ohio, 23 nov (AP) – Text.'],
  ['pt-BR', 'MADISON — Text.', 'MADISON, Ohio — Text.', 'MADISON, Ohio, 23 nov (AP) — Text.'],
  ['pt-PT', 'Madison – Text.', 'Madison, Ohio – Text.', 'Madison, Ohio, 23 nov (AP) – Text.'],
  ['ar', 'Madison — Text.', 'Madison، Ohio — Text.', 'Madison، Ohio، 23 nov (AP) — Text.'],
  ['ja', '【Madison】Text.', '【Madison、Ohio】Text.', '【Madison、Ohio、23 nov＝AP】Text.'],
])('a dateline in %s has the form of its agencies', (language, city, region, all) => {
  expect(printed(language, { city: 'Madison' })).toBe(city);
  expect(printed(language, { city: 'Madison', region: 'Ohio' })).toBe(region);
  expect(printed(language, { city: 'Madison', region: 'Ohio', day, source: 'AP' })).toBe(all);
});
