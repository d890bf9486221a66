import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from './built-project.ts';
import { mustBuild } from '../project.ts';

const project = builtProject((write) => {
  const fields = 'headline: The second story\nsection: news\npublished: 2026-10-02T08:00:00-04:00\nbyline: [jane-doe]';
  write('content/articles/2026/10/second.md', `---\n${fields}\n---\n\nText.\n`);
});
const { at, read, edit, dist } = project;

describe('what somebody else has put into the published site', () => {
  /** Everything in the published site, with empty folders and links. */
  const everything = () =>
    readdirSync(at('dist'), { recursive: true, withFileTypes: true })
      .map((entry) => {
        const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'link';
        return `${kind} ${path.relative(at('dist'), path.join(entry.parentPath, entry.name))}`;
      })
      .sort();
  const searchMeta = () => [...dist().keys()].find((file) => file.endsWith('.pf_meta')) ?? '';
  let bytes: Map<string, string>;
  let whole: string[];

  beforeAll(() => {
    [bytes, whole] = [dist(), everything()];
  });

  test('is not in the next site, nor in any later one', () => {
    // A hidden file, a folder with a file that cannot be written, an empty folder, links.
    writeFileSync(at('dist/.stray'), 'stray');
    mkdirSync(at('dist/stray/deep'), { recursive: true });
    writeFileSync(at('dist/stray/deep/read-only.txt'), 'stray', { mode: 0o400 });
    mkdirSync(at('dist/2026/10/empty'));
    symlinkSync('/etc/hostname', at('dist/2026/host.txt'));
    symlinkSync(at('content/sections'), at('dist/sections'));
    // A folder and a link in place of pages, a file in place of a folder.
    rmSync(at('dist/masthead/index.html'));
    mkdirSync(at('dist/masthead/index.html/deep'), { recursive: true });
    writeFileSync(at('dist/masthead/index.html/deep/stray.txt'), 'stray');
    rmSync(at('dist/news/index.html'));
    symlinkSync(at('dist/index.html'), at('dist/news/index.html'));
    rmSync(at('dist/2026/10/second'), { recursive: true });
    writeFileSync(at('dist/2026/10/second'), 'stray');
    // Pages and a file of the search index with other bytes, one with the length and time of the page.
    writeFileSync(at('dist/about/index.html'), 'not what was built');
    writeFileSync(at(`dist/${searchMeta()}`), 'not what was built');
    const page = at('dist/2026/11/good/index.html');
    const [html, { mtime }] = [readFileSync(page, 'utf8'), statSync(page)];
    const altered = html.replace('<html', '<HTML');
    expect(altered).not.toBe(html);
    writeFileSync(page, altered);
    utimesSync(page, mtime, mtime);
    for (const build of ['first', 'second']) {
      expect(mustBuild(project.folder), build).toMatch(/pages rendered/);
      expect(everything(), build).toEqual(whole);
      expect(dist(), build).toEqual(bytes);
    }
  });

  test('or into what builds keep is not trusted, neither cut short nor whole with other words', () => {
    const listed = () => readdirSync(at('.broadsheet/dist/site')).find((part) => part.startsWith('2026-10-')) ?? '';
    const ledger = '.broadsheet/ledger/articles-2026-10.json';
    const kept = () => ['.broadsheet/dist/site.json', `.broadsheet/dist/site/${listed()}`, ledger];
    const [index, ...parts] = kept();
    const cut = (file: string) => truncateSync(at(file), statSync(at(file)).size - 20);
    for (const file of parts) cut(file);
    // The index cannot be taken from its shelf.
    writeFileSync(at(`dist/${searchMeta()}`), 'not what was built');
    writeFileSync(at('.broadsheet/search/2026-01.files.json'), 'cut');
    mustBuild(project.folder);
    expect(dist()).toEqual(bytes);
    cut(index ?? '');
    expect(read(ledger)).toMatch(/second/);
    edit(ledger, /second/g, 'secund');
    mustBuild(project.folder);
    expect(dist()).toEqual(bytes);
    for (const file of kept()) {
      const content = readFileSync(at(file));
      content[content.length - 5] = (content.at(-5) ?? 0) ^ 1;
      writeFileSync(at(file), content);
    }
    mustBuild(project.folder);
    expect(dist()).toEqual(bytes);
  });
});
