import { expect, test } from 'vitest';
import { shortMarks } from './short-marks.ts';

test('the mark of a component is the same, and shorter, in its style and on its elements', () => {
  const shortened = (code: string) => (shortMarks() as { transform(code: string): unknown }).transform(code);
  expect(shortened('p[data-astro-cid-fzpbxy5g]{margin:0}')).toMatchObject({
    code: 'p[data-astro-cid-fzpbx]{margin:0}',
  });
  expect(shortened('`<p data-astro-cid-fzpbxy5g="true">`')).toMatchObject({
    code: '`<p data-astro-cid-fzpbx="true">`',
  });
  expect(shortened('p{margin:0}')).toBeUndefined();
});
