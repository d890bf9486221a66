import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEMO } from '../demo-project.ts';
import { showProgress } from '../long-progress.ts';
import { makeProject } from '../project.ts';
import { deskSession, type DeskSession } from './desk-session.ts';
import { oddBodies } from './odd-bodies.ts';

/** Every how many of the stories are opened and saved: all of them with `npm run test:desk`. */
const STEP = Number(process.env['DESK_STEP'] ?? 40);
const ODD = 500;
const MONTH = 'content/articles/2020/01';
/** What is typed, so that there is something to save. */
const TYPED = ' again';

let folder: string;
let session: DeskSession;

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

beforeAll(async () => {
  folder = makeProject(path.join(DEMO, 'content'));
  mkdirSync(path.join(folder, MONTH), { recursive: true });
  for (const [number, body] of oddBodies(ODD).entries())
    writeFileSync(
      path.join(folder, `${MONTH}/odd-${number}.md`),
      `---\n# Comment ${number}\nheadline: Odd ${number}\nsection: news # the section\npublished: 2020-01-02 06:30\ntags: [a,   b]\n---\n\n${body.trimEnd()}\n`,
    );
  session = await deskSession(folder);
});
afterAll(() => session?.close());

/** The fields of a story as data, and its text. */
function parts(text: string): { fields: unknown; body: string } {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { fields: parse(yaml), body };
}

test('every story that is opened and saved in the form keeps its text, its fields, and every byte but what was typed', async () => {
  const { form } = session;
  const stories = globSync('content/articles/**/*.md', { cwd: folder }).sort();
  expect(stories.length).toBeGreaterThan(ODD + 50);
  const files = stories.filter((_, at) => at % STEP === 0);
  const different: string[] = [];
  for (const [at, file] of files.entries()) {
    const before = read(file);
    await form.open(`collections/articles/entries/${file.slice('content/articles/'.length, -'.md'.length)}`);
    const headline = (await form.field('headline')).getByRole('textbox');
    await headline.fill((await headline.inputValue()) + TYPED);
    await form.save();
    const after = read(file).replace(TYPED, '');
    if (after !== before) different.push(file);
    expect(parts(after), file).toEqual(parts(before));
    showProgress(at + 1, files.length, 'stories');
  }
  expect(different).toEqual([]);
  expect(session.complaints).toEqual([]);
});
