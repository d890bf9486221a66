import { expect, it } from 'vitest';
import { wholeBody } from './whole-body.ts';

const PATTERN =
  '<!-- wp:paragraph {"metadata":{"bindings":{"__default":{"source":"core/pattern-overrides"}},"name":"Words"}} -->\n<p class="a">Usual</p>\n<!-- /wp:paragraph -->';
const blocks = new Map([['12', PATTERN]]);
const body = (json: string) => wholeBody(`<!-- wp:block ${json} /-->`, '1', blocks, new Map());

it('a shared block is shown with its own words, or with those of the post', () => {
  expect(body('{"ref":12}')).toBe(PATTERN);
  expect(body('{"ref":12,"content":{"Words":{"content":"<em>Own</em> {1}"}}}')).toBe(
    PATTERN.replace('Usual', '<em>Own</em> {1}'),
  );
});

it('words of the post that have no place in the block are kept as a comment, and an unknown block stays', () => {
  expect(body('{"ref":12,"content":{"Gone":{"content":"Left"}}}')).toContain('<!-- {"Gone":{"content":"Left"}} -->');
  expect(body('{"ref":13}')).toBe('<!-- wp:block {"ref":13} /-->');
});
