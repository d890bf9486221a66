import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { unclearCharacters } from './unclear-character.ts';

test.each(['Caf\uFFFD', 'A \uE000', 'It\u0092s', 'A \u{F0001}', 'Itâ€™s', 'CafÃ©', 'Â£5'])(
  '%j in any field is a warning at the field',
  (text) => {
    const content = contentForTests({
      stories: { '2026/11/a': { headline: text, photo: { src: './a.jpg', alt: 'A', caption: text } } },
      authors: { jane: { name: text } },
      publication: { name: text },
    });
    expect(unclearCharacters(content)).toMatchObject([
      { rule: 'unclear-character', severity: 'warning', at: { field: ['headline'] } },
      { at: { field: ['photo', 'caption'] } },
      { file: 'content/authors/jane.yaml', at: { field: ['name'] } },
      { at: { field: ['name'] } },
    ]);
  },
);

test('a control of Windows is named', () => {
  const [finding] = unclearCharacters(contentForTests({ stories: { '2026/11/a': { headline: 'It\u0092s' } } }));
  expect(finding?.fix).toBe('Write the character that belongs there. It was probably ’.');
});

test('letters of any script and emoji are none', () => {
  const headline = 'Ångström ไทย 漁港 الميناء 👩‍👩‍👧 🇫🇷 ﷺ ½ “” São PÃO £5 « À Â »';
  expect(unclearCharacters(contentForTests({ stories: { '2026/11/a': { headline } } }))).toEqual([]);
});
