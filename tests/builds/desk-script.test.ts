import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { repositoryForTests } from '../../src/git/repository-for-tests.ts';
import { ROOT } from '../demo-project.ts';
import { makeProject, mustBuild, siteEnvironment } from '../project.ts';
import { text } from '../shown-text.ts';
import { deskSession, type DeskSession } from './desk-session.ts';
import { storyLife } from './story-life.ts';

/** Moments of the story, by the newsroom's clock. */
const WRITTEN = '2026-11-23T17:40:00-05:00';
const OUT = '2026-11-24T07:24:00-05:00';
const CORRECTED = '2026-11-24T09:00:00-05:00';

const HEADLINE = 'Ferry returns to Gull Point after nine days';
const ID = '2026/11/ferry-returns-to-gull-point-after-nine-days';
const STORY = `content/articles/${ID}.md`;

/** What somebody would have written by hand on the first day. */
const BY_HAND = `---
headline: Ferry returns to Gull Point after nine days
standfirst: The Abenaki took 221 passengers on its first run.
section: news
dateline:
  city: Gull Point
  region: Maine
  country: US
published: 2026-11-24T07:15:00-05:00
byline:
  - jane-doe
photo:
  src: /photos/ferry-run.jpg
  alt: A white ferry at a pier
  caption: The Abenaki at Gull Point on Monday.
  credit: Noor Haddad / The Ledger
tags:
  - ferry
  - gull-point
status: published
---

The ferry came back on Tuesday morning.

:::pullquote{by="Joan Pelletier, harbor master"}
People asked every day.
:::

| Place | Number |
| :---- | -----: |
| First |      1 |
`;

/** The same after the correction. */
const CORRECTED_BY_HAND = BY_HAND.replace('221 passengers', '212 passengers')
  .replace('published: 2026-11-24T07:15:00-05:00\n', '$&updated: 2026-11-24T09:00:00-05:00\n')
  .replace(
    'status: published\n',
    `$&corrections:
  - date: 2026-11-24T09:00:00-05:00
    kind: correction
    text: The ferry took 212 passengers, not 221.
`,
  );

let session: DeskSession | undefined;
afterEach(() => session?.close());

/** A paper with a schedule that looks for what is due, as `npm run init` writes it. */
function makePaper(): string {
  const folder = makeProject();
  mkdirSync(path.join(folder, '.github/workflows'), { recursive: true });
  cpSync(path.join(ROOT, 'src/cli/init/workflows/due.yml'), path.join(folder, '.github/workflows/due.yml'));
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n.broadsheet\n.astro\ndist\nsrc\n');
  return folder;
}

test('a new editor writes a story, mends three mistakes, schedules it, and corrects it when it is out: the file is as if written by hand', async () => {
  const folder = makePaper();
  const repository = repositoryForTests(folder);
  repository.commit('2026-11-20T08:00:00Z');
  const picture = { create: { width: 1600, height: 1067, channels: 3, background: '#246' } } as const;
  const photo = { name: 'ferry-run.jpg', mimeType: 'image/jpeg', buffer: await sharp(picture).jpeg().toBuffer() };
  const story = () => readFileSync(path.join(folder, STORY), 'utf8');
  const isOnSite = () => existsSync(path.join(folder, `dist/${ID}/index.html`));
  const run = (command: string, time: string) =>
    spawnSync(path.join(ROOT, 'node_modules/.bin/node'), [`src/cli/${command}.ts`], {
      cwd: folder,
      encoding: 'utf8',
      env: siteEnvironment({ BUILD_TIME: time }),
    });

  // Monday afternoon: the story is written.
  session = await deskSession(folder, { BUILD_TIME: WRITTEN });
  let { page, form } = session;
  const life = storyLife(() => page);
  const bar = () => page.locator('#desk-bar');
  const write = async (field: string, words: string) => {
    const box = (await form.field(field)).getByRole('textbox').first();
    // As fast as somebody types: the CMS draws a list again when an entry was added.
    await box.pressSequentially(words, { delay: 15 });
    await expect.poll(() => box.inputValue()).toBe(words);
  };
  const choose = async (field: string, name: string) => (await form.field(field)).getByRole('radio', { name }).click();
  const openStory = async () => {
    await form.open('collections/articles');
    await page.getByRole('gridcell', { name: HEADLINE, exact: true }).click();
    await (await form.field('headline')).waitFor();
  };
  const publish = async () => {
    await bar()
      .getByRole('button', { name: /^Publish \(/ })
      .click();
    const panel = page.locator('#desk-panel');
    await panel.getByRole('button', { name: 'Publish', exact: true }).click();
    await panel.getByRole('status').filter({ hasText: 'published.' }).waitFor();
    expect(repository.git(['status', '--porcelain'])).toBe('');
  };

  await form.open('collections/articles');
  await page.getByRole('button', { name: 'Create New Entry' }).click();
  await write('headline', HEADLINE);
  await write('standfirst', 'The Abenaki took 221 passengers on its first run.');
  await choose('section', 'News');
  await (await form.field('dateline')).getByRole('checkbox').first().click();
  await write('dateline.city', 'Gull Point');
  await write('dateline.region', 'Maine');
  await write('dateline.country', 'usa');
  await (await form.field('published')).getByLabel(/newsroom time/).fill('2026-11-23T17:40');
  await (await form.field('byline')).getByRole('button', { name: /Add/ }).first().click();
  await page.locator('dialog.active').getByRole('menuitem', { name: 'From the list' }).click();
  await choose('byline.0.value', 'Jane Doe');
  await (await form.field('photo')).getByRole('checkbox').first().click();
  await (await form.field('photo.src')).getByRole('button', { name: 'Browse' }).click();
  const dialog = page.getByRole('dialog', { name: 'Select Image' });
  await dialog.getByRole('option', { name: 'Global Assets' }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Upload' }).click();
  await (await chooser).setFiles(photo);
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await write('photo.alt', 'photo');
  await write('photo.caption', 'The Abenaki at Gull Point on Monday.');
  await write('photo.credit', 'Noor Haddad / The Ledger');
  const words = (await form.field('body')).getByRole('textbox', { name: 'Text' });
  await words.pressSequentially('The ferry came back on Tuesday morning.\n\n');
  await page.getByRole('button', { name: 'Pull quote' }).click();
  await page.keyboard.type('Joan Pelletier, harbor master');
  // The end of the pull quote is lost with its placeholder.
  await words.fill((await words.inputValue()).replace('The quotation.\n:::', 'People asked every day.'));
  await words.press('Control+End');
  await page.getByRole('button', { name: 'Table' }).click();
  for (const [at, tag] of ['ferry', 'gull-point'].entries()) {
    await (await form.field('tags')).getByRole('button', { name: /Add/ }).click();
    await (await form.field(`tags.${at}`)).getByRole('textbox').click();
    await write(`tags.${at}`, tag);
  }

  // The first mistake: the form refuses what a field cannot hold.
  const refused = await form.refused();
  expect(refused.join('\n')).toContain('Must be a country code of two capital letters (ISO 3166), such as US.');
  expect(existsSync(path.join(folder, STORY))).toBe(false);
  await form.type('dateline.country', 'US');

  // The second: the preview finds it in the text, before anything is saved.
  await bar().getByRole('button', { name: 'Preview' }).click();
  const preview = page.locator('#desk-preview').contentFrame();
  const problems = preview.locator('[data-problems]');
  const state = preview.locator('[data-state]');
  await problems.getByText('is never closed').waitFor();
  expect(await text(problems)).toContain('Write ::: on its own line where it ends.');
  await form.field('body');
  await words.fill((await words.inputValue()).replace('every day.', 'every day.\n:::'));
  await state.filter({ hasText: 'Nothing is wrong' }).waitFor();
  expect(await text(state)).toContain('New photos appear once the story is saved.');
  await form.save();
  const draft = story();

  // The third: the check finds it in the draft, with the photo.
  await openStory();
  await problems.getByText('It tells readers who cannot see the photo nothing.').waitFor();
  expect(await text(problems)).toContain('Describe what the photo shows, for someone who cannot see it.');
  await form.type('photo.alt', 'A white ferry at a pier');
  await state.filter({ hasText: 'Nothing is wrong. The page is as typed.' }).waitFor();
  const frames = preview.locator('iframe');
  const widths = await frames.evaluateAll((all) =>
    all.map((one) => (one as HTMLIFrameElement).contentWindow?.innerWidth),
  );
  expect(widths).toEqual([360, 1280]);
  for (const frame of [frames.first().contentFrame(), frames.last().contentFrame()]) {
    await frame.getByRole('heading', { name: HEADLINE }).waitFor();
    await expect
      .poll(() =>
        frame
          .getByAltText('A white ferry at a pier')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0);
  }
  expect(story()).toBe(draft);
  await form.save();

  // The story is scheduled for the next morning, and published: it waits for its time.
  await openStory();
  page = await session.opened(() => bar().getByRole('link', { name: 'This story' }).click());
  await life.ask('Schedule', { at: '2026-11-24T07:15' });
  const said = await text(life.planned);
  expect(said).toContain('The story comes out at Nov. 24, 2026, 7:15 a.m. EST.');
  expect(said).toContain('The schedule of the site looks for it at Nov. 24, 2026, 7:24 a.m. EST');
  await life.planned.getByRole('button', { name: 'Schedule' }).click();
  await expect.poll(story).toBe(BY_HAND);
  await page.getByRole('link', { name: 'Edit' }).click();
  await publish();
  expect(session.complaints).toEqual([]);
  await session.close();
  mustBuild(folder, { BUILD_TIME: WRITTEN });
  expect(isOnSite()).toBe(false);
  expect(run('due', WRITTEN).status).toBe(1);

  // Tuesday morning: its time has come.
  expect(run('due', OUT).status).toBe(0);
  mustBuild(folder, { BUILD_TIME: OUT });
  expect(isOnSite()).toBe(true);

  // Later: a reader has found a mistake.
  session = await deskSession(folder, { BUILD_TIME: CORRECTED });
  ({ page, form } = session);
  await openStory();
  page = await session.opened(() => bar().getByRole('link', { name: 'This story' }).click());
  await life.ask('Correct', {
    wrong: '221 passengers',
    right: '212 passengers',
    text: 'The ferry took 212 passengers, not 221.',
  });
  expect(await text(life.planned)).toContain('readers see this correction above the text');
  await life.planned.getByRole('button', { name: 'Correct' }).click();
  await expect.poll(story).toBe(CORRECTED_BY_HAND);
  await page.getByRole('link', { name: 'Edit' }).click();
  await publish();
  expect(session.complaints).toEqual([]);

  const check = run('check', CORRECTED);
  expect(check.status, check.stdout + check.stderr).toBe(0);
  mustBuild(folder, { BUILD_TIME: CORRECTED });
  const html = readFileSync(path.join(folder, `dist/${ID}/index.html`), 'utf8');
  for (const part of ['People asked every day.', 'Gull Point', 'Noor Haddad', '212 passengers, not 221'])
    expect(html).toContain(part);
});
