import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../src/audit/built-site.ts';
import { checkHtml, findHtmlChecker } from '../src/audit/html-checker.ts';
import { problemList } from '../src/audit/problem-list.ts';
import { byPlace, type Problem } from '../src/lib/problem.ts';
import { ORIGIN, ROOT, SITE } from './demo-project.ts';

const STORY = '2026/11/coast-road-closed/index.html';
/** The folder of the files with errors. */
const CANARIES = 'canaries';

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
  /** A copy of the pages of the site, with a page and a piece of one that have an error: the checker takes long to start. */
  let folder: string;
  let canaries: Problem[];
  let others: Problem[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-html-'));
    for (const file of globSync('**/*.html', { cwd: SITE })) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      copyFileSync(path.join(SITE, file), path.join(folder, file));
    }
    mkdirSync(path.join(folder, CANARIES));
    const story = readFileSync(path.join(SITE, STORY), 'utf8').replace('<ol', '\n<ol><p>No item</p></ol><ol');
    writeFileSync(path.join(folder, CANARIES, 'canary.html'), story);
    writeFileSync(path.join(folder, CANARIES, 'latest.html'), '<li>One</li><p>No item</p>');
    const found = problemsIn(folder).sort(byPlace);
    canaries = found.filter(({ file }) => file.includes(`/${CANARIES}/`));
    others = found.filter((problem) => !canaries.includes(problem));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('finds nothing wrong on any page of the site, nor in the lines of the wire', () => {
    expect(others).toEqual([]);
  });

  test('finds an error, and says in which line and column it is', () => {
    const story = readFileSync(path.join(SITE, STORY), 'utf8');
    const [page, piece, ...more] = canaries;
    const line = story.slice(0, story.indexOf('<ol')).split('\n').length + 1;
    expect(page).toMatchObject({ rule: 'html-invalid', line });
    expect(page?.file).toMatch(/canary\.html$/);
    expect(page?.what).toContain('<p>No ite');
    expect(piece?.file).toMatch(/latest\.html$/);
    expect(more).toEqual([]);
  });
});
