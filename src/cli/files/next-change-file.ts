import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sitePlace } from '../../cache/build-folder.ts';
import { formatMoment } from '../../lib/time/instant.ts';
import { withNamedZone } from '../../lib/time/named-zone.ts';
import type { ChangeReason, NextChange } from '../../newsroom/next-change.ts';
import { UsageError } from '../options/usage-error.ts';

/** What the last build knew: when the site next changes by itself. */
export interface KnownChange {
  /** RFC 3339, in UTC; null when time alone changes nothing. */
  at: string | null;
  reasons: ChangeReason[];
  /** The newsroom's; left out by builds of an earlier version. */
  timeZone?: string;
}

const REASONS: Record<ChangeReason, string> = {
  publication: 'a story comes out',
  embargo: 'an embargo ends',
  comments: 'letters to a story close',
  'news-sitemap': 'a story leaves the news sitemap',
  newsletter: 'an edition of a newsletter is due',
  security: 'security.txt expires',
  front: 'a pin on a front ends',
  staff: 'somebody joins or leaves the staff',
  photo: 'the licence of a photo ends',
};

/**
 * Reads what the last build wrote about the next change.
 * @param root the project's root
 * @param out the folder of the built site, from there
 * @throws UsageError when there is no such file, or it cannot be read
 */
export function readNextChange(root: string, out: string): KnownChange {
  const file = sitePlace(root, path.resolve(root, out)).nextChange;
  const name = path.relative(root, file);
  if (!existsSync(file))
    throw new UsageError(
      `There is no ${name}, which says when the next build is due. Build the site first, or restore .broadsheet/ from the cache of your CI.`,
    );
  const { at, reasons, timeZone } = parsed(readFileSync(file, 'utf8')) ?? {};
  const isKnown = at === null || (typeof at === 'string' && !Number.isNaN(Date.parse(at)));
  if (!isKnown || !Array.isArray(reasons)) throw new UsageError(`${name} cannot be read. Build the site again.`);
  return { at, reasons, ...(typeof timeZone === 'string' && { timeZone }) };
}

/**
 * The files in `content/` that have changed since the last build, which therefore knows nothing of what they schedule.
 * @param root the project's root
 * @param out the folder of the built site, from there
 * @returns paths from the root
 */
export function unbuiltFiles(root: string, out: string): string[] {
  const folder = path.join(root, 'content');
  if (!existsSync(folder)) return [];
  const built = statSync(sitePlace(root, path.resolve(root, out)).nextChange).mtimeMs;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => {
      const { mtimeMs, isFile } = fileAt(file);
      return isFile && mtimeMs > built;
    })
    .map((file) => path.relative(root, file).replaceAll(path.sep, '/'))
    .sort();
}

/** What a person has to know of those files. */
export function unbuiltText([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? ' has' : ` and ${others.length} more in content/ have`;
  return [
    `${first}${more} changed since the last build, which this answer comes from. Run npm run build, and ask again.`,
  ];
}

/** Returns true when the time of the next change has come. */
export function isDue({ at }: KnownChange, now: number): boolean {
  return at !== null && Date.parse(at) <= now;
}

/** The answer for a person. */
export function dueText({ at, reasons, timeZone = 'UTC' }: KnownChange, now: number): string {
  if (at === null) return 'Nothing is due: no story, edition or date in content/ changes the site by itself.';
  const why = new Intl.ListFormat('en').format(reasons.map((reason) => REASONS[reason] ?? reason));
  const time = withNamedZone(formatMoment(at, 'en', timeZone).text, timeZone);
  return isDue({ at, reasons }, now)
    ? `A build has been due since ${time}: ${why}.`
    : `No build is due before ${time}: then ${why}.`;
}

/** A broken link has no time. */
function fileAt(file: string): { mtimeMs: number; isFile: boolean } {
  const found = statSync(file, { throwIfNoEntry: false });
  return { mtimeMs: found?.mtimeMs ?? 0, isFile: found?.isFile() ?? false };
}

function parsed(text: string): Partial<NextChange & { timeZone: string }> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
