import { expect, test } from 'vitest';
import { memo, once } from './memo.ts';

test('an answer is worked out once for its owner and key, and is the same object ever after', () => {
  const asked: string[] = [];
  const answer = memo((owner: { name: string }, key: string) => {
    asked.push(`${owner.name} ${key}`);
    return { text: `${owner.name} ${key}` };
  });
  const [ledger, times] = [{ name: 'Ledger' }, { name: 'Times' }];
  expect(answer(ledger, 'a')).toBe(answer(ledger, 'a'));
  expect(answer(times, 'a')).toEqual({ text: 'Times a' });
  expect(answer(ledger, 'b')).toEqual({ text: 'Ledger b' });
  expect(answer(ledger, 'a')).toEqual({ text: 'Ledger a' });
  expect(asked).toEqual(['Ledger a', 'Times a', 'Ledger b']);
});

test('owners that are equal are still different owners', () => {
  const answer = once((_owner: object) => ({}));
  const owner = {};
  expect(answer({})).not.toBe(answer({}));
  expect(answer(owner)).toBe(answer(owner));
});

test('that there is no answer is worked out once, too', () => {
  const asked: string[] = [];
  const none = once((_owner: object) => void asked.push('once'));
  const noneOf = memo((_owner: object, key: string) => void asked.push(key));
  const owner = {};
  expect([none(owner), none(owner), noneOf(owner, 'a'), noneOf(owner, 'a')]).toEqual(Array(4).fill(undefined));
  expect(asked).toEqual(['once', 'a']);
});
