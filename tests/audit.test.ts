import { expect, test } from 'vitest';
import { auditFiles } from '../src/audit/audit.ts';
import { readContent } from '../src/loader/content-loader.ts';
import { checkedContent } from '../src/loader/known-content.ts';
import { DEMO_PROJECT, ORIGIN, SITE } from './demo-project.ts';
import { BUILD_TIME } from './project.ts';

/*
 * `npm run audit` of the demo publication: links and ids, style sheets, pictures, JSON-LD, feeds, sitemaps, weight, words of
 * drafts, traces of the machine and missing values. Its HTML and its accessibility have tests of their own.
 */
test('the audit finds no problem in the demo publication', async () => {
  const content = checkedContent(await readContent(DEMO_PROJECT));
  const now = Date.parse(BUILD_TIME);
  const { site, problems, sample } = auditFiles({ root: DEMO_PROJECT, folder: SITE, origin: ORIGIN, content, now });
  expect(problems.problems()).toEqual([]);
  expect(site.files.size).toBeGreaterThan(900);
  expect(sample.count).toBeGreaterThan(100);
  expect(sample.oneOfEach().length).toBeGreaterThan(20);
});
