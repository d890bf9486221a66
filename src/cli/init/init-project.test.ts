import { existsSync, readdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLONED, cloneForTests, GAZETTE, ZONE } from './clone-for-tests.ts';

const STORY = 'content/articles/2026/11/como-se-hace-un-articulo.md';

const { at, read, write, files, init, initAtTerminal } = cloneForTests();

describe('npm run init', () => {
  test('writes a paper, and moves the demo to where the engine’s tests find it', async () => {
    expect(await init(...GAZETTE, ...ZONE)).toMatchObject({ kind: 'done', name: 'La Gaceta', story: STORY });
    expect(read('tests/ledger/content/articles/2026/11/storm.md')).toBe('A storm.');
    expect(existsSync(at('content/articles/2026/11/storm.md'))).toBe(false);
    expect(read('content/FRONTMATTER.md')).toBe('The field guide.');
    expect(read('content/publication.yaml')).toContain('name: La Gaceta\n');
    expect(read('content/publication.yaml')).toContain('url: https://gaceta.example\n');
    expect(existsSync(at('.broadsheet/init'))).toBe(false);
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
    await expect(init('--name', 'La Gaceta')).rejects.toThrow(
      'Add:\n  --url, the address of the site\n  --email, the e-mail address of the newsroom, which will be public\nFor example: npm run init -- --name "La Gaceta" --url https://www.example.com --email desk@example.com',
    );
    expect(files()).toEqual(CLONED);
  });

  test.each([
    ['--url', 'https://gaceta.example/blog', 'The address contains more than the site name. Write only the site name'],
    ['--email', 'desk', 'The e-mail address "desk" '],
    ['--country', 'Atlantis', 'The country "Atlantis" '],
    ['--deploy-to', '/srv/gaceta', '`--deploy-to` names a place on a host. Add `--host`, too.'],
    ['--time-zone', 'Atlantis', 'There is no time zone "Atlantis". Time zones of España: '],
    ['--lang', 'xx', 'There is no language "xx"'],
    ['--sections', 'Noticias,archive', '/archive/ is the address of a page of the site.'],
    ['--sections', 'Noticias,Noticias', '/noticias/ is the address of another section.'],
    ['--sections', 'ニュース', 'Write one after the name: ニュース=news.'],
  ])('refuses %s %s in the words of the schema, and changes nothing', async (option, value, words) => {
    const rest = [...GAZETTE, ...ZONE];
    const at = rest.indexOf(option);
    if (at >= 0) rest.splice(at, 2);
    await expect(init(...rest, option, value)).rejects.toThrow(words);
    expect(files()).toEqual(CLONED);
  });

  test.each([['Noticias;Deportes; Cultura'], ['Noticias, Deportes; Cultura'], ['Noticias、Deportes，Cultura']])(
    'reads the sections of %j',
    async (sections) => {
      await init(...GAZETTE, ...ZONE, '--sections', sections);
      expect(readdirSync(at('content/sections')).sort()).toEqual(['cultura.yaml', 'deportes.yaml', 'noticias.yaml']);
    },
  );

  test('asks nobody for ever: a script of answers that is too short fails', async () => {
    await expect(initAtTerminal(['es'])).rejects.toThrow('No answer is left for: Name of the publication: ');
  });

  test('a second time, changes nothing and says whose paper it is', async () => {
    await init(...GAZETTE, ...ZONE);
    const before = files();
    expect(await init(...GAZETTE, ...ZONE)).toEqual({ kind: 'already', name: 'La Gaceta' });
    expect(files()).toEqual(before);
  });

  test('lists the files that it would overwrite, and does so only with --force', async () => {
    await init(...GAZETTE, ...ZONE);
    rmSync(at('content/publication.yaml'));
    write('content/pages/contacto.md', 'My own page.');
    const before = files();
    await expect(init(...GAZETTE, ...ZONE)).rejects.toThrow(
      'These files would be overwritten:\n  content/pages/contacto.md\nNothing was changed. Add --force to overwrite them.',
    );
    expect(files()).toEqual(before);
    await init(...GAZETTE, ...ZONE, '--force');
    expect(read('content/pages/contacto.md')).toContain('title: Contacto');
  });

  test('with --force, takes away what an earlier run wrote, and lists what somebody has changed or added', async () => {
    await init(...GAZETTE, ...ZONE, '--sections', 'Noticias,Deportes,Opinión', '--host', 'rsync');
    write('content/sections/deportes.yaml', 'name: Deportes y ocio\n');
    write('content/articles/2026/11/mia.md', 'My story.');
    const kept = ['content/articles/2026/11/mia.md', 'content/sections/deportes.yaml'];
    for (const _ of ['once', 'again'])
      expect(await init(...GAZETTE, ...ZONE, '--sections', 'Cultura', '--force')).toMatchObject({ kept });
    expect(readdirSync(at('content/sections')).sort()).toEqual(['cultura.yaml', 'deportes.yaml']);
    expect(existsSync(at('.github/workflows/publish.yml'))).toBe(false);
    expect(read('content/articles/2026/11/mia.md')).toBe('My story.');
  });

  test('without the engine’s tests, removes what only they need, and the package files agree', async () => {
    await init(...GAZETTE, ...ZONE, '--without-engine-tests');
    const names = Object.keys(files());
    expect(names.filter((file) => /^(?:tests|bench)\/|test\.ts$|CONTRIBUTING/.test(file))).toEqual([]);
    expect(names).toContain('src/page.ts');
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
      'Spanish',
      'https://gaceta.example',
      'La Gaceta',
      'gaceta',
      'gaceta.example',
      'desk@gaceta.example',
      '',
      'Europe/Madrid',
      'Noticias, Opinión',
    ];
    const { result, asked } = await initAtTerminal([...answers, 'y', 'Inés Prado', '', 'buttondown', 'gaceta', '']);
    expect(result).toMatchObject({ kind: 'done' });
    expect(asked[2]).toMatch(/ is an address\. Write the name .*\nName of the publication: $/s);
    expect(asked[4]).toMatch(/^The address "gaceta" .*\nAddress of the site, such as https:\/\/www\.example\.com: $/s);
    expect(asked[6]).toBe('Country (name or two-letter code) [ES]: ');
    expect(read('content/sections/opinion.yaml')).toBe('name: Opinión\n');
    expect(read('content/sections/ultima-hora.yaml')).toContain('wire: true');
    expect(read('content/authors/ines-prado.yaml')).toContain('name: Inés Prado');
    expect(read('content/newsletters/boletin.yaml')).toContain('username: gaceta');
  });

  test('at a terminal, asks before it overwrites', async () => {
    rmSync(at('content/publication.yaml'));
    write('content/pages/contacto.md', 'My own page.');
    const before = files();
    const answers = Array.from({ length: 7 }, () => '');
    const { result, asked } = await initAtTerminal([...answers, 'no'], ...GAZETTE, ...ZONE);
    expect(asked.at(-1)).toBe(
      'These files already exist:\n  content/pages/contacto.md\nOverwrite them (yes or no) [no]: ',
    );
    expect(result).toEqual({ kind: 'refused' });
    expect(files()).toEqual(before);
  });
});
