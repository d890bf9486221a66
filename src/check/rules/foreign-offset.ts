import { clockText, offsetText } from '../../lib/time/zoned-instant.ts';
import { textsAt } from '../../loader/reference.ts';
import type { Content, ContentEntry } from '../../newsroom/content.ts';
import { instantPlaces } from '../../schema/instant-places.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';
import type { Finding } from '../finding.ts';

/** A time with an offset in digits. Z (UTC) is left out, because programs write it and nobody types it by mistake. */
const WITH_OFFSET = /^(.{10}T\d{2}:\d{2}).*([+-]\d{2}:\d{2})$/;

/** The fields of each kind of text file that hold an instant. */
const PLACES = Object.entries(FILE_KINDS).map(([name, { schema }]) => ({
  name: name as keyof typeof FILE_KINDS,
  places: instantPlaces(schema).map((path) => path.split('.')),
}));

/**
 * Finds times whose offset is not the newsroom's own on that day. They are exact instants, but usually not the ones that
 * the editor meant: the offset was copied, or the clocks have changed since.
 */
export function foreignOffsets(content: Content): Finding[] {
  const timeZone = content.publication.get('publication')?.data.timeZone;
  if (timeZone === undefined) return [];
  return PLACES.flatMap(({ name, places }) => {
    if (places.length === 0) return [];
    const entries: Iterable<ContentEntry> = content[name].values();
    return [...entries].flatMap(({ file, data }) => {
      const fields = typeof data === 'object' && data !== null && 'frontMatter' in data ? data.frontMatter : data;
      const times = places.flatMap((keys) => textsAt(fields, keys));
      return times.flatMap(({ text: written, path }): Finding[] => {
        const fault = offsetFault(written, timeZone);
        return fault ? [{ rule: 'time-offset', severity: 'warning', file, at: { field: path }, ...fault }] : [];
      });
    });
  });
}

function offsetFault(written: string, timeZone: string): Pick<Finding, 'what' | 'why' | 'fix'> | undefined {
  const [, clock, offset] = WITH_OFFSET.exec(written) ?? [];
  if (clock === undefined || offset === undefined) return undefined;
  const epoch = Date.parse(written);
  const own = offsetText(epoch, timeZone);
  // Before there were zones, each town had minutes of its own, which nobody writes.
  if (own === offset || !/(?:00|15|30|45)$/.test(own)) return undefined;
  const shown = clockText(epoch, timeZone);
  return {
    what: `The offset ${offset} is not the newsroom’s: in ${timeZone}, it is ${own} at that time.`,
    why: `Readers see ${shown}.`,
    fix: `Write ${clock.replace('T', ' ')} if that is what the newsroom’s clock shows, or else ${shown}.`,
  };
}
