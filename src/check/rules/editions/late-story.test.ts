import { appendFileSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repositoryForTests, type RepositoryForTests } from '../../../git/repository-for-tests.ts';
import { newsroomForTests, type ContentForTests, type StoryForTests } from '../../../newsroom/newsroom-for-tests.ts';
import { checkContent } from '../../check.ts';
import { lateStories } from './late-story.ts';

const MEMO = {
  name: 'Memo',
  pitch: 'Start',
  frequency: 'Daily',
  provider: { kind: 'buttondown' as const, username: 'memo' },
  auto: [{ from: '2026-11-01' }],
};
const MEMO_FILE = {
  'content/newsletters/memo.yaml':
    'name: Memo\npitch: Start\nfrequency: Daily\nprovider: { kind: buttondown, username: memo }\nauto: [{ from: 2026-11-01 }]\n',
};
const ROAD: StoryForTests = { id: '2026/11/road', published: '2026-11-27T05:30:00-05:00' };
const FILE = 'content/articles/2026/11/road.md';
const text = (more = '', published = '2026-11-27T05:30:00-05:00') =>
  `---\nheadline: Road\nsection: news\npublished: ${published}\nbyline: [{ name: Ann }]\n${more}---\n\nThe road.\n`;

/** The edition of the day is sent at 6 a.m. in New York. */
const [BEFORE, AFTER] = ['2026-11-27T05:45:00-05:00', '2026-11-27T09:00:00-05:00'];

let repository: RepositoryForTests;
beforeEach(() => {
  repository = repositoryForTests();
  repository.commit('2026-11-20T00:00:00Z', MEMO_FILE);
});
afterEach(() => repository.remove());

const found = (story: Partial<StoryForTests> = {}, more: ContentForTests = {}) =>
  lateStories(
    repository.folder,
    newsroomForTests({
      now: '2026-11-27T09:12:00-05:00',
      newsletters: { memo: MEMO },
      stories: [{ ...ROAD, ...story }],
      ...more,
    }),
  );

test('a story that came to the repository after its edition is found, with the time to write', () => {
  repository.commit(AFTER, { [FILE]: text() });
  expect(found()).toEqual([
    {
      rule: 'edition-missed',
      severity: 'warning',
      file: FILE,
      at: { field: ['published'] },
      what: 'By its time, 2026-11-27 05:30, this story is in an edition that was sent before the story was public: memo/2026-11-27, sent at 2026-11-27 06:00.',
      why: 'The mail went out without it, and no later edition takes it by itself.',
      fix: 'Write the time at which it really comes out, such as `published: 2026-11-27 09:12`, and the next edition takes it. Or name it in an edition: `npm run new -- --edition memo`.',
    },
  ]);
});

test('so is one that was a draft then, was to come out later, or is not committed yet', () => {
  expect(found()).toHaveLength(1);
  repository.commit(BEFORE, { [FILE]: text('status: draft\n') });
  expect(found()).toHaveLength(1);
  repository.commit(BEFORE, { [FILE]: text('', '2026-11-27T18:00:00-05:00') });
  expect(found()).toHaveLength(1);
});

test('the end of an embargo is found at its field', () => {
  expect(found({ published: '2026-11-26T12:00:00-05:00', embargo: '2026-11-27T05:00:00-05:00' })).toMatchObject([
    { at: { field: ['embargo'] } },
  ]);
});

test('a story that the edition had is right, whatever was changed since, under its former address, too', () => {
  repository.commit(BEFORE, { [FILE]: text() });
  repository.commit(AFTER, { [FILE]: text('kicker: Weather\n') });
  expect(found()).toEqual([]);
  expect(found({ id: '2026/11/coast-road', aliases: ['/2026/11/road/'] })).toEqual([]);
});

test('a story that the next edition takes, or that somebody put into one, is right', () => {
  expect(found({ published: '2026-11-27T06:30:00-05:00' })).toEqual([]);
  const edition = { subject: 'Good morning', stories: ['2026/11/road'] };
  expect(found({}, { editions: { 'memo/2026-11-28': edition } })).toEqual([]);
  expect(found({}, { editions: { 'memo/2026-11-27': { ...edition, auto: {} } } })).toEqual([]);
});

test('an edition that somebody wrote and that is filled up misses stories, too', () => {
  const editions = { 'memo/2026-11-27': { subject: 'Good morning', auto: {} } };
  repository.commit(BEFORE, { 'content/newsletters/memo/2026-11-27.md': '---\nsubject: Good morning\n---\n' });
  expect(found({}, { editions })).toHaveLength(1);
  expect(found({}, { editions: { 'memo/2026-11-27': { subject: 'Good morning' } } })).toEqual([]);
});

test('nothing is found of editions of last week, nor of a newsletter that had no rule then', () => {
  expect(found({}, { now: '2026-12-04T06:01:00-05:00' })).toEqual([]);
  const withoutRule = MEMO_FILE['content/newsletters/memo.yaml'].replace(/^auto.*\n/m, '');
  repository.commit(BEFORE, { 'content/newsletters/memo.yaml': withoutRule });
  expect(found()).toEqual([]);
});

test('nothing is found where the repository does not reach back so far, and without one', () => {
  rmSync(path.join(repository.folder, '.git'), { recursive: true });
  expect(found()).toEqual([]);
  repositoryForTests(repository.folder).commit(AFTER, MEMO_FILE);
  expect(found()).toEqual([]);
});

test('npm run check names the line to change', async () => {
  const { folder } = repository;
  cpSync(path.resolve(import.meta.dirname, '../../../../tests/fixtures/content-small'), `${folder}/content`, {
    recursive: true,
  });
  const rule = 'auto: [{ from: 2026-11-01 }]\n';
  appendFileSync(`${folder}/content/newsletters/daily.yaml`, rule);
  repository.commit(BEFORE, {});
  repository.commit(AFTER, { [FILE]: text() });
  const { problems } = await checkContent(folder, Date.parse('2026-11-27T09:12:00-05:00'));
  const { line, column } = problems.find((problem) => problem.rule === 'edition-missed' && problem.file === FILE) ?? {};
  expect([line, column]).toEqual([4, 12]);
});
