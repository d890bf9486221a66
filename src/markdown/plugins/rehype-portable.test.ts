import { expect, test } from 'vitest';
import type { Portable } from '../body-context.ts';
import { compileBody } from '../compile.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';

const PAGE = 'https://ledger.example/2026/11/storm/';

/** The HTML of a body that is read away from the site. */
function carried(markdown: string, portable: Partial<Portable> = {}): string {
  const { parts, problems } = compileBody(markdown, {
    file: 'content/articles/2026/11/storm.md',
    firstLine: 1,
    language: 'en-US',
    words: ENGLISH_WORDS,
    origin: 'https://ledger.example',
    portable: { page: PAGE, hasPictures: true, ...portable },
    dateline: { city: 'Larkfield' },
    pictures: {
      './pier.jpg': {
        src: '/photos/pier-960.jpg',
        avif: '/photos/pier-960.avif 960w',
        width: 1800,
        height: 1200,
        file: { width: 960, height: 640 },
        tone: 'tone',
      },
    },
  });
  expect(problems).toEqual([]);
  return parts.map((part) => (part.kind === 'html' ? part.html : `[${part.kind}]`)).join('\n');
}

test('links are whole, those within the text lead to the page, and others are as they were', () => {
  const html = carried('[a](/masthead/) [b](#storm) [c](https://other.example/x) [d](mailto:a@ledger.example)');
  expect(html).toContain('<a href="https://ledger.example/masthead/">a</a>');
  expect(html).toContain(`<a href="${PAGE}#storm">b</a>`);
  expect(html).toContain('<a href="https://other.example/x">c</a>');
  expect(html).toContain('<a href="mailto:a@ledger.example">d</a>');
});

test('a picture is the file that everything can show, with its whole address, the size of that file, its caption and its credit', () => {
  expect(carried('![The pier](./pier.jpg "The pier at dawn. (Noor Haddad)")\n\nText.')).toContain(
    '<figure><img src="https://ledger.example/photos/pier-960.jpg" width="960" height="640" alt="The pier">' +
      '<figcaption>The pier at dawn. <small>Noor Haddad</small></figcaption></figure>',
  );
});

test('where pictures may not go along, neither they nor their words do', () => {
  const body =
    'First.\n\n![The pier](./pier.jpg "At dawn.")\n![Again](./pier.jpg)\n\nAn inline ![pier](./pier.jpg) one.';
  const html = carried(body, { hasPictures: false });
  expect(html).not.toMatch(/img|figure|figcaption|dawn|photos\//);
  expect(html).toContain('First.');
  expect(html).toContain('An inline  one.');
});

test('folded parts of the page are open, and tick boxes become characters', () => {
  const html = carried('<details><summary>Who</summary>\n\nEverybody.\n\n</details>\n\n- [x] done\n- [ ] to do');
  expect(html).toContain('<p><strong>Who</strong></p>');
  expect(html).toContain('<p>Everybody.</p>');
  expect(html).not.toMatch(/details|summary|input/);
  expect(html).toMatch(/☑ done[\s\S]*☐ to do/);
});

test('nothing is left of what only means something on the site', () => {
  const html = carried(
    '## A heading\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\nNote.[^1]\n\n[^1]: The note.\n\n:::box[Box]\nIn it.\n:::',
  );
  expect(html).not.toMatch(/ (?:id|class|role|tabindex|sizes|loading|rel|aria-[a-z]+|data-[a-z-]+)=/);
  expect(html).not.toContain('↩');
  expect(html).toContain('<table>');
  expect(html).toContain(`<a href="${PAGE}#`);
  expect(html).toContain('The note.');
});

test('the dateline is in capitals before the first words, and components stay in their places', () => {
  expect(carried('One.\n\n::newsletter\n\nTwo.')).toMatch(/^<p>LARKFIELD — One\.<\/p>\n\[newsletter\]\n<p>Two/);
});

test('numbers stay at the end of their column', () => {
  expect(carried('| a | b | c |\n| - | -: | :-: |\n| 1 | 2 | 3 |')).toContain(
    '<td>1</td>\n<td align="right">2</td>\n<td align="center">3</td>',
  );
});
