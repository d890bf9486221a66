import type { DataTable } from '../../schema/table/data-table.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import type { Newsroom } from '../newsroom.ts';

/** The tables that a body shows, by the path that it writes. */
export interface BodyTables {
  tables?: Readonly<Record<string, DataTable>>;
}

/**
 * The tables of the charts of a file; nothing for a file without charts, so that its props stay as they are. A missing one is
 * reported when the body is compiled.
 */
export function tablesOf(
  { file, bodyTables }: { file: string; bodyTables?: readonly string[] },
  { tables }: Pick<Newsroom, 'tables'>,
): BodyTables {
  if (!bodyTables) return {};
  const found = bodyTables.flatMap((src) => {
    const table = tables.get(resolvePhoto(file, src));
    return table ? [[src, table] as const] : [];
  });
  return { tables: Object.fromEntries(found) };
}
