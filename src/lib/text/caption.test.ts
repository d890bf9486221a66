import { expect, test } from 'vitest';
import { SHORT_CAPTION, splitCaption } from './caption.ts';

const WORDS_OF_FOUR = 'wind '.repeat(60).trim();

test('a caption of 140 characters is shown whole', () => {
  const caption = 'Tide out. '.repeat(14).trim().padEnd(SHORT_CAPTION, '!');
  expect(caption).toHaveLength(140);
  expect(splitCaption(caption, 'en')).toEqual({ lead: caption });
});

test('a caption of 141 characters is split', () => {
  const caption = `${'a'.repeat(100)} ${'b'.repeat(40)}`;
  expect(splitCaption(caption, 'en')).toEqual({ lead: 'a'.repeat(100), more: 'b'.repeat(40) });
});

test('an empty caption stays empty', () => {
  expect(splitCaption('', 'en')).toEqual({ lead: '' });
});

test('a long caption is split after the last sentence that fits', () => {
  const first = 'Waves break over the sea wall on Monday.';
  const second = 'The road behind it has been closed since Friday.';
  const third = 'The county expects to open one lane by Wednesday if the wind drops as forecast.';
  expect(splitCaption(`${first} ${second} ${third}`, 'en')).toEqual({ lead: `${first} ${second}`, more: third });
});

test('a long caption of one sentence is split after the last word that fits', () => {
  const lead = 'wind '.repeat(28).trim();
  expect(splitCaption(WORDS_OF_FOUR, 'en')).toEqual({ lead, more: 'wind '.repeat(32).trim() });
  expect(lead.length).toBeLessThanOrEqual(SHORT_CAPTION);
  expect(`${lead} wind`.length).toBeGreaterThan(SHORT_CAPTION);
});

test('a sentence that ends exactly at the limit leads', () => {
  const lead = `${'word '.repeat(27)}end.`;
  expect(lead).toHaveLength(139);
  const exact = `The${lead.slice(2)}`;
  expect(exact).toHaveLength(SHORT_CAPTION);
  expect(splitCaption(`${exact} More.`, 'en')).toEqual({ lead: exact, more: 'More.' });
});

test.each([
  ['Gov. Ann Roe, left, and J. Smith'],
  ['Sen. Paul Dray of the U.S. Senate'],
  ['Mr. Lee and Dr. Diaz on Sept. 3 Monday'],
])('the period of an abbreviation ends no sentence: %s', (start) => {
  const caption = `${start} ${'walk along the shore '.repeat(8)}before noon.`;
  const { lead, more } = splitCaption(caption, 'en');
  expect(lead.length).toBeGreaterThan(120);
  expect(`${lead} ${more}`).toBe(caption);
});

test('line breaks and runs of spaces in a caption count as one space', () => {
  expect(splitCaption('  The pier\n  at   dawn.\n', 'en')).toEqual({ lead: 'The pier at dawn.' });
});

test('a word of 300 characters is not cut', () => {
  const word = 'x'.repeat(300);
  expect(splitCaption(word, 'en')).toEqual({ lead: word });
  expect(splitCaption(`${word} and more`, 'en')).toEqual({ lead: word, more: 'and more' });
  expect(splitCaption(`Behold ${word}`, 'en')).toEqual({ lead: 'Behold', more: word });
});

test('a long web address is not cut at its slashes and dots', () => {
  const address = `https://example.com/${'a/b.c-d'.repeat(40)}`;
  expect(splitCaption(`${address} shows it`, 'en')).toEqual({ lead: address, more: 'shows it' });
});

test('an emoji is never cut in two', () => {
  const caption = '🌊'.repeat(120);
  expect(splitCaption(caption, 'en')).toEqual({ lead: caption });
});

test('Arabic is split after a sentence, question mark included', () => {
  const first = 'هل أغلقت العاصفة الطريق الساحلي أمام السيارات؟';
  const second = `نعم، ${'أغلقت الطريق الساحلي '.repeat(8).trim()}.`;
  expect(splitCaption(`${first} ${second}`, 'ar')).toEqual({ lead: first, more: second });
});

test('Chinese, which has no spaces, is split after a sentence, and no space is added', () => {
  const sentence = '消防员在港口灭火，没有人受伤。';
  const { lead, more } = splitCaption(sentence.repeat(12), 'zh');
  expect(lead).toBe(sentence.repeat(9));
  expect(more).toBe(sentence.repeat(3));
});

test('one long Japanese sentence is split between words, not in front of a comma', () => {
  const caption = `昨${'消防隊は港で火を消した、怪我人はいない、'.repeat(8)}`;
  expect(caption[SHORT_CAPTION]).toBe('、');
  const { lead, more } = splitCaption(caption, 'ja');
  expect(lead.length).toBeLessThanOrEqual(SHORT_CAPTION);
  expect(lead.length).toBeGreaterThan(SHORT_CAPTION - 10);
  expect(more).not.toMatch(/^[、。]/);
  expect(`${lead}${more}`).toBe(caption);
});

test.each([
  ['en', WORDS_OF_FOUR],
  ['en', 'A storm. '.repeat(40).trim()],
  ['en', `"It's over," she said. ${WORDS_OF_FOUR} (Left.)`],
  ['de', 'Der Sturm hat die Küstenstraße am Montag gesperrt. '.repeat(5).trim()],
  ['ar', 'أغلقت العاصفة الطريق الساحلي. '.repeat(9).trim()],
  ['ko', '폭풍으로 해안 도로가 폐쇄되었다. '.repeat(12).trim()],
])('in %s, the two halves with a space between them are the caption: %s', (language, caption) => {
  const { lead, more } = splitCaption(caption, language);
  expect(`${lead} ${more}`).toBe(caption);
});
