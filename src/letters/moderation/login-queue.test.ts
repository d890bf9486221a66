import { expect, test } from 'vitest';
import { LoginQueue } from './login-queue.ts';

/** A queue whose checks the test ends, and the order in which they began. */
function queueForTests(failures: Record<string, number>) {
  const queue = new LoginQueue((sender) => failures[sender] ?? 0);
  const began: string[] = [];
  const ends: (() => void)[] = [];
  return {
    began,
    trust: (sender: string) => queue.trust(sender),
    run: (sender: string) =>
      queue.run(sender, () => {
        began.push(sender);
        return new Promise<string>((resolve) => ends.push(() => resolve(sender)));
      }),
    async endAll() {
      for (let end = ends.shift(); end; end = ends.shift()) {
        end();
        await new Promise(setImmediate);
      }
    },
  };
}

test('each sender has one turn at a time, and those who failed least come first', async () => {
  const { began, run, endAll } = queueForTests({ bad: 3, worse: 9 });
  for (const sender of ['worse', 'worse', 'bad', 'bad', 'good']) void run(sender);
  await new Promise(setImmediate);
  expect(began).toEqual(['worse', 'bad']);
  await endAll();
  expect(began).toEqual(['worse', 'bad', 'good', 'bad', 'worse']);
});

test('a first login among sixty strangers who try passwords at once waits for two checks at most', async () => {
  const { began, run, endAll } = queueForTests({});
  for (let at = 0; at < 60; at++) void run(`stranger${at}`);
  await new Promise(setImmediate);
  void run('moderator');
  await endAll();
  expect(began.indexOf('moderator')).toBeLessThanOrEqual(3);
  // Nobody is forgotten.
  expect(new Set(began).size).toBe(61);
});

test('who was right before comes before all strangers, however late they are', async () => {
  const { began, run, trust, endAll } = queueForTests({ moderator: 2 });
  trust('moderator');
  for (let at = 0; at < 30; at++) void run(`stranger${at}`);
  void run('moderator');
  for (let at = 30; at < 60; at++) void run(`stranger${at}`);
  await new Promise(setImmediate);
  await endAll();
  expect(began.indexOf('moderator')).toBe(2);
});

test('a crowd of strangers that fills the queue keeps no newcomer out', async () => {
  const { began, run, endAll } = queueForTests({});
  const strangers = Array.from({ length: 502 }, (_, at) => run(`stranger${at}`));
  const moderator = run('moderator');
  const more = Array.from({ length: 100 }, (_, at) => run(`more${at}`));
  await new Promise(setImmediate);
  await endAll();
  expect(await moderator).toBe('moderator');
  const answers = await Promise.all([...strangers, ...more]);
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(101);
  expect(began).toHaveLength(502);
});

test('when too many wait, those who failed most, or ask most at once, are sent away', async () => {
  const { run, endAll } = queueForTests({ bad: 3 });
  const first = [run('a'), run('b')];
  const many = Array.from({ length: 490 }, () => run('many'));
  const bad = Array.from({ length: 10 }, () => run('bad'));
  const good = Array.from({ length: 30 }, (_, at) => run(`good${at}`));
  await new Promise(setImmediate);
  await endAll();
  expect(await Promise.all([...first, ...good])).not.toContain(undefined);
  expect((await Promise.all(bad)).filter((answer) => answer === undefined)).toHaveLength(10);
  expect((await Promise.all(many)).filter((answer) => answer === undefined)).toHaveLength(20);
});
