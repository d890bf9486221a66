import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { formTargets } from './form-target.ts';

test('forms are sent to the services of newsletters, and to the letters server where there is one', () => {
  const newsletters = {
    memo: {
      name: 'Memo',
      pitch: 'Start your day',
      frequency: 'Daily',
      provider: { kind: 'form' as const, action: 'https://lists.example/join' },
    },
  };
  const email = 'letters@ledger.example';
  expect(formTargets(newsroomForTests({ newsletters }))).toEqual(['https://lists.example/join']);
  const letters = { email, server: 'https://letters.ledger.example/' };
  expect(formTargets(newsroomForTests({ newsletters, publication: { letters } }))).toEqual([
    'https://lists.example/join',
    'https://letters.ledger.example',
  ]);
});
