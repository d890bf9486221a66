import { describe, expect, test } from 'vitest';
import { mistakesIn, REQUIRED } from './article-for-tests.ts';
import { article } from './article.ts';

describe('an unknown field', () => {
  const fields = Object.keys(article.shape).join(', ');

  test('names the nearest known one, and is not also reported as missing', () => {
    expect(mistakesIn('', REQUIRED.replace('section', 'sectoin'))).toEqual([
      '3:1 unknown-field `sectoin` is not a field of a story; did you mean `section`? → Write `section`.',
    ]);
  });

  test('does not hide what is wrong with the known one', () => {
    expect(mistakesIn('section: Bad Id\nsectoin: x', REQUIRED.replace(/section.*\n/, ''))).toHaveLength(2);
  });

  test.each([
    ['draft: true', 'Write `status: draft`.'],
    ['draft: yes', 'Write `status: draft`.'],
    ['draft: false', 'Delete it: a story without `status` is published.'],
    ['isDraft: true', 'Write `status: draft`.'],
    ['post_status: publish', 'Write `status: published`, or delete it.'],
    [
      'featured_image: /uploads/pier.jpg',
      'Write `photo`, as in `photo: { src: /photos/pier.jpg, alt: What is seen in it }`.',
    ],
    [
      'feature_image: https://cdn.example/a.jpg?w=1',
      'Write `photo`, as in `photo: { src: /photos/a.jpg, alt: What is seen in it }`.',
    ],
    ['coverImage: x', 'Write `photo`, as in `photo: { src: /photos/pier.jpg, alt: What is seen in it }`.'],
    ['author: Jane Doe', 'Write `byline`, as in `byline: [{ name: Jane Doe }]`.'],
    ['authors: [jane]', 'Write `byline`, as in `byline: [jane-doe]`.'],
    ['last_modified_at: 2026-11-26', 'Write `updated`, as in `updated: 2026-11-26 20:00`.'],
    ['redirect_from: /old/storm/', 'Write `aliases`, as in `aliases: [/old/storm/]`.'],
    ['custom_excerpt: A', 'Write `standfirst`.'],
    ['canonical_url: A', 'Write `canonical`.'],
    ['keywords: A', 'Write `tags`.'],
    ['lugar: Murtosa', 'Write `dateline`, as in `dateline: { city: Murtosa }`.'],
    ['actualizado: 27/11/2026', 'Write `updated`, as in `updated: 2026-11-27 20:00`.'],
    ['Foto: /uploads/pier.jpg', 'Write `photo`, as in `photo: { src: /photos/pier.jpg, alt: What is seen in it }`.'],
    ['estado: publicado', 'Write `status: published`, or delete it.'],
  ])('of another system or language gets our name and an example: %s', (line, fix) => {
    expect(mistakesIn(line).map((text) => text.split(' → ')[1])).toEqual([fix]);
  });

  test('lists all fields when none is near', () => {
    expect(mistakesIn('foobar: 1')).toEqual([
      `5:1 unknown-field \`foobar\` is not a field of a story. → Delete it. The fields are: ${fields}.`,
    ]);
  });

  test.each([
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['hasOwnProperty'],
    ['valueOf'],
    ['<<'],
    ['1'],
    ['true'],
    ['null'],
  ])('is refused with its place when it is called %s', (key) => {
    expect(mistakesIn(`kicker: x\n${key}: { polluted: true }`)).toEqual([
      `6:1 unknown-field \`${key}\` is not a field of a story. → Delete it. The fields are: ${fields}.`,
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('is refused inside a group, with the names of that group', () => {
    expect(mistakesIn('photo: { src: ./a.jpg, alt: Pier, cpation: x }')).toEqual([
      '5:35 unknown-field `cpation` is not a field of `photo`; did you mean `caption`? → Write `caption`.',
    ]);
    expect(mistakesIn('photo: { __proto__: x, src: ./a.jpg, alt: Pier }')).toEqual([
      '5:10 unknown-field `__proto__` is not a field of `photo`. → Delete it. The fields are: src, alt, altMissing, caption, credit, redistribution, focus, expires.',
    ]);
  });

  test('is refused in a list of groups', () => {
    expect(mistakesIn('byline:\n  - jane-doe\n  - author: li-wei\n    rol: reporting')).toEqual([
      '8:5 unknown-field `rol` is not a field of entry 2 of `byline`; did you mean `role`? → Write `role`.',
    ]);
  });

  test('is reported once each, in one go', () => {
    expect(
      mistakesIn('kiker: x\nphoto: { src: ./a.jpg, atl: Pier }\ntgas: [a]')
        .map((text) => text.split('`')[1])
        .sort(),
    ).toEqual(['atl', 'kiker', 'tgas']);
  });
});
