import { expect, test } from 'vitest';
import { attributeProblems, DIRECTIVES } from './directives.ts';

test.each([
  ['box', { class: 'wide' }, 'Delete it. This directive has no attributes.'],
  ['newsletter', { size: '2' }, 'Delete it. The attributes of this directive: `id`.'],
  [
    'embed',
    { url: 'https://video.example/1', titel: 'The meeting' },
    'Write `title`, or delete it. The attributes of this directive: `url`, `title`, `poster`, `alt`.',
  ],
])('the remedy for an unknown attribute of %s keeps the others: %j', (name, attributes, fix) => {
  const definition = DIRECTIVES[name];
  if (!definition) throw new Error('There is no such directive.');
  expect(attributeProblems({ name, attributes }, definition).map((problem) => problem.fix)).toEqual([fix]);
});
