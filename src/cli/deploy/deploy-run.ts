import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import { sitePlace, type SitePlace } from '../../cache/build-folder.ts';
import { count } from '../../cache/progress.ts';
import { isCopyKey } from '../../engine/compression/compressed-copies.ts';
import { readManifest } from '../../engine/site-manifest.ts';
import { digest } from '../../lib/digest.ts';
import {
  deploy,
  DEPLOY_HOSTS,
  deploySetting,
  examplePlace,
  placeWords,
  type DeployHostName,
  type DeployPlaces,
} from '../../schema/deploy.ts';
import type { Publication } from '../../schema/publication.ts';
import { readRefusal } from '../../schema/wording/refusal.ts';
import type { DEPLOY } from '../commands/deploy.ts';
import type { CommandLine } from '../options/command.ts';
import { isWanted } from '../terminal/confirmation.ts';
import { UsageError } from '../options/usage-error.ts';
import { readPublication } from '../publication-file.ts';
import { cloudflareHost } from './cloudflare-host.ts';
import {
  deployChanges,
  inOrder,
  partOf,
  readDeployed,
  siteAddress,
  writeDeployed,
  type DeployChanges,
  type SitePart,
} from './deploy-changes.ts';
import type { BuiltSite, DeployHost } from './deploy-host.ts';
import { netlifyHost } from './netlify-host.ts';
import { pagesHost } from './pages-host.ts';
import { rcloneHost } from './rclone-host.ts';
import { rsyncHost } from './rsync-host.ts';
import { stagedFiles } from './staged-files.ts';

/** What the hosts are called in a sentence. */
const HOST_NAMES: Record<DeployHostName, string> = {
  rsync: 'the server',
  rclone: 'the storage',
  pages: 'GitHub Pages',
  cloudflare: 'Cloudflare Pages',
  netlify: 'Netlify',
};

/** Addresses that are shown of a list. */
const SHOWN = 10;
/** The order in which people look for them: a story before the lists that name it. */
const SHOWN_PARTS: readonly SitePart[] = ['pages', 'lists', 'feeds', 'assets'];
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
  const [name, to] = target(operands[0] as DeployHostName | undefined, options.to, publication.deploy);
  refuseForeignOptions(name, options);
  const origin = new URL(publication.url).origin;
  const host = hostOf(name, to, publication, root, options);
  const place = sitePlace(root, path.resolve(root, out));
  const record = path.join(path.dirname(place.report), `deployed-${name}-${digest(to).slice(0, 12)}.json`);
  if (rollback) return rollBack(host, name, to, record, { isDry, yes, say });
  const { digests, copies } = builtFiles(place, out);
  const changes = deployChanges(readDeployed(record), digests);
  say(planText(name, to, host, changes, digests.size));
  if (isDry) return dry(say);
  if (!(yes || (await isWanted('Deploy?')))) return declined(say);
  const site = siteOf(place, origin, digests, changes);
  const news =
    host.sendsCopies || copies.length === 0 ? host.deploy(site) : withoutCopies(site, (one) => host.deploy(one));
  for (const one of news) say(one);
  writeDeployed(record, digests);
  const purge = path.join(path.dirname(place.report), 'purge.txt');
  writeFileSync(purge, purgeText(changes));
  say(
    `The site is online on ${HOST_NAMES[name]} (${to}). For a CDN, the addresses that changed are in ${path.relative(root, purge)}.`,
  );
  return 0;
}

async function rollBack(
  host: DeployHost,
  name: DeployHostName,
  to: string,
  record: string,
  { isDry, yes, say }: { isDry: boolean; yes: boolean; say: Say },
): Promise<number> {
  say(`Brings back the build that was online before on ${name} (${to}).`);
  if (isDry) return dry(say);
  if (!(yes || (await isWanted('Roll back?')))) return declined(say);
  for (const news of host.rollback()) say(news);
  // What is online now is not known here: the next deploy names every file.
  writeDeployed(record, new Map());
  say('If you use a CDN, purge all of it: it may still have the later build.');
  return 0;
}

/** The host and the place that are meant. */
function target(
  wanted: DeployHostName | undefined,
  to: string | undefined,
  places: DeployPlaces,
): [host: DeployHostName, to: string] {
  const known = DEPLOY_HOSTS.filter((host) => places[host] !== undefined);
  const host = wanted ?? (known.length === 1 ? known[0] : undefined);
  if (host === undefined) throw new UsageError(known.length === 0 ? noPlaceText(DEPLOY_HOSTS) : whichText(known));
  const place = to ?? places[host];
  if (place === undefined) throw new UsageError(noPlaceText([host]));
  const checked = deploy.safeParse({ [host]: place });
  if (checked.success) return [host, place];
  const { what, fix = '' } = readRefusal(checked.error.issues[0]?.message ?? '');
  throw new UsageError(`The place ${what}. ${fix}`.trim());
}

/** What to write where nobody has said yet where the site goes. */
function noPlaceText(hosts: readonly DeployHostName[]): string {
  const settings = hosts.map((host) => ({ setting: deploySetting(host), words: placeWords(host) }));
  const width = Math.max(...settings.map(({ setting }) => setting.length));
  const [first = 'rsync'] = hosts;
  return [
    `content/publication.yaml does not say where the site goes. Write ${hosts.length > 1 ? 'one of these lines' : 'a line like this'} there, with your own place:`,
    ...settings.map(({ setting, words }) => `  ${setting.padEnd(width)}  # ${words}`),
    `Or name the place each time: \`npm run deploy -- ${first} --to ${examplePlace(first)}\`.`,
    'docs/hosting.md says how to set up each host.',
  ].join('\n');
}

function whichText(hosts: readonly DeployHostName[]): string {
  const commands = hosts.map((host) => `\`npm run deploy -- ${host}\``);
  return `content/publication.yaml names several hosts. Say which: ${commands.join(', ')}.`;
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

/** The files of the last build: the digest of each, and the compressed copies apart. */
function builtFiles(place: SitePlace, out: string): { digests: Map<string, string>; copies: string[] } {
  const manifest = existsSync(path.join(place.published, 'index.html')) ? readManifest(place.manifest) : undefined;
  if (!manifest) {
    throw new UsageError(
      `There is no finished build in ${out}/. Run \`npm run build\` first, or restore both from the cache of your CI.`,
    );
  }
  const entries = [...manifest.files];
  return {
    digests: new Map(entries.flatMap(([file, [key, content]]) => (isCopyKey(key) ? [] : [[file, content]]))),
    copies: entries.flatMap(([file, [key]]) => (isCopyKey(key) ? [file] : [])),
  };
}

/** Deploys from a folder that has the files of the site without the compressed copies. */
function withoutCopies(site: BuiltSite, deploySite: DeployHost['deploy']): string[] {
  const folder = stagedFiles(site, site.files.keys());
  try {
    return deploySite({ ...site, folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function siteOf(
  place: SitePlace,
  origin: string,
  digests: ReadonlyMap<string, string>,
  changes: DeployChanges,
): BuiltSite {
  const sizes = inOrder(digests.keys()).map((file) => [file, sizeOf(path.join(place.published, file))] as const);
  return {
    root: place.root,
    folder: place.published,
    hosts: place.hosts,
    origin,
    files: new Map(sizes),
    changed: inOrder([...changes.added, ...changes.updated]),
  };
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new BuildError(`${file} is missing from the built site. Build it again.`);
  return found.size;
}

function planText(name: DeployHostName, to: string, host: DeployHost, changes: DeployChanges, all: number): string {
  const { added, updated, removed } = changes;
  const isFirst = added.length === all;
  const rows = SHOWN_PARTS.flatMap((part) => {
    const ofPart = (files: readonly string[]) => files.filter((file) => partOf(file) === part);
    return [
      ...ofPart(added).map((file) => `  new      ${siteAddress(file)}`),
      ...ofPart(updated).map((file) => `  changed  ${siteAddress(file)}`),
      ...ofPart(removed).map((file) => `  removed  ${siteAddress(file)}`),
    ];
  });
  const more = rows.length > SHOWN ? [`  and ${count(rows.length - SHOWN)} more`] : [];
  return [
    `${name}: ${to}`,
    isFirst
      ? `No earlier deploy to this place is known here: all ${count(all)} files are compared there.`
      : `Of ${count(all)} files, ${count(added.length)} are new, ${count(updated.length)} changed and ${count(removed.length)} removed since the last deploy from here.`,
    ...(isFirst ? [] : [...rows.slice(0, SHOWN), ...more]),
    ...host.steps.map((step, index) => `${index + 1}. ${step}`),
  ].join('\n');
}

/** Everything whose answer is another one now: a page is asked for by its address, and some by the name of its file. */
function purgeText({ added, updated, removed }: DeployChanges): string {
  return [...added, ...updated, ...removed].map((file) => `${encodeURI(siteAddress(file))}\n`).join('');
}

function dry(say: Say): number {
  say('Nothing was done: this was a dry run.');
  return 0;
}

function declined(say: Say): number {
  say('Nothing was done.');
  return 0;
}
