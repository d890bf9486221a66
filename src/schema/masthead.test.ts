import { expect, test } from 'vitest';
import { FILE_KINDS } from './kinds.ts';
import { mistakesOf } from './wording/mistakes-for-tests.ts';
import { readFields } from './yaml/yaml-fields.ts';

function read(yaml: string) {
  return readFields(FILE_KINDS.mastheads, { file: 'content/mastheads/main.yaml', firstLine: 1, yaml });
}

const mistakesIn = (yaml: string) => mistakesOf(read(yaml));

test('roles keep their order; one is held by an author, one by a name, one is vacant', () => {
  const yaml =
    'roles:\n  - { role: Publisher, name: Ann Roe }\n  - { role: Editor, author: jane-doe }\n  - role: Designer\n';
  expect(read(yaml)).toEqual({
    ok: true,
    value: {
      desks: [],
      roles: [{ role: 'Publisher', name: 'Ann Roe' }, { role: 'Editor', author: 'jane-doe' }, { role: 'Designer' }],
    },
  });
});

test('a role with both a name and an author is refused at the author', () => {
  expect(mistakesIn('roles:\n  - role: Editor\n    name: Ann Roe\n    author: jane-doe\n')).toEqual([
    '4:13 wrong-value `author` in entry 1 of `roles` cannot be combined with `name`.',
  ]);
});

test.each([
  ['roles: []\n', '1:8 wrong-value `roles` has no role.'],
  ['title: Staff\n', '1:1 missing-field `roles` is missing.'],
  ['roles:\n  - name: Ann Roe\n', '2:5 missing-field `role` in entry 1 of `roles` is missing.'],
  [
    'roles:\n  - { role: Editor, autor: jane-doe }\n',
    '2:21 unknown-field `autor` is not a field of entry 1 of `roles`; did you mean `author`?',
  ],
  [
    'roles:\n  - { role: Editor, author: Jane Doe }\n',
    '2:29 wrong-value `author` in entry 1 of `roles`: "Jane Doe" is not an id.',
  ],
  ['roles:\n  - Editor\n', '2:5 wrong-type Entry 1 of `roles` must be a group of fields, not "Editor".'],
])('%j is refused', (yaml, text) => {
  expect(mistakesIn(yaml)).toEqual([text]);
});
