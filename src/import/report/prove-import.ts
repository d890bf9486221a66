import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import { readContent } from '../../loader/content-loader.ts';
import { goodContent } from '../../loader/known-content.ts';
import { openNewsroom } from '../../newsroom/newsroom.ts';
import type { ImportResult } from '../import-result.ts';
import { proofOf, type Proof } from './proof.ts';
import { siteAnswers } from './site-answers.ts';
import { sitemapUrls } from './sitemap-urls.ts';
import { REPORT_DATA, writeReport } from './write-report.ts';

/** What is proven, and against what. */
export interface Proving {
  /** The project's root. */
  root: string;
  /** The folder with the report of the import. */
  folder: string;
  /** The output folder of the build. */
  out: string;
  /** Sitemaps of the old site: files, or addresses on the web. */
  sitemaps: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Proves an import after a build: asks the built site for every old address of the export and of sitemaps, and looks for everything
 * that was in the export. Writes the proof into the report.
 * @throws BuildError when there is no report, no built site, or no sitemap at its place
 */
export async function proveImport({ root, folder, out, sitemaps, now }: Proving): Promise<Proof> {
  const file = path.join(folder, REPORT_DATA);
  if (!existsSync(file)) throw new BuildError(`There is no ${file}. Import the old site first.`);
  const { version: _, totals: __, groups: ___, proof: ____, ...result } = JSON.parse(readFileSync(file, 'utf8'));
  if (!existsSync(path.join(out, 'index.html')))
    throw new BuildError(`There is no built site in ${out}. Run \`npm run build\` first.`);
  const known = await readContent(root);
  const { redirects } = openNewsroom(goodContent(known), now);
  const lists = await Promise.all(sitemaps.map((source) => sitemapUrls(source)));
  const proof = proofOf({
    result: result as ImportResult,
    sitemap: [...new Set(lists.flat())],
    answerAt: siteAnswers(out, redirects),
    hasFile: (name) => existsSync(path.join(root, name)),
  });
  writeReport(result as ImportResult, folder, proof);
  return proof;
}

/** The proof in a few lines for a terminal. */
export function proofText({ isWhole, addresses, accounts, words }: Proof): string {
  const lines = [
    `${addresses.asked} old addresses: ${addresses.byAnswer.page} pages, ${addresses.byAnswer.redirect} redirects, ${addresses.byAnswer.gone} gone, ${addresses.unanswered.length} without an answer, ${addresses.astray.length} that lead to another page`,
    ...accounts
      .filter(({ in: all }) => all > 0)
      .map(
        ({ kind, in: all, written, leftOut, lost }) =>
          `${all} ${kind}: ${written} written, ${leftOut} left out with a reason, ${lost.length} missing`,
      ),
    `${words.before} words before, ${words.after} after`,
    ...addresses.unanswered.slice(0, 20).map(({ url, of }) => `  does not answer: ${url} (${of})`),
    ...addresses.astray.slice(0, 20).map(({ url, to = '', expected }) => `  ${url} leads to ${to}, not to ${expected}`),
    ...addresses.replaced
      .slice(0, 20)
      .map(({ url, expected }) => `  ${url} answers with a page of the paper itself; the old text is at ${expected}`),
    ...accounts.flatMap(({ kind, lost }) => lost.slice(0, 20).map((name) => `  missing in ${kind}: ${name}`)),
    isWhole ? 'Proven: nothing was lost.' : 'Not whole: the report names what is missing.',
  ];
  // Names of an export could hold anything that a terminal obeys.
  return lines.map((line) => line.replaceAll(/\p{Cc}/gu, ' ')).join('\n');
}
