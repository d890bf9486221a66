import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLONED, cloneForTests, GAZETTE, ZONE } from './clone-for-tests.ts';

const { read, files, init, initAtTerminal } = cloneForTests();

describe('npm run init', () => {
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
    expect(files()).toEqual(CLONED);
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
});
