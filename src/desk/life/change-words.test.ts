import { expect, test } from 'vitest';
import { contentForTests } from '../../check/rules/content-for-tests.ts';
import { changeWords } from './change-words.ts';
import type { LifeContext } from './story-operation.ts';
import { contextForTests, planned, storyFile, storyText } from './story-for-tests.ts';

/** What the page of an operation says that it changes: `field: before → after`. */
async function said(...[operation, text, answers, more]: Parameters<typeof planned>): Promise<string[]> {
  const outcome = await planned(operation, text, answers, more);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refused));
  const context: LifeContext = { ...contextForTests(), ...more };
  const words = changeWords(await storyFile(text), outcome.changes, context);
  return words.map(({ label, before = '', after = '' }) => `${label}: ${before} → ${after}`);
}

const OUT = storyText('published: 2026-11-23T06:30:00-05:00 # as sent');

test('scheduling names the status and both times by the newsroom’s clock', async () => {
  const draft = storyText('published: 2026-11-23 06:30', 'status: draft');
  expect(await said('schedule', draft, { at: '2026-11-28T08:00' })).toEqual([
    'Status: Draft → Published',
    'Published: yesterday, 6:30 a.m. → Nov. 28, 8 a.m.',
  ]);
});

test('an embargo that is lifted goes', async () => {
  const closed = storyText('published: 2026-11-23 06:30', 'embargo: 2026-11-30 09:00');
  expect(await said('embargo', closed, { until: '' })).toEqual(['Embargo: Nov. 30, 9 a.m. → ']);
});

test('a correction shows the words with the text around them, and what readers will see', async () => {
  const answers = { wrong: '260 yards', right: '260 feet', replace: 'yes', kind: 'minor', text: 'It is 260 feet.' };
  expect(await said('correct', OUT, answers)).toEqual([
    'Updated:  → today, noon',
    'Minor correction:  → It is 260 feet.',
    'Text: The sea took 260 yards of the road. → The sea took 260 feet of the road.',
  ]);
});

test.each([
  ['retract' as const, { reason: 'It was staged.', sure: 'yes' }, 'Status: Published → Retracted'],
  ['kill' as const, { sure: 'yes', name: 'coast-road-closed' }, 'Status: Published → Withdrawn'],
  ['unpublish' as const, { sure: 'yes' }, 'Status: Published → Draft'],
])('to %s names the status as the desk does', async (operation, answers, status) => {
  expect((await said(operation, OUT, answers))[0]).toBe(status);
});

test('of a list, only the entries that come and go are named', async () => {
  const moved = OUT.replace('\n---\n\n', '\naliases: [/old/]\n---\n\n');
  expect(await said('move', moved, { address: '2026/11/coast-road' })).toContain(
    'Former addresses:  → /2026/11/coast-road-closed/',
  );
});

test('a move names both addresses, and the files that follow', async () => {
  const content = contentForTests({
    comments: {
      '2026/11/coast-road-closed': [{ id: 'k3v9', name: 'Ann', time: '2026-11-23T10:00:00Z', text: 'Yes.' }],
    },
    stories: { '2026/11/other': { headline: 'Other', related: ['2026/11/coast-road-closed'] } },
  });
  const withPhoto = OUT.replace('\n---\n\n', '\nphoto: { src: ./road.jpg, alt: The road }\n---\n\n');
  const read = () => 'related: [2026/11/coast-road-closed]\n';
  expect(await said('move', withPhoto, { address: '2026/12/coast-road' }, { content, read })).toEqual([
    'Address: /2026/11/coast-road-closed/ → /2026/12/coast-road/',
    'Photo: File: ./road.jpg → /articles/2026/11/road.jpg',
    'Former addresses:  → /2026/11/coast-road-closed/',
    'Comments:  → move with the story',
    'Story: Other:  → names the story by its new address',
  ]);
});
