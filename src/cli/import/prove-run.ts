import { buildTime } from '../../cache/build-time.ts';
import { proofText, proveImport } from '../../import/report/prove-import.ts';

/** The folder of the report. */
const FOLDER = 'import';

/**
 * Compares the built site with the last import.
 * @returns the exit status: 0 when nothing was lost
 */
export async function proveRun(
  root: string,
  { out = 'dist', sitemap = [] }: { out?: string; sitemap?: string[] },
): Promise<number> {
  const proof = await proveImport({ root, folder: FOLDER, out, sitemaps: sitemap, now: buildTime() });
  console.log(proofText(proof));
  return proof.isWhole ? 0 : 1;
}
