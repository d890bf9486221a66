import { describe, expect, test } from 'vitest';
import { MAIL_LIMIT, sizeOf } from './edition-mail.ts';
import { FULL, FULL_TEXT, mailForTests } from './mail-for-tests.ts';

const tagsOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);

describe('a mail', () => {
  const { html } = mailForTests(FULL, FULL_TEXT);

  test('shows photos by whole addresses, as JPEG, with their size and description', () => {
    const photos = tagsOf(html, 'img').filter((tag) => tag.includes('class="photo"'));
    expect(photos).toHaveLength(3);
    for (const photo of photos) {
      expect(photo).toMatch(/ src="https:\/\/ledger\.example\/photos\/[^"]+\.jpg"/);
      expect(photo).toMatch(/ width="\d+" height="\d+" alt="[^"]+"/);
    }
    expect(html).not.toMatch(/\.(?:avif|webp)/);
    expect(photos.map((photo) => Number(/ width="(\d+)"/.exec(photo)?.[1])).every((width) => width <= 536)).toBe(true);
  });

  test('has the logo at its head, as PNG, for light and for dark mails', () => {
    const [light = '', dark = ''] = tagsOf(html, 'img').filter((tag) => tag.includes('class="logo'));
    for (const logo of [light, dark]) expect(logo).toContain(' width="280" height="64" alt="The Ledger"');
    expect(light).toContain(' src="https://ledger.example/icons/mail-logo.png"');
    expect(dark).toContain(' src="https://ledger.example/icons/mail-logo-dark.png"');
    // Where no rule for dark mails is known, only the first is seen; Outlook for Windows does not get the other.
    expect(dark).toContain('display: none');
    expect(html).toContain(`<!--[if !mso]><!-->${dark}<!--<![endif]-->`);
    const [, head = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
    for (const rule of ['.light { display: none', '.dark { display: inline', '[data-ogsc] .dark { display: inline'])
      expect(head).toContain(rule);
  });

  test('has the name as text where the publication has no logo', () => {
    const plain = mailForTests({ ...FULL, publication: {} }).html;
    expect(plain).not.toContain('mail-logo');
    expect(plain).toMatch(/<a href="https:\/\/ledger\.example\/"[^>]*>The Ledger<\/a>/);
  });

  test('names every address in full', () => {
    const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !/^(?:https:\/\/|\{\{ UnsubscribeURL \}\}$)/.test(address))).toEqual([]);
    expect(addresses.filter((address) => address === '{{ UnsubscribeURL }}')).toHaveLength(1);
  });

  test('has its styles in the elements, and only those in the head that cannot be there', () => {
    expect(tagsOf(html, 'p').every((tag) => tag.includes('style="'))).toBe(true);
    const [, head = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
    expect(head).toMatch(/@media \(prefers-color-scheme: dark\)/);
    expect(head.split('\n').every((rule) => /^(?::root|@media|\[data-ogs[cb]\])/.test(rule))).toBe(true);
    expect(tagsOf(html, 'style')).toHaveLength(1);
  });

  test('lays out with tables that screen readers pass over, and keeps those of the text', () => {
    const tables = tagsOf(html, 'table').filter((tag) => !tag.includes('role="presentation"'));
    expect(tables).toHaveLength(1);
    expect(html).toContain('<th');
    expect(html).toMatch(/<td align="right" style="[^"]*text-align: right;[^"]*">11\.2/);
  });

  test('says in the first hidden line what comes, and at the end who sends it and how to leave', () => {
    expect(html.indexOf('And the kettle is on')).toBeLessThan(html.indexOf('<table'));
    expect(html).toContain('12 Pier Street');
    expect(html).toContain('You get this mail because you signed up for The Memo.');
    expect(html).toContain('href="https://ledger.example/newsletters/memo/2026-11-27/"');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  test('tells the corrections of earlier editions, and of its own stories', () => {
    for (const text of ['It is 38.', 'It is 260 feet.', 'Corrections to earlier editions'])
      expect(html).toContain(text);
  });

  test('has the colors of the publication', () => {
    const own = mailForTests({ ...FULL, publication: { brand: { accent: '#005500' } } }).html;
    expect(own).toContain('#005500');
    expect(html).not.toContain('#005500');
  });

  test('is the same whenever it is made', () => {
    expect(mailForTests(FULL, FULL_TEXT).html).toBe(html);
  });
});

test('a mail in Arabic runs from right to left, in all that mail programs keep', () => {
  const { html } = mailForTests({ ...FULL, publication: { lang: 'ar' } });
  const [outer = ''] = tagsOf(html, 'table');
  expect(outer).toContain('lang="ar" dir="rtl"');
  const cells = tagsOf(html, 'td').filter((tag) => tag.includes('class="cell'));
  expect(cells.every((tag) => tag.includes('text-align: right'))).toBe(true);
  // The letters of a word are joined.
  expect(html).not.toContain('letter-spacing');
  expect(html).toContain('إلغاء الاشتراك');
});

test('a photo whose licence has ended is in no mail', () => {
  const [road, ...others] = FULL.stories ?? [];
  const photo = { src: '/photos/road.jpg', alt: 'A road', expires: '2026-11-28T00:00:00Z' };
  const { html } = mailForTests({ ...FULL, stories: road ? [{ ...road, photo }, ...others] : [] });
  expect(html).not.toContain('/photos/');
});

describe('an edition whose first story has the words of the subject line', () => {
  const byRule = mailForTests({
    ...FULL,
    editions: {},
    now: '2026-11-25T00:00:00Z',
    stories: FULL.stories?.slice(0, 1) ?? [],
  });
  const subject = 'Storm closes the road';

  test('says them once, in the mail and in its text, and its heading is its name', () => {
    const { html, text } = byRule;
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html.replace(/<head>.*<\/head>/s, '').split(subject)).toHaveLength(2);
    expect(html).toMatch(/<h1 class="name"[^>]*>The Memo<\/h1>/);
    expect(tagsOf(html, 'h1')).toHaveLength(1);
    expect(text.split(subject)).toHaveLength(2);
  });

  test('keeps a headline of its own', () => {
    const { html, text } = mailForTests(FULL, FULL_TEXT);
    expect(html).toMatch(/<h1 style[^>]*>The road stays shut<\/h1>/);
    expect(text).toContain('The road stays shut');
  });
});

describe('a text that is too long for Gmail', () => {
  const long = Array.from(
    { length: 600 },
    (_, index) => `Paragraph ${index} ${'of a very long edition '.repeat(10)}`,
  ).join('\n\n');
  const { html, text, left } = mailForTests(FULL, long);

  test('ends early, with a link to the rest', () => {
    expect(sizeOf(html)).toBeLessThanOrEqual(MAIL_LIMIT);
    expect(sizeOf(html)).toBeGreaterThan(MAIL_LIMIT - 2000);
    expect(html).toContain('Continue reading on our site');
    expect(html).toContain('Paragraph 0 ');
    expect(html).not.toContain('Paragraph 599 ');
  });

  test('leaves the stories and the link to unsubscribe', () => {
    expect(html).toContain('Storm closes the road');
    expect(html).toContain('{{ UnsubscribeURL }}');
  });

  test('is whole in the plain text, and the number of blocks that were left out is known', () => {
    expect(text).toContain('Paragraph 599 ');
    expect(left).toBeGreaterThan(0);
    expect(mailForTests(FULL, 'Short.').left).toBe(0);
  });
});

describe('the plain text of a mail', () => {
  const { text } = mailForTests(FULL, FULL_TEXT);

  test('has lines that no mail program has to break', () => {
    const tooLong = text.split('\n').filter((line) => line.length > 72 && !/https?:\/\/\S+$/.test(line));
    expect(tooLong).toEqual([]);
  });

  test('has what the HTML has, with addresses after the words', () => {
    for (const part of [
      'The road stays shut',
      'a link <https://example.org/a?b=c&d=e>',
      '- One',
      '2. Second',
      '> A quotation.',
    ])
      expect(text).toContain(part);
    expect(text).toContain('https://ledger.example/2026/11/road/\n');
    expect(text).toMatch(/Unsubscribe: \{\{ UnsubscribeURL \}\}\n$/);
    expect(text).not.toMatch(/<\/?[a-z]+>|&(?:amp|lt|quot);/);
  });
});
