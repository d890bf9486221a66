import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sitePlace } from '../cache/build-folder.ts';
import type { ChangeReason, NextChange } from '../newsroom/next-change.ts';
import { UsageError } from './options/usage-error.ts';

/** What the last build knew: when the site next changes by itself. */
export interface KnownChange {
  /** RFC 3339, in UTC; null when time alone changes nothing. */
  at: string | null;
  reasons: ChangeReason[];
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
      `There is no ${name}, so that nobody knows whether a build is due. Build the site first, or restore .broadsheet/ from the cache of your CI.`,
    );
  const { at, reasons } = parsed(readFileSync(file, 'utf8')) ?? {};
  const isKnown = at === null || (typeof at === 'string' && !Number.isNaN(Date.parse(at)));
  if (!isKnown || !Array.isArray(reasons)) throw new UsageError(`${name} cannot be read. Build the site again.`);
  return { at, reasons };
}

/** Returns true when the time of the next change has come. */
export function isDue({ at }: KnownChange, now: number): boolean {
  return at !== null && Date.parse(at) <= now;
}

/** The answer for a person. */
export function dueText({ at, reasons }: KnownChange, now: number): string {
  if (at === null) return 'Nothing is due: time alone changes nothing on the site.';
  const why = new Intl.ListFormat('en').format(reasons.map((reason) => REASONS[reason] ?? reason));
  if (isDue({ at, reasons }, now)) return `A build is due since ${at}: ${why}.`;
  return `Nothing is due before ${at}, when ${why}.`;
}

function parsed(text: string): Partial<NextChange> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
