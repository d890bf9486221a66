import { expect, test } from 'vitest';
import { contentForTests } from '../check/rules/content-for-tests.ts';
import type { Problem } from '../lib/problem.ts';
import { NO_SECTION } from '../newsroom/display-name.ts';
import { deskView } from './desk-view.ts';

const NOW = Date.parse('2026-11-24T12:00:00-05:00');
const problem = (file: string, rule: string, severity: 'error' | 'warning'): Problem => {
  return { file, rule, severity, line: 2, column: 1, what: `What ${rule} says.` };
};
const headlines = (stories: readonly { headline: string }[]) => stories.map(({ headline }) => headline);

test('the desk has drafts from the latest, and what comes out by itself from the next', () => {
  const story = (headline: string, published: string) => ({ headline, published });
  const content = contentForTests({
    authors: { 'jane-doe': { name: 'Jane Doe' } },
    stories: {
      '2026/11/old-draft': { ...story('Old draft', '2026-11-01T06:30:00-05:00'), status: 'draft' },
      '2026/11/new-draft': { ...story('New draft', '2026-11-20T06:30:00-05:00'), status: 'draft' },
      '2026/12/late': story('Late', '2026-12-24T06:30:00-05:00'),
      '2026/11/soon': { ...story('Soon', '2026-11-25T06:30:00-05:00'), byline: ['jane-doe', { name: 'A Guest' }] },
      '2026/11/closed': { ...story('Closed', '2026-11-20T06:30:00-05:00'), embargo: '2026-11-30T09:00:00-05:00' },
      '2026/11/out': story('Out', '2026-11-20T06:30:00-05:00'),
      '2026/11/gone': { ...story('Gone', '2026-11-20T06:30:00-05:00'), status: 'killed' },
    },
  });
  const { drafts, scheduled, embargoed } = deskView({ content, problems: [], now: NOW });
  expect(headlines(drafts)).toEqual(['New draft', 'Old draft']);
  expect(headlines(scheduled)).toEqual(['Soon', 'Late']);
  expect(scheduled[0]).toEqual({
    headline: 'Soon',
    section: 'News',
    byline: 'Jane Doe and A Guest',
    time: { text: 'tomorrow, 6:30 a.m.', datetime: '2026-11-25T06:30:00-05:00' },
    lang: 'en',
    url: '/2026/11/soon/',
    file: 'content/articles/2026/11/soon.md',
  });
  expect(headlines(embargoed)).toEqual(['Closed']);
  expect(embargoed[0]?.time.text).toBe('Nov. 30, 9 a.m.');
});

test('the desk shows headlines and names in the typography of their language, as pages do', () => {
  const content = contentForTests({
    authors: { 'conan-obrien': { name: "Conan O'Brien" } },
    stories: { '2026/11/a': { headline: `The "mayor's" plan`, byline: ['conan-obrien'], status: 'draft' } },
    fronts: { home: { slots: [{ kind: 'top', pins: [{ story: '2026/11/a', until: '2026-11-26T00:00:00Z' }] }] } },
  });
  const { drafts, expiring } = deskView({ content, problems: [], now: NOW });
  expect(drafts[0]).toMatchObject({ headline: 'The “mayor’s” plan', byline: 'Conan O’Brien' });
  expect(expiring[0]).toMatchObject({ subject: 'The “mayor’s” plan' });
});

test('the desk has the licences and pins that end soon from the next, and apart those that have ended from the latest', () => {
  const photo = (src: string, expires: string) => ({ src, alt: 'A boat', expires });
  const content = contentForTests({
    authors: { 'jane-doe': { name: 'Jane Doe', portrait: photo('/photos/jane.jpg', '2026-12-01T00:00:00Z') } },
    stories: {
      '2026/11/a': { headline: 'A', photo: photo('/photos/soon.jpg', '2026-11-28T00:00:00Z') },
      '2026/11/b': { headline: 'B', photo: photo('/photos/far.jpg', '2027-11-28T00:00:00Z') },
      '2026/11/c': {
        headline: 'C',
        photos: [photo('/photos/over.jpg', '2026-11-20T00:00:00Z'), photo('/photos/x.jpg', '2026-10-01T00:00:00Z')],
      },
      '2026/11/d': { headline: 'D', status: 'killed', photo: photo('/photos/killed.jpg', '2026-11-28T00:00:00Z') },
    },
    fronts: { home: { slots: [{ kind: 'top', pins: [{ story: '2026/11/a', until: '2026-11-26T00:00:00Z' }] }] } },
  });
  const { expiring, expired } = deskView({ content, problems: [], now: NOW });
  expect(expiring.map(({ kind, subject, where, url }) => [kind, subject, where, url])).toEqual([
    ['pin', 'A', 'Front page', '/'],
    ['photo licence', '/photos/soon.jpg', 'A', '/2026/11/a/'],
    ['photo licence', '/photos/jane.jpg', 'Jane Doe', '/authors/jane-doe/'],
  ]);
  expect(expired.map(({ subject, time }) => [subject, time.text])).toEqual([
    ['/photos/over.jpg', 'Nov. 19, 7 p.m.'],
    ['/photos/x.jpg', 'Sept. 30, 8 p.m.'],
  ]);
});

test('the desk has photos without credit or description apart from other problems, and errors apart from warnings', () => {
  const problems = [
    problem('content/a.md', 'headline-length', 'warning'),
    problem('content/b.md', 'unknown-field', 'error'),
    problem('content/b.md', 'photo-credit', 'warning'),
    problem('content/c.md', 'alt-text', 'error'),
  ];
  const desk = deskView({ content: contentForTests(), problems, now: NOW });
  expect(desk.photos.map(({ file }) => file)).toEqual(['content/c.md', 'content/b.md']);
  expect(desk.errorFiles.map(({ file }) => file)).toEqual(['content/b.md']);
  expect(desk.warningFiles.map(({ file }) => file)).toEqual(['content/a.md']);
  expect([desk.errors, desk.warnings]).toEqual([2, 2]);
});

test('a story without a section says so', () => {
  const content = contentForTests({
    stories: { '2026/11/a': { headline: 'A', section: NO_SECTION, status: 'draft' } },
  });
  expect(deskView({ content, problems: [], now: NOW }).drafts[0]?.section).toBe('no section');
});
