import { expect, test } from 'vitest';
import { memo } from './memo.ts';

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
  const answer = memo((_owner: object, _key: undefined) => ({}));
  const owner = {};
  expect(answer({}, undefined)).not.toBe(answer({}, undefined));
  expect(answer(owner, undefined)).toBe(answer(owner, undefined));
});
