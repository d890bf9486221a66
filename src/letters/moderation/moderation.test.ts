import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { FILES, MODERATOR, PIER, serverForTests, type ServerForTests } from '../server-for-tests.ts';

let server: ServerForTests;

beforeEach(async () => {
  server = await serverForTests({ proxies: ['127.0.0.1'] });
});
afterEach(() => server.close());

/** Posts a comment, and returns its id. */
async function comment(text: string, more: Record<string, string> = {}): Promise<string> {
  await server.post('/comments', { story: PIER, name: 'Ann Lee', text, ...more });
  return server.state.store.posts.latest(1000).find((post) => post.text === text)?.id ?? '';
}

const login = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});

const stateOf = (id: string) => server.state.store.posts.byId(id)?.state;

describe('the page of moderators', () => {
  test('is for those who have a password', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await server.app.inject({ url: '/moderation', headers })).statusCode;
    expect(await ask({})).toBe(401);
    expect(await ask(login(MODERATOR.name, 'wrong'))).toBe(401);
    expect(await ask(login('nobody', MODERATOR.password))).toBe(401);
    expect(await ask(login(MODERATOR.name, MODERATOR.password))).toBe(200);
    expect(await ask({ authorization: 'Basic !!' })).toBe(401);
  });

  test('lets nobody try passwords without end', async () => {
    const ask = async (password: string) =>
      (await server.app.inject({ url: '/moderation', headers: login('ann', password) })).statusCode;
    for (let count = 0; count < 10; count++) expect(await ask(`wrong ${count}`)).toBe(401);
    expect(await ask(MODERATOR.password)).toBe(429);
    server.wait(900_000);
    expect(await ask(MODERATOR.password)).toBe(200);
  });

  test('lets a moderator in while others try wrong passwords from many addresses, and those can try only ten times each', async () => {
    const ask = async (password: string, address: string) => {
      const headers = { ...login('ann', password), 'x-forwarded-for': address };
      return (await server.app.inject({ url: '/moderation', headers })).statusCode;
    };
    const wrong = Array.from({ length: 200 }, (_, at) => ask(`wrong ${at}`, `198.51.100.${at % 10}`));
    expect(await ask(MODERATOR.password, '203.0.113.7')).toBe(200);
    const answers = await Promise.all(wrong);
    expect(answers.filter((status) => status === 401)).toHaveLength(100);
    expect(answers.filter((status) => status === 429)).toHaveLength(100);
    expect(await ask(MODERATOR.password, '203.0.113.8')).toBe(200);
    expect(await ask(MODERATOR.password, '198.51.100.1')).toBe(429);
  });

  test('opens in several windows at once', async () => {
    const headers = login(MODERATOR.name, MODERATOR.password);
    const windows = Array.from({ length: 30 }, () => server.app.inject({ url: '/moderation', headers }));
    expect(new Set((await Promise.all(windows)).map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  });

  test('shows what readers sent as the site will, and what is known of it', async () => {
    await comment('One *two* <b>three</b> https://a.example');
    await comment('Once more');
    const { body } = await server.moderate();
    expect(body).toContain('One <em>two</em> &#x3C;b>three&#x3C;/b>');
    expect(body).toContain('has links');
    expect(body).toContain('2 posts from this connection');
    expect(body).toContain('Nov. 26, 2026, 7 a.m. EST');
  });

  test('says when a post repeats an earlier one', async () => {
    const text = 'Buy cheap watches at our shop in the harbor, the best in all of Maine';
    await comment(text);
    server.wait(1000);
    await comment(`${text}!!`);
    expect((await server.moderate()).body).toContain('says nearly the same as');
  });

  test('saves an edit when Enter is pressed in one of its fields', async () => {
    await server.post('/letters', { name: 'Ann Lee', text: 'Dear editor' });
    const { body } = await server.moderate();
    const forms = body.split('<form ').filter((form) => form.includes('name="text"'));
    // Enter presses the first button of a form: https://html.spec.whatwg.org/#implicit-submission
    expect(forms.map((form) => /<button name="action" value="([^"]+)"/.exec(form)?.[1])).toEqual(['edit']);
  });

  test('never prints what a reader sent as markup', async () => {
    for (const text of NASTY_STRINGS) {
      await server.post('/letters', { name: text.slice(0, 80), place: text.slice(0, 80), text }, {});
      server.wait(600_000);
    }
    const { body } = await server.moderate();
    expect(body).not.toMatch(/<(?:script|img|svg|iframe|x)\b/i);
  });
});

describe.each(['es', 'fr', 'de', 'it', 'nl', 'pt', 'ar', 'ja'])('in a newsroom that speaks %s', (language) => {
  beforeEach(async () => {
    await server.close();
    const publication = `${FILES['content/publication.yaml']}lang: ${language}\n`;
    server = await serverForTests({ files: { 'content/publication.yaml': publication } });
  });

  /** The text of a page without its markup, and without what readers and moderators wrote. */
  const words = (page: string) =>
    page
      .replace(/<style>.*?<\/style>/s, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/The Ledger|Ann Lee|`npm run letters -- \w+`|example\.com|content\/|\S*#comment-\S*/g, '');
  /** Words of the English pages that no other language has. */
  const ENGLISH =
    /\b(?:the|this|and|with|from|wait|posts?|approved?|reject|waiting|letter|reply|save|edit|nothing|marked)\b/i;

  test('the queue, its posts, its notes and its refusals speak it, too', async () => {
    const first = await comment('Uno https://a.example', { email: 'ann@example.com', parent: 'first1' });
    const second = await comment('Dos');
    await server.post('/letters', { name: 'Ann Lee', place: 'X', text: 'Tres', story: '/2026/11/draft/' });
    const { headers, body } = await server.moderate();
    expect(body).toContain(`<html lang="${language}"`);
    expect(headers['content-type']).toContain('text/html');
    const pages = [body];
    for (const action of ['edit', 'pick', 'unpick', 'approve', 'reject', 'ban-name', 'ban-email', 'no-such-action']) {
      await server.moderate({ action, id: first, name: 'Ann Lee', text: 'Otro' });
      pages.push((await server.moderate(undefined, '/moderation?state=rejected')).body);
    }
    await server.moderate({ action: 'approve', id: [first, second] });
    pages.push((await server.moderate(undefined, '/moderation?state=approved')).body);
    await server.moderate({ action: 'ban', kind: 'word', value: 'Casino' });
    pages.push((await server.moderate()).body);
    pages.push((await server.app.inject({ url: '/moderation' })).body);
    pages.push((await server.app.inject({ url: '/nothing' })).body);
    const auth = login(MODERATOR.name, MODERATOR.password);
    pages.push((await server.app.inject({ method: 'POST', url: '/moderation', headers: auth })).body);
    for (let count = 0; count < 11; count++)
      await server.app.inject({ url: '/moderation', headers: login('ann', `wrong ${count}`) });
    pages.push((await server.app.inject({ url: '/moderation', headers: auth })).body);
    for (const page of pages) expect(words(page)).not.toMatch(ENGLISH);
  });
});

describe('a moderator', () => {
  test('approves and rejects, one or several at once', async () => {
    const [first, second, third] = [await comment('One'), await comment('Two'), await comment('Three')];
    const { statusCode, headers } = await server.moderate({ action: 'approve', id: [first, second] });
    expect([statusCode, headers.location]).toEqual([303, '/moderation?state=waiting']);
    await server.moderate({ action: 'reject', id: third });
    expect([stateOf(first), stateOf(second), stateOf(third)]).toEqual(['approved', 'approved', 'rejected']);
    expect(server.state.store.posts.byId(first)?.moderator).toBe('ann');
  });

  test('reads what the last action did, once', async () => {
    await server.moderate({ action: 'approve' });
    expect((await server.moderate()).body).toContain('Nothing was marked.');
    expect((await server.moderate()).body).not.toContain('Nothing was marked.');
  });

  test('edits a text, and what the reader sent is kept', async () => {
    const id = await comment('teh pier');
    await server.moderate({ action: 'edit', id, name: 'Ann Lee', text: 'The pier' });
    await server.moderate({ action: 'edit', id, name: 'Ann L.', text: 'The pier!' });
    const post = server.state.store.posts.byId(id);
    expect(post).toMatchObject({ name: 'Ann L.', text: 'The pier!', original: { name: 'Ann Lee', text: 'teh pier' } });
    await server.moderate({ action: 'edit', id, name: ' ', text: 'x' });
    expect(server.state.store.posts.byId(id)?.name).toBe('Ann L.');
  });

  test('picks a comment, and takes the pick back', async () => {
    const id = await comment('A good point');
    await server.moderate({ action: 'pick', id });
    expect(server.state.store.posts.byId(id)?.pick).toBe(true);
    await server.moderate({ action: 'unpick', id });
    expect(server.state.store.posts.byId(id)?.pick).toBe(false);
  });

  test.each([
    ['ban-name', { email: 'other@example.com' }],
    ['ban-email', { name: 'Another' }],
    ['ban-sender', { name: 'Another', email: '' }],
  ])('bans with %s, and further posts are put aside without a word to the reader', async (action, more) => {
    const email = 'Ann@example.com';
    await server.moderate({ action, id: await comment('One', { email }) });
    const { headers } = await server.post('/comments', {
      ...{ story: PIER, name: 'ANN LEE', email: email.toLowerCase(), text: 'Two', ...more },
    });
    expect(headers.location).toBe('https://ledger.example/letters/received/');
    expect(server.state.store.posts.inState('filtered')).toMatchObject([{ text: 'Two' }]);
  });

  test('bans a word, whatever its case and width, but not as part of another', async () => {
    await server.moderate({ action: 'ban', kind: 'word', value: 'Casino' });
    for (const text of ['Our CASINO.', 'ｃａｓｉｎｏ', 'The Casinos of Maine']) await comment(text);
    expect(server.state.store.posts.inState('filtered')).toHaveLength(2);
    await server.moderate({ action: 'unban', kind: 'word', value: 'casino' });
    expect(stateOf(await comment('The casino'))).toBe('waiting');
  });

  test('is not tricked by a form of another site', async () => {
    const id = await comment('One');
    const auth = login(MODERATOR.name, MODERATOR.password);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...auth };
    const send = async (csrf: string, more = {}) =>
      (
        await server.app.inject({
          ...{ method: 'POST', url: '/moderation', headers: { ...headers, ...more } },
          payload: new URLSearchParams({ csrf, action: 'approve', id }).toString(),
        })
      ).statusCode;
    const own = /name="csrf" value="([^"]+)"/.exec((await server.moderate()).body)?.[1] ?? '';
    const time = /name="time" value="([^"]+)"/.exec((await server.app.inject({ url: '/form' })).body)?.[1] ?? '';
    expect([await send(''), await send(time), await send(own, { 'sec-fetch-site': 'cross-site' })]).toEqual([
      403, 403, 403,
    ]);
    expect(stateOf(id)).toBe('waiting');
    expect(await send(own, { 'sec-fetch-site': 'same-origin' })).toBe(303);
    expect(stateOf(id)).toBe('approved');
  });
});
