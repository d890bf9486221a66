import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../../cache/sealed-file.ts';
import type { Announcement } from './announce-plan.ts';

/** What was announced, and to whom: it survives builds, so that nobody is told the same thing twice. */
export interface AnnounceRecord {
  /** Those of some announcements that a service has not been told yet. */
  unknownTo(service: string, announcements: readonly Announcement[]): Announcement[];
  /** Notes at once, on disk, that a service was told. */
  note(service: string, announcements: readonly Announcement[]): void;
}

/**
 * Opens the record.
 * @param file where it is kept; a missing or damaged one counts as empty
 */
export function openRecord(file: string): AnnounceRecord {
  const known = new Map((readSealed(file) as [string, string][] | undefined) ?? []);
  const keyOf = (service: string, { url }: Announcement) => `${service} ${url}`;
  return {
    unknownTo: (service, announcements) =>
      announcements.filter((announcement) => known.get(keyOf(service, announcement)) !== announcement.digest),
    note(service, announcements) {
      for (const announcement of announcements) known.set(keyOf(service, announcement), announcement.digest);
      mkdirSync(path.dirname(file), { recursive: true });
      writeSealed(file, [...known]);
    },
  };
}
