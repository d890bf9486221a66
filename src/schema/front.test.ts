import { expect, test } from 'vitest';
import { FILE_KINDS } from './kinds.ts';
import { readFields } from './yaml/yaml-fields.ts';

const read = (yaml: string) => readFields(FILE_KINDS.fronts, { file: 'content/fronts/home.yaml', firstLine: 1, yaml });

function mistakesIn(yaml: string): string[] {
  const reading = read(yaml);
  return reading.ok ? [] : reading.problems.map(({ line, column, what, fix }) => `${line}:${column} ${what} → ${fix}`);
}

test('a pin is an id, or an id with the end of its time', () => {
  const yaml =
    'slots:\n  - kind: lead\n    pins: [2026/11/a, { story: 2026/11/b, until: 2026-11-24T06:00:00-05:00 }]\n';
  expect(read(yaml)).toMatchObject({
    ok: true,
    value: {
      slots: [
        {
          kind: 'lead',
          count: 1,
          fill: 'photo',
          pins: [{ story: '2026/11/a' }, { story: '2026/11/b', until: '2026-11-24T06:00:00-05:00' }],
        },
      ],
    },
  });
});

test.each([
  ['a lead of three', '- { kind: lead, count: 3 }', /count.* is not one of 1, 2, 5/],
  ['a slot that there is not', '- kind: sports', /"sports" is not one of lead, top, section/],
  ['a section slot without a section', '- kind: section', /section.* is missing/],
  ['an end without a time of day', '- { kind: top, pins: [{ story: 2026/11/a, until: 2026-11-24 }] }', /"2026-11-24"/],
  ['a story by its address', '- { kind: top, pins: [/2026/11/a/] }', /2026\/11\/a/],
  ['two leads', '- kind: lead\n  - kind: lead', /has more than one `lead`/],
  ['two wires', '- kind: wire\n  - kind: top\n  - kind: wire', /has more than one `wire`/],
  ['more stories than twelve', '- { kind: top, count: 40 }', /is more than 12/],
])('%s is reported at its place', (_, slots, message) => {
  const mistakes = mistakesIn(`slots:\n  ${slots}\n`);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toMatch(message);
  expect(mistakes[0]).toMatch(/^[12]:\d+ .* → \S/);
});

test('a page without a slot is refused', () => {
  expect(mistakesIn('slots: []\n')[0]).toContain('has no slot');
});
