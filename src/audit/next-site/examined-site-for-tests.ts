import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { startWorkers, type Workers } from '../../cache/workers.ts';
import type { FileToWrite } from '../../engine/file-writer.ts';
import type { NextSite } from '../../engine/next-site.ts';
import { loadedLedger } from '../../loader/content-ledger.ts';
import type { Problem } from '../../lib/problem.ts';
import { CONTENT, openProject, page, putFile, SITE, TEXT, textIn } from './project-for-tests.ts';
import { examineSite } from './site-examiner.ts';

/** The page of the story. */
export const PIER = 'site/2026/11/pier/index.html';
/** The same page with its text and more. */
export const withText = (html: string) => ({ [PIER]: page(`<p>${TEXT}</p>${html}`) });

let workers: Workers;

/** Gives the tests of a file a worker: each file that examines sites calls it, because they share this module. */
export function withWorker(): void {
  beforeAll(() => {
    workers = startWorkers(1);
  });
  afterAll(() => workers.stop());
}

/** What a test says of a site besides its files. */
interface Facts extends Partial<NextSite> {
  /** Files that are named before any is written. */
  expected?: string[];
  /** Files in a batch, which are written by a worker and this thread in turn; by default each file is a batch of this thread. */
  batch?: number;
}

const GOOD = { ...CONTENT, ...Object.fromEntries(Object.entries(SITE).map(([file, text]) => [`site/${file}`, text])) };
/** The problems of a site that is good except for some files; `undefined` leaves a file out. */
export async function problemsOf(
  files: Record<string, string | undefined> = {},
  { expected = [], batch, ...facts }: Facts = {},
): Promise<readonly Problem[]> {
  const all = Object.entries({ ...GOOD, ...files }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const site = new Map(all.flatMap(([file, text]) => (file.startsWith('site/') ? [[file.slice(5), text]] : [])));
  const root = await openProject(Object.fromEntries(all.filter(([file]) => !file.startsWith('site/'))));
  expect(loadedLedger.value?.publication.size).toBe(1);
  const folder = path.join(root, 'site');
  const { written = [...site.keys()], adopted = new Set() } = facts;
  const examination = examineSite({ root, folder, workers });
  for (const file of expected) examination.expect(file);
  for (const [file, text] of site) if (!written.includes(file)) putFile(folder, file, text);
  const items = [...site].flatMap(([file, text]): FileToWrite[] =>
    written.includes(file) ? [{ file, bytes: Buffer.from(textIn(root, text)), isAdopted: adopted.has(file) }] : [],
  );
  const size = batch ?? 1;
  for (let at = 0; at < items.length; at += size) {
    const job = { site: folder, files: items.slice(at, at + size) };
    const isTurn = batch !== undefined && (at / size) % 2 === 0;
    examination.collect(isTurn ? await examination.writer.inWorker(job, []) : examination.writer.inThisThread(job));
  }
  return examination.finish({ files: new Set(site.keys()), written, adopted, hasLostPages: false, ...facts });
}

/** Each of these problems in one line: its file, its rule and what is wrong. */
export async function found(...given: Parameters<typeof problemsOf>): Promise<string[]> {
  return (await problemsOf(...given)).map(({ file, rule, what }) => `${file} ${rule} ${what}`);
}
