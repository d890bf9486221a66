import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CLONED, cloneForTests, GAZETTE, ZONE } from './clone-for-tests.ts';

const { at, read, files, init, initAtTerminal } = cloneForTests();

describe('npm run init', () => {
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
    expect(existsSync(at('content/newsletters'))).toBe(false);
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
    expect(files()).toEqual(CLONED);
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
    expect(existsSync(at('content/newsletters'))).toBe(false);
  });

  test('at a terminal, asks again for the letters server that a newsletter needs', async () => {
    const answers = ['Noticias', '', '', 'none', 'letters', 'http://x', 'cartas.gaceta.example', ''];
    const { asked } = await initAtTerminal(answers, ...GAZETTE, ...ZONE, '--country', 'ES');
    expect(asked.find((question) => question.includes('letters server'))).toMatch(
      /such as https:\/\/letters\.gaceta\.example \[none\]: $/,
    );
    expect(read('content/publication.yaml')).toContain('server: https://cartas.gaceta.example\n');
  });
});
