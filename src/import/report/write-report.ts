import path from 'node:path';
import { writeWhole } from '../../cache/whole-file.ts';
import type { ImportResult } from '../import-result.ts';
import { noteGroups } from './note-groups.ts';
import type { Proof } from './proof.ts';
import { reportPage } from './report-page.ts';
import { totalsOf } from './totals.ts';

/** The files of a report in its folder. */
export const REPORT_PAGE = 'import-report.html';
export const REPORT_DATA = 'import-report.json';

/**
 * Writes the report of an import: a page for editors, and everything as JSON for programs. The same import writes the same bytes.
 * @param folder where the two files go
 * @param proof left out before there is a built site
 */
export function writeReport(result: ImportResult, folder: string, proof?: Proof): void {
  const report = { result, totals: totalsOf(result), groups: noteGroups(result), ...(proof && { proof }) };
  writeWhole(path.join(folder, REPORT_PAGE), reportPage(report));
  const { totals, groups } = report;
  const data = {
    version: 1,
    totals,
    groups: groups.map(({ examples: _, ...group }) => group),
    ...(proof && { proof }),
    ...result,
  };
  writeWhole(path.join(folder, REPORT_DATA), `${JSON.stringify(data, undefined, 1)}\n`);
}
