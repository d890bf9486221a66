import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { makeProject, mustBuild } from './project.ts';

const ALIASES = '["/old/path/", /2015/straße, "/10:30/*now/", /story.html, "/caf%E9/"]';
export const MOVED = '/2026/10/moved/';
export const KILLED = '/2026/10/killed/';
const REDIRECTS = `redirects:
  - { from: /about-us/, to: /about/ }
  - { from: /category/*, to: /*/ }
  - { from: /map/*, to: 'https://maps.example/*?from=paper#here' }
  - { from: /shop/, gone: true }
  - { from: /uploads/*, gone: true }
`;
/** The newsroom's own rules, whose format only some hosts have. */
export const OWN = '/wiki https://wiki.example/ 302\n';

/**
 * A site with stories that moved or were killed, built before the tests of the file.
 * @param settings lines to add to the publication
 */
export function movedSite(settings = '') {
  let folder: string;

  const at = (file: string) => path.join(folder, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');

  function writeStory(id: string, ...lines: string[]): void {
    const fields = ['headline: A bridge & "its" toll', 'section: news', 'published: 2026-10-10T00:00:00Z', ...lines];
    mkdirSync(path.dirname(at(`content/articles/${id}`)), { recursive: true });
    writeFileSync(at(`content/articles/${id}.md`), `---\n${fields.join('\n')}\n---\n\nText.\n`);
  }

  beforeAll(() => {
    folder = makeProject();
    appendFileSync(at('content/publication.yaml'), settings);
    writeStory('2026/10/moved', `aliases: ${ALIASES}`);
    writeStory('2026/10/draft', 'status: draft', 'aliases: [/canary-draft/]');
    writeStory('2026/10/killed', 'status: killed', 'aliases: [/old/killed.html]');
    writeFileSync(at('content/redirects.yaml'), REDIRECTS);
    writeFileSync(at('public/_redirects'), OWN);
    writeFileSync(at('public/_headers'), '/own/*\n  X-Own: yes\n');
    const output = mustBuild(folder);
    expect(output).toContain('_redirects has rules for the newest 5 former addresses. It cannot hold 1 more');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  return {
    get folder() {
      return folder;
    },
    at,
    read,
    writeStory,
  };
}
