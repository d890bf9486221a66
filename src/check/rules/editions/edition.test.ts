import { expect, test } from 'vitest';
import { contentForTests } from '../content-for-tests.ts';
import { editionFindings } from './edition.ts';

const newsletters = {
  memo: { name: 'Memo', pitch: 'Start', frequency: 'Daily', provider: { kind: 'buttondown' as const, username: 'a' } },
};

const findings = (fields: object, story: object = {}, id = 'memo/2026-11-27') =>
  editionFindings(
    contentForTests({
      newsletters,
      stories: { '2026/11/road': { published: '2026-11-26T06:00:00-05:00', ...story } },
      editions: { [id]: fields },
    }),
  ).map(({ rule, severity, file, at, what }) => ({
    rule,
    severity,
    file,
    field: at && 'field' in at ? at.field : at,
    what,
  }));

const PICK = { stories: ['2026/11/road'] };
const PLACE = { file: 'content/newsletters/memo/2026-11-27.md', field: ['stories', 0], severity: 'error' };

test('a story that is public when the edition is sent is right, and so is one that was killed since', () => {
  expect(findings(PICK)).toEqual([]);
  expect(findings(PICK, { published: '2026-11-27T06:00:00-05:00' })).toEqual([]);
  expect(findings(PICK, { status: 'killed', updated: '2026-11-28T06:00:00-05:00' })).toEqual([]);
});

test('a story that comes out after the edition, and a draft, are found at their places', () => {
  expect(findings(PICK, { published: '2026-11-27T06:01:00-05:00' })).toEqual([
    {
      ...PLACE,
      rule: 'edition-story',
      what: 'The story 2026/11/road comes out at 2026-11-27 06:01, and this edition is sent at 2026-11-27 06:00.',
    },
  ]);
  expect(findings({ ...PICK, time: '06:01' }, { published: '2026-11-27T06:01:00-05:00' })).toEqual([]);
  expect(findings(PICK, { embargo: '2026-12-01T00:00:00Z' })).toMatchObject([{ ...PLACE, rule: 'edition-story' }]);
  expect(findings(PICK, { status: 'draft' })).toMatchObject([
    { ...PLACE, what: expect.stringContaining('is a draft') },
  ]);
});

test('a story that is listed twice is found at its second place', () => {
  expect(findings({ stories: ['2026/11/road', { story: '2026/11/road', note: 'Again' }] })).toMatchObject([
    { rule: 'edition-twice', severity: 'warning', field: ['stories', 1] },
  ]);
});

test('a subject and a preheader that mail programs cut are found', () => {
  expect(findings({ subject: 'a'.repeat(70), preheader: 'b'.repeat(140) })).toEqual([]);
  expect(findings({ subject: 'a'.repeat(71), preheader: 'b'.repeat(141) })).toMatchObject([
    { rule: 'subject-length', severity: 'warning', field: ['subject'] },
    { rule: 'preheader-length', severity: 'warning', field: ['preheader'] },
  ]);
});

test('a day that does not exist is found', () => {
  expect(findings({}, {}, 'memo/2026-02-30')).toMatchObject([
    { rule: 'edition-date', file: 'content/newsletters/memo/2026-02-30.md' },
  ]);
});
