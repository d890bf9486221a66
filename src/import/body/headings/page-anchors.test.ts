import { describe, expect, it } from 'vitest';
import { FOOTNOTES, OLD_SITE } from '../context-for-tests.ts';
import { convertBody } from '../convert-body.ts';

function made(form: 'html' | 'wordpress' | 'markdown', text: string) {
  const { markdown, notes } = convertBody(
    { form, text },
    { ...OLD_SITE, ...(text.includes('data-fn') && { footnotes: FOOTNOTES }) },
  );
  return { markdown, rules: notes.map(({ rule }) => rule) };
}

describe('a link to a place in the same body', () => {
  it.each([
    ['the id of a heading', '<h2 id="part-1">The first part</h2>'],
    ['a name in a heading', '<h2><a name="part-1"></a>The first part</h2>'],
    ['a name before a heading', '<a name="part-1"></a><h2>The first part</h2>'],
    ['the id of what holds a heading', '<div id="part-1"><h2>The first part</h2><p>Words.</p></div>'],
  ])('leads to the heading with %s', (_, heading) => {
    for (const form of ['html', 'wordpress'] as const) {
      const { markdown, rules } = made(form, `<p><a href="#part-1">Go</a></p>${heading}`);
      expect(markdown).toContain('[Go](#the-first-part)');
      expect(rules).not.toContain('link-lost');
    }
  });

  it('leads to the second of two headings with the same words', () => {
    const text = '<p><a href="#b">Go</a></p><h2 id="a">Part</h2><p>x</p><h2 id="b">Part</h2>';
    expect(made('html', text).markdown).toContain('[Go](#part-2)');
  });

  it('leads to the heading where the whole address of the page is written', () => {
    const text = `<p><a href="${OLD_SITE.address}#a">Go</a></p><h2 id="a">Part one</h2>`;
    expect(made('html', text).markdown).toContain('[Go](#part-one)');
  });

  it('is words alone, with a note, where no heading is', () => {
    for (const text of [
      '<p><a href="#gone">Go</a> on</p>',
      '<p><a href="#p">Go</a> on</p><p id="p">There</p><h2>A</h2>',
    ]) {
      const { markdown, rules } = made('html', text);
      expect(markdown).toMatch(/^Go on/);
      expect(rules).toContain('link-lost');
    }
    expect(made('markdown', '[Go](#gone) on')).toEqual({ markdown: 'Go on', rules: ['link-lost'] });
  });

  it('leads to a heading of Markdown, whichever way its id was made', () => {
    expect(made('markdown', '[Go](#die-größe--jetzt)\n\n## Die Größe – jetzt!\n').markdown).toContain(
      '](#die-große-jetzt)',
    );
    expect(made('markdown', '[Go](#p1)\n\n## The first part {#p1}\n').markdown).toContain('[Go](#the-first-part)');
    expect(made('markdown', '[Go](#p1)\n\n<a name="p1"></a>\n\n## The first part\n').markdown).toContain(
      '](#the-first-part)',
    );
  });
});

it('a footnote without its words, and words that nothing refers to, leave a note', () => {
  const text =
    '<!-- wp:paragraph --><p>A<sup data-fn="zzz" class="fn"><a href="#zzz" id="zzz-link">1</a></sup> b.</p><!-- /wp:paragraph -->';
  const { markdown, rules } = made('wordpress', text);
  expect(markdown.trim()).toBe('A b.');
  expect(rules).toEqual(['footnote-missing', 'footnote-unused']);
});
