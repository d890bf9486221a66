import { describe, expect, test } from 'vitest';
import { mistakesIn, REQUIRED } from './article-for-tests.ts';

describe('a wrong value', () => {
  test.each([
    [
      'type: news2',
      '5:7 wrong-value `type`: "news2" is not one of news, analysis, opinion, live, explainer, obituary, letter; did you mean news? → Write news.',
    ],
    [
      'type: 2',
      '5:7 wrong-value `type`: the number 2 is not one of news, analysis, opinion, live, explainer, obituary, letter. → Write one of news, analysis, opinion, live, explainer, obituary, letter.',
    ],
    [
      'status: Draft',
      '5:9 wrong-value `status`: "Draft" is not one of draft, published, retracted, killed; did you mean draft? → Write draft.',
    ],
    ['kicker: 12', '5:9 wrong-type `kicker` must be text, not the number 12. → Put it in quotation marks: "12".'],
    [
      'kicker: .inf',
      '5:9 wrong-type `kicker` must be text, not a number (NaN or infinity). → Put it in quotation marks: "Infinity".',
    ],
    [
      'series: { id: storms, part: .nan }',
      '5:29 wrong-type `part` of `series` is not a number (NaN or infinity). → Write a number in digits, without quotation marks.',
    ],
    ['kicker: true', '5:9 wrong-type `kicker` must be text, not true. → Put it in quotation marks: "true".'],
    ['kicker: [a]', '5:9 wrong-type `kicker` must be text, not a list. → Write it without brackets or a hyphen: a.'],
    [
      'kicker: "\\u0007"',
      '5:9 wrong-value `kicker` contains a character that cannot be printed. → Retype the text. The character probably came with pasted text.',
    ],
    [
      'kicker: "\\uD800"',
      '5:9 wrong-value `kicker` contains a character that cannot be printed. → Retype the text. The character probably came with pasted text.',
    ],
    [
      'kicker: "a\\uFFFE"',
      '5:9 wrong-value `kicker` contains a character that cannot be printed. → Retype the text. The character probably came with pasted text.',
    ],
    [
      'kicker: "a \\u202E b"',
      '5:9 wrong-value `kicker` contains an invisible character that turns the order of letters around. → Delete it. Words in another direction are set right without it.',
    ],
    [
      'kicker: "\\u200B\\u00AD"',
      '5:9 wrong-value `kicker` contains only invisible characters. → Write some text, or delete the field.',
    ],
    ['byline: []', '5:9 wrong-value `byline` lists nobody. → Write at least one id or name, or delete the line.'],
    ['byline: jane-doe', '5:9 wrong-type `byline` must be a list, not "jane-doe". → Put it in brackets: [jane-doe].'],
    [
      'byline: [Jane Doe]',
      '5:10 wrong-value Entry 1 of `byline`: "Jane Doe" is not an id. → Write jane-doe: lower-case letters, digits and hyphens only.',
    ],
    ['byline: [{ name: "", role: x }]', '5:18 empty-field `name` in entry 1 of `byline` is empty. → Fill it in.'],
    [
      'byline: [{ nme: A Guest }]',
      '5:12 unknown-field `nme` is not a field of entry 1 of `byline`; did you mean `name`? → Write `name`.',
    ],
    [
      'byline: [{ name: A Guest, author: jane-doe }]',
      '5:12 unknown-field `name` cannot be combined with the other fields of entry 1 of `byline`. → Delete it, or delete the fields that it conflicts with.',
    ],
    [
      'byline: [{}]',
      '5:10 missing-field `author` in entry 1 of `byline` is missing. → Add `author` to entry 1 of `byline`: The id of an author.',
    ],
    [
      'byline: [3]',
      '5:10 wrong-type Entry 1 of `byline` must be text or a group of fields, not the number 3. → Write text or a group of fields. The fields of a group are: author, role, name, organization.',
    ],
    [
      'tags: coast, weather',
      '5:7 wrong-type `tags` must be a list, not "coast, weather". → Put it in brackets: [coast, weather].',
    ],
    [
      'tags: { coast: 1 }',
      '5:7 wrong-type `tags` must be a list, not a group of fields. → Write each entry on its own line, after a hyphen and a space. The topics of the story, in words that other stories share: [coast, weather].',
    ],
    [
      'tags: [coast, ../x]',
      '5:15 wrong-value Entry 2 of `tags`: "../x" is not an id. → Write x: lower-case letters, digits and hyphens only.',
    ],
    [
      'newsletter: true',
      '5:13 wrong-type `newsletter` must be false or text, not true. → Write false or text: The newsletter offered in the story: a file in content/newsletters, without .yaml; false for none; the publication’s when left out.',
    ],
    ['comments: yes', '5:11 wrong-type `comments` must be true, false or a group of fields, not "yes". → Write true.'],
    [
      'comments: { closes: 7 days }',
      '5:21 wrong-value `closes` of `comments` is not a number of days. → Write the number followed by d, without a space: 7d.',
    ],
    [
      'comments: { closes: 0d }',
      '5:21 wrong-value `closes` of `comments` is not a number of days. → Write the number followed by d, without a space: 7d.',
    ],
    [
      'comments: { closes: 99999999999d }',
      '5:21 wrong-value `closes` of `comments` is not a number of days. → Write the number followed by d, without a space: 7d.',
    ],
    [
      'series: { id: a, part: 0 }',
      '5:24 wrong-value `part` of `series` must be 1 or more. → Write 1 for the first part.',
    ],
    [
      'series: { id: a, part: 1.5 }',
      '5:24 wrong-type `part` of `series` must be a whole number, not the number 1.5. → Write a whole number in digits, without quotation marks.',
    ],
    [
      'series: storms',
      '5:9 wrong-type `series` must be a group of fields, not "storms". → Write these fields below it, each on its own line and indented by two spaces: id, part.',
    ],
    [
      'photo: { src: ./a.gif, alt: x }',
      '5:15 wrong-value `src` of `photo`: "./a.gif" is not a JPEG, PNG or WebP photo. → Export it in one of these formats and write its path: ./a.jpg for a photo next to the story, or /photos/a.jpg for one in content/photos.',
    ],
    [
      'photo: { src: "javascript:alert(1).jpg", alt: x }',
      '5:15 wrong-value `src` of `photo`: "javascript:alert(1).jpg" is not the path of a photo. → Write ./javascript-alert-1.jpg for a photo next to the story, or /photos/javascript-alert-1.jpg for one in content/photos.',
    ],
    [
      'photo: { src: ./a.jpg, alt: x, focus: [0.5] }',
      '5:39 wrong-value `focus` of `photo` must be a pair of numbers. → Write its distance from the left and from the top, each from 0 to 1: [0.5, 0.4].',
    ],
    [
      'photo: { src: ./a.jpg, alt: x, focus: [0.5, 1.2] }',
      '5:45 wrong-value Entry 2 of `focus` of `photo` is more than 1. → Write a fraction of the width or height, from 0 to 1. The middle is 0.5.',
    ],
    [
      'dateline: Madison',
      '5:11 wrong-type `dateline` must be a group of fields, not "Madison". → Put it in braces, with the name of its field: { city: Madison }.',
    ],
    [
      'dateline: "Murtosa, Aveiro"',
      '5:11 wrong-type `dateline` must be a group of fields, not "Murtosa, Aveiro". → Put it in braces, with the name of its field: { city: "Murtosa, Aveiro" }.',
    ],
    [
      'photo: /photos/a.jpg',
      '5:8 wrong-type `photo` must be a group of fields, not "/photos/a.jpg". → Write these fields below it, each on its own line and indented by two spaces: src, alt, altMissing, caption, credit, redistribution, focus, expires.',
    ],
    [
      'dateline: { city: Madison, country: us }',
      '5:37 wrong-value `country` of `dateline`: "us" is not a country code. → Write US.',
    ],
    [
      'dateline: { city: London, country: UK }',
      '5:36 wrong-value `country` of `dateline`: "UK" is not a country code. → Write GB.',
    ],
    [
      'dateline: { city: X, country: QQ }',
      '5:31 wrong-value `country` of `dateline`: "QQ" is not a country code. → Write its two-letter code (ISO 3166) in capitals, such as US, CA or GB.',
    ],
    [
      'dateline: { city: X, date: 2026-02-30 }',
      '5:28 wrong-value `date` of `dateline`: "2026-02-30" names a date that does not exist. → Correct the date. The order is year, month, day: 2026-02-28.',
    ],
    [
      'canonical: javascript:alert(1)',
      '5:12 wrong-value `canonical`: "javascript:alert(1)" is not a web address that begins with https://. → Write the whole address, such as https://www.example.com/.',
    ],
    [
      'aliases: ["//evil.example/"]',
      '5:11 wrong-value Entry 1 of `aliases`: "//evil.example/" is not a path on this site. → Write /evil.example/, or whatever came after the site name.',
    ],
    ['lang: english', '5:7 wrong-value `lang`: "english" is not a language tag. → Write en.'],
  ])('%s', (field, text) => {
    expect(mistakesIn(field)).toEqual([text]);
  });

  test('that is long is quoted only in part', () => {
    const [text = ''] = mistakesIn(`section: ${'A'.repeat(5000)}`, REQUIRED.replace(/section.*\n/, ''));
    expect(text).toBe(
      `4:10 wrong-value \`section\`: "${'A'.repeat(60)}…" is not an id. → Write lower-case letters, digits and hyphens only.`,
    );
  });
});
