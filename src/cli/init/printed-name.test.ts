import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkContent } from '../../check/check.ts';
import { nameAddresses } from '../../newsroom/site/addresses.ts';
import { INIT } from '../commands/init.ts';
import { readCommandLine } from '../options/command-reader.ts';
import { paperFiles } from './paper-files.ts';
import { askPaper } from './paper-questions.ts';
import { readName } from './printed-name.ts';

const NOW = Date.parse('2026-11-26T20:00:30Z');
const SYSTEM = { locale: 'en-US', timeZone: 'America/New_York', person: undefined };

/** Names that YAML, Markdown, another template or a check of typing could take for something else, four for each paper. */
const PRINTED = [
  ['The {{x}} News', 'The {x} News', '{{name}}', '{{page.about}}'],
  ['{% x %}', '{: .lead}', '\u0024{name} %{name}', '{{< x >}}'],
  ['"Quoted" \'Views\'', 'back\\slash\\', 'a: b', '# The Ledger'],
  ['--- x', '*bold* _it_ **b**', '<b>News</b> &copy;', '::embed{url="x"}'],
  ['[x](y) ![z](w) [^1]', '`code` $& $1', '| pipe |', '> quote'],
  ['📰 👩‍👩‍👧 Daily', '12345', '2026-11-26', '12:30'],
  ['null', 'true', '~ no', '- dash'],
  ['@ledger', '&ledger', '!ledger', '%ledger'],
  ['الجريدة اليومية', 'مساء Evening', 'Cafe\u0301 Té', "L'Écho d’Avray"],
  ['  two  spaces  ', 'The 1990\'s "6\' x 4"', '==mark== ++ins++', '!!! note'],
  ['L '.repeat(100), 'gazette.example', '~~strike~~ H~2~O x^2^', '<!-- x -->'],
  ['朝日新聞', '１２３', 'Ωmega μNews', '{code} x {code}'],
] as const;

afterEach(() => {
  // A paper names them for the whole process.
  nameAddresses({});
});

/** What `npm run check` says of the paper that `npm run init` writes for these options. */
async function problemsOf(options: Record<string, string>): Promise<string[]> {
  const argv = Object.entries({ name: 'The Gazette', url: 'https://g.example', email: 'desk@g.example', ...options });
  const { options: given } = readCommandLine(
    INIT,
    argv.map(([name, value]) => `--${name}=${value}`),
  );
  const { paper, texts } = await askPaper(given, SYSTEM, NOW, undefined);
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-name-'));
  try {
    mkdirSync(path.join(root, 'public'));
    for (const [file, content] of paperFiles(paper, texts, NOW)) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    }
    const { problems } = await checkContent(root, NOW);
    return problems.map(({ file, line, rule, what }) => `${file}:${line} ${rule} ${what}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test.each(PRINTED)('a paper %j of %j with %j and %j has nothing wrong with it', async (name, editor, one, other) => {
  const sections = [one, other].map((section, index) => `${section.replaceAll(/[,=]/g, ' ')}=section-${index}`);
  expect(await problemsOf({ lang: 'en', name, editor, sections: sections.join(',') })).toEqual([]);
});

test.each(["o'neil@g.example", '_desk_@g.example', 'news+tips@g.example', 'DESK@G.EXAMPLE'])(
  'a paper with the e-mail address %s has nothing wrong with it',
  async (email) => expect(await problemsOf({ lang: 'fr', email })).toEqual([]),
);

test.each([
  ['https://thegazette.example', 'is an address. Write the name that readers know'],
  ['desk@gazette.example', 'is an address. Write the name that readers know'],
  ['www.gazette.example', 'contains an address, which would become a link on every page'],
  ['Тhe Gаzеttе', 'The Т in `Тhe` is a Cyrillic letter in a Latin word (U+0422).'],
  ['СОРОС', 'looks Latin, but has no Latin letter'],
  ['𝕹𝖊𝖜𝖘', 'only looks like a letter of the alphabet (U+1D579)'],
  ['Z\u0338a\u0338', 'marks here over a letter that belong to no word'],
  ['zero\u200Bwidth', 'There is an invisible character here (U+200B).'],
  ['\u202ERTL', 'turns the order of letters around. Delete it.'],
  ['A\nB', 'contains a line break'],
  [' \u200B ', 'contains only invisible characters'],
  ['x'.repeat(501), 'Shorten it'],
])('the name %j is refused with a reason and a remedy', (name, reason) => {
  const answer = readName('The name', 'en')(name);
  expect(answer).toEqual({ ok: false, message: expect.stringMatching(/^The name .*\. [A-Z].*\.$/) });
  expect(answer).toEqual({ ok: false, message: expect.stringContaining(reason) });
});

test.each([
  ['2026', '/2026/ is the address of a page of the site'],
  [`${'long '.repeat(20)}=long`, 'The navigation has room for 60'],
])('the section %s is refused before anything is written', async (sections, reason) => {
  await expect(problemsOf({ lang: 'en', sections })).rejects.toThrow(reason);
});
