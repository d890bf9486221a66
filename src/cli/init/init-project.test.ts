import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INIT } from '../commands/init.ts';
import { TABLE_START } from '../generate/engine-readme.ts';
import { readCommandLine } from '../options/command-reader.ts';
import { initProject } from './init-project.ts';

const NOW = Date.parse('2026-11-26T20:00:30Z');
const GAZETTE = ['--name', 'La Gaceta', '--url', 'gaceta.example', '--email', 'desk@gaceta.example', '--lang', 'es'];
const ZONE = ['--time-zone', 'Europe/Madrid'];
const STORY = 'content/articles/2026/11/como-se-hace-un-articulo.md';

/** A project as it is cloned, in small. */
const CLONED: Record<string, string> = {
  'content/publication.yaml': 'name: The Larkfield Ledger\nurl: https://larkfieldledger.example\n',
  'content/articles/2026/11/storm.md': 'A storm.',
  'content/FRONTMATTER.md': 'The field guide.',
  'README.md': `# Broadsheet\n\n${TABLE_START}\n\nSee [fronts](docs/fronts.md#slots), [how to help](CONTRIBUTING.md), [rules] and [all][docs/a.md].\n\n[docs/a.md]: docs/a.md\n[rules]: CONTRIBUTING.md#rules\n`,
  'CONTRIBUTING.md': 'How to help.',
  'docs/markdown.md': 'As the [README](../README.md#story) says. [How to help](../CONTRIBUTING.md).',
  '.prettierignore': 'content/\n',
  'package.json': JSON.stringify({
    scripts: { check: 'node check', test: 'vitest run', bench: 'node bench/run.ts' },
    dependencies: { yaml: '1' },
    devDependencies: { vitest: '4', prettier: '3' },
  }),
  'package-lock.json': JSON.stringify({
    packages: {
      '': { dependencies: { yaml: '1' }, devDependencies: { vitest: '4', prettier: '3' } },
      'node_modules/yaml': { dependencies: { deep: '1' } },
      'node_modules/yaml/node_modules/deep': {},
      'node_modules/deep': {},
      'node_modules/prettier': {},
      'node_modules/vitest': { dependencies: { deep: '2' } },
    },
  }),
  'src/page.ts': "import 'yaml';",
  'src/page.test.ts': "import 'vitest';",
  'tests/page.test.ts': '',
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-init-'));
  for (const [file, text] of Object.entries(CLONED)) write(file, text);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Every file of the project, with its content. */
function project(): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort();
  return Object.fromEntries(names.map((file) => [file, read(file)]));
}

const init = (...argv: string[]) => initProject(root, readCommandLine(INIT, argv).options, NOW, undefined);

/** Somebody at a terminal who gives these answers. */
function initAtTerminal(answers: readonly string[], ...argv: string[]) {
  const asked: string[] = [];
  const rest = [...answers];
  const outcome = initProject(root, readCommandLine(INIT, argv).options, NOW, (question) => {
    asked.push(question);
    return Promise.resolve(rest.shift() ?? '');
  });
  return outcome.then((result) => ({ result, asked }));
}

describe('npm run init', () => {
  test('writes a paper, and moves the demo to where the engine’s tests find it', async () => {
    expect(await init(...GAZETTE, ...ZONE)).toMatchObject({ kind: 'done', name: 'La Gaceta', story: STORY });
    expect(read('tests/ledger/content/articles/2026/11/storm.md')).toBe('A storm.');
    expect(existsSync(path.join(root, 'content/articles/2026/11/storm.md'))).toBe(false);
    expect(read('content/FRONTMATTER.md')).toBe('The field guide.');
    expect(read('content/publication.yaml')).toContain('name: La Gaceta\n');
    expect(read('content/publication.yaml')).toContain('url: https://gaceta.example\n');
    expect(existsSync(path.join(root, '.broadsheet/init'))).toBe(false);
  });

  test('keeps the README of the engine in docs/, with links that work there', async () => {
    await init(...GAZETTE, ...ZONE);
    expect(read('README.md')).toMatch(/^# La Gaceta\n/);
    expect(read('docs/broadsheet.md')).toContain(
      'See [fronts](fronts.md#slots), [how to help](../CONTRIBUTING.md), [rules] and [all][docs/a.md].\n\n[docs/a.md]: a.md\n[rules]: ../CONTRIBUTING.md#rules\n',
    );
    expect(read('docs/markdown.md')).toContain('the [README](broadsheet.md#story) says');
    // The README of a newsroom is not laid out by the formatter.
    expect(read('.prettierignore')).toBe('content/\n/README.md\n');
  });

  test('takes the time zone of the country where the options name none', async () => {
    await init(...GAZETTE);
    expect(read('content/publication.yaml')).toContain('timeZone: Europe/Madrid\n');
  });

  test('corrects typing slips in names, which are in most files of the paper', async () => {
    await init(...GAZETTE.with(1, 'La  Gaceta , “hoy"'), ...ZONE, '--editor', 'Inés  Prado', '--sections', 'El  día');
    expect(read('content/publication.yaml')).toContain('name: La Gaceta, “hoy”\n');
    expect(read('content/authors/ines-prado.yaml')).toContain('name: Inés Prado\n');
    expect(read('content/sections/el-dia.yaml')).toBe('name: El día\n');
  });

  test('writes the language as the country does, where its words differ', async () => {
    await init(...GAZETTE.with(-1, 'pt'), '--country', 'PT');
    expect(read('content/publication.yaml')).toMatch(/^lang: pt-PT$/m);
  });

  test('without a terminal, names the option that is missing, and changes nothing', async () => {
    await expect(init('--name', 'La Gaceta', '--url', 'https://gaceta.example')).rejects.toThrow('Add --email, ');
    expect(project()).toEqual(CLONED);
  });

  test.each([
    ['--url', 'https://gaceta.example/blog', 'The address contains more than the site name. Write only the site name'],
    ['--email', 'desk', 'The e-mail address "desk" '],
    ['--country', 'Atlantis', 'The country "Atlantis" '],
    ['--deploy-to', '/srv/gaceta', '`--deploy-to` names a place on a host. Add `--host`, too.'],
    ['--time-zone', 'Atlantis', 'There is no time zone "Atlantis". Time zones of Spain: '],
    ['--lang', 'xx', 'There is no language "xx"'],
    ['--sections', 'Noticias,archive', '/archive/ is the address of a page of the site.'],
    ['--sections', 'Noticias,Noticias', '/noticias/ is the address of another section.'],
    ['--sections', 'ニュース', 'Write one after the name: ニュース=news.'],
  ])('refuses %s %s in the words of the schema, and changes nothing', async (option, value, words) => {
    const rest = [...GAZETTE, ...ZONE];
    const at = rest.indexOf(option);
    if (at >= 0) rest.splice(at, 2);
    await expect(init(...rest, option, value)).rejects.toThrow(words);
    expect(project()).toEqual(CLONED);
  });

  test('a second time, changes nothing and says whose paper it is', async () => {
    await init(...GAZETTE, ...ZONE);
    const before = project();
    expect(await init(...GAZETTE, ...ZONE)).toEqual({ kind: 'already', name: 'La Gaceta' });
    expect(project()).toEqual(before);
  });

  test('lists the files that it would overwrite, and does so only with --force', async () => {
    await init(...GAZETTE, ...ZONE);
    rmSync(path.join(root, 'content/publication.yaml'));
    write('content/pages/contacto.md', 'My own page.');
    const before = project();
    await expect(init(...GAZETTE, ...ZONE)).rejects.toThrow(
      'These files would be overwritten:\n  content/pages/contacto.md\nNothing was changed. Add --force to overwrite them.',
    );
    expect(project()).toEqual(before);
    await init(...GAZETTE, ...ZONE, '--force');
    expect(read('content/pages/contacto.md')).toContain('title: Contacto');
  });

  test('with --force, takes away what an earlier run wrote, and lists what somebody has changed or added', async () => {
    await init(...GAZETTE, ...ZONE, '--sections', 'Noticias,Deportes,Opinión', '--host', 'rsync');
    write('content/sections/deportes.yaml', 'name: Deportes y ocio\n');
    write('content/articles/2026/11/mia.md', 'My story.');
    const again = await init(...GAZETTE, ...ZONE, '--sections', 'Cultura', '--force');
    expect(readdirSync(path.join(root, 'content/sections')).sort()).toEqual(['cultura.yaml', 'deportes.yaml']);
    expect(existsSync(path.join(root, '.github/workflows/publish.yml'))).toBe(false);
    expect(again).toMatchObject({ kept: ['content/articles/2026/11/mia.md', 'content/sections/deportes.yaml'] });
    expect(read('content/articles/2026/11/mia.md')).toBe('My story.');
    const third = await init(...GAZETTE, ...ZONE, '--sections', 'Cultura', '--force');
    expect(third).toMatchObject({ kept: ['content/articles/2026/11/mia.md', 'content/sections/deportes.yaml'] });
  });

  test('without the engine’s tests, removes what only they need, and the package files agree', async () => {
    await init(...GAZETTE, ...ZONE, '--without-engine-tests');
    const files = Object.keys(project());
    expect(files.filter((file) => /^(?:tests|bench)\/|test\.ts$|CONTRIBUTING/.test(file))).toEqual([]);
    expect(files).toContain('src/page.ts');
    const { scripts, devDependencies } = JSON.parse(read('package.json'));
    expect(scripts).toEqual({ check: 'node check', test: 'concurrently --raw npm:check npm:lint npm:typecheck' });
    expect(devDependencies).toEqual({ prettier: '3' });
    const { packages } = JSON.parse(read('package-lock.json'));
    expect(packages[''].devDependencies).toEqual({ prettier: '3' });
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/yaml',
      'node_modules/yaml/node_modules/deep',
      'node_modules/prettier',
    ]);
    // A link to what is gone would be dead.
    expect(read('docs/markdown.md')).toBe('As the [README](broadsheet.md#story) says. How to help.');
    expect(read('docs/broadsheet.md')).toContain(', how to help, rules and [all][docs/a.md].\n\n[docs/a.md]: a.md\n');
    expect(read('docs/broadsheet.md')).not.toContain('CONTRIBUTING');
  });

  test('at a terminal, asks for the rest, proposes answers, and asks again after a wrong one', async () => {
    const answers = [
      'La Gaceta',
      'gaceta',
      'gaceta.example',
      'desk@gaceta.example',
      'Spanish',
      '',
      'Europe/Madrid',
      'Noticias, Opinión',
    ];
    const { result, asked } = await initAtTerminal([...answers, 'y', 'Inés Prado', '', 'buttondown', 'gaceta', '']);
    expect(result).toMatchObject({ kind: 'done' });
    expect(asked[2]).toMatch(/^The address "gaceta" .*\nAddress of the site, such as https:\/\/www\.example\.com: $/s);
    expect(asked[5]).toBe('Country (name or two-letter code) [ES]: ');
    expect(read('content/sections/opinion.yaml')).toBe('name: Opinión\n');
    expect(read('content/sections/ultima-hora.yaml')).toContain('wire: true');
    expect(read('content/authors/ines-prado.yaml')).toContain('name: Inés Prado');
    expect(read('content/newsletters/boletin.yaml')).toContain('username: gaceta');
  });

  test.each([
    ['rsync', 'desk@gaceta.example:/srv/gaceta'],
    ['rclone', 's3:gaceta'],
    ['pages', 'gh-pages'],
    ['cloudflare', 'gaceta'],
    ['netlify', 'gaceta'],
  ])('writes the place on %s, so that the deploy of the README works', async (host, place) => {
    await init(...GAZETTE, ...ZONE, '--host', host, ...(host === 'pages' ? [] : ['--deploy-to', place]));
    expect(parse(read('content/publication.yaml'))).toMatchObject({ deploy: { [host]: place } });
    expect(read('README.md')).toContain(`\`deploy: { ${host}: ${place} }\``);
  });

  test.each([
    ['--host', 'rsync', '--deploy-to', 'gaceta.example', 'The place "gaceta.example" names no folder. If this'],
    ['--host', 'cloudflare', '--deploy-to', 'La Gaceta', 'Write the name as Cloudflare does, such as la-gaceta.'],
    ['--host', 'rsync', '--deploy-to', 'ftp://gaceta.example/www', 'is an FTP address'],
  ])('refuses %s %s %s %s', async (...words) => {
    await expect(init(...GAZETTE, ...ZONE, ...words.slice(0, -1))).rejects.toThrow(words.at(-1));
    expect(project()).toEqual(CLONED);
  });

  test('at a terminal, asks for the place on the host, which may wait', async () => {
    const answers = ['', '', '', '', 'Noticias', '', '', '', '', 'foo', 'a server of your own', 'gaceta', 'none'];
    const { result, asked } = await initAtTerminal(answers.slice(4), ...GAZETTE, ...ZONE, '--country', 'ES');
    expect(asked.at(-4)).toMatch(/^Hosts: none, rsync \(a server of your own\), .*\nHost \[none\]: $/);
    expect(asked.at(-3)).toMatch(/^There is no host "foo"; there are: none, rsync .*\.\nHost \[none\]: $/);
    expect(asked.at(-2)).toMatch(/^npm run deploy needs a folder on a server: .*\nPlace \[none\]: $/);
    expect(asked.at(-1)).toMatch(/^The place "gaceta" names no folder\. .*\nPlace \[none\]: $/);
    expect(result).toMatchObject({ hosting: { host: 'rsync', place: undefined } });
    expect(parse(read('content/publication.yaml'))).not.toHaveProperty('deploy');
    expect(read('README.md')).toContain('`deploy: { rsync: deploy@ledger.example:/srv/ledger }`');
  });

  test.each([
    ['PT', '', 'Europe/Lisbon'],
    ['Portugal', '3', 'Atlantic/Madeira'],
    ['España', 'canary', 'Atlantic/Canary'],
    ['US', '', 'America/New_York'],
    ['Brasil', 'São Paulo', 'America/Sao_Paulo'],
    ['BR', 'america/manaus', 'America/Manaus'],
    ['ES', 'Lisboa\nLisbon', 'Europe/Lisbon'],
  ])('at a terminal, lists the time zones of %s: %j means %s', async (country, typed, timeZone) => {
    const answers = [country, ...typed.split('\n'), 'Noticias'];
    const { asked } = await initAtTerminal(answers, ...GAZETTE);
    expect(asked[1]).toMatch(
      /^Time zones of [^:]+:\n {1,3}1 {2}[A-Z]\w+\/\w+ +GMT[+-]?\d*\n.*\nTime zone \(number or city\) \[\w+\/\w+\]: $/s,
    );
    if (typed.includes('\n'))
      expect(asked[2]).toMatch(/^There is no time zone "Lisboa"; did you mean Europe\/Lisbon\?\n/);
    expect(read('content/publication.yaml')).toContain(`timeZone: ${timeZone}\n`);
  });

  test('sets up the letters server, and a newsletter that it keeps', async () => {
    await init(...GAZETTE, ...ZONE, '--letters-server', 'cartas.gaceta.example', '--newsletter', 'letters');
    expect(parse(read('content/publication.yaml'))).toMatchObject({
      letters: { email: 'desk@gaceta.example', server: 'https://cartas.gaceta.example' },
      newsletter: 'boletin',
    });
    expect(parse(read('content/newsletters/boletin.yaml'))).toMatchObject({ provider: { kind: 'letters' } });
    expect(read('README.md')).toContain('cartas.gaceta.example, su propio servidor de cartas');
  });

  test('sets up a letters server for letters and comments alone', async () => {
    await init(...GAZETTE, ...ZONE, '--letters-server', 'https://cartas.gaceta.example/');
    expect(read('content/publication.yaml')).toContain('server: https://cartas.gaceta.example\n');
    expect(existsSync(path.join(root, 'content/newsletters'))).toBe(false);
  });

  test('without a letters server, says nothing of one', async () => {
    await init(...GAZETTE, ...ZONE);
    expect(read('content/publication.yaml')).not.toContain('server:');
    expect(read('README.md')).not.toContain('npm run letters');
  });

  test.each([
    [['--newsletter', 'letters'], 'Add --letters-server, the address of the letters server that keeps the newsletter'],
    [['--newsletter', 'letters', '--newsletter-account', 'a'], 'Leave out --newsletter-account'],
    [
      ['--letters-server', 'http://cartas.gaceta.example'],
      'would send the names and addresses of readers without encryption',
    ],
    [['--letters-server', 'https://cartas.gaceta.example/form'], 'contains more than the name of the server'],
  ])('refuses %j, and changes nothing', async (argv, words) => {
    await expect(init(...GAZETTE, ...ZONE, ...argv)).rejects.toThrow(words);
    expect(project()).toEqual(CLONED);
  });

  test('at a terminal, asks again for the letters server that a newsletter needs', async () => {
    const answers = ['Noticias', '', '', 'none', 'letters', 'http://x', 'cartas.gaceta.example', ''];
    const { asked } = await initAtTerminal(answers, ...GAZETTE, ...ZONE, '--country', 'ES');
    expect(asked.find((question) => question.includes('letters server'))).toMatch(
      /such as https:\/\/letters\.gaceta\.example \[none\]: $/,
    );
    expect(read('content/publication.yaml')).toContain('server: https://cartas.gaceta.example\n');
  });

  test.each([
    ['buttondown', ''],
    ['listmonk', 'later'],
    ['letters', ''],
  ])('at a terminal, the account of a newsletter at %s may wait', async (service, answer) => {
    const answers = ['Noticias', '', '', '', service, answer, ''];
    const { result, asked } = await initAtTerminal(answers, ...GAZETTE, ...ZONE, '--country', 'ES');
    expect(asked.at(-2)).toContain('Press Enter if you do not have it yet');
    expect(result).toMatchObject({ kind: 'done', waiting: service });
    expect(parse(read('content/publication.yaml'))).not.toHaveProperty('newsletter');
    expect(existsSync(path.join(root, 'content/newsletters'))).toBe(false);
  });

  test('at a terminal, asks before it overwrites', async () => {
    rmSync(path.join(root, 'content/publication.yaml'));
    write('content/pages/contacto.md', 'My own page.');
    const before = project();
    const answers = Array.from({ length: 7 }, () => '');
    const { result, asked } = await initAtTerminal([...answers, 'no'], ...GAZETTE, ...ZONE);
    expect(asked.at(-1)).toBe(
      'These files already exist:\n  content/pages/contacto.md\nOverwrite them (yes or no) [no]: ',
    );
    expect(result).toEqual({ kind: 'refused' });
    expect(project()).toEqual(before);
  });
});
