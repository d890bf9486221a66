import { expect, test } from 'vitest';
import { pressed, TEXT_BUTTONS, type TextButton } from './text-buttons.ts';

const button = (label: string) => TEXT_BUTTONS.find((one) => one.label === label) as TextButton;
const whole = (text: string) => ({ text, start: text.length, end: text.length });

test('a block has an empty line before and after it', () => {
  expect(pressed(button('Gallery'), { text: 'One\nTwo', start: 3, end: 3 }).text).toBe('One\n\n::gallery\n\nTwo');
  expect(pressed(button('Gallery'), whole('')).text).toBe('::gallery');
});

test('the selected words go into what is written, and the part to fill in is selected', () => {
  const { text, start, end } = pressed(button('Pull quote'), { text: 'People ask.', start: 0, end: 11 });
  expect(text).toBe(':::pullquote{by="Name, role"}\nPeople ask.\n:::');
  expect(text.slice(start, end)).toBe('Name, role');
});

test('a chosen photo is written with its words', () => {
  expect(pressed(button('Photo'), whole(''), '/photos/pier.jpg').text).toBe(
    '![What is seen](/photos/pier.jpg "The caption. (The credit)")',
  );
});
