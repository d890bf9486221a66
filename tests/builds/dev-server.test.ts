import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../demo-project.ts';
import { launchChromium } from '../../src/audit/chromium.ts';
import { startDev, type DevSite } from '../dev-site.ts';
import { makeProject } from '../project.ts';

const STORY = 'content/articles/2026/10/fresh.md';

let folder: string;
let dev: DevSite;

const at = (file: string) => path.join(folder, file);

beforeAll(async () => {
  folder = makeProject();
  dev = await startDev(folder);
});

afterAll(() => {
  dev?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const shows = (address: string, words: string) => async () => (await dev.page(address)).html.includes(words);

test('the dev server follows a story that is added, changed, broken, mended, renamed and deleted', async () => {
  await dev.until(shows('/2026/11/good/', '<h1'));
  const story = (headline: string) =>
    `---\nheadline: ${headline}\nsection: news\npublished: 2026-10-02T08:00:00-04:00\nbyline: [jane-doe]\n---\n\nText.\n`;
  mkdirSync(path.dirname(at(STORY)), { recursive: true });
  writeFileSync(at(STORY), story('A fresh story'));
  await dev.until(shows('/2026/10/fresh/', 'A fresh story'));
  await dev.until(shows('/news/', 'A fresh story'));

  writeFileSync(at(STORY), story('A changed story'));
  await dev.until(shows('/2026/10/fresh/', 'A changed story'));

  writeFileSync(at(STORY), story('A broken story').replace('section:', 'sectoin:'));
  await dev.until(() => dev.said().includes('`sectoin` is not a field of a story; did you mean `section`?'));
  expect(await dev.page('/2026/10/fresh/')).toMatchObject({
    status: 200,
    html: expect.stringContaining('A changed story'),
  });

  writeFileSync(at(STORY), readFileSync(at(STORY), 'utf8').replace('sectoin:', 'section:'));
  await dev.until(shows('/2026/10/fresh/', 'A broken story'));

  renameSync(at(STORY), at(STORY.replace('fresh', 'renamed')));
  await dev.until(shows('/2026/10/renamed/', 'A broken story'));
  await dev.until(async () => (await dev.page('/2026/10/fresh/')).status === 404);

  rmSync(at(STORY.replace('fresh', 'renamed')));
  await dev.until(async () => (await dev.page('/2026/10/renamed/')).status === 404);
  expect((await dev.page('/news/')).html).not.toContain('A broken story');
});

/** Writes a story into the project. */
function write(file: string, ...fields: string[]): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), `---\nsection: news\n${fields.join('\n')}\n---\n\nText of the story.\n`);
}

test('a draft that `npm run new` begins is shown at the address that it prints, with its photo and a banner', async () => {
  const words = ['--headline', 'Tide over the pier', '--section', 'news', '--author', 'jane-doe'];
  const photo = ['--photo', path.join(ROOT, 'tests/fixtures/content-small/photos/harbor.jpg'), '--alt', 'The harbor.'];
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/new.ts', ...words, ...photo], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: expect.stringContaining('npm run dev'), status: 0 });
  expect(readFileSync(at(stdout.trim()), 'utf8')).toContain('status: draft');
  const address = /http:\/\/localhost:4321(\/\S+\/)/.exec(stderr)?.[1] ?? '';
  await dev.until(shows(address, 'Tide over the pier'));

  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(dev.origin + address);
    const width = await page
      .locator('article figure img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(width).toBeGreaterThan(0);
    expect(await page.textContent('body')).toContain('Draft: not published');
    expect(await page.textContent('body')).toContain('Preview for editors');
  } finally {
    await browser.close();
  }
});

test('the dev server shows what is scheduled or under embargo, and of a killed story only the notice', async () => {
  write('content/articles/2026/12/soon.md', 'headline: Soon', 'published: 2026-12-24T08:00:00-05:00');
  write(
    'content/articles/2026/11/closed.md',
    'headline: Closed',
    'published: 2026-11-20T08:00:00-05:00',
    'embargo: 2026-12-01T08:00:00-05:00',
  );
  write(
    'content/articles/2026/11/gone.md',
    'headline: Vanished',
    'published: 2026-11-20T08:00:00-05:00',
    'status: killed',
  );
  await dev.until(shows('/2026/12/soon/', 'Scheduled for'));
  await dev.until(shows('/2026/11/closed/', 'Under embargo until'));
  await dev.until(shows('/2026/11/gone/', 'withdrawn'));
  for (const address of ['/2026/11/gone/', '/news/', '/2026/11/']) {
    expect((await dev.page(address)).html).not.toContain('Vanished');
  }
  expect((await dev.page('/news/')).html).toContain('Soon');
});

test('what the dev server tells programs is what a build would tell them, without stories that are not published', async () => {
  write(
    'content/articles/2026/11/secret.md',
    'headline: Secret',
    'published: 2026-11-20T08:00:00-05:00',
    'status: draft',
  );
  await dev.until(shows('/2026/11/secret/', 'Secret'));
  for (const address of ['/rss.xml', '/feed.json', '/sitemaps/2026-11.xml', '/news-sitemap.xml']) {
    const { status, html } = await dev.page(address);
    expect({ address, status, isNamed: /secret/i.test(html) }).toEqual({ address, status: 200, isNamed: false });
  }
  expect((await dev.page('/sitemaps/2026-11.xml')).html).toContain('/2026/11/good/');
  // A preview for editors has a robots.txt that names none.
  expect((await dev.page('/robots.txt')).html).toContain('Sitemap: https://small.example/sitemap-index.xml');
});

test('the dev server lists what is wrong with fields and with bodies at once, and each error once', async () => {
  const [fields, body] = ['content/articles/2026/10/fields.md', 'content/articles/2026/10/body.md'];
  const head = '---\nheadline: A story\nsection: news\npublished: 2026-10-02T08:00:00-04:00\n';
  writeFileSync(at(fields), `${head}sectoin: news\n---\n\nText.\n`);
  writeFileSync(at(body), `${head}---\n\n:::pulquote\nNever.\n:::\n`);
  const naming = (problem: string) => dev.said().split(problem).length - 1;
  await dev.until(() => naming(`${fields}:5:1  unknown-field`) > 0 && naming(`${body}:7:1  unknown-directive`) > 0);
  const mended = naming('All errors in content/ are corrected.');
  rmSync(at(fields));
  rmSync(at(body));
  await dev.until(() => naming('All errors in content/ are corrected.') > mended);
  expect(naming(`${body}:7:1  unknown-directive`)).toBe(1);
});
