import { expect, test } from 'vitest';
import { broadsheet, type BroadsheetSettings } from './broadsheet.ts';

test.each<[unknown, string]>([
  [{ component: {} }, 'broadsheet() in astro.config.mjs has no setting `component`. Did you mean `components`?'],
  [{ colours: {} }, 'The settings are components, styles, strings, markdown, workers.'],
  [null, 'takes its settings as one object'],
  [[], 'takes its settings as one object'],
  [{ workers: '2' }, '`workers` of broadsheet() in astro.config.mjs is not a whole number. Write `workers: 2`.'],
  [{ components: ['./src/overrides/Byline.astro'] }, "Write `components: { Byline: './src/overrides/Byline.astro' }`"],
  [{ components: null }, '`components` of broadsheet() in astro.config.mjs does not name files.'],
  [{ components: { Byline: 3 } }, '`components.Byline` of broadsheet() in astro.config.mjs is not the path of a file.'],
  [{ styles: './src/overrides/paper.css' }, "is not a list. Write `styles: ['./src/overrides/paper.css']`."],
  [{ styles: [3] }, '`styles[0]` of broadsheet() in astro.config.mjs is not the path of a file.'],
  [{ strings: './src/overrides/strings.ts' }, "Write `strings: { en: './src/overrides/strings.ts' }`"],
  [{ strings: { en: { header: {} } } }, '`strings.en` of broadsheet() in astro.config.mjs is not the path of a file.'],
  [{ strings: { en: './src/overrides/none.ts' } }, 'names ./src/overrides/none.ts, which does not exist.'],
  [{ strings: { english: './src/strings/english.ts' } }, '`strings.english` of broadsheet()'],
  [{ strings: { xx: './src/strings/english.ts' } }, 'is not a language: write a tag such as en or pt-BR.'],
])('%j is refused: %s', (settings, said) => {
  expect(() => broadsheet(settings as BroadsheetSettings)).toThrow(
    expect.objectContaining({ name: 'BuildError', message: expect.stringContaining(said) }),
  );
});
