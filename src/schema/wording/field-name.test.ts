import { expect, test } from 'vitest';
import { fieldName, nearestField } from './field-name.ts';

test.each([
  [[], ''],
  [['headline'], '`headline`'],
  [['photo', 'alt'], '`alt` of `photo`'],
  [['byline', 0], 'entry 1 of `byline`'],
  [['corrections', 1, 'date'], '`date` in entry 2 of `corrections`'],
  [['provider', 'hidden', 'list'], '`list` of `hidden` of `provider`'],
])('%j is called %s', (path, name) => {
  expect(fieldName(path)).toBe(name);
});

test.each([
  ['headine', ['headline', 'byline'], 'headline'],
  ['title', ['headline', 'byline'], 'headline'],
  ['Title', ['name', 'wire'], 'name'],
  ['author', ['headline', 'byline'], 'byline'],
  ['image', ['photo', 'tags'], 'photo'],
  ['weather', ['headline', 'byline'], undefined],
  ['constructor', ['headline', 'byline'], undefined],
])('for %s among %j, %s is meant', (word, known, field) => {
  expect(nearestField(word, known)).toBe(field);
});
