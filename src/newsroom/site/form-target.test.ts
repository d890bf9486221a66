import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { fetchTargets, formTargets } from './form-target.ts';

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

test('scripts fetch the letters server, which answers in place', () => {
  const letters = { email: 'letters@ledger.example', server: 'https://letters.ledger.example' };
  expect(fetchTargets(newsroomForTests({ publication: { letters } }))).toEqual(['https://letters.ledger.example']);
});

test('scripts fetch only services that answer a signup in place', () => {
  const shared = { name: 'Memo', pitch: 'Start your day', frequency: 'Daily' };
  const newsletters = {
    memo: { ...shared, provider: { kind: 'kit' as const, form: 7 } },
    tide: { ...shared, provider: { kind: 'buttondown' as const, username: 'ours' } },
  };
  expect(fetchTargets(newsroomForTests({ newsletters }))).toEqual(['https://app.kit.com/forms/7/subscriptions']);
});
