import { count } from '../../cache/progress.ts';
import type { DeployHostName } from '../../schema/hosting/deploy.ts';
import { partOf, siteAddress, type DeployChanges, type SitePart } from './deploy-changes.ts';
import type { DeployHost } from './deploy-host.ts';

/** Addresses that are shown of a list. */
const SHOWN = 10;
/** The order in which people look for them: a story before the lists that name it. */
const SHOWN_PARTS: readonly SitePart[] = ['pages', 'lists', 'feeds', 'assets'];

/**
 * The changes and the steps of a deploy, for a person who is asked.
 * @param all number of files of the site
 */
export function planText(
  name: DeployHostName,
  to: string,
  host: DeployHost,
  changes: DeployChanges,
  all: number,
): string {
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
export function purgeText({ added, updated, removed }: DeployChanges): string {
  return [...added, ...updated, ...removed].map((file) => `${encodeURI(siteAddress(file))}\n`).join('');
}
