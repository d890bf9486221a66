import { expect, test } from 'vitest';
import { contentForTests } from '../../check/rules/content-for-tests.ts';
import { dueMinutes, nextDue } from './due-minutes.ts';
import { OPERATIONS } from './operations.ts';
import { done, planned, refusal, storyFile, storyText } from './story-for-tests.ts';

const DRAFT = storyText('published: 2026-11-23 06:30', 'status: draft # for now');
const OUT = storyText('published: 2026-11-23T06:30:00-05:00 # as sent');

test('scheduling writes the time as the file has its times, and says when the next build takes it', async () => {
  const [text, follows] = await done('schedule', DRAFT, { at: '2026-11-28T08:00' });
  expect(text).toBe(storyText('published: 2026-11-28 08:00', 'status: published # for now'));
  expect(follows).toContain('comes out at Nov. 28, 2026, 8 a.m. EST');
  expect(follows).toContain('looks for it at Nov. 28, 2026, 8:09 a.m. EST');
  const [withOffset] = await done('schedule', storyText('published: 2026-12-23T06:30:00-05:00'), {
    at: '2026-11-28T08:00',
  });
  expect(withOffset).toBe(storyText('published: 2026-11-28T08:00:00-05:00'));
});

test('scheduling into another month than the one in the address says so', async () => {
  const [, follows] = await done('schedule', DRAFT, { at: '2026-12-01T08:00' });
  expect(follows).toContain('Move it to /2026/12/');
});

test.each([
  ['nothing', {}, 'at: Say when.'],
  ['a day that does not exist', { at: '2026-11-31T08:00' }, 'at: '],
  ['an hour that the clock skips', { at: '2027-03-14T02:30' }, 'at: '],
])('a time that is %s is asked for again', async (_, answers, said) => {
  expect(await refusal('schedule', DRAFT, answers)).toContain(said);
});

test('an embargo is set, and lifted', async () => {
  const due = storyText('published: 2026-11-25 06:30');
  const [closed, follows] = await done('embargo', due, { until: '2026-11-30T09:00' });
  expect(closed).toBe(storyText('published: 2026-11-25 06:30', 'embargo: 2026-11-30 09:00'));
  expect(follows).toContain('comes out at Nov. 30, 2026, 9 a.m. EST');
  expect(await done('embargo', closed, { until: '' })).toEqual([
    due,
    expect.stringContaining('Nov. 25, 2026, 6:30 a.m. EST'),
  ]);
  expect(await refusal('embargo', due, { until: '2026-11-24T09:00' })).toContain('This time is over');
});

test('unpublishing a story that readers know has to be meant, and says what happens to its address', async () => {
  expect(await refusal('unpublish', OUT)).toContain('sure: Tick the box');
  const [text, follows] = await done('unpublish', OUT, { sure: 'yes' });
  expect(text).toBe(storyText('published: 2026-11-23T06:30:00-05:00 # as sent', 'status: draft'));
  expect(follows).toContain('/2026/11/coast-road-closed/ answers “not found”');
});

test('a correction replaces the words, wherever their line breaks, and tells readers in the language of the story', async () => {
  const answers = { wrong: '260 yards of the road', right: '260 feet of the road', replace: 'yes', kind: 'correction' };
  const [text] = await done('correct', OUT, answers);
  expect(text).toBe(
    storyText(
      'published: 2026-11-23T06:30:00-05:00 # as sent',
      'updated: 2026-11-24T12:00:00-05:00',
      'corrections:',
      '  - date: 2026-11-24T12:00:00-05:00',
      '    kind: correction',
      '    text: An earlier version of this story said “260 yards of the road”. It should have said “260 feet of the road”.',
    ).replace('260 yards of\nthe road', '260 feet of the road'),
  );
  const [german] = await done('correct', `${OUT.replace('section: news', 'section: news\nlang: de')}`, answers);
  expect(german).toContain('text: In einer früheren Fassung dieses Artikels stand „260 yards of the road“.');
});

test('a correction in the headline keeps the comment behind it', async () => {
  const [text] = await done('correct', OUT, { wrong: 'Storm', right: 'Surf', replace: 'yes', text: 'It was surf.' });
  expect(text).toContain('headline: Surf closes the Coast Road # not final\n');
  expect(text).toContain('    text: It was surf.\n');
});

test.each([
  ['are not in the story', { wrong: '26', right: '30', replace: 'yes' }, 'wrong: The story does not say “26”'],
  ['are only a part of others', { wrong: 'oad', right: 'x', replace: 'yes' }, 'wrong: The story does not say'],
  ['are the same', { wrong: 'sea', right: 'sea' }, 'right: Both are the same'],
  ['are missing', {}, 'wrong: Copy the wrong words from the story.\nright: Write what it should have said.'],
])('words that %s', async (_, answers, said) => {
  expect(await refusal('correct', OUT, answers)).toContain(said);
});

test('words that are at two places are asked for with more around them', async () => {
  const twice = OUT.replace('the road.', 'the road. All 260 yards of it.');
  expect(await refusal('correct', twice, { wrong: '260 yards', right: '260 feet', replace: 'yes' })).toContain(
    '2 times',
  );
});

test('a retraction needs a reason, and the story says when and why', async () => {
  expect(await refusal('retract', OUT, { sure: 'yes' })).toContain('reason: Say why');
  const [text] = await done('retract', OUT, { reason: 'The photo\nwas staged.', sure: 'yes' });
  expect(text).toContain('status: retracted\n');
  expect(text).toContain('    kind: retraction\n    text: The photo was staged.\n');
  expect((await storyFile(text)).article.status).toBe('retracted');
});

test('a story is withdrawn only when that is asked for twice', async () => {
  expect(await refusal('kill', OUT, { name: 'coast-road-closed' })).toContain('sure: ');
  expect(await refusal('kill', OUT, { sure: 'yes', name: 'coast-road' })).toContain('name: Write coast-road-closed');
  const [text, follows] = await done('kill', OUT, { sure: 'yes', name: 'coast-road-closed' });
  expect(text).toContain('updated: 2026-11-24T12:00:00-05:00\nstatus: killed\n');
  expect(follows).toContain('A notice stays at /2026/11/coast-road-closed/');
  expect((await storyFile(text)).standing).toBe('killed');
});

test('a story that was withdrawn before it came out leaves no notice', async () => {
  const [text] = await done('kill', storyText('published: 2026-11-28 08:00'), {
    sure: 'yes',
    name: 'coast-road-closed',
  });
  expect((await storyFile(text)).standing).toBe('never');
});

test('a move writes the former address as an alias if readers know it, and takes comments and references along', async () => {
  const files: Record<string, string> = {
    'content/comments/2026/11/coast-road-closed.yaml': 'comments: []\n',
    'content/fronts/home.yaml':
      'slots:\n  - kind: top\n    pins: [2026/11/coast-road-closed] # 2026/11/coast-road-closed-again\n',
  };
  const content = contentForTests({
    comments: {
      '2026/11/coast-road-closed': [{ id: 'k3v9', name: 'Ann', time: '2026-11-23T10:00:00Z', text: 'Yes.' }],
    },
    fronts: { home: { slots: [{ kind: 'top', pins: ['2026/11/coast-road-closed'] }] } },
  });
  const withPhoto = OUT.replace(
    '\n---\n\n',
    '\nphoto: { src: ./road.jpg, alt: The road }\n---\n\n![Surf](./surf.jpg)\n',
  );
  const outcome = await planned(
    'move',
    withPhoto,
    { address: '/2026/12/coast-road/' },
    { content, read: (file) => files[file] ?? '' },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const after = new Map(outcome.changes.map((change) => [change.file, change.after]));
  expect(after.get('content/articles/2026/11/coast-road-closed.md')).toBeUndefined();
  const moved = after.get('content/articles/2026/12/coast-road.md');
  expect(moved).toContain('aliases:\n  - /2026/11/coast-road-closed/\n');
  expect(moved).toContain('src: /articles/2026/11/road.jpg,');
  expect(moved).toContain('![Surf](/articles/2026/11/surf.jpg)');
  expect(after.get('content/comments/2026/12/coast-road.yaml')).toBe('comments: []\n');
  expect(after.get('content/fronts/home.yaml')).toContain(
    'pins: [2026/12/coast-road] # 2026/11/coast-road-closed-again',
  );
  const draft = await planned('move', DRAFT, { address: '2026/11/coast' });
  expect(draft.ok && draft.changes.at(-1)?.after).toBe(DRAFT);
});

test('a story that moves back loses the alias that would be its own address', async () => {
  const text = OUT.replace('\n---\n\n', '\naliases: [/2026/11/coast/]\n---\n\n');
  const outcome = await planned('move', text, { address: '2026/11/coast' });
  expect(outcome.ok && outcome.changes.at(-1)?.after).toContain('aliases: [/2026/11/coast-road-closed/]\n');
});

test.each([
  ['a story', '/2026/11/other/', 'the story “Other” (content/articles/2026/11/other.md).'],
  ['an alias', '/2026/11/former/', 'the story “Other” (content/articles/2026/11/other.md), which had it before'],
  ['a redirect', '/2026/11/gone/', 'content/redirects.yaml'],
  ['a file of public/', '/2026/11/page/', 'public/2026/11/page/index.html'],
])('an address that belongs to %s is refused', async (_, address, owner) => {
  const content = contentForTests({
    stories: { '2026/11/other': { headline: 'Other', aliases: ['/2026/11/former/'] } },
    redirects: [{ from: '/2026/11/gone/', to: '/about/' }],
  });
  const outcome = await planned('move', OUT, { address }, { content, publicFiles: ['2026/11/page/index.html'] });
  expect(outcome.ok ? '' : outcome.refused[0]?.message).toContain(`taken: it belongs to ${owner}`);
});

test('an address that is none is refused in words', async () => {
  expect(await refusal('move', OUT, { address: '/2026/11/Coast Road/' })).toContain('address: This address ');
});

test.each([
  ['draft', DRAFT, ['schedule', 'embargo', 'move']],
  ['scheduled', storyText('published: 2026-11-28 08:00'), ['schedule', 'embargo', 'unpublish', 'kill', 'move']],
  ['published', OUT, ['correct', 'unpublish', 'retract', 'kill', 'move']],
  ['killed', storyText('published: 2026-11-23 06:30', 'status: killed'), []],
])('what can be done to a story that is %s', async (_, text, names) => {
  const story = await storyFile(text);
  expect(Object.entries(OPERATIONS).flatMap(([name, { suits }]) => (suits(story) ? [name] : []))).toEqual(names);
});

test('a file whose fields are in braces is edited in them', async () => {
  const text = '---\n{ headline: Storm, section: news, published: 2026-11-23 06:30, status: draft }\n---\n';
  const [after] = await done('schedule', text, { at: '2026-11-28T08:00' });
  expect(after).toBe(text.replace('23 06:30, status: draft', '28T08:00:00-05:00, status: published'));
});

test('the schedule of the site is read from its workflow', () => {
  expect(dueMinutes("on:\n  schedule:\n    # cron: '1 * * * *'\n    - cron: '9,24,39,54 * * * *'\n")).toEqual([
    9, 24, 39, 54,
  ]);
  expect(dueMinutes("    - cron: '*/20 * * * *'\n")).toEqual([0, 20, 40]);
  expect(dueMinutes("    - cron: '9 6 * * *'\n")).toBeUndefined();
  expect(dueMinutes("    - cron: '9 * *'\n")).toBeUndefined();
  expect(dueMinutes('')).toBeUndefined();
  expect(new Date(nextDue([9, 39], Date.parse('2026-11-28T08:40:00Z'))).toISOString()).toBe('2026-11-28T09:09:00.000Z');
});
