import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sourcePath } from '../../cache/source-folder.ts';
import { blankOverrides, overrideFiles, overridesPlugin, setOverrides, type OverrideSettings } from './overrides.ts';

// Any component can take the place of another; the project has none of its own.
const OWN = './src/components/Sentence.astro';
const own = sourcePath('components/Sentence.astro');
const page = sourcePath('layouts/Story.astro');

afterEach(() => setOverrides({}));

/** Where an import leads; undefined where it is as it was. */
function target(source: string, importer: string): unknown {
  const plugin = overridesPlugin() as unknown as { resolveId(source: string, importer: string): unknown };
  return plugin.resolveId(source, importer);
}

function refusalOf(settings: OverrideSettings): string {
  try {
    setOverrides(settings);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('every import of a replaced component leads to the file of the newsroom, but for those in that file', () => {
  setOverrides({ components: { Byline: OWN } });
  expect(target('../components/Byline.astro', page)).toBe(own);
  expect(target('./Byline.astro', sourcePath('components/HeadlineBlock.astro'))).toBe(own);
  expect(target('./Byline.astro', own)).toBeUndefined();
  expect(target('../components/Corrections.astro', page)).toBeUndefined();
  expect(overrideFiles()).toEqual([own]);
});

test('a layout is replaced by its name, or with its folder where a component has the name, too', () => {
  setOverrides({ components: { Page: OWN, 'layouts/Series': OWN } });
  expect(target('./Page.astro', page)).toBe(own);
  expect(target('../layouts/Series.astro', sourcePath('pages/index.astro'))).toBe(own);
  expect(target('../components/Series.astro', page)).toBeUndefined();
});

test('components in folders have the name of their file', () => {
  setOverrides({ components: { OfflineReading: OWN } });
  expect(target('../components/offline/OfflineReading.astro', page)).toBe(own);
});

test('a component that has nothing to print is a warning with its name and its file', () => {
  const folder = mkdtempSync(sourcePath('overrides-'));
  try {
    const blank = path.join(folder, 'Byline.astro');
    writeFileSync(blank, '---\nconst { names } = Astro.props;\n---\n');
    const file = `./${path.relative(sourcePath('..'), blank).replaceAll('\\', '/')}`;
    setOverrides({ components: { Byline: file, SiteFooter: OWN } });
    expect(blankOverrides()).toEqual([expect.stringContaining(`${file.slice(2)} has nothing to print`)]);
    expect(blankOverrides()[0]).toContain('<Byline {...Astro.props} />');
    writeFileSync(blank, '<p>By</p>');
    expect(blankOverrides()).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [{ components: { Bylin: OWN } }, '`components.Bylin` of broadsheet()', 'did you mean `Byline`?'],
  [{ components: { Xylophone: OWN } }, 'is not a component or layout', 'src/components and src/layouts'],
  [
    { components: { Byline: './src/overrides/Missing.astro' } },
    '`components.Byline`',
    'Missing.astro, which does not exist',
  ],
  [{ components: { Byline: './src/styles/base.css' } }, 'which is not a .astro file'],
  [{ styles: ['./src/overrides/missing.css'] }, '`styles[0]`', 'does not exist'],
])('%j is refused', (settings, ...words) => {
  for (const word of words) expect(refusalOf(settings)).toContain(word);
});
