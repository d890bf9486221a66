import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NEWSLETTER } from '../commands/newsletter.ts';
import { readCommandLine } from '../options/command-reader.ts';
import { UsageError } from '../options/usage-error.ts';
import { runNewsletter } from './newsletter-run.ts';
import { openButtondown, openListmonk, type MailServiceForTests } from './services-for-tests.ts';

const ID = 'memo/2026-11-27';
const NOW = Date.parse('2026-11-27T12:00:00Z');

let folder: string;
let service: MailServiceForTests;

/** A newsroom with one edition, built. */
function project(provider: string): void {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-newsletter-'));
  cpSync('tests/fixtures/content-small', path.join(folder, 'content'), { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('content/newsletters/memo.yaml', `name: Memo\npitch: Start\nfrequency: Daily\nprovider: ${provider}\n`);
  write('content/newsletters/memo/2026-11-27.md', '---\nsubject: Typed later\n---\n\nGood morning.\n');
  write(
    'dist/newsletters/memo/2026-11-27/email.html',
    '<!doctype html><title>Fish &amp; {\u2060{chips}}</title><p>Hello',
  );
  write('dist/newsletters/memo/2026-11-27/email.txt', 'Hello');
}

/** Runs the command as a person does. */
async function run(...words: string[]) {
  const said: string[] = [];
  const failed: string[] = [];
  const status = await runNewsletter(readCommandLine(NEWSLETTER, words), {
    root: folder,
    now: NOW,
    environment: { LISTMONK_USER: 'desk', LISTMONK_TOKEN: 's3cret', BUTTONDOWN_API_KEY: 's3cret' },
    result: (text) => said.push(text),
    failure: (text) => failed.push(text),
    buttondown: service.origin,
  });
  const output = [...said, ...failed].join('\n');
  expect(output).not.toContain('s3cret');
  return { status, output };
}

const sentOf = ({ mailings }: MailServiceForTests) => mailings.map(({ sent }) => sent);

afterEach(() => {
  service.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  ['listmonk', openListmonk, (): string => `{ kind: listmonk, url: '${service.origin}', list: uuid-7 }`],
  ['Buttondown', openButtondown, (): string => '{ kind: buttondown, username: memo }'],
] as const)('%s', (title, open, provider) => {
  beforeEach(async () => {
    service = await open();
    project(provider());
  });

  test('gets a draft with the subject and the HTML that were built, and sends nothing', async () => {
    expect(await run('draft')).toMatchObject({ status: 0, output: expect.stringContaining('is a draft') });
    expect(service.mailings).toMatchObject([{ status: 'draft', sent: 0, body: { subject: 'Fish & {\u2060{chips}}' } }]);
    expect(service.mailings[0]?.body['body']).toContain('<p>Hello');
  });

  test('gets no second draft of an edition', async () => {
    await run('draft');
    expect((await run('draft')).output).toContain('has it as a draft. Nothing was done.');
    expect(service.mailings).toHaveLength(1);
  });

  test('sends an edition once, however often it is asked', async () => {
    for (let time = 0; time < 3; time++) expect((await run('send', '--yes')).status).toBe(0);
    expect(sentOf(service)).toEqual([1]);
  });

  test('sends the draft that is there', async () => {
    await run('draft');
    await run('send', '--yes', ID);
    expect(sentOf(service)).toEqual([1]);
  });

  test('gets nothing with --dry-run', async () => {
    for (const deed of ['draft', 'send']) expect((await run(deed, '--dry-run')).output).toContain('Nothing was done.');
    expect(service.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  test('does not get a second draft when the answer to the first was lost', async () => {
    service.loseAnswer = true;
    expect(await run('draft')).toMatchObject({ status: 1, output: expect.stringContaining('cannot be reached') });
    expect(await run('draft')).toMatchObject({ status: 0 });
    expect(service.mailings).toHaveLength(1);
  });

  test('does not send twice when the answer was lost after it had begun to send', async () => {
    await run('draft');
    service.loseAnswer = true;
    expect((await run('send', '--yes')).status).toBe(1);
    expect(await run('send', '--yes')).toMatchObject({ status: 0, output: expect.stringContaining('is sending it') });
    expect(sentOf(service)).toEqual([1]);
  });

  test('does not send again what somebody deleted there after it was sent', async () => {
    await run('send', '--yes');
    service.mailings.length = 0;
    expect((await run('send', '--yes', ID)).output).toContain('has it no longer. Nothing was done.');
    expect(service.mailings).toEqual([]);
  });

  test('a draft that an editor deleted comes back only when it is asked for by name', async () => {
    await run('draft');
    service.mailings.length = 0;
    await run('draft');
    expect(service.mailings).toHaveLength(0);
    await run('draft', ID);
    expect(service.mailings).toHaveLength(1);
  });

  test.each([
    [401, /does not accept the secret \(401\).*(?:LISTMONK_TOKEN|BUTTONDOWN_API_KEY)/],
    [403, /does not accept the secret \(403\)/],
    [404, /has nothing at that address \(404\)/],
    [422, /refused \(422\): no good/],
    [429, /asks to wait 7 seconds \(429\)/],
    [500, /is out of order \(500\)/],
    [503, /is out of order \(503\)/],
  ])('answers %d, and the message says what to do', async (status, message) => {
    service.before = (_, response) => {
      response.writeHead(status, { 'retry-after': '7' }).end('{"message":"no good"}');
      return true;
    };
    expect(await run('send', '--yes')).toEqual({ status: 1, output: expect.stringMatching(message) });
  });

  test('is a web page, and not an API', async () => {
    service.before = (_, response) => {
      response.end('<!doctype html>');
      return true;
    };
    expect((await run('draft')).output).toContain('did not answer with JSON');
  });

  test('does not get the secret of another host by a redirect', async () => {
    service.before = (_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      return true;
    };
    expect((await run('draft')).status).toBe(1);
  });

  test('is out of reach', async () => {
    service.close();
    expect(await run('draft')).toEqual({
      status: 1,
      output: expect.stringContaining('cannot be reached at 127.0.0.1'),
    });
  });

  test('is listed with what it has', async () => {
    expect((await run('list')).output).toContain('does not have it.');
    await run('draft');
    expect((await run()).output).toMatch(new RegExp(`${ID}  ${title}.* has it as a draft\\.`));
  });
});

describe('the command', () => {
  beforeEach(async () => {
    service = await openListmonk();
    project(`{ kind: listmonk, url: '${service.origin}', list: uuid-7 }`);
  });

  test('gives listmonk the plain text, too', async () => {
    await run('draft');
    expect(service.mailings[0]?.body).toMatchObject({ altbody: 'Hello', content_type: 'html', lists: [7] });
  });

  test('shows an edition before anybody gets it, without asking the service', async () => {
    const { output } = await run('preview');
    expect(output).toContain('Fish & ');
    expect(output).toContain('dist/newsletters/memo/2026-11-27/email.html');
    expect(service.requests).toEqual([]);
  });

  test.each([
    [['publish'], '`publish` is none of list, preview, draft, send'],
    [['draft', 'nemo'], 'There is no edition `nemo`. Newsletters with editions: memo.'],
    [['send'], 'there is no terminal to ask on'],
  ])('%j is refused', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message);
    expect(service.mailings).toEqual([]);
  });

  test('needs a build', async () => {
    rmSync(path.join(folder, 'dist'), { recursive: true });
    await expect(run('draft')).rejects.toThrow('Build and deploy the site first');
  });

  test('says which secret is missing', async () => {
    const world = { root: folder, now: NOW, environment: {}, result: () => {}, failure: () => {} };
    await expect(runNewsletter({ help: false, options: {}, operands: ['draft'] }, world)).rejects.toThrow(UsageError);
    await expect(runNewsletter({ help: false, options: {}, operands: ['draft'] }, world)).rejects.toThrow(
      'LISTMONK_USER',
    );
  });

  test.each([['list'], ['draft', '--dry-run']])(
    'without a secret, %s names the editions all the same',
    async (...words) => {
      const said: string[] = [];
      const world = { root: folder, now: NOW, environment: {}, failure: () => {} };
      const line = readCommandLine(NEWSLETTER, words);
      expect(await runNewsletter(line, { ...world, result: (text) => said.push(text) })).toBe(0);
      expect(said.join('\n')).toMatch(/^memo\/2026-\S+ {2}listmonk was not asked\. .* LISTMONK_USER/m);
    },
  );

  test('leaves older editions alone, unless they are named', async () => {
    const later = { root: folder, now: NOW + 3 * 86_400_000, environment: {}, failure: () => {} };
    const said: string[] = [];
    const words = { help: false, options: {}, operands: ['draft'] };
    expect(await runNewsletter(words, { ...later, result: (text) => said.push(text) })).toBe(0);
    expect(said.join()).toContain('There is no edition of the last two days.');
  });

  test('does not choose between two drafts of one edition', async () => {
    for (const id of ['1', '2']) service.mailings.push({ id, name: ID, status: 'draft', body: {}, sent: 0 });
    expect((await run('send', '--yes')).output).toContain('has 2 drafts of it');
    expect(sentOf(service)).toEqual([0, 0]);
  });

  test('says when it cannot reach the service of a newsletter', async () => {
    service.close();
    rmSync(folder, { recursive: true });
    service = await openListmonk();
    project('{ kind: form, action: "https://forms.example/" }');
    expect(await run('draft', ID)).toEqual({ status: 1, output: expect.stringContaining('cannot reach form') });
    // Others may be reached: a nightly run is not for this one.
    expect(await run('draft')).toEqual({ status: 0, output: expect.stringContaining('cannot reach form') });
  });
});
