import { expect, test } from 'vitest';
import { processSlot } from './process-slot.ts';

test('two openings of a slot share its value, and another name has a value of its own', () => {
  const first = processSlot('process-slot test', () => 1);
  const second = processSlot('process-slot test', () => 2);
  first.value = 3;
  expect(second.value).toBe(3);
  expect(processSlot('process-slot test, another', () => 4).value).toBe(4);
});
