import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite } from '../src/audit/built-site.ts';
import { checkHtml, findHtmlChecker } from '../src/audit/html-checker.ts';
import { problemList } from '../src/audit/problem-list.ts';
import { byPlace, type Problem } from '../src/lib/problem.ts';
import { ORIGIN, ROOT, SITE } from './demo-project.ts';

const STORY = '2026/11/coast-road-closed/index.html';

const checker = findHtmlChecker(ROOT);
if ('missing' in checker) console.warn(`The HTML of the pages is not checked, which needs ${checker.missing}.`);

/** What the HTML checker finds in the files of a folder. */
function problemsIn(folder: string): Problem[] {
  const site = openSite(ROOT, folder, ORIGIN);
  const problems = problemList();
  // Mails have tables that lay out, for mail programs: src/feeds/mail/mail-clients.test.ts looks at those.
  const files = [...site.files].filter((file) => file.endsWith('.html') && !file.endsWith('/email.html'));
  expect(files.length).toBeGreaterThan(0);
  if ('jar' in checker) checkHtml(checker.jar, files, site, problems);
  return problems.problems();
}

describe.skipIf('missing' in checker)('the HTML checker', () => {
  test('finds nothing wrong on any page of the site, nor in the lines of the wire', () => {
    expect(problemsIn(SITE)).toEqual([]);
  });

  test('finds an error, and says in which line and column it is', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-html-'));
    try {
      const story = readFileSync(path.join(SITE, STORY), 'utf8');
      writeFileSync(path.join(folder, 'canary.html'), story.replace('<ol', '\n<ol><p>No item</p></ol><ol'));
      writeFileSync(path.join(folder, 'latest.html'), '<li>One</li><p>No item</p>');
      const [page, piece, ...others] = problemsIn(folder).sort(byPlace);
      const line = story.slice(0, story.indexOf('<ol')).split('\n').length + 1;
      expect(page).toMatchObject({ rule: 'html-invalid', line });
      expect(page?.file).toMatch(/canary\.html$/);
      expect(page?.what).toContain('<p>No ite');
      expect(piece?.file).toMatch(/latest\.html$/);
      expect(others).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
