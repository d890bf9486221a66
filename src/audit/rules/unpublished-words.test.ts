import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { article, auditOf, changed, front, rulesIn, STORY_PAGE, withText } from '../site-for-tests.ts';

const SECRET = 'The mayor told the harbor committee in private that the pier cannot be saved at any price.';

describe('a story that is not public', () => {
  const content = 'content/articles/2026/11';
  const draft = { [`${content}/secret.md`]: article('status: draft', SECRET) };

  test.each<[place: string, files: Record<string, string | Buffer>]>([
    ['in the text of a page', withText(`<p>${SECRET}</p>`)],
    [
      'with links, other quotation marks and spaces',
      withText(
        `<p>“The <a href="/">mayor</a> told&nbsp;the harbor\ncom<em>mittee</em> in private that the pier — cannot be saved …</p>`,
      ),
    ],
    ['as a headline in a list', front('The council met in secret about the pier')],
    [
      'as the alt text of a picture',
      withText('<img src="/photos/a.jpg" width="1" height="1" alt="The council met in secret about the pier">'),
    ],
    ['in JSON-LD', changed('"headline":"Storm"', '"headline":"The council met in secret about the pier"')],
    [
      'in a JSON file',
      {
        'dist/feed.json': JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'x',
          items: [{ id: '1', content_html: `<p>${SECRET.replace('mayor', '<b>mayor</b>')}</p>` }],
        }).replaceAll('<', '\\u003c'),
      },
    ],
    [
      'between a < and a > of its own',
      withText(
        '<p>1 &lt; 2. The mayor told the harbor committee in private that the pier cannot be saved, 3 &gt; 2.</p>',
      ),
    ],
    [
      'between angle brackets that are no tag',
      withText('<p>x &lt;the mayor told the harbor committee in private that the pier cannot be saved&gt;</p>'),
    ],
    ['after a tag with a > in an attribute', withText(`<p title="a > b">${SECRET}</p>`)],
    [
      'in a feed, with a < of its own before it',
      {
        'dist/feed.json': JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'x',
          items: [{ id: '1', content_html: `<p>1 < 2 ${SECRET.replace('mayor', '<b>mayor</b>')} 3 > 2</p>` }],
        }),
      },
    ],
    ['in a text file', { 'dist/llms.txt': `- [The council met in secret about the pier](/x/)` }],
    [
      'in a file of the search',
      { 'dist/search/2026-01/fragment/a.pf_fragment': gzipSync(`pagefind_dcd{"content":"${SECRET}"}`) },
    ],
  ])('is found %s', async (_, files) => {
    const problems = await auditOf({ ...draft, ...files });
    expect(problems.map(({ rule }) => rule)).toEqual(['not-public']);
    expect(problems[0]?.what).toContain(`${content}/secret.md, which is a draft`);
  });

  test.each([
    ['scheduled', 'to be published later'],
    ['under embargo', 'under embargo'],
    ['withdrawn', 'withdrawn'],
  ])('is found when it is %s', async (_, words) => {
    const fields: Record<string, string> = {
      'to be published later': 'tags: [pier]',
      'under embargo': 'embargo: 2026-11-24T08:00:00Z',
      withdrawn: 'status: killed',
    };
    const text = article(fields[words] ?? '', SECRET);
    const scheduled = words.startsWith('to be') ? text.replace('2026-11-20', '2026-11-24') : text;
    const problems = await auditOf({ [`${content}/secret.md`]: scheduled, ...withText(`<p>${SECRET}</p>`) });
    expect(problems.map(({ rule, what }) => `${rule} ${what}`)).toEqual([expect.stringContaining(words)]);
  });

  test('has no page', async () => {
    const page = STORY_PAGE.replaceAll('/storm/', '/secret/');
    const problems = await auditOf({ ...draft, 'dist/2026/11/secret/index.html': page });
    expect(problems.map(({ what }) => what)).toEqual([
      `The site has a page of ${content}/secret.md, which is a draft.`,
    ]);
  });

  test('is found in writing without spaces', async () => {
    const japanese = '市議会は桟橋の修理費を来年度の予算に計上しないことを決めた。';
    const files = { [`${content}/secret.md`]: article('status: draft', japanese), ...withText(`<p>${japanese}</p>`) };
    expect(await rulesIn(files)).toEqual(['not-public']);
  });

  test('may have words that a public story has, too', async () => {
    const shared = { [`${content}/storm.md`]: article('tags: [pier]', SECRET) };
    expect(await rulesIn({ ...draft, ...shared, ...withText(`<p>${SECRET}</p>`) })).toEqual([]);
  });

  test.each([
    ['the address of a page', withText('<a href="/2026/11/storm/?the-council-met-in-secret-about-the-pier">x</a>')],
    [
      'a web address in the text',
      withText('<p>See https://example.org/the-council-met-in-secret-about-the-pier/.</p>'),
    ],
    ['an address in a text file', { 'dist/llms.txt': '- [Storm](/2026/11/the-council-met-in-secret-about-the-pier/)' }],
    ['the names of classes', withText('<p class="the council met in secret about the pier">x</p>')],
  ])('is not found in %s', async (_, files) => {
    expect((await rulesIn({ ...draft, ...files })).filter((rule) => rule === 'not-public')).toEqual([]);
  });

  test.each(['Skip to the content', 'This story has been retracted', 'About this publication'])(
    'with the headline "%s" is not found in what pages say of themselves',
    async (headline) => {
      const files = {
        [`${content}/secret.md`]: article('status: draft', 'x').replace(/headline: .*/, `headline: ${headline}`),
      };
      expect(await rulesIn({ ...files, ...withText(`<p>${headline}</p>`) })).toEqual([]);
    },
  );

  test('is not found in words that many stories have', async () => {
    expect(
      await rulesIn({ ...draft, ...withText('<p>The council met. The mayor told the harbor committee.</p>') }),
    ).toEqual([]);
  });
});
