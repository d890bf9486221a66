import { expect, test } from 'vitest';
import { compileErrorText } from './compile-error.ts';

const loc = { file: '/srv/paper/src/overrides/Byline.astro', line: 9, column: 0 };

test.each([
  ['a component', { message: 'Unexpected token', loc }, 'Unexpected token'],
  [
    'an import',
    { message: "\u001B[31m[UNRESOLVED_IMPORT] \u001B[0mCould not resolve './x.astro'\n   ╭─[ Byline.astro:9:1 ]", loc },
    "Could not resolve './x.astro'",
  ],
  [
    'a style sheet',
    { message: '[postcss] /srv/paper/a.css:9:1: Unexpected }', reason: 'Unexpected }', loc },
    'Unexpected }',
  ],
])('a mistake in %s is reported in one line with its place', (_, mistake, said) => {
  const error = Object.assign(new Error('Build failed with 1 error:\n    at compile'), { errors: [mistake] });
  expect(compileErrorText(error, '/srv/paper')).toBe(`src/overrides/Byline.astro:9:1 cannot be compiled: ${said}`);
});

test('an error that is not in a source file is none of these', () => {
  expect(compileErrorText(new Error('x'), '/srv/paper')).toBeUndefined();
  expect(compileErrorText(Object.assign(new Error('x'), { errors: [new Error('y')] }), '/srv/paper')).toBeUndefined();
});
