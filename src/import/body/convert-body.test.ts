import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusText, hasCorpora } from '../../lib/corpus-for-tests.ts';
import type { NewBody } from '../new-body.ts';
import type { OldBody } from '../old-paper.ts';
import { proofOf } from './body-proof.ts';
import { FOOTNOTES, OLD_SITE } from './context-for-tests.ts';
import { convertBody } from './convert-body.ts';

const CASES = path.resolve('tests/fixtures/import/bodies');
const FORMS: Readonly<Record<string, OldBody['form']>> = {
  'old.wordpress.html': 'wordpress',
  'old.html': 'html',
  'old.lexical.json': 'ghost-lexical',
  'old.mobiledoc.json': 'ghost-mobiledoc',
  'old.md': 'markdown',
};

function convertCase(name: string): NewBody {
  const [file = ''] = readdirSync(path.join(CASES, name)).filter((one) => one.startsWith('old.'));
  const text = readFileSync(path.join(CASES, name, file), 'utf8');
  const context = text.includes('data-fn') ? { ...OLD_SITE, footnotes: FOOTNOTES } : OLD_SITE;
  return convertBody({ form: FORMS[file] ?? 'html', text }, context);
}

/** A list of notes that can be read beside the body. */
function notesOf({ notes }: NewBody): string {
  return notes
    .map(
      ({ kind, rule, line, quote }) =>
        `${kind} ${rule}${line === undefined ? '' : ` in line ${line}`}: ${JSON.stringify(quote ?? '')}\n`,
    )
    .join('');
}

function isRefused({ markdown, gallery }: NewBody): boolean {
  const photos = Array.from(markdown.matchAll(/\]\(<?(\/photos\/[^\s)>]+)/g), ([, file = '']) => file);
  return gallery.length > 1000 || proofOf(markdown, photos).errors.length > 0;
}

describe.each(readdirSync(CASES))('the body "%s"', (name) => {
  it('becomes the Markdown that is beside it, with a note on whatever changed', () => {
    const made = convertCase(name);
    const [markdown, notes] = ['new.md', 'notes.txt'].map((file) => path.join(CASES, name, file)) as [string, string];
    if (process.env['UPDATE'] !== undefined) {
      writeFileSync(markdown, made.markdown);
      writeFileSync(notes, notesOf(made));
    }
    expect(made.markdown).toBe(readFileSync(markdown, 'utf8'));
    expect(notesOf(made)).toBe(readFileSync(notes, 'utf8'));
  });

  it('says the same as before, and the site takes it', () => {
    const made = convertCase(name);
    expect(made.notes.filter(({ rule }) => rule === 'text-differs' || rule.endsWith('-as-text'))).toEqual([]);
    expect(isRefused(made)).toBe(false);
  });
});

describe('a body that somebody made to do harm', () => {
  const bodies: [name: string, text: string][] = [
    ['10,000 boxes in each other', `${'<div>'.repeat(10_000)}words${'</div>'.repeat(10_000)}`],
    ['10,000 quotations in each other', `${'<blockquote>'.repeat(10_000)}words`],
    ['10,000 lists in each other', `${'<ul><li>'.repeat(10_000)}words`],
    ['formatting that never ends', `${'<b><i><u>'.repeat(3000)}words`],
    ['a tag with 20,000 attributes', `<p ${Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ')}>words`],
    ['comments that never end', `words ${'<!--'.repeat(20_000)}`],
    ['brackets that never end', `words ${'['.repeat(20_000)}`],
    ['quotations of Markdown in each other', `${'>'.repeat(10_000)} words`],
  ];

  it.each(bodies)('keeps its words: %s', (_, text) => {
    for (const form of ['wordpress', 'html', 'markdown'] as const) {
      const made = convertBody({ form, text }, OLD_SITE);
      expect(made.markdown).toContain('words');
      expect(isRefused(made)).toBe(false);
    }
  });

  it.each([
    ['many tags', '<b>words</b> '.repeat(20_000)],
    ['many links', '[words](/x) '.repeat(20_000)],
    ['a very long text', 'words '.repeat(70_000)],
  ])('is plain text with a note where it has %s', (_, text) => {
    const made = convertBody({ form: 'markdown', text }, OLD_SITE);
    expect(made.markdown).toContain('words');
    expect(made.notes.map(({ rule }) => rule)).toContain('body-too-large');
  });

  it('is converted where only a picture in it is large', () => {
    const text = `<p>Some <b>words</b></p><img src="data:image/png;base64,${'A'.repeat(900_000)}">`;
    expect(convertBody({ form: 'html', text }, OLD_SITE).markdown).toContain('Some **words**');
  });

  it('runs nothing on the new site', () => {
    const { markdown } = convertCase('wordpress-hostile');
    expect(markdown).not.toMatch(/script|javascript|onmouseover|evil|pills/i);
  });
});

describe('any combination of blocks', () => {
  const BLOCKS = [
    '<p>Words with <b>bold</b>, <i>italics </i>and <a href="/x/">a link</a>.</p>',
    'Plain words\nin two lines',
    '<h1>Top</h1>',
    '<h4>Low</h4>',
    '[caption id="a"]<img src="/a.jpg" alt="A"> A caption[/caption]',
    '[gallery ids="1,2"]',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    '<ul><li>One<li>Two<ol><li>Three</ol></ul>',
    '<blockquote>Said<br>so<cite>She</cite></blockquote>',
    '<table><tr><td>1</td><td>2 | 3</td></tr></table>',
    '<pre>a\n\n  b</pre>',
    '* * *',
    '1. One',
    '# Two',
    '_a_ *b* `c` [d](e) ~~f~~ &amp;lt; \\',
    '<script>x()</script>',
    '<!-- wp:paragraph --><p>Block</p><!-- /wp:paragraph -->',
    '<div><p>Open',
    '</div></p></b>',
    '::embed{url="x"} :::box',
    '<b>Bold <p>over</p> blocks</b>',
  ];
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const bodies = Array.from({ length: 150 }, () =>
    Array.from({ length: 1 + next(7) }, () => BLOCKS[next(BLOCKS.length)] ?? '').join('\n\n'),
  );

  it('is taken by the site, says the same, and is converted in the same way each time', () => {
    for (const text of bodies) {
      for (const form of ['wordpress', 'html', 'markdown'] as const) {
        const made = convertBody({ form, text }, OLD_SITE);
        expect({ text, form, refused: isRefused(made) }).toEqual({ text, form, refused: false });
        expect({
          text,
          form,
          differs: made.notes.filter(({ rule }) => rule === 'text-differs').map(({ quote }) => quote),
        }).toEqual({ text, form, differs: [] });
        expect(convertBody({ form, text }, OLD_SITE)).toEqual(made);
      }
    }
  });
});

describe.runIf(hasCorpora)('the exports of other projects', () => {
  it.each(['themeunittestdata.wordpress.xml', 'small-export.xml', 'wxr-comprehensive.xml', 'valid-wxr-1.1.xml'])(
    '%s says the same',
    (file) => {
      const xml = corpusText(`import/wordpress/${file}`);
      for (const [, text = ''] of xml.matchAll(/<content:encoded><!\[CDATA\[([\s\S]*?)\]\]>/g)) {
        const made = convertBody({ form: 'wordpress', text }, OLD_SITE);
        expect(made.notes.filter(({ rule }) => rule === 'text-differs')).toEqual([]);
        expect(isRefused(made)).toBe(false);
      }
    },
  );
});
