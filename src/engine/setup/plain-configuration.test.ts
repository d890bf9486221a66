import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPlainConfiguration } from './plain-configuration.ts';

const OURS = readFileSync('astro.config.mjs', 'utf8');

test('the configuration that comes with Broadsheet is plain, also when it is laid out in another way', () => {
  expect(isPlainConfiguration(OURS)).toBe(true);
  expect(isPlainConfiguration(OURS.replaceAll('\n', '\r\n'))).toBe(true);
  expect(isPlainConfiguration(OURS.replaceAll(/\s+/g, ' ').replace(',', ''))).toBe(true);
});

test.each([
  ['settings of Broadsheet', OURS.replace('broadsheet()', 'broadsheet({ workers: 2 })')],
  ['another integration', OURS.replace('broadsheet()', 'broadsheet(), sitemap()')],
  ['an option of Astro', OURS.replace('integrations', "outDir: 'public_html', integrations")],
  ['another import', `import './check-hours.mjs';\n${OURS}`],
  ['code', `${OURS}console.log('Hello');\n`],
  ['a comment, which may be code', OURS.replace('integrations', '// integrations')],
  ['nothing', ''],
])('a configuration with %s is not', (_what, source) => expect(isPlainConfiguration(source)).toBe(false));
