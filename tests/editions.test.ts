import { expect, test } from 'vitest';
import { textOf } from '../src/markdown/hast.ts';
import { readPage } from './html-page.ts';

const BY_RULE = '/newsletters/morning-memo/2026-11-19/';
const WRITTEN = '/newsletters/morning-memo/2026-11-23/';

/** The words of the headings of a page of one rank. */
function headings(url: string, rank: 'h1' | 'h3'): string[] {
  const found = readPage(url).elements.filter(({ tagName }) => tagName === rank);
  return found.map((heading) => textOf(heading).trim());
}

test('an edition that comes out by a rule is headed by its name, and says the headline of its first story once', () => {
  expect(headings(BY_RULE, 'h1')).toEqual(['The Morning Memo']);
  const [first = ''] = headings(BY_RULE, 'h3');
  const title = readPage(BY_RULE).elements.find(({ tagName }) => tagName === 'title');
  expect(title && textOf(title)).toContain(first);
  expect(headings(BY_RULE, 'h3').filter((words) => words === first)).toHaveLength(1);
});

test('an edition with words of its own is headed by them', () => {
  expect(headings(WRITTEN, 'h1')).toEqual(['The road is gone, and so is the dry week we were promised']);
});
