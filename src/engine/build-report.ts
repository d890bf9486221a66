import path from 'node:path';
import { count } from '../cache/progress.ts';
import { writeWhole } from '../cache/whole-file.ts';
import { waitingCount } from '../media/photo-bytes.ts';
import type { SitePlace } from '../cache/build-folder.ts';
import { buildClosing } from './build-closing.ts';
import { buildRequest } from './build-request.ts';
import { leftOut } from './edition.ts';
import type { ShardCounts } from './shards/shard-writer.ts';
import type { Shard } from './shards/shard.ts';
import type { Change, SiteAssembly, SiteChanges } from './site-assembly.ts';

/** Files that are listed on the terminal. */
const SHOWN = 20;

/** The facts that a build reports. */
export interface BuildResult {
  place: SitePlace;
  changes: SiteChanges;
  /** The parts of the search index that this build made, and the reasons. */
  indexed: Change[];
  assembly: SiteAssembly;
  /** How many pages and photos come from shards. */
  merged?: number | undefined;
  seconds: number;
}

/** The facts that the build of a shard reports. */
export interface ShardResult {
  root: string;
  folder: string;
  shard: Shard;
  counts: ShardCounts;
  seconds: number;
}

/**
 * Writes `build-report.json` with every address that was added, updated or removed and the reason of each, answers
 * `--explain /address/`, and prints what was done, where the site is and what it leaves out.
 */
export function reportBuild({ place, changes, indexed, assembly, merged, seconds }: BuildResult): void {
  const { added, updated, removed, removedPages, reused, rendered, wrong } = changes;
  const { explain, out, verify } = buildRequest.value;
  const report = {
    added: added.map(listed),
    updated: updated.map(listed),
    removed: removed.map(listed),
    ...(verify && { wrong: wrong.map(addressOf) }),
    ...(indexed.length > 0 && { indexed: indexed.map(({ file: part, reason }) => ({ part, reason })) }),
  };
  writeWhole(place.report, `${JSON.stringify(report, undefined, 2)}\n`);
  if (explain !== undefined) console.log(`${explain}: ${assembly.explain(fileAt(explain)) ?? 'there is no such page'}`);
  console.log(summary(rendered, reused, removedPages, seconds));
  if (merged !== undefined) console.log(`${count(merged)} files come from shards.`);
  if (verify) console.log(verdict(wrong));
  const waiting = waitingCount();
  if (waiting > 0) console.log(waitingPhotosText(waiting));
  if (leftOut.value) console.log(buildClosing({ ...place, out, ...leftOut.value }));
}

/** Says what is in a shard, and where it is. */
export function reportShard({ root, folder, shard, counts: { rendered, reused }, seconds }: ShardResult): void {
  const name = `Shard ${shard.number} of ${shard.of}`;
  console.log(`${name}: ${count(rendered)} files made, ${count(reused)} reused in ${seconds.toFixed(1)} s.`);
  console.log(
    `It is in ${path.relative(root, folder)}. Put all shards together with \`npm run build -- --merge <folders>\`.`,
  );
}

/** "12 pages rendered, 102,388 reused, 1 removed in 7.9 s" */
export function summary(rendered: number, reused: number, removed: number, seconds: number): string {
  const pages = rendered === 1 ? '1 page' : `${count(rendered)} pages`;
  return `${pages} rendered, ${count(reused)} reused, ${count(removed)} removed in ${seconds.toFixed(1)} s`;
}

/** "1,204 photos are left to convert: the site shows their originals." */
export function waitingPhotosText(left: number): string {
  const photos = left === 1 ? '1 photo is' : `${count(left)} photos are`;
  return `${photos} left to convert, and the site shows ${left === 1 ? 'its original' : 'their originals'}. Run \`npm run photos\`, and build again.`;
}

/** What `--verify` found: the published files that were not what they should have been. */
export function verdict(wrong: readonly string[]): string {
  if (wrong.length === 0) return 'Verified: everything was made again, and every published file was what it should be.';
  const files = wrong.length === 1 ? '1 published file was' : `${count(wrong.length)} published files were`;
  const shown = wrong.slice(0, SHOWN).map(addressOf);
  const more = wrong.length > SHOWN ? [`… and ${count(wrong.length - SHOWN)} more in build-report.json`] : [];
  return [
    `Verified: ${files} not what the same content makes, and replaced:`,
    ...[...shown, ...more].map((line) => `  ${line}`),
  ].join('\n');
}

/** The address of a file of the site: `/2026/11/slug/` for `2026/11/slug/index.html`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function listed({ file, reason }: Change): { url: string; reason: string } {
  return { url: addressOf(file), reason };
}

function fileAt(address: string): string {
  const path = address.replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
