import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder, sitePlace } from '../../cache/build-folder.ts';
import { count } from '../../cache/progress.ts';
import { digest } from '../../lib/digest.ts';
import type { AnnounceArguments } from './announce-arguments.ts';
import {
  announcePlan,
  isBuildReport,
  isFirstBuild,
  type Announcement,
  type BuildReport,
  type LookAt,
} from './announce-plan.ts';
import { openRecord } from './announce-record.ts';
import { AnnounceError } from './announce-request.ts';
import { indexNow, tell, webSub, type AnnounceService } from './announce-service.ts';
import { UsageError } from '../options/usage-error.ts';
import { readPublication } from '../files/publication-file.ts';

/** Addresses that are shown of a list. */
const SHOWN = 20;

/** Receives the lines of the report. */
export interface Say {
  result(text: string): void;
  failure(text: string): void;
}

/**
 * Tells search engines and feed readers what the last build has changed for readers, and nobody twice.
 * @param root the project's root
 * @returns the exit status: 0 when every service accepted its announcement or none is set up, 1 when one did not
 * @throws UsageError when there is no publication or no report
 */
export async function runAnnounce(wanted: AnnounceArguments, root: string, say: Say): Promise<number> {
  const site = path.resolve(root, wanted.out);
  const { url, indexNowKey, feeds } = await readPublication(root);
  const report = readReport(path.resolve(root, wanted.report ?? sitePlace(root, site).report));
  if (isFirstBuild(report) && !wanted.all) {
    say.result(
      'The last build had no earlier build to compare with, so it is unknown what changed, and nothing is announced. Search engines find a new site through its sitemap.\nKeep the folder .broadsheet/ between builds, or announce every page with --all.',
    );
    return 0;
  }
  const { pages, feeds: changedFeeds } = announcePlan(report, lookInto(site));
  const { origin } = new URL(url);
  const tellings: [AnnounceService, Announcement[]][] = [
    ...(indexNowKey === undefined ? [] : [[indexNow(wanted.indexNow, origin, indexNowKey), pages] as const]),
    ...(feeds.hub === undefined ? [] : [[webSub(feeds.hub), changedFeeds] as const]),
  ].map(([service, announcements]) => [service, [...announcements]]);
  if (tellings.length === 0) {
    say.result(
      'There is nobody to tell. Write an `indexNowKey` for search engines into content/publication.yaml, or a `hub` for feed readers below `feeds`.',
    );
    return 0;
  }
  const record = openRecord(buildFolder(root).announced);
  let failures = 0;
  for (const [service, announcements] of tellings) {
    const news = record.unknownTo(service.name, announcements);
    say.result(listing(service, news, origin, wanted.send));
    if (!wanted.send) continue;
    try {
      await tell(service, news, origin, record);
    } catch (error) {
      if (!(error instanceof AnnounceError)) throw error;
      failures++;
      say.failure(`${service.title} was not told: ${error.message}`);
    }
  }
  if (!wanted.send) say.result('Nothing was sent. With `npm run announce -- --send`, it is.');
  return failures > 0 ? 1 : 0;
}

function readReport(file: string): BuildReport {
  if (!existsSync(file)) throw new UsageError(`There is no ${file}. Build the site first, and deploy it.`);
  const report = parsedReport(file);
  if (report) return report;
  throw new UsageError(`${file} is not the report of a build. Build the site again, or leave out --report.`);
}

/** Undefined for a folder, and for a file of another kind. */
function parsedReport(file: string): BuildReport | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isBuildReport(report) ? report : undefined;
  } catch {
    return undefined;
  }
}

/** Looks at the files of a built site. */
function lookInto(site: string): LookAt {
  return (url) => {
    const file = path.join(site, decodeURIComponent(url), url.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    return { digest: digest(bytes), isHidden: bytes.includes('<meta name="robots" content="noindex') };
  };
}

function listing(
  { title, address, batch }: AnnounceService,
  news: readonly Announcement[],
  origin: string,
  isSent: boolean,
): string {
  const noun = batch === 1 ? 'feed' : 'address';
  const nouns = news.length === 1 ? noun : noun === 'feed' ? 'feeds' : 'addresses';
  const head = `${title} (${new URL(address).host}) ${isSent ? 'is told of' : 'would be told of'} ${count(news.length)} ${nouns}`;
  const lines = news.slice(0, SHOWN).map(({ url, why }) => `  ${why}  ${new URL(url, origin).href}`);
  const more = news.length > SHOWN ? [`  and ${count(news.length - SHOWN)} more`] : [];
  return [`${head}${news.length > 0 ? ':' : '.'}`, ...lines, ...more, ''].join('\n');
}
