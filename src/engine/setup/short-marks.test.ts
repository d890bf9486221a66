import { expect, test } from 'vitest';
import { shortMarks } from './short-marks.ts';

test('the mark of a component is the same, and shorter, in its style and on its elements', () => {
  const { transform } = shortMarks();
  expect(transform('p[data-astro-cid-fzpbxy5g]{margin:0}')?.code).toBe('p[data-astro-cid-fzpbx]{margin:0}');
  expect(transform('`<p data-astro-cid-fzpbxy5g="true">`')?.code).toBe('`<p data-astro-cid-fzpbx="true">`');
  expect(transform('p{margin:0}')).toBeUndefined();
});
