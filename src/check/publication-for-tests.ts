import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { repositoryForTests, type RepositoryForTests } from '../git/repository-for-tests.ts';
import { formatProblem } from '../lib/problem.ts';
import { listContentFiles } from '../loader/content-files.ts';
import { KINDS } from '../loader/content-kinds.ts';
import { emptyLedger, enterReading } from '../loader/content-ledger.ts';
import { readFiles } from '../loader/content-reading.ts';
import type { Content } from '../newsroom/content.ts';
import { openNewsroom } from '../newsroom/newsroom.ts';
import { checkAgainst } from './check-against.ts';
import { siteAddresses } from './site-addresses.ts';

const SMALL = path.resolve(import.meta.dirname, '../../tests/fixtures/content-small');
export const STORY = 'content/articles/2026/11/storm.md';
const NOW = '2026-12-01T00:00:00Z';
/** The file of {@link STORY}. */
export const TEXT = `---
headline: Storm closes the Coast Road
standfirst: Surf has taken 260 feet of pavement.
section: news
published: 2026-11-20T06:30:00-05:00
byline: [jane-doe]
aliases: [/storm/]
---

The sea took 260 feet of the Coast Road, Joan Pelletier said.

"I tell them to ask the sea," she said.
`;

/** A repository with a small publication and the story {@link STORY}, committed before each test of the file. */
export function publicationForTests() {
  let first: RepositoryForTests;
  let repository: RepositoryForTests;
  const at = (file: string) => path.join(repository.folder, file);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  const edit = (from: string | RegExp, to: string) => write(STORY, readFileSync(at(STORY), 'utf8').replace(from, to));

  beforeAll(() => {
    first = repository = repositoryForTests();
    cpSync(SMALL, at('content'), { recursive: true });
    write(STORY, TEXT);
    repository.commit('2026-11-25T12:00:00Z');
  });
  afterAll(() => first.remove());
  // A copy costs less than the processes of git that make it.
  beforeEach(() => {
    repository = repositoryForTests(copyOf(first.folder));
  });
  afterEach(() => repository.remove());

  return {
    get repository() {
      return repository;
    },
    at,
    write,
    edit,
    /** Adds a line of front matter, in front of another. */
    add: (line: string) => edit('aliases:', `${line}\naliases:`),
    /** The output of the check against a commit or a list, in its printed form. */
    against: (ref: string, root = repository.folder) => problemsAgainst(ref, root),
  };
}

function copyOf(folder: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'broadsheet-copy-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

async function problemsAgainst(ref: string, root: string): Promise<string[]> {
  const ledger = emptyLedger();
  const files = listContentFiles(root).files.map((file) => file.path);
  const unreadable: string[] = [];
  for (const read of await readFiles(root, files)) {
    enterReading({ ledger, mended: emptyLedger() }, read, '');
    if (!read.reading.ok) unreadable.push(KINDS[read.kind].fileOf(read.id));
  }
  const content: Content = ledger;
  const newsroom = openNewsroom(content, Date.parse(NOW));
  const addresses = siteAddresses({ content, newsroom, publicFiles: ['files/report.pdf'], unreadable });
  return checkAgainst(root, ref, { content, newsroom, addresses }).problems.map(formatProblem);
}
