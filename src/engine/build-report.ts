import { writeFileSync } from 'node:fs';
import { count } from '../cache/progress.ts';
import type { SitePlace } from '../cache/build-folder.ts';
import { buildClosing } from './build-closing.ts';
import { buildRequest } from './build-request.ts';
import { leftOut } from './edition.ts';
import type { Change, SiteAssembly, SiteChanges } from './site-assembly.ts';

/** The facts that a build reports. */
export interface BuildResult {
  place: SitePlace;
  changes: SiteChanges;
  /** The parts of the search index that this build made, and the reasons. */
  indexed: Change[];
  assembly: SiteAssembly;
  seconds: number;
}

/**
 * Writes `build-report.json` with every address that was added, updated or removed and the reason of each, answers
 * `--explain /address/`, and prints what was done, where the site is and what it leaves out.
 */
export function reportBuild({ place, changes, indexed, assembly, seconds }: BuildResult): void {
  const { added, updated, removed, removedPages, reused, rendered } = changes;
  const report = {
    added: added.map(listed),
    updated: updated.map(listed),
    removed: removed.map(listed),
    ...(indexed.length > 0 && { indexed: indexed.map(({ file: part, reason }) => ({ part, reason })) }),
  };
  writeFileSync(place.report, `${JSON.stringify(report, undefined, 2)}\n`);
  const { explain, out } = buildRequest.value;
  if (explain !== undefined) console.log(`${explain}: ${assembly.explain(fileAt(explain)) ?? 'there is no such page'}`);
  console.log(summary(rendered, reused, removedPages, seconds));
  if (leftOut.value) console.log(buildClosing({ ...place, out, ...leftOut.value }));
}

/** "12 pages rendered, 102,388 reused, 1 removed in 7.9 s" */
export function summary(rendered: number, reused: number, removed: number, seconds: number): string {
  const pages = rendered === 1 ? '1 page' : `${count(rendered)} pages`;
  return `${pages} rendered, ${count(reused)} reused, ${count(removed)} removed in ${seconds.toFixed(1)} s`;
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
