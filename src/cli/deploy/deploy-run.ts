import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sitePlace } from '../../cache/build-folder.ts';
import { digest } from '../../lib/digest.ts';
import type { DeployHostName } from '../../schema/hosting/deploy.ts';
import type { Publication } from '../../schema/publication.ts';
import type { DEPLOY } from '../commands/deploy.ts';
import type { CommandLine } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';
import { readPublication } from '../files/publication-file.ts';
import { isWanted } from '../terminal/confirmation.ts';
import { builtFiles, siteOf, withoutCopies } from './built-files.ts';
import { cloudflareHost } from './cloudflare-host.ts';
import { deployChanges, type DeployChanges } from './deploy-changes.ts';
import { DeployRecord } from './deploy-record.ts';
import type { DeployHost } from './deploy-host.ts';
import { planText, purgeText } from './deploy-plan.ts';
import { deployTarget } from './deploy-target.ts';
import { netlifyHost } from './netlify-host.ts';
import { pagesHost } from './pages-host.ts';
import { rcloneHost } from './rclone-host.ts';
import { rsyncHost } from './rsync-host.ts';

/** What the hosts are called in a sentence. */
const HOST_NAMES: Record<DeployHostName, string> = {
  rsync: 'the server',
  rclone: 'the storage',
  pages: 'GitHub Pages',
  cloudflare: 'Cloudflare Pages',
  netlify: 'Netlify',
};

/** Builds that a server keeps to roll back to, unless `--keep` says another number. */
const RELEASES = 5;

type Line = CommandLine<typeof DEPLOY>;
type Say = (text: string) => void;

/**
 * Shows what would change on a host, asks, and puts the last build there.
 * @param root the project's root; no build of it may run
 * @param say tells the person who deploys
 * @returns the exit status: 0 when it is online, or when only the plan was asked for
 * @throws UsageError when it is not clear what to deploy where
 */
export async function runDeploy({ options, operands }: Line, root: string, say: Say): Promise<number> {
  const { out = 'dist', rollback = false, 'dry-run': isDry = false, yes = false } = options;
  const publication = await readPublication(root);
  const [name, to] = deployTarget(operands[0] as DeployHostName | undefined, options.to, publication.deploy);
  refuseForeignOptions(name, options);
  const origin = new URL(publication.url).origin;
  const host = hostOf(name, to, publication, root, options);
  const place = sitePlace(root, path.resolve(root, out));
  const folder = path.dirname(place.report);
  const record = new DeployRecord(path.join(folder, `deployed-${name}-${digest(to).slice(0, 12)}.json`));
  const purge = (changes: DeployChanges) => {
    const list = path.join(folder, 'purge.txt');
    writeFileSync(list, purgeText(changes));
    return path.relative(root, list);
  };
  if (rollback) return rollBack(host, name, to, record, { isDry, yes, say, purge });
  const { digests, copies } = builtFiles(place, out);
  const changes = deployChanges(record.online(), digests);
  say(planText(name, to, host, changes, digests.size));
  if (isDry) return dry(say);
  if (!(yes || (await isWanted('Deploy?')))) return declined(say);
  const site = siteOf(place, origin, digests, changes);
  const news =
    host.sendsCopies || copies.length === 0 ? host.deploy(site) : withoutCopies(site, (one) => host.deploy(one));
  for (const one of news) say(one);
  record.deployed(digests);
  say(
    `The site is online on ${HOST_NAMES[name]} (${to}). For a CDN, the addresses that changed are in ${purge(changes)}.`,
  );
  return 0;
}

async function rollBack(
  host: DeployHost,
  name: DeployHostName,
  to: string,
  record: DeployRecord,
  { isDry, yes, say, purge }: { isDry: boolean; yes: boolean; say: Say; purge: (changes: DeployChanges) => string },
): Promise<number> {
  say(`Brings back the build that was online before on ${name} (${to}).`);
  if (isDry) return dry(say);
  if (!(yes || (await isWanted('Roll back?')))) return declined(say);
  for (const news of host.rollback()) say(news);
  const later = record.online();
  record.rolledBack();
  const online = record.online();
  // Another machine may have deployed what is online now.
  const stale = later.size === 0 || online.size === 0 ? undefined : purge(deployChanges(later, online));
  say(
    stale === undefined
      ? 'If you use a CDN, purge all of it: it may still have the later build.'
      : `For a CDN, the addresses that changed are in ${stale}.`,
  );
  return 0;
}

function refuseForeignOptions(host: DeployHostName, { reload, keep }: Line['options']): void {
  if (host === 'rsync') return;
  if (reload !== undefined) throw new UsageError('`--reload` is only for rsync: other hosts have no server of yours.');
  if (keep !== undefined) throw new UsageError('`--keep` is only for rsync.');
}

function hostOf(
  name: DeployHostName,
  to: string,
  { url, timeZone }: Publication,
  root: string,
  { reload, keep = RELEASES }: Line['options'],
): DeployHost {
  switch (name) {
    case 'rsync':
      return rsyncHost({ to, reload, keep, timeZone });
    case 'rclone':
      return rcloneHost(to);
    case 'pages':
      return pagesHost(root, to, new URL(url).origin);
    case 'cloudflare':
      return cloudflareHost(to);
    case 'netlify':
      return netlifyHost(to);
  }
}

function dry(say: Say): number {
  say('Nothing was done: this was a dry run.');
  return 0;
}

function declined(say: Say): number {
  say('Nothing was done.');
  return 0;
}
