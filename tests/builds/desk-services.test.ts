import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GITEAS, startGitea } from './git-services/gitea-service.ts';
import { startGitlab, type GitlabService } from './git-services/gitlab-service.ts';
import type { GitService } from './git-services/service-server.ts';
import { makePaper, openTeamDesk, type PaperForTeam, type TeamDesk } from './team-desk.ts';

const GOOD = 'content/articles/2026/11/good.md';
const NEW = 'content/articles/2026/11/ferry-returns-to-gull-point.md';
const PHOTO = 'content/photos/ferry-run.jpg';

/** What somebody would have written by hand. */
const BY_HAND = `---
headline: Ferry returns to Gull Point
section: news
published: 2026-11-24T07:15:00-05:00
photo:
  src: /photos/ferry-run.jpg
  alt: A white ferry at a pier
---

The ferry came back on *Tuesday*  morning.

| Place | Number |
| :---- | -----: |
| First |      1 |
`;

let paper: PaperForTeam;
let photo: string;
let desk: TeamDesk;

const good = () => readFileSync(path.join(paper.folder, GOOD), 'utf8');
const better = () => good().replace('A good story', 'A better story');

beforeAll(async () => {
  paper = makePaper();
  photo = path.join(paper.folder, 'ferry-run.jpg');
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const picture = sharp({ create: { width: 1600, height: 1067, channels: 3, background: '#246', noise } });
  writeFileSync(photo, await picture.jpeg().toBuffer());
});
afterAll(() => paper?.remove());

/** Fills in the form of a new story, with a photo. */
async function writeStory({ form }: TeamDesk): Promise<void> {
  await form.open('collections/articles/new');
  await form.type('headline', 'Ferry returns to Gull Point');
  await (await form.field('section')).getByRole('radio', { name: 'News' }).click();
  await (await form.field('published')).getByLabel(/newsroom time/).fill('2026-11-24T07:15');
  await (await form.field('photo')).getByRole('checkbox').first().click();
  await form.upload('photo.src', photo);
  await form.type('photo.alt', 'A white ferry at a pier');
  const text = (await form.field('body')).getByRole('textbox', { name: 'Text' });
  await text.fill(BY_HAND.split('---\n\n')[1] ?? '');
  await (await form.field('status')).getByRole('radio', { name: 'Published' }).click();
}

/** Nothing was asked of others, nothing was asked that the service does not know, and nothing went wrong. */
function expectNoComplaint(service: GitService): void {
  expect(desk.complaints).toEqual([]);
  expect(service.unknown).toEqual([]);
}

describe('at GitLab', () => {
  let service: GitlabService;
  let text: string;
  const publication = () => path.join(paper.folder, 'content/publication.yaml');

  beforeAll(async () => {
    text = readFileSync(publication(), 'utf8');
    service = await startGitlab(paper.folder);
    desk = await openTeamDesk(paper.folder, service, { service: 'gitlab', appId: 'desk' });
  });
  afterAll(async () => {
    await desk?.close();
    service?.close();
    writeFileSync(publication(), text);
  });

  test('an editor signs in in the browser, and hands a story in for review: a branch with a merge request', async () => {
    await desk.signIn();
    expect(service.logins).toBe(1);
    await desk.form.open('collections/articles/entries/2026/11/good');
    await desk.form.type('headline', 'A better story');
    await desk.page.getByRole('button', { name: 'Save' }).first().click();
    await desk.page.getByRole('button', { name: 'Send for Review' }).click();
    await desk.page.waitForURL(/#\/collections\/articles$/);
    expect(service.merges).toEqual([
      expect.objectContaining({ state: 'open', isDraft: false, labels: ['sveltia-cms/pending_review'] }),
    ]);
    const { branch = '' } = service.merges[0] ?? {};
    expect(service.repository.read('main', GOOD)).toBe(good());
    expect(service.repository.changes(branch)).toEqual([{ sign: 'M', file: GOOD }]);
    expect(service.repository.read(branch, GOOD)).toBe(better());
  });

  test('a new story waits as a draft in a branch of its own, with its photo', async () => {
    await writeStory(desk);
    await desk.page.getByRole('button', { name: 'Save' }).first().click();
    await desk.page.getByRole('button', { name: 'Later' }).click();
    await desk.page.waitForURL(/#\/collections\/articles$/);
    expect(service.merges[1]).toMatchObject({ state: 'open', isDraft: true, labels: ['sveltia-cms/draft'] });
    const { branch = '' } = service.merges[1] ?? {};
    const { repository } = service;
    expect(repository.changes(branch).map(({ file }) => file)).toEqual([NEW, PHOTO]);
    expect(repository.read(branch, NEW)).toBe(BY_HAND);
    expect(repository.bytes(`${branch}:${PHOTO}`)).toEqual(readFileSync(photo));
    expect(repository.read('main', NEW)).toBeUndefined();
  });

  test('another editor sees the preview, calls the story ready and publishes it: the merge request is merged', async () => {
    const { branch = '' } = service.merges[0] ?? {};
    const preview = 'https://mr-1.paper.example';
    service.deployments.push({ oid: service.repository.head(branch) ?? '', environment: 'preview/1', url: preview });
    expect(await desk.openPreview('A better story')).toBe(`${preview}/2026/11/good/`);
    await desk.callReady('A better story');
    await expect.poll(() => service.merges[0]?.labels, { timeout: 60_000 }).toEqual(['sveltia-cms/pending_publish']);
    await desk.publish();
    await expect.poll(() => service.repository.head(branch), { timeout: 60_000 }).toBeUndefined();
    expect(service.merges[0]?.state).toBe('merged');
    expect(service.repository.read('main', GOOD)).toBe(better());
  });

  test('all of it was asked of the service alone, and no policy was violated', () => expectNoComplaint(service));
});

describe.each(Object.keys(GITEAS) as (keyof typeof GITEAS)[])('at %s', (name) => {
  let service: GitService;
  let text: string;
  const publication = () => path.join(paper.folder, 'content/publication.yaml');

  beforeAll(async () => {
    text = readFileSync(publication(), 'utf8');
    service = await startGitea(paper.folder, name);
    desk = await openTeamDesk(paper.folder, service, { service: 'gitea', appId: 'desk' });
  });
  afterAll(async () => {
    await desk?.close();
    service?.close();
    writeFileSync(publication(), text);
  });

  test('an editor signs in in the browser, and what is saved is committed', async () => {
    await desk.signIn();
    expect(service.logins).toBe(1);
    await desk.form.open('collections/articles/entries/2026/11/good');
    await desk.form.type('headline', 'A better story');
    await desk.form.save();
    const { repository } = service;
    expect(repository.branches()).toEqual(['main']);
    expect(repository.changes('main~1')).toEqual([]);
    expect(repository.read('main', GOOD)).toBe(better());
    expect(repository.log('main')).toHaveLength(2);
  });

  test('a new story and its photo are one commit', async () => {
    await writeStory(desk);
    await desk.form.save();
    const { repository } = service;
    expect(repository.log('main')).toHaveLength(3);
    expect(repository.read('main', NEW)).toBe(BY_HAND);
    expect(repository.bytes(`main:${PHOTO}`)).toEqual(readFileSync(photo));
  });

  test('all of it was asked of the service alone, and no policy was violated', () => expectNoComplaint(service));
});
